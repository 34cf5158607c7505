/** Counters for those who operate the server. None of them identifies a person or a board. */
export interface Metrics {
  /** A message came from a client. */
  received(type: string): void;

  /** Something was refused; `code` is one of a small fixed set. */
  refused(code: string): void;

  /** Updates were written to the log and flushed. */
  flushed(bytes: number, milliseconds: number): void;
}
