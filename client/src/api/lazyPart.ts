import { createStore, type StoreApi } from 'zustand/vanilla';
import { fetchPart, type Missing } from './release.ts';

/** A part of the program that the first view of a page does without. */
export type Part<Value> =
  | { readonly step: 'fetching' }
  | { readonly step: 'missing'; readonly why: Missing }
  | { readonly step: 'there'; readonly value: Value };

/** The part, which is fetched from the first time on that it is asked for. */
export type LazyPart<Value> = () => Pick<StoreApi<Part<Value>>, 'getState' | 'subscribe'>;

export function lazyPart<Value>(load: () => Promise<Value>): LazyPart<Value> {
  let known: StoreApi<Part<Value>> | undefined;
  return () => {
    known ??= fetched(load);
    return known;
  };
}

function fetched<Value>(load: () => Promise<Value>): StoreApi<Part<Value>> {
  const store = createStore<Part<Value>>(() => ({ step: 'fetching' }));
  const coming = fetchPart(load, (why) => store.setState({ step: 'missing', why }, true));
  void coming.then((value) => {
    if (value !== undefined) store.setState({ step: 'there', value }, true);
  });
  return store;
}

/** Where there is nothing to fetch. */
export const nothingMore: LazyPart<true> = () => NOTHING_MORE;
const NOTHING_MORE = createStore<Part<true>>(() => ({ step: 'there', value: true }));

/** Calls back once a part is there, or why it is not is known; what is returned lets go of it. */
export function whenSettled(part: LazyPart<unknown>, onSettled: () => void): () => void {
  const store = part();
  const look = () => {
    if (store.getState().step === 'fetching') return;
    stop();
    onSettled();
  };
  const stop = store.subscribe(look);
  look();
  return stop;
}
