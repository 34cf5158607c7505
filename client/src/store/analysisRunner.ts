import type { AnalysisReply } from '../worker/messages.ts';
import type { AnalysisPort } from './analysisPort.ts';
import type { AnalysisStore } from './analysisStore.ts';
import { changedParts } from './boardParts.ts';
import type { BoardState, BoardStore, RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';

/** Edits come in bursts (typing, a drop); one analysis after each burst is enough. */
const SETTLE_MS = 60;

/**
 * Keeps the analysis in step with the board. At most one request is under way; what changes meanwhile goes into
 * the next one, so the latest state always wins. Returns the function that ends it.
 */
export function runAnalysis(board: BoardStore, store: AnalysisStore, port: AnalysisPort): () => void {
  let sent: RecordMaps | null = null;
  let waiting = false;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    timer = undefined;
    dirty = false;
    waiting = true;
    const state = board.getState();
    port.post({ changes: changedParts(sent, state), removed: [...store.getState().whatIf.removed] });
    sent = state.records;
  };
  const settle = () => {
    if (dirty && !waiting) timer ??= setTimeout(send, SETTLE_MS);
  };
  const schedule = () => {
    dirty = true;
    store.setState({ running: true });
    settle();
  };
  port.onReply((reply) => {
    waiting = false;
    accept(store, reply, dirty);
    settle();
  });
  port.onFailure(() => {
    waiting = false;
    sent = null;
    store.setState({ running: dirty });
    settle();
  });
  const unsubscribers = [
    board.subscribe((state, before) => {
      if (!state.ready || (before.ready && state.records === before.records)) return;
      dropGoneBarriers(store, state);
      schedule();
    }),
    store.subscribe((state, before) => {
      if (state.whatIf.removed !== before.whatIf.removed && board.getState().ready) schedule();
    }),
  ];
  if (board.getState().ready) schedule();
  return () => {
    clearTimeout(timer);
    for (const unsubscribe of unsubscribers) unsubscribe();
    port.close();
  };
}

/** A barrier that is gone from the board can be taken away no longer. */
function dropGoneBarriers({ getState, actions }: AnalysisStore, { records }: BoardState): void {
  const { removed } = getState().whatIf;
  const left = [...removed].filter((id) => records.barriers.has(id));
  if (left.length < removed.size) actions.setWhatIf(left);
}

function accept(store: AnalysisStore, reply: AnalysisReply, running: boolean): void {
  store.setState(({ analysis, whatIf }) => ({
    running,
    analysis: keepSame(analysis, reply.analysis),
    whatIf:
      whatIf.removed.size === 0 ? whatIf : { ...whatIf, analysis: keepSame(whatIf.analysis, reply.whatIf) },
  }));
}
