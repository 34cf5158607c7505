import { useCallback, useEffect, useState } from 'react';

/** What was asked for, and how far it is. */
export type Loaded<Value> =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly error: unknown }
  | { readonly step: 'ready'; readonly value: Value };

const LOADING = { step: 'loading' } as const;

/**
 * Loads something as soon as it is in sight, whenever `load` is another function, and on `reload`; nothing while there
 * is no `load`. What was there stays until the next has come. A load that is overtaken is broken off by its signal.
 */
export function useLoad<Value>(load: ((signal: AbortSignal) => Promise<Value>) | undefined) {
  const [times, setTimes] = useState(0);
  const [state, setState] = useState<Loaded<Value>>(LOADING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is another load
  useEffect(() => {
    if (load === undefined) return setState(LOADING);
    const { signal, abort } = abortable();
    const learn = (next: Loaded<Value>) => {
      if (!signal.aborted) setState(next);
    };
    setState((known) => (known.step === 'ready' ? known : LOADING));
    load(signal).then(
      (value) => learn({ step: 'ready', value }),
      (error: unknown) => learn({ step: 'failed', error }),
    );
    return abort;
  }, [load, times]);
  const reload = useCallback(() => setTimes((count) => count + 1), []);
  return { state, reload };
}

function abortable() {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

/** What has been loaded; undefined until it is there, and where it cannot be had. */
export function loadedValue<Value>(state: Loaded<Value>): Value | undefined {
  return state.step === 'ready' ? state.value : undefined;
}
