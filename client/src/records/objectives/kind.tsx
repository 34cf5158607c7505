import { CARD_SIZES } from '@parcours/shared/drawing/board';
import { Flag } from 'lucide-react';
import type { AddContext, CardKind } from '../kind.ts';
import { ObjectiveCard } from './ObjectiveCard.tsx';

export const objectives: CardKind<'objectives'> = {
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
  fromAfar: ({ title }) => ({
    title,
    paper: 'var(--surface)',
    edge: 'var(--outcome-unexplored)',
    ink: 'var(--ink)',
  }),
  describe: (t, { title }) => t('canvas.card.objective', { title }),
};

/** Whose objective a new one is: the selected persona's, else the first one's. */
function personaFor({ records, selection }: AddContext): string | undefined {
  const ids = [...records.personas.keys()].sort();
  return ids.find((id) => selection.has(id)) ?? ids[0];
}
