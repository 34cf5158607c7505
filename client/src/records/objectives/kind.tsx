import { RIGHTS } from '@parcours/shared/board';
import { Flag } from 'lucide-react';
import { useT } from '../../i18n/useT.ts';
import { useAll, useRecord } from '../../session/hooks.ts';
import { useEdit } from '../../session/useEdit.ts';
import { Select } from '../../ui/controls.tsx';
import { DraftTitle } from '../../ui/drafts.tsx';
import { AssetField } from '../assets/Asset.tsx';
import { CARD_SIZES } from '../cardSizes.ts';
import type { AddContext, CardKind } from '../kind.ts';
import { LowDetailObjective, ObjectiveCard } from './ObjectiveCard.tsx';

export const objectives: CardKind<'objectives'> = {
  Form: ObjectiveForm,
  tool: {
    icon: Flag,
    label: 'canvas.tool.objective',
    shortcut: 'placeObjective',
    isOffered: ({ personas }) => personas.size > 0,
  },
  mapColour: 'var(--accent)',
  newSize: { width: 240, height: 140 },
  add: (context, at) => {
    const persona = personaFor(context);
    const title = context.t('canvas.new.objective');
    return persona && context.commands.addRecord('objectives', { persona, title, ...at });
  },
  sizeOf: CARD_SIZES.objectives,
  ports: 'in-out',
  draw: ({ record }) => <ObjectiveCard objective={record} />,
  drawLowDetail: (record) => <LowDetailObjective objective={record} />,
  describe: (t, { title }) => t('canvas.card.objective', { title }),
};

/** Whose objective a new one is: the selected persona's, else the first one's. */
function personaFor({ records, selection }: AddContext): string | undefined {
  const ids = [...records.personas.keys()].sort();
  return ids.find((id) => selection.has(id)) ?? ids[0];
}

function ObjectiveForm({ id }: { readonly id: string }) {
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
