import { type Board, type BoardMeta, COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
import { ANALYSED, type AnalysisReply, type PictureRequest, type ReportRequest } from '../worker/messages.ts';
import type { AnalysisPort } from './analysisPort.ts';
import type { AnalysisStore } from './analysisStore.ts';
import type { BoardState, BoardStore, RecordMaps } from './boardStore.ts';
import { keepSame } from './keepSame.ts';
import { type AnyRecord, sortedRecords } from './recordMaps.ts';
import type { PictureStore, ReportStore, WantedReport, WantedStore } from './wantedStore.ts';

/** Edits come in bursts (typing, a drop); one analysis after each burst is enough. */
const SETTLE_MS = 60;

interface Stores {
  readonly board: BoardStore;
  readonly analysis: AnalysisStore;
  readonly report: ReportStore;
  readonly picture: PictureStore;
}

/**
 * Keeps the analysis in step with the board, and the report and a picture while somebody looks at them. At most one request is under way;
 * what changes meanwhile goes into the next one, so the latest state always wins. Returns the function that ends it.
 */
export function runAnalysis({ board, analysis, report, picture }: Stores, port: AnalysisPort): () => void {
  let sent: SentParts = {};
  let asked: Asked = { report: null, picture: null };
  let waiting = false;
  let dirty = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wantedStores = [report, picture] as const;

  const send = () => {
    timer = undefined;
    dirty = false;
    waiting = true;
    const state = board.getState();
    asked = { report: report.getState().wanted, picture: picture.getState().wanted };
    const isWanted = asked.report !== null || asked.picture !== null;
    const { changes, ...next } = changedParts(sent, state, isWanted ? 'all' : 'analysis');
    sent = next.sent;
    port.post({
      changes,
      removed: [...analysis.getState().whatIf.removed],
      report: requestOf(asked.report, state),
      picture: asked.picture,
    });
  };
  const settle = () => {
    if (dirty && !waiting) timer ??= setTimeout(send, SETTLE_MS);
  };
  const schedule = () => {
    dirty = true;
    analysis.setState({ running: true });
    for (const { actions } of wantedStores) actions.renew();
    settle();
  };
  port.onReply((reply) => {
    waiting = false;
    accept(analysis, reply, dirty);
    take(report, asked.report, reply.report, dirty);
    take(picture, asked.picture, reply.picture, dirty);
    if (reply.report?.step === 'missing' || reply.picture?.step === 'missing') port.replace();
    settle();
  });
  port.onFailure(() => {
    waiting = false;
    sent = {};
    if (wantedStores.some((store) => store.getState().last?.step === 'missing')) dirty = true;
    else {
      if (asked.report !== null) report.actions.accept({ step: 'failed' }, dirty);
      if (asked.picture !== null) picture.actions.accept({ step: 'failed' }, dirty);
    }
    analysis.setState({ running: dirty });
    settle();
  });
  const unsubscribers = [
    board.subscribe((state, before) => {
      if (!state.ready || (before.ready && !isOtherFor(wantedStores, state, before))) return;
      dropGoneBarriers(analysis, state);
      schedule();
    }),
    analysis.subscribe((state, before) => {
      if (state.whatIf.removed !== before.whatIf.removed && board.getState().ready) schedule();
    }),
    onWish(report, () => board.getState().ready && schedule()),
    onWish(picture, () => board.getState().ready && schedule()),
  ];
  if (board.getState().ready) schedule();
  return () => {
    clearTimeout(timer);
    for (const unsubscribe of unsubscribers) unsubscribe();
    port.close();
  };
}

interface Asked {
  readonly report: WantedReport | null;
  readonly picture: PictureRequest | null;
}

/** What was asked for and is wanted otherwise by now is passed over. */
function take<Wanted, Reply>(
  { getState, actions }: WantedStore<Wanted, Reply>,
  asked: Wanted | null,
  reply: Reply | null,
  running: boolean,
): void {
  if (reply !== null && asked !== null && asked === getState().wanted) actions.accept(reply, running);
}

function onWish<Wanted, Reply>(store: WantedStore<Wanted, Reply>, told: () => void): () => void {
  return store.subscribe((state, before) => {
    if (state.wanted !== null && state.wanted !== before.wanted) told();
  });
}

function requestOf(wanted: WantedReport | null, { problems }: BoardState): ReportRequest | null {
  return wanted && { ...wanted, problems };
}

/** Whether something is otherwise that is analysed, or that a report or a picture tells while somebody looks at it. */
function isOtherFor(
  stores: readonly (ReportStore | PictureStore)[],
  state: BoardState,
  before: BoardState,
): boolean {
  if (state.records !== before.records) return true;
  const isSeen = stores.some((store) => store.getState().wanted !== null);
  return isSeen && (state.meta !== before.meta || state.problems !== before.problems);
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

/** What the analysis reads, or the report and pictures. */
type Reader = 'analysis' | 'all';

const PARTS: Readonly<Record<Reader, readonly (CollectionName | 'meta')[]>> = {
  analysis: ANALYSED,
  all: [...COLLECTION_NAMES, 'meta'],
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
