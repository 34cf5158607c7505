import { Closure } from './closure.ts';
import { type EarliestRun, earliestRun } from './earliest.ts';
import type { Journey } from './journey.ts';
import { legReach } from './legReach.ts';
import { at } from './rows.ts';
import type { Outcome } from './types.ts';

/** What one persona can do on the board: as things are, at best, and at worst. */
export interface Prospects {
  readonly journey: Journey;
  /** closure(p, ∅). */
  readonly asIs: EarliestRun;
  /** closure(p, all barriers): none stands. */
  readonly unbarred: Closure;
  /** Every active barrier treated as blocking. */
  readonly strict: Closure;
  readonly reach: Uint8Array;
}

export function prospectsOf(journey: Journey): Prospects {
  return {
    journey,
    asIs: earliestRun(journey),
    unbarred: new Closure(journey, []),
    strict: new Closure(journey, journey.active),
    reach: legReach(journey),
  };
}

/** Whether legs lead the persona to a place, a node or a leg, whatever barriers and needs are on the way. */
export function comesTo({ journey, reach }: Prospects, site: number): boolean {
  const { nodes, from, to } = journey.graph;
  const leg = site - nodes.length;
  return leg < 0 ? reach[site] === 1 : reach[at(from, leg)] === 1 && journey.allowed[at(to, leg)] === 1;
}

/** The outcome of an objective of the persona, by the objective's node. */
export function outcomeOf({ strict, asIs, unbarred, reach }: Prospects, objective: number): Outcome {
  if (strict.isDone(objective)) return 'open';
  if (asIs.closure.isDone(objective)) return 'hindered';
  if (unbarred.isDone(objective)) return 'blocked';
  return reach[objective] === 1 ? 'unattainable' : 'unexplored';
}
