/** What the browser would not store, by board. */
interface Held<Value> {
  get(boardId: string): Value | undefined;
  set(boardId: string, value: Value): void;
  release(boardId: string): void;
}

/** How much would be lost with the window. */
let atRisk = 0;

/**
 * Holds what this browser does not store for as long as the window is open, so that going from page to page loses
 * nothing. While something is held, the browser asks before it closes the window.
 */
export function heldInWindow<Value>(): Held<Value> {
  const held = new Map<string, Value>();
  return {
    get: (boardId) => held.get(boardId),
    set: (boardId, value) => {
      if (!held.has(boardId)) count(1);
      held.set(boardId, value);
    },
    release: (boardId) => {
      if (held.delete(boardId)) count(-1);
    },
  };
}

function count(more: 1 | -1): void {
  atRisk += more;
  if (atRisk > 0) window.addEventListener('beforeunload', ask);
  else window.removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
