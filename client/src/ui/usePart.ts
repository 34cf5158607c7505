import { useSyncExternalStore } from 'react';
import type { LazyPart, Part } from '../api/lazyPart.ts';

/** A part of the program, which is fetched once something is drawn that needs it. */
export function usePart<Value>(part: LazyPart<Value>): Part<Value> {
  const { subscribe, getState } = part();
  return useSyncExternalStore(subscribe, getState);
}
