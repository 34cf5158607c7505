import { COORDINATION_STATES, LEG_KINDS, type Leg } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll, useBoard, useRecord } from '../../session/hooks.ts';
import { removeAndTell } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useEdit } from '../../session/useEdit.ts';
import { nodeName } from '../../store/boardStore.ts';
import { DraftText } from '../../ui/drafts.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import styles from './LegForm.module.css';

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
        label={t('field.legs.kind')}
        value={leg.kind}
        options={LEG_KINDS.map((value) => ({ value, label: t(`legKind.${value}`) }))}
        hint={t(`about.legKind.${leg.kind}`)}
        onChange={(kind) => edit.set({ kind })}
      />
      <DraftText
        label={t('field.label')}
        mark={t('common.optional')}
        value={leg.label ?? ''}
        onCommit={edit.line('label')}
      />
      <CoordinationField leg={leg} />
    </>
  );
}

function End({ label, id }: { readonly label: string; readonly id: string }) {
  const t = useT();
  const title = useBoard(({ records }) => nodeName(records, id));
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{title || t('common.untitled')}</dd>
    </div>
  );
}

const STATES = ['unstated', ...COORDINATION_STATES] as const;

/** How the actors at the two ends of a leg pass people on; nothing where they are not two. */
function CoordinationField({ leg }: { readonly leg: Readonly<Leg> }) {
  const a = useBoard(({ records }) => records.steps.get(leg.from)?.actor);
  const b = useBoard(({ records }) => records.steps.get(leg.to)?.actor);
  if (a === undefined || b === undefined || a === b) return null;
  return <PairField a={a} b={b} />;
}

function PairField({ a, b }: { readonly a: string; readonly b: string }) {
  const t = useT();
  const session = useSession();
  const nameA = useRecord('actors', a)?.name ?? a;
  const nameB = useRecord('actors', b)?.name ?? b;
  const stated = useAll('coordination').find(
    (pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a),
  );
  const choose = (state: (typeof STATES)[number]) => {
    if (state !== 'unstated') session.attempt(() => session.commands.setCoordination({ a, b, state }));
    else if (stated !== undefined) removeAndTell(session, [stated.id]);
  };
  return (
    <Segmented
      label={t('coordination.title', { a: nameA, b: nameB })}
      value={stated?.state ?? 'unstated'}
      options={STATES.map((value) => ({ value, label: t(`handoff.${value}`) }))}
      hint={t('coordination.about')}
      onChange={choose}
    />
  );
}
