import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PictureReply, PictureRequest, ReportReply, ReportRequest } from '../worker/messages.ts';
import { keepSame } from './keepSame.ts';

/** Something that is made of the board, and made again as it changes, as long as somebody looks at it. */
interface WantedState<Wanted, Reply> {
  /** How it is to be made; null while nobody wants it. */
  readonly wanted: Wanted | null;
  /** What came of it last, however old, until there is a newer one; null before the first. */
  readonly last: Reply | null;
  /** A newer one is on its way. */
  readonly running: boolean;
}

interface WantedActions<Wanted, Reply> {
  want(wanted: Wanted): void;
  /** A newer one is on its way, where it is wanted. */
  renew(): void;
  /** Nobody looks at it any more. */
  leave(): void;
  /** Takes an answer; parts that are as before keep their identity. */
  accept(reply: Reply, running: boolean): void;
}

export type WantedStore<Wanted, Reply> = StoreApi<WantedState<Wanted, Reply>> & {
  readonly actions: WantedActions<Wanted, Reply>;
};

/** How a report is to be written. */
export type WantedReport = Omit<ReportRequest, 'problems'>;
export type ReportState = WantedState<WantedReport, ReportReply>;
/** The gap report of the board. */
export type ReportStore = WantedStore<WantedReport, ReportReply>;
/** A picture of the board. */
export type PictureStore = WantedStore<PictureRequest, PictureReply>;

export function createWantedStore<Wanted, Reply>(): WantedStore<Wanted, Reply> {
  const nothing: WantedState<Wanted, Reply> = { wanted: null, last: null, running: false };
  const store = createStore<WantedState<Wanted, Reply>>(() => nothing);
  const actions: WantedActions<Wanted, Reply> = {
    want: (wanted) => store.setState({ wanted, running: true }),
    renew: () => store.setState(({ wanted }) => ({ running: wanted !== null })),
    leave: () => store.setState(nothing),
    accept: (reply, running) => store.setState(({ last }) => ({ last: keepSame(last, reply), running })),
  };
  return Object.assign(store, { actions });
}
