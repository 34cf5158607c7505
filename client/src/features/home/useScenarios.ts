import { useCallback, useEffect, useState } from 'react';
import { listScenarios, type ScenarioCard } from '../../api/scenarios.ts';

export type ScenarioList =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; retry(): void }
  | { readonly state: 'ready'; readonly scenarios: readonly ScenarioCard[] };

/** The library's scenarios, worded in a language; fetched anew when that changes. */
export function useScenarios(language: string): ScenarioList {
  const [attempt, setAttempt] = useState(0);
  const [list, setList] = useState<ScenarioList>({ state: 'loading' });
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is another fetch
  useEffect(() => {
    const aborter = new AbortController();
    setList((known) => (known.state === 'ready' ? known : { state: 'loading' }));
    listScenarios(language, aborter.signal).then(
      (scenarios) => setList({ state: 'ready', scenarios }),
      () => aborter.signal.aborted || setList({ state: 'failed', retry }),
    );
    return () => aborter.abort();
  }, [language, attempt, retry]);
  return list;
}
