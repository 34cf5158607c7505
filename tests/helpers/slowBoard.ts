import { type BoardJson, toBoardJson } from '@parcours/shared/board';
import { sketchBoard } from './sketchBoard.ts';

const NEEDS = 60;
const GATES = 500;
const GIVEN = 28;

/**
 * A board that takes many seconds to analyse: one objective needs sixty papers, and each of five hundred barred
 * offices gives some of them, so that the smallest set of barriers is one of very many covers.
 */
export function slowBoard(): BoardJson {
  const random = numbers(7);
  const papers = Array.from({ length: NEEDS }, (_, index) => `a${index}`);
  const some = () => new Set(Array.from({ length: GIVEN }, () => `a${random(NEEDS)}`));
  const steps = Array.from({ length: GATES }, (_, index) => ({ id: `s${index}`, gives: [...some()] }));
  const ways = ['o', ...steps.map(({ id }) => id)];
  return toBoardJson(
    sketchBoard({
      personas: [{ id: 'p' }],
      assets: papers.map((id) => ({ id })),
      steps,
      objectives: [{ id: 'o', persona: 'p', needs: papers }],
      legs: ways.map((to) => ({ id: `to-${to}`, from: 'p', to })),
      barriers: steps.map(({ id }) => ({ id: `on-${id}`, on: id })),
    }),
  );
}

/** The same numbers on every run: a linear congruential generator, whose low bits are no good. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return (state >> 8) % below;
  };
}
