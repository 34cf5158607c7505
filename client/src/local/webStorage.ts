/** What is remembered under a key: by the browser, or where it stores nothing, for as long as the window is open. */
interface Memory {
  remember(key: string, value: string): void;
  recall(key: string): string | undefined;
  forget(key: string): void;
}

/** A browser may refuse its storage, even to be asked for it (private windows, settings, policies), or have it full. */
function memoryIn(storage: () => Storage): Memory {
  const held = new Map<string, string>();
  return {
    remember: (key, value) => {
      try {
        storage().setItem(PREFIX + key, value);
        held.delete(key);
      } catch {
        held.set(key, value);
      }
    },
    recall: (key) => {
      const value = held.get(key);
      if (value !== undefined) return value;
      try {
        return storage().getItem(PREFIX + key) ?? undefined;
      } catch {
        return undefined;
      }
    },
    forget: (key) => {
      held.delete(key);
      try {
        storage().removeItem(PREFIX + key);
      } catch {
        // It holds nothing.
      }
    },
  };
}

const PREFIX = 'parcours.';

export const { remember, recall, forget } = memoryIn(() => localStorage);

/** As `remember` and `recall`, for this window alone. */
export const inWindow = memoryIn(() => sessionStorage);

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
