import type { Capability } from '@parcours/shared/protocol';

/**
 * Keeps workshops: which boards belong to each, never anything of the boards themselves. What happens in a live one is in
 * a log of its own.
 *
 * What every store promises, and `tests/contracts/workshops.ts` checks:
 * - When a promise of `create`, `change` or `erase` resolves, its effect is on disk and survives a kill at that moment. A
 *   kill in the midst of a change leaves what was, or what was to be.
 * - Of a workshop that was erased, and of what a change took away, nothing can be read any more, also not from what the
 *   store left on the disk.
 * - Workshops do not affect each other; one that is damaged is as if it were not there.
 */
export interface Workshops {
  /** @throws CodedError `workshop.exists`, `server.storage`. */
  create(id: string, workshop: Workshop): Promise<void>;

  /** @throws CodedError `workshop.not-found`, `server.storage`. */
  read(id: string): Promise<Workshop>;

  /**
   * Makes of a workshop what `change` says, which gets it as it is and whose error leaves it so; one change at a time.
   * Resolves with what it is then.
   * @throws CodedError `workshop.not-found`, `server.storage`, and what `change` throws.
   */
  change(id: string, change: (known: Workshop) => Workshop): Promise<Workshop>;

  /** All that can be read. */
  ids(): Promise<readonly string[]>;

  /** The live workshop that a code stands for; undefined where it stands for none. */
  idOf(code: string): Promise<string | undefined>;

  /** Without effect where there is none. @throws CodedError `server.storage`. */
  erase(id: string): Promise<void>;
}

export interface Workshop {
  /** Of one that was gathered; a live one says it in its log. */
  readonly title?: string | undefined;
  /** BCP 47; without one the report speaks the language of most boards. */
  readonly language?: string | undefined;
  readonly boards: readonly WorkshopBoard[];
  /** Of one that people come into. Its boards are made when they are split into groups. */
  readonly live?: LiveMark | undefined;
  /** The id of the workshop that was made to rehearse this one. It may be erased. */
  readonly rehearsal?: string | undefined;
}

/** How a live workshop is found, and until when it is kept (ISO date, the last day). */
interface LiveMark {
  readonly code: string;
  readonly retainUntil: string;
  readonly isRehearsal?: true | undefined;
}

/** A board of a workshop, with what the workshop may do on it: as long as that link holds, and no longer. */
export interface WorkshopBoard extends Capability {
  readonly group?: string | undefined;
}
