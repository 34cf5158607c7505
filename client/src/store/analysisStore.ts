import type { Analysis, ObjectiveAnalysis } from '@parcours/shared/analysis';
import type { BarrierId } from '@parcours/shared/board';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** The board's analysis as it stands, and as it would be with some barriers taken away. */
export interface AnalysisState {
  /** Null until the first result; then the last result, however old, until a newer one replaces it. */
  readonly analysis: Analysis | null;
  readonly whatIf: WhatIf;
  /** A newer analysis is on its way. */
  readonly running: boolean;
}

interface WhatIf {
  readonly removed: ReadonlySet<BarrierId>;
  /** Null while nothing is taken away, and until the first preview arrives. */
  readonly analysis: Analysis | null;
}

interface AnalysisActions {
  toggleWhatIf(barrier: BarrierId): void;
  setWhatIf(barriers: Iterable<BarrierId>): void;
  clearWhatIf(): void;
}

export type AnalysisStore = StoreApi<AnalysisState> & { readonly actions: AnalysisActions };

const NOTHING_REMOVED: WhatIf = { removed: new Set(), analysis: null };

export function createAnalysisStore(): AnalysisStore {
  const store = createStore<AnalysisState>(() => ({
    analysis: null,
    whatIf: NOTHING_REMOVED,
    running: false,
  }));
  return Object.assign(store, { actions: actionsOf(store) });
}

function actionsOf(store: StoreApi<AnalysisState>): AnalysisActions {
  const setWhatIf = (barriers: Iterable<BarrierId>) => {
    const removed = new Set(barriers);
    const { whatIf } = store.getState();
    store.setState({ whatIf: removed.size === 0 ? NOTHING_REMOVED : { ...whatIf, removed } });
  };
  return {
    setWhatIf,
    clearWhatIf: () => setWhatIf([]),
    toggleWhatIf: (barrier) => {
      const removed = new Set(store.getState().whatIf.removed);
      if (!removed.delete(barrier)) removed.add(barrier);
      setWhatIf(removed);
    },
  };
}

/** How one objective stands: as the board is, and, while something is ticked off, as it would be. */
export interface ObjectiveView {
  readonly now: ObjectiveAnalysis;
  readonly preview: ObjectiveAnalysis | null;
}

/** One objective's part of an analysis; null where it has none yet. */
export function objectiveOf(analysis: Analysis | null, id: string): ObjectiveAnalysis | null {
  if (analysis === null) return null;
  return indexOf(analysis).get(id) ?? null;
}

const INDEXES = new WeakMap<Analysis, ReadonlyMap<string, ObjectiveAnalysis>>();

function indexOf(analysis: Analysis): ReadonlyMap<string, ObjectiveAnalysis> {
  const known = INDEXES.get(analysis);
  if (known !== undefined) return known;
  const index = new Map(analysis.objectives.map((entry) => [entry.objective, entry]));
  INDEXES.set(analysis, index);
  return index;
}
