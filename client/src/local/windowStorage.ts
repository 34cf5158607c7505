/** What is remembered for this window alone, for as long as it is open; nothing where the browser refuses storage. */
export function rememberForWindow(key: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch {
    // Nothing to do: it is found out again.
  }
}

export function recallForWindow(key: string): string | undefined {
  try {
    return sessionStorage.getItem(PREFIX + key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forgetForWindow(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // It was not remembered either.
  }
}

const PREFIX = 'parcours.';
