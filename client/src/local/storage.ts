/** A browser may refuse its storage (private windows, policies): then nothing is remembered, and all else works. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Nothing to do: remembering is a convenience.
  }
}

/** What `remember` kept under a key in this browser, if anything. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** What was kept as JSON under a key; undefined where there is nothing or it cannot be read. */
export function recallJson(key: string): unknown {
  const text = recall(key);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const PREFIX = 'parcours.';
