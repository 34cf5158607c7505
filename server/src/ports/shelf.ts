/**
 * Keeps the scenarios that were published on this server, each as its file.
 *
 * What every store promises, and `tests/contracts/shelf.ts` checks:
 * - When a promise of `put` or `remove` resolves, its effect is on disk and survives a kill at that moment. A kill in the
 *   midst of `put` leaves what was, or what was to be.
 * - Files do not affect each other.
 */
export interface Shelf {
  /** Sorted. */
  ids(): Promise<readonly string[]>;

  /** Undefined where there is none. @throws CodedError `server.storage`. */
  read(id: string): Promise<Uint8Array | undefined>;

  /** In the place of what there is by that id. @throws CodedError `server.storage`. */
  put(id: string, file: Uint8Array): Promise<void>;

  /** Without effect where there is none. @throws CodedError `server.storage`. */
  remove(id: string): Promise<void>;
}
