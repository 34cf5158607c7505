import type { Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { sketchBoard } from './sketchBoard.ts';

const card = fc.record({
  barriers: fc.constantFrom(0, 1, 1, 1, 1, 1, 1, 2),
  /** Which of the cards of the next stage it leads to, besides the first. */
  leads: fc.array(
    fc.nat({ max: 4 }).map((n) => n > 0),
    { minLength: 5, maxLength: 5 },
  ),
  gives: fc.subarray(['x', 'y'], { maxLength: 1 }),
});
const stage = fc.array(card, { minLength: 1, maxLength: 5 });
type Stage = readonly {
  readonly barriers: number;
  readonly leads: readonly boolean[];
  readonly gives: string[];
}[];

/** How many stages, and how many barriers may be on them: at most 52. */
export interface Stages {
  readonly fewest: number;
  readonly most: number;
  readonly mostBarriers: number;
}

/** Boards on which a way leads through stages of alternatives, most of them barred: many unlock sets, large ones too. */
export function stagedBoard({ fewest, most, mostBarriers }: Stages): fc.Arbitrary<Board> {
  return fc
    .noBias(
      fc.record({
        stages: fc.array(stage, { minLength: fewest, maxLength: most }),
        needs: fc.subarray(['x', 'y']),
        letters: fc.shuffledSubarray([...LETTERS], { minLength: mostBarriers, maxLength: mostBarriers }),
      }),
    )
    .map(boardOf);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

function boardOf(parts: {
  readonly stages: readonly Stage[];
  readonly needs: readonly string[];
  readonly letters: readonly string[];
}): Board {
  const cards = parts.stages.flatMap((stage, depth) =>
    stage.map((card, index) => ({ ...card, depth, index })),
  );
  const idOf = (depth: number, index: number) => `s${depth}-${index}`;
  const after = (depth: number) =>
    parts.stages[depth + 1]?.map((_, index) => idOf(depth + 1, index)) ?? ['o'];
  const ways = [
    ...after(-1).map((to) => ({ from: 'p', to })),
    ...cards.flatMap(({ depth, index, leads }) => {
      const chosen = after(depth).filter((_, next) => leads[next] || next === 0);
      return chosen.map((to) => ({ from: idOf(depth, index), to }));
    }),
  ];
  const barred = cards.flatMap(({ depth, index, barriers }) =>
    Array<string>(barriers).fill(idOf(depth, index)),
  );
  return sketchBoard({
    assets: [{ id: 'x' }, { id: 'y' }],
    personas: [{ id: 'p' }],
    steps: cards.map(({ depth, index, gives }) => ({ id: idOf(depth, index), gives })),
    objectives: [{ id: 'o', persona: 'p', needs: parts.needs }],
    legs: ways.map((way, index) => ({ ...way, id: `l${index}` })),
    barriers: barred
      .slice(0, parts.letters.length)
      .map((on, index) => ({ id: `${parts.letters[index]}-b${index}`, on })),
  });
}
