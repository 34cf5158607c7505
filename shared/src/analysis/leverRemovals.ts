import type { BarrierId, ObjectiveId } from '../board/index.ts';
import type { Trials } from './choices.ts';
import { compareNumbers, relevantBarriers, unlockSets } from './leverage.ts';
import { Removals } from './removals.ts';
import type { Survey } from './survey.ts';

/** A barrier of one of several boards; `board` is the board's place among them. */
export interface BarrierOn {
  readonly board: number;
  readonly barrier: BarrierId;
}

/** An objective of one of several boards. */
export interface ObjectiveOn {
  readonly board: number;
  readonly objective: ObjectiveId;
}

/** What the best choice of at most `budget` levers would open on all boards together. */
export interface SharedLeverageEntry {
  readonly budget: number;
  /** The places of the levers, ascending. */
  readonly levers: readonly number[];
  readonly unlocks: readonly ObjectiveOn[];
  /** False where not every choice was tried. */
  readonly exact: boolean;
}

/** Barriers of one or several boards that are one and the same in life, and fall together. */
export interface Lever {
  readonly barriers: readonly BarrierOn[];
  /** How severe they are: of choices that open as much, the more severe one is the better one. */
  readonly severity: number;
}

/** Levers removed and put back, on all boards that they reach. */
export class LeverRemovals implements Trials {
  readonly blockedObjectives: number;
  readonly #surveys: readonly Survey[];
  readonly #removals: readonly Removals[];
  /** By lever: the barriers by number, for each board that it reaches. */
  readonly #levers: readonly ReadonlyMap<number, readonly number[]>[];
  /** By board: the lever of each barrier. */
  readonly #leverOf: readonly ReadonlyMap<number, number>[];

  constructor(surveys: readonly Survey[], levers: readonly (readonly BarrierOn[])[]) {
    this.#surveys = surveys;
    this.#removals = surveys.map(({ blocked }) => new Removals(blocked));
    this.blockedObjectives = this.#removals.reduce(
      (sum, { blockedObjectives }) => sum + blockedObjectives,
      0,
    );
    const numbers = surveys.map(({ graph }) => new Map(graph.barriers.map(({ id }, at) => [id, at])));
    this.#levers = levers.map((lever) => byBoard(lever, numbers));
    this.#leverOf = surveys.map((_, board) => {
      const pairs = this.#levers.flatMap((lever, at) =>
        (lever.get(board) ?? []).map((n) => [n, at] as const),
      );
      return new Map(pairs);
    });
  }

  gain(): number {
    return this.#removals.reduce((sum, removals) => sum + removals.gain(), 0);
  }

  without<Result>(taken: readonly number[], trial: () => Result): Result {
    const onBoards = this.#removals.map((removals, board) => ({
      removals,
      barriers: taken.flatMap((lever) => this.#levers[lever]?.get(board) ?? []),
    }));
    const touched = onBoards.filter(({ barriers }) => barriers.length > 0);
    const nested = touched.reduceRight<() => Result>(
      (inner, { removals, barriers }) =>
        () =>
          removals.without(barriers, inner),
      trial,
    );
    return nested();
  }

  /** What these levers open, by board, in the order of its objectives. */
  unlockedBy(levers: readonly number[]): ObjectiveOn[] {
    return this.without(levers, () => this.#unlocked());
  }

  #unlocked(): ObjectiveOn[] {
    return this.#removals.flatMap((removals, board) =>
      removals.unlocked().flatMap((node) => {
        const found = this.#surveys[board]?.graph.nodes[node];
        return found?.kind === 'objective' ? [{ board, objective: found.record.id }] : [];
      }),
    );
  }

  /** The levers that can matter to some blocked objective, ascending. */
  relevant(): number[] {
    const levers = this.#surveys.flatMap(({ findings }, board) =>
      relevantBarriers(findings).flatMap((barrier) => this.#leverOf[board]?.get(barrier) ?? []),
    );
    return [...new Set(levers)].sort((a, b) => a - b);
  }

  /**
   * Whether it is known that so many levers open nothing: each takes away one barrier of a board at most, and every
   * blocked objective is known to need more.
   */
  needMoreThan(levers: number): boolean {
    const areSingle = this.#levers.every((lever) => [...lever.values()].every(({ length }) => length < 2));
    const unlockings = this.#surveys.flatMap(({ findings }) =>
      findings.flatMap(({ unlocking }) => unlocking ?? []),
    );
    return areSingle && unlockings.every(({ sets }) => sets.exact && sets.size > levers);
  }

  /** For each smallest change of each objective the levers that bring it about; each once, in order. */
  openings(): number[][] {
    const sets = this.#surveys.flatMap(({ graph, findings }, board) =>
      unlockSets(graph, findings).flatMap((set) => {
        const levers = set.flatMap((barrier) => this.#leverOf[board]?.get(barrier) ?? []);
        return levers.length === set.length ? [[...new Set(levers)].sort((a, b) => a - b)] : [];
      }),
    );
    const distinct = new Map(sets.map((set) => [set.join(' '), set]));
    return [...distinct.values()].sort(compareNumbers);
  }
}

function byBoard(
  lever: readonly BarrierOn[],
  numbers: readonly ReadonlyMap<BarrierId, number>[],
): Map<number, number[]> {
  const reached = new Map<number, number[]>();
  for (const { board, barrier } of lever) {
    const number = numbers[board]?.get(barrier);
    if (number !== undefined) reached.set(board, [...(reached.get(board) ?? []), number]);
  }
  return reached;
}
