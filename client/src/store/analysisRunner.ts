import { type Board, type BoardMeta, COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
import { ANALYSED, type AnalysisReply, type ReportRequest } from '../worker/messages.ts';
import type { AnalysisPort } from './analysisPort.ts';
import type { AnalysisStore } from './analysisStore.ts';
import type { BoardState, BoardStore, RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';
import { type AnyRecord, sortedRecords } from './recordMaps.ts';
import type { ReportStore, WantedReport } from './reportStore.ts';

/** Edits come in bursts (typing, a drop); one analysis after each burst is enough. */
const SETTLE_MS = 60;

interface Stores {
  readonly board: BoardStore;
  readonly analysis: AnalysisStore;
  readonly report: ReportStore;
}

/**
 * Keeps the analysis in step with the board, and the report while somebody reads it. At most one request is under way;
 * what changes meanwhile goes into the next one, so the latest state always wins. Returns the function that ends it.
 */
export function runAnalysis({ board, analysis, report }: Stores, port: AnalysisPort): () => void {
  let sent: SentParts = {};
  let asked: WantedReport | null = null;
  let waiting = false;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const send = () => {
    timer = undefined;
    dirty = false;
    waiting = true;
    const state = board.getState();
    asked = report.getState().wanted;
    const { changes, ...next } = changedParts(sent, state, asked === null ? 'analysis' : 'report');
    sent = next.sent;
    port.post({
      changes,
      removed: [...analysis.getState().whatIf.removed],
      report: requestOf(asked, state),
    });
  };
  const settle = () => {
    if (dirty && !waiting) timer ??= setTimeout(send, SETTLE_MS);
  };
  const schedule = () => {
    dirty = true;
    analysis.setState({ running: true });
    if (report.getState().wanted !== null) report.setState({ running: true });
    settle();
  };
  port.onReply((reply) => {
    waiting = false;
    accept(analysis, reply, dirty);
    if (reply.report !== null && asked !== null && asked === report.getState().wanted)
      report.actions.accept(reply.report, dirty);
    if (reply.report?.step === 'missing') port.replace();
    settle();
  });
  port.onFailure(() => {
    waiting = false;
    sent = {};
    if (report.getState().last?.step === 'missing') dirty = true;
    else if (asked !== null) report.actions.accept({ step: 'failed' }, dirty);
    analysis.setState({ running: dirty });
    settle();
  });
  const unsubscribers = [
    board.subscribe((state, before) => {
      if (!state.ready || (before.ready && !isOtherFor(report, state, before))) return;
      dropGoneBarriers(analysis, state);
      schedule();
    }),
    analysis.subscribe((state, before) => {
      if (state.whatIf.removed !== before.whatIf.removed && board.getState().ready) schedule();
    }),
    report.subscribe((state, before) => {
      if (state.wanted !== null && state.wanted !== before.wanted && board.getState().ready) schedule();
    }),
  ];
  if (board.getState().ready) schedule();
  return () => {
    clearTimeout(timer);
    for (const unsubscribe of unsubscribers) unsubscribe();
    port.close();
  };
}

function requestOf(wanted: WantedReport | null, { problems }: BoardState): ReportRequest | null {
  return wanted && { ...wanted, problems };
}

/** Whether something is otherwise that is analysed, or that a report tells while one is read. */
function isOtherFor(report: ReportStore, state: BoardState, before: BoardState): boolean {
  if (state.records !== before.records) return true;
  const isRead = report.getState().wanted !== null;
  return isRead && (state.meta !== before.meta || state.problems !== before.problems);
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

/** Parts of the board by the identity that they were sent with. */
type SentParts = Partial<RecordMaps & { readonly meta: Readonly<BoardMeta> }>;

/** What the analysis reads, or the report. */
type Reader = 'analysis' | 'report';

const PARTS: Readonly<Record<Reader, readonly (CollectionName | 'meta')[]>> = {
  analysis: ANALYSED,
  report: [...COLLECTION_NAMES, 'meta'],
};

/** The parts of the board that a reader needs and that are not as they were sent; `sent` is what is sent then. */
function changedParts(
  before: SentParts,
  { records, meta }: BoardState,
  reader: Reader,
): { readonly changes: Partial<Board>; readonly sent: SentParts } {
  const parts = { ...records, meta };
  const changed = PARTS[reader].filter((name) => parts[name] !== before[name]);
  const changes = changed.map((name) => [name, name === 'meta' ? meta : sorted(records, name)]);
  return {
    changes: Object.fromEntries(changes),
    sent: { ...before, ...Object.fromEntries(changed.map((name) => [name, parts[name]])) },
  };
}

function sorted(records: RecordMaps, name: CollectionName): readonly AnyRecord[] {
  const map: ReadonlyMap<string, AnyRecord> = records[name];
  return sortedRecords(map);
}
