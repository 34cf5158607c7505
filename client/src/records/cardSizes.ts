import type { Frame, Note, Objective, Persona, Step } from '@parcours/shared/board';
import type { Size } from './kind.ts';

/* Apart from what draws the cards, so that the first picture of a board can be laid out before that is fetched. */

/** In canvas units: what the style sheets give a row. */
const ROW = 21;
/** Each list of a step stands a little apart. */
const GAP = 5;

/** What a card shows of its lists; what is over it is only counted. */
export const SHOWN = {
  steps: { needs: 4, gives: 3 },
  objectives: { needs: 2 },
  personas: { holds: 3, keys: 3 },
} as const;

/** How large each card is drawn: its record alone decides. */
export const CARD_SIZES = {
  steps: ({ needs, gives }: Step): Size => {
    const rows = rowsShown(needs, SHOWN.steps.needs) + rowsShown(gives, SHOWN.steps.gives);
    const lists = Number(needs.length > 0) + Number(gives.length > 0);
    return { width: 260, height: 118 + rows * ROW + lists * GAP };
  },
  objectives: ({ needs }: Objective): Size => ({
    width: 240,
    height: 152 + rowsShown(needs, SHOWN.objectives.needs) * ROW,
  }),
  personas: ({ holds, keyElements }: Persona): Size => {
    const rows = rowsShown(holds, SHOWN.personas.holds) + Math.min(keyElements.length, SHOWN.personas.keys);
    return { width: 300, height: 156 + rows * ROW };
  },
  notes: ownSize,
  frames: ownSize,
} as const;

function ownSize({ width, height }: Note | Frame): Size {
  return { width, height };
}

/** How many rows a list takes on a card; what is over the limit shares one more row. */
function rowsShown(list: readonly unknown[], limit: number): number {
  return Math.min(list.length, limit) + (list.length > limit ? 1 : 0);
}
