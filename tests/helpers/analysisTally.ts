import type { Analysis, ObjectiveAnalysis } from '@parcours/shared/analysis';

const BY_OBJECTIVE = {
  'an open objective': ({ outcome }) => outcome === 'open',
  'a hindered objective': ({ outcome }) => outcome === 'hindered',
  'a blocked objective': ({ outcome }) => outcome === 'blocked',
  'an unattainable objective': ({ outcome }) => outcome === 'unattainable',
  'an unexplored objective': ({ outcome }) => outcome === 'unexplored',
  'unlock sets of two': ({ unlock }) => unlock?.size === 2,
  'unlock sets of three or more': ({ unlock }) => (unlock?.size ?? 0) >= 3,
  'several unlock sets': ({ unlock }) => (unlock?.sets.length ?? 0) > 1,
  'a missing asset': ({ missing }) => missing.length > 0,
  'a circle of one asset': ({ circles }) => circles.some((circle) => circle.length === 1),
  'a circle of several assets': ({ circles }) => circles.some((circle) => circle.length > 1),
  'a gatekeeper as things are': ({ gatekeepers: g }) => g?.basis === 'as-is' && g.steps.length > 0,
  'a gatekeeper if unblocked': ({ gatekeepers: g }) => g?.basis === 'if-unblocked' && g.steps.length > 0,
  'a done objective without gatekeeping step': ({ gatekeepers: g }) => g?.steps.length === 0,
  'an actor that is gatekeeper by several steps': ({ gatekeepers: g }) =>
    g?.steps.length === 0 && g.actors.length > 0,
  'a plan of several steps': ({ plan }) => (plan?.steps.length ?? 0) > 1,
} satisfies Record<string, (objective: ObjectiveAnalysis) => boolean>;

/** Counts on how many boards each thing happened: comparing boards on which nothing does would say nothing. */
export class AnalysisTally {
  readonly #counts = new Map<string, number>();

  add({ objectives, equity, coordination, leverage, barriers }: Analysis): void {
    for (const [what, happens] of Object.entries(BY_OBJECTIVE)) this.#count(what, objectives.some(happens));
    for (const access of new Set(equity.map((entry) => entry.access))) this.#count(`access ${access}`, true);
    for (const state of new Set(coordination.map((entry) => entry.state)))
      this.#count(`hand-off ${state}`, true);
    this.#count(
      'leverage that grows with the budget',
      leverage[0]?.unlocks.length !== leverage[4]?.unlocks.length,
    );
    this.#count(
      'an essential barrier beside one in some set',
      barriers.some(isInSomeSetOnly) && barriers.some(isEssential),
    );
  }

  /** What happened on fewer boards than that, of everything that can. */
  rarerThan(boards: number): string[] {
    const rare = [...this.#counts].filter(([, count]) => count < boards);
    return rare.map(([what, count]) => `${what}: ${count}`);
  }

  #count(what: string, happened: boolean): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + (happened ? 1 : 0));
  }
}

function isEssential({ essentialFor }: Analysis['barriers'][number]): boolean {
  return essentialFor.length > 0;
}

function isInSomeSetOnly({ essentialFor, partOf }: Analysis['barriers'][number]): boolean {
  return partOf.length > essentialFor.length;
}
