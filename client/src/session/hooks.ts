import type { CollectionName, Frame, RecordOf } from '@parcours/shared/board';
import { useCallback, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/shallow';
import { type AnalysisState, type ObjectiveView, objectiveOf } from '../store/analysisStore.ts';
import type { BoardState } from '../store/boardStore.ts';
import { sortedRecords } from '../store/recordMaps.ts';
import type { UiActions, UiState } from '../store/uiStore.ts';
import type { Keeping } from './copy/indexedDb.ts';
import type { LineStatus } from './line/line.ts';
import { useSession } from './SessionContext.tsx';
import type { SavedState, SessionStatus } from './session.ts';

/** A part of the board; draws again only when the selected part changes identity. */
export function useBoard<Part>(selector: (state: BoardState) => Part): Part {
  return useStore(useSession().store, selector);
}

/** One record, or undefined where there is none (any more). */
export function useRecord<Name extends CollectionName>(
  name: Name,
  id: string | undefined,
): Readonly<RecordOf<Name>> | undefined {
  return useBoard(({ records }) => (id === undefined ? undefined : records[name].get(id)));
}

/** The locked frame that keeps a record as it is for this person; undefined where they may change it. */
export function useLock(name: CollectionName | undefined, id: string): Readonly<Frame> | undefined {
  const { rights } = useSession();
  // What this person may still correct in a locked frame, having made it, changes when the connection ends.
  useSessionStatus();
  const frame = useBoard(({ records }) => name && rights.lockOn(records, name, id));
  return useRecord('frames', frame);
}

/** All records of a collection, sorted by id; the same array until one of them changes. */
export function useAll<Name extends CollectionName>(name: Name): readonly Readonly<RecordOf<Name>>[] {
  return useBoard(({ records }) => sortedRecords(records[name]));
}

export function useUi<Part>(selector: (state: UiState) => Part): Part {
  return useStore(useSession().ui, selector);
}

export function useUiActions(): UiActions {
  return useSession().ui.actions;
}

export function useAnalysis<Part>(selector: (state: AnalysisState) => Part): Part {
  return useStore(useSession().analysis, selector);
}

/** How an objective stands, and how it would stand under the current "what if"; null before the first analysis. */
export function useObjective(id: string): ObjectiveView | null {
  const view = useAnalysis(
    useShallow(({ analysis, whatIf }) => ({
      now: objectiveOf(analysis, id),
      preview: objectiveOf(whatIf.analysis, id),
    })),
  );
  return view.now === null ? null : { now: view.now, preview: view.preview };
}

/** Where this browser's edits are. */
export function useSavedState(): SavedState {
  return useSessionStatus().state;
}

/** How the way to the server is. */
export function useLine(): LineStatus {
  return useStore(useSession().line);
}

/** Whether what is in sight came from the copy in this browser alone, since there is no connection. */
export function useOpenedOffline(): boolean {
  const { state, wasInStep } = useSessionStatus();
  return state === 'offline' && !wasInStep;
}

export function useSessionStatus(): SessionStatus {
  return useStore(useSession().status);
}

/** Whether this browser keeps what is done to the board. */
export function useKeeping(): Keeping {
  return useStore(useSession().keeping);
}

/** Whether there is something of one's own to undo or to do again. */
export function useUndoState(): { readonly canUndo: boolean; readonly canRedo: boolean } {
  const { undo } = useSession();
  const subscribe = useCallback((listener: () => void) => undo.onChange(listener), [undo]);
  const canUndo = useSyncExternalStore(subscribe, () => undo.canUndo());
  const canRedo = useSyncExternalStore(subscribe, () => undo.canRedo());
  return { canUndo, canRedo };
}
