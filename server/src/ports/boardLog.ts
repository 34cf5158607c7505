/**
 * Keeps every board as an append-only log of Yjs updates (v1), as they came, before anything reads them.
 *
 * What every store promises, and `tests/contracts/boardLog.ts` checks:
 * - When a promise of `create`, `append`, `compact` or `erase` resolves, its effect is on disk and survives a
 *   kill at that moment. When it rejects, nothing of it may be taken for saved.
 * - Updates of one document are read back in the order of their sequence numbers, which only grow.
 * - A damaged record is quarantined and reported by `read`; all the others are still read.
 * - Documents do not affect each other.
 */
export interface BoardLog {
  /** Begins a document. @throws CodedError `board.exists`. */
  create(document: string, first: Uint8Array): Promise<void>;

  /**
   * Adds updates, all or none, in their order; resolves with the sequence number of the last.
   * @throws CodedError `board.not-found`: a document that was erased never comes back by an append.
   */
  append(document: string, updates: Updates): Promise<number>;

  /** Reads a whole document. @throws CodedError `board.not-found`. */
  read(document: string): Promise<LogReading>;

  /** Moves one record out of the log into quarantine, to be examined by a person. */
  quarantine(document: string, sequence: number): Promise<void>;

  /**
   * Puts one update in the place of all up to and with `upTo`. The new one is written and read back before an
   * old one goes, so that at every moment the log holds the whole document. Resolves with the number of the
   * new one, which is the highest so far.
   */
  compact(document: string, upTo: number, snapshot: Uint8Array): Promise<number>;

  /** Remembers until when a document is kept, as known at `asOf`, to be found again by `documents`. */
  note(document: string, note: DocumentNote): Promise<void>;

  /** Every board; or everything of a namespace, whose ids begin with it and a colon, as no board's does. */
  documents(namespace?: string): Promise<readonly DocumentEntry[]>;

  /**
   * Removes a document: its records, those in quarantine, its versions and its note. When it resolves, nothing of
   * their content can be read any more, not even from what the store left behind on the disk. Without effect where
   * there is none.
   */
  erase(document: string): Promise<void>;

  /** Rejects where the store cannot be written to. */
  check(): Promise<void>;

  /** Finishes what was begun; nothing may be called afterwards. */
  close(): Promise<void>;
}

/**
 * Updates; or a function that is called for them when the write begins, so that what gathers until then is included.
 */
export type Updates = readonly Uint8Array[] | (() => readonly Uint8Array[]);

export const taken = (updates: Updates): readonly Uint8Array[] =>
  typeof updates === 'function' ? updates() : updates;

/** As `documents` lists them. */
export function isOf(namespace: string | undefined, document: string): boolean {
  return namespace === undefined ? !document.includes(':') : document.startsWith(`${namespace}:`);
}

export interface LogRecord {
  readonly sequence: number;
  readonly update: Uint8Array;
  /** When it was written, in milliseconds since the epoch. */
  readonly at: number;
}

export interface LogReading {
  readonly records: readonly LogRecord[];
  /** Records that this reading found damaged and moved into quarantine. */
  readonly damaged: readonly number[];
}

export interface DocumentNote {
  /** The sequence number up to which the log was read to know this. */
  readonly asOf: number;
  /** ISO date, the last day on which the document is kept. */
  readonly retainUntil?: string;
}

export interface DocumentEntry {
  readonly document: string;
  /** The last sequence number; a note with a lower `asOf` may be out of date. */
  readonly head: number;
  readonly note?: DocumentNote;
}
