import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ReportReply, ReportRequest } from '../worker/messages.ts';
import { keepSame } from './keepSame.ts';

/** How a report is to be written. */
export type WantedReport = Omit<ReportRequest, 'problems'>;

/** The gap report of the board, as long as somebody reads it. */
export interface ReportState {
  /** Null while nobody does. */
  readonly wanted: WantedReport | null;
  /** What came of it last, however old, until there is a newer one; null before the first. */
  readonly last: ReportReply | null;
  /** A newer one is on its way. */
  readonly running: boolean;
}

interface ReportActions {
  want(wanted: WantedReport): void;
  /** Nobody reads it any more. */
  leave(): void;
  /** Takes an answer; parts that are as before keep their identity. */
  accept(reply: ReportReply, running: boolean): void;
}

export type ReportStore = StoreApi<ReportState> & { readonly actions: ReportActions };

const NOTHING: ReportState = { wanted: null, last: null, running: false };

export function createReportStore(): ReportStore {
  const store = createStore<ReportState>(() => NOTHING);
  const actions: ReportActions = {
    want: (wanted) => store.setState({ wanted, running: true }),
    leave: () => store.setState(NOTHING),
    accept: (reply, running) => store.setState(({ last }) => ({ last: keepSame(last, reply), running })),
  };
  return Object.assign(store, { actions });
}
