import { RIGHTS } from '@parcours/shared/board';
import { useT } from '../../i18n/useT.ts';
import { useAll, useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { AssetField } from '../assets/Asset.tsx';

export function ObjectiveForm({ id }: { readonly id: string }) {
  const t = useT();
  const edit = useEdit('objectives', id);
  const objective = useRecord('objectives', id);
  const personas = useAll('personas');
  if (objective === undefined) return null;
  return (
    <>
      <DraftTitle label={t('field.title')} value={objective.title} onCommit={edit.line('title')} />
      <Select
        label={t('field.right')}
        value={objective.right}
        options={RIGHTS.map((value) => ({ value, label: t(`right.${value}`) }))}
        onChange={(right) => edit.set({ right })}
      />
      {personas.length > 1 && (
        <Select
          label={t('field.objectives.persona')}
          value={objective.persona}
          options={personas.map(({ id: value, name }) => ({ value, label: name || t('common.untitled') }))}
          onChange={(persona) => edit.set({ persona })}
        />
      )}
      <AssetField
        label={t('field.objectives.needs')}
        addLabel={t('field.asset.needs')}
        chosen={objective.needs}
        edit={edit}
        field="needs"
      />
    </>
  );
}
