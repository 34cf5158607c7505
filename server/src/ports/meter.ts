/** Where the server counts what it does, for whoever runs it. Nothing tells who did it, or on which board. */
export interface Meter {
  /** A message came by WebSocket. */
  received(type: string): void;

  /** Something was refused; `code` is one of a small fixed set. */
  refused(code: string): void;

  /** Updates were written to the log and flushed. */
  flushed(bytes: number, milliseconds: number): void;
}
