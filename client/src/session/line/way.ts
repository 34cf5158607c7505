/** What a window remembers that has found out that WebSockets are blocked. */
export const BLOCKED = 'line';

/** By which of the two transports a window connects, and what it knows of them. */
export interface Way {
  readonly kind: 'websocket' | 'polling';
  /** Whether a WebSocket has ever worked in this window. */
  readonly worked: boolean;
  /** How many attempts in a row have failed though the server answers otherwise. */
  readonly failures: number;
}

/**
 * How an attempt went. `word`: something came from the server. `failed`: nothing came, though the server answers
 * otherwise. `unreachable`: the server answers in no way.
 */
export type Outcome = 'word' | 'failed' | 'unreachable';

/** A server that restarts may refuse one or two; a network that lets none through refuses the first already. */
const FAILURES_AFTER_WORD = 3;
const POLLING_FAILURES = 2;

export const FIRST_WAY: Way = { kind: 'websocket', worked: false, failures: 0 };

/** How to connect next. */
export function wayAfter(way: Way, outcome: Outcome): Way {
  switch (outcome) {
    case 'word':
      return { ...way, worked: way.worked || way.kind === 'websocket', failures: 0 };
    case 'unreachable':
      return { ...way, failures: 0 };
    case 'failed':
      return afterFailure({ ...way, failures: way.failures + 1 });
  }
}

function afterFailure(way: Way): Way {
  switch (way.kind) {
    case 'websocket':
      return way.failures < (way.worked ? FAILURES_AFTER_WORD : 1)
        ? way
        : { ...way, kind: 'polling', failures: 0 };
    case 'polling':
      return way.failures < POLLING_FAILURES ? way : { ...way, kind: 'websocket', failures: 0 };
  }
}
