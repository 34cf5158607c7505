import { LEG_KINDS } from '@parcours/shared/board';
import { useT } from '../../../i18n/useT.ts';
import { useBoard, useRecord } from '../../../session/hooks.ts';
import { useEdit } from '../../../session/useEdit.ts';
import { DraftText } from '../../../ui/drafts.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { CoordinationField } from '../fields/CoordinationField.tsx';
import styles from '../Inspector.module.css';

export function LegForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('legs', id);
  const leg = useRecord('legs', id);
  if (leg === undefined) return null;
  return (
    <>
      <dl className={styles.ends}>
        <End label={t('leg.from')} id={leg.from} />
        <End label={t('leg.to')} id={leg.to} />
      </dl>
      <Segmented
        label={t('field.legKind')}
        value={leg.kind}
        options={LEG_KINDS.map((value) => ({ value, label: t(`legKind.${value}`) }))}
        hint={t(`legKind.${leg.kind}.about`)}
        onChange={(kind) => edit.set({ kind })}
      />
      <DraftText
        label={t('field.label')}
        mark={t('common.optional')}
        value={leg.label ?? ''}
        onCommit={(label) => edit.set({ label: label || undefined })}
      />
      <CoordinationField leg={leg} />
    </>
  );
}

function End({ label, id }: { readonly label: string; readonly id: string }) {
  const t = useT();
  const title = useBoard(
    ({ records: { steps, objectives, personas } }) =>
      steps.get(id)?.title ?? objectives.get(id)?.title ?? personas.get(id)?.name,
  );
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{title || t('common.untitled')}</dd>
    </div>
  );
}
