import type { AnalysisReply, AnalysisRequest } from '../worker/messages.ts';
import type { AnalysisStore } from './analysisStore.ts';
import { changedParts } from './boardParts.ts';
import type { BoardStore, RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';

/** Whatever answers analysis requests, in order, one reply each: a Web Worker on the page. */
export interface AnalysisPort {
  post(request: AnalysisRequest): void;
  onReply(listener: (reply: AnalysisReply) => void): void;
  close(): void;
}

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
    if (waiting) return;
    dirty = false;
    waiting = true;
    const state = board.getState();
    port.post({ changes: changedParts(sent, state), removed: [...store.getState().whatIf.removed] });
    sent = state.records;
  };
  const schedule = () => {
    dirty = true;
    store.setState({ running: true });
    if (!waiting) timer ??= setTimeout(send, SETTLE_MS);
  };
  port.onReply((reply) => {
    waiting = false;
    accept(store, reply, dirty);
    if (dirty) timer ??= setTimeout(send, SETTLE_MS);
  });
  const unsubscribers = [
    board.subscribe((state, before) => {
      if (state.ready && (!before.ready || state.records !== before.records)) schedule();
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

function accept(store: AnalysisStore, reply: AnalysisReply, running: boolean): void {
  store.setState(({ analysis, whatIf }) => ({
    running,
    analysis: keepSame(analysis, reply.analysis),
    whatIf:
      whatIf.removed.size === 0 ? whatIf : { ...whatIf, analysis: keepSame(whatIf.analysis, reply.whatIf) },
  }));
}

/** The analysis worker as a port. */
export function openAnalysisWorker(): AnalysisPort {
  const worker = new Worker(new URL('../worker/analysis.worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => {
      worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => listener(data);
    },
    close: () => worker.terminate(),
  };
}
