import type { Occasion } from '@parcours/shared/api';

/**
 * States of boards that were kept, beside their logs. They are removed when the board is erased. The promises about
 * disk and damage are those of the log.
 */
export interface BoardVersions {
  /**
   * Keeps a state, as one Yjs update, of now or of a time in the past. `roomFor` says which version is removed for
   * it.
   * @throws CodedError `board.not-found`, `version.limit` where none may be removed.
   */
  keepVersion(
    document: string,
    name: string,
    state: Uint8Array,
    kept?: { readonly at?: number; readonly occasion?: Occasion },
  ): Promise<BoardVersion>;

  /** All that can be read, oldest first. @throws CodedError `board.not-found`. */
  listVersions(document: string): Promise<readonly BoardVersion[]>;

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
  /** Empty where it was given none. */
  readonly name: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly occasion: Occasion;
}

/** The most versions of one board; each may be as large as the board. */
export const MAX_VERSIONS = 100;

/** The most versions without a name, by occasion. */
const MOST: Readonly<Record<Occasion['kind'], number>> = {
  wish: MAX_VERSIONS,
  removal: 12,
  phase: 40,
  work: 24,
};

/**
 * Which version has to be removed before one more is kept: a version, nothing (`free`), or `full` where none may be.
 * A version with a name is never removed; one that was asked for only for another that is asked for, and when nothing
 * else is left.
 */
export function roomFor(occasion: Occasion, kept: readonly BoardVersion[]): BoardVersion | 'free' | 'full' {
  const oldest = (isMeant: (kind: Occasion['kind']) => boolean) =>
    kept.find(({ name, occasion: { kind } }) => name === '' && isMeant(kind)) ?? 'full';
  const alike = kept.filter(({ name, occasion: { kind } }) => name === '' && kind === occasion.kind);
  if (alike.length >= MOST[occasion.kind]) return oldest((kind) => kind === occasion.kind);
  if (kept.length < MAX_VERSIONS) return 'free';
  const automatic = oldest((kind) => kind !== 'wish');
  return automatic === 'full' && occasion.kind === 'wish' ? oldest((kind) => kind === 'wish') : automatic;
}
