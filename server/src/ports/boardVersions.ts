/**
 * States of a board that somebody wished to keep, beside its log. They go when the board is erased.
 * The promises about disk and damage are those of the log.
 */
export interface BoardVersions {
  /**
   * Keeps a state, as one Yjs update, of now or of a moment in the past. Past `MAX_VERSIONS` the oldest without a name gives way.
   * @throws CodedError `board.not-found`, `version.limit` where all have names.
   */
  keepVersion(document: string, name: string, state: Uint8Array, at?: number): Promise<BoardVersion>;

  /** All that can be read, oldest first. @throws CodedError `board.not-found`. */
  versions(document: string): Promise<readonly BoardVersion[]>;

  /** @throws CodedError `board.not-found`; `version.not-found`, also where it is damaged. */
  readVersion(document: string, version: number): Promise<Uint8Array>;

  /** Gives a version another name; its number, time and state stay. @throws CodedError as `readVersion`. */
  renameVersion(document: string, version: number, name: string): Promise<BoardVersion>;

  /** Its number is not given again. @throws CodedError `board.not-found`, `version.not-found`. */
  removeVersion(document: string, version: number): Promise<void>;
}

export interface BoardVersion {
  /** Counts from 1, and only grows. */
  readonly version: number;
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/** So many are kept of one board; each may be as large as the board. */
export const MAX_VERSIONS = 100;
