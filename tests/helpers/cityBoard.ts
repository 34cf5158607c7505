import type { Board } from '@parcours/shared/board';
import { drawing } from './drawing.ts';
import { sketchBoard } from './sketchBoard.ts';

const PERSONAS = 10;
const OBJECTIVES = 50;
const ACTORS = 60;
const SERVICES = 120;
/** Most legs go from one layer of steps to the next. */
const LAYERS = 25;

/**
 * A large board, the same for the same numbers: so many steps, three legs and a tenth of a barrier for each, ten personas
 * with five objectives each. Every outcome occurs on it.
 */
export function cityBoard(steps: number, seed: number): Board {
  const draw = drawing(seed);
  const below = (count: number) => Math.floor(draw() * count);
  const among = (letter: string, count: number) => `${letter}${below(count)}`;
  const sometimes = (share: number, id: () => string) => (draw() < share ? [id()] : []);
  const asset = () => among('a', steps / 10);
  const perLayer = steps / LAYERS;
  const nextTo = (step: number) =>
    Math.min(steps - 1, (Math.floor(step / perLayer) + 1) * perLayer + below(perLayer));
  const way = (leg: number) => {
    if (leg < 10 * PERSONAS) return { from: `p${leg % PERSONAS}`, to: among('s', perLayer) };
    if (leg < 10 * PERSONAS + 3 * OBJECTIVES) {
      return { from: `s${steps - 1 - below(3 * perLayer)}`, to: among('o', OBJECTIVES) };
    }
    const step = below(steps);
    return { from: `s${step}`, to: `s${draw() < 0.9 ? nextTo(step) : below(steps)}` };
  };
  const place = () => {
    const lot = draw();
    if (lot < 0.3) return among('l', 3 * steps);
    return lot < 0.4 ? among('o', OBJECTIVES) : among('s', steps);
  };
  return sketchBoard({
    personas: times(PERSONAS, (i) => ({ id: `p${i}`, holds: [asset(), asset()] })),
    objectives: times(OBJECTIVES, (i) => ({
      id: `o${i}`,
      persona: `p${i % PERSONAS}`,
      needs: sometimes(0.5, asset),
    })),
    assets: times(steps / 10, (i) => ({ id: `a${i}` })),
    actors: times(ACTORS, (i) => ({ id: `k${i}` })),
    services: times(SERVICES, (i) => ({ id: `v${i}`, actor: among('k', ACTORS) })),
    steps: times(steps, (i) => ({
      id: `s${i}`,
      actor: among('k', ACTORS),
      service: among('v', SERVICES),
      persona: sometimes(0.1, () => among('p', PERSONAS))[0],
      needs: sometimes(0.25, asset),
      gives: sometimes(0.4, asset),
      days: below(20),
      cost: below(50),
    })),
    legs: times(3 * steps, (i) => ({ id: `l${i}`, ...way(i), kind: draw() < 0.3 ? 'referral' : 'path' })),
    barriers: times(steps / 10, (i) => ({
      id: `b${i}`,
      on: place(),
      blocks: draw() < 0.7,
      affects: sometimes(0.2, () => among('p', PERSONAS)),
    })),
  });
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
