import { type AwarenessEntry, encodeAwarenessEntries, GONE, type Role } from '@parcours/shared/protocol';
import type { Clock } from '../ports/clock.ts';
import type { Claims } from './claims.ts';
import type { Member } from './member.ts';

/** At most one message of cursors in this time, with what changed since the last one. */
const INTERVAL_MILLISECONDS = 100;

/** A selection of hundreds of cards fits; a file does not. */
const MAX_STATE_LENGTH = 64 * 1024;

/** A connection speaks for its own document, and perhaps for one from before a reconnection. */
const MAX_OWNED = 8;

/** Clients that left are remembered, so that a late echo of theirs does not bring them back. */
const MAX_GONE = 1000;

/** Who is in a room, and what each tells of itself. Nothing of it is stored. */
export class Presence {
  readonly #known = new Map<number, AwarenessEntry>();
  readonly #changed = new Set<number>();
  readonly #claims: Claims;
  readonly #clock: Clock;
  readonly #broadcast: (update: Uint8Array) => void;
  #cancelTimer: (() => void) | undefined;

  constructor(claims: Claims, clock: Clock, broadcast: (update: Uint8Array) => void) {
    this.#claims = claims;
    this.#clock = clock;
    this.#broadcast = broadcast;
  }

  /**
   * Takes what one connection tells of itself. What it tells of others, as stock clients do, the server knows
   * better; that is passed over, and so is what is stale, too large or no JSON object.
   */
  accept(member: Member, entries: readonly AwarenessEntry[]): void {
    for (const entry of entries) this.#acceptOne(member, entry);
    this.#announce();
  }

  /** Tells the others that all the clients of a connection are gone. */
  leave(member: Member): void {
    for (const client of this.#claims.announcedBy(member)) {
      const known = this.#known.get(client);
      if (known) this.#keep({ ...known, state: GONE });
    }
    this.#forgetOldest();
    this.#announce();
  }

  /** Everybody who is here, for somebody who has just come; undefined where nobody is. */
  everybody(): Uint8Array | undefined {
    const here = [...this.#known.values()].filter(({ state }) => state !== GONE);
    return here.length > 0 ? encodeAwarenessEntries(here) : undefined;
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#changed.clear();
  }

  #acceptOne(member: Member, entry: AwarenessEntry): void {
    const own = this.#claims.announcedBy(member);
    const known = this.#known.get(entry.client);
    if (entry.state === GONE) {
      if (own.has(entry.client) && known && entry.clock >= known.clock) this.#keep(entry);
      return;
    }
    const clock = acceptedClock(entry, known, own.size === 0);
    if (clock === undefined || this.#claims.rivalOf(member, entry.client)) return;
    if (!own.has(entry.client) && own.size >= MAX_OWNED) return;
    const state = stamped(entry.state, member.role);
    if (state === undefined) return;
    this.#claims.announce(entry.client, member);
    this.#keep({ client: entry.client, clock, state });
  }

  #keep(entry: AwarenessEntry): void {
    this.#known.delete(entry.client);
    this.#known.set(entry.client, entry);
    this.#changed.add(entry.client);
  }

  #forgetOldest(): void {
    const gone = [...this.#known.values()].filter(({ state }) => state === GONE);
    for (const { client } of gone.slice(0, -MAX_GONE)) this.#known.delete(client);
  }

  #announce(): void {
    if (this.#changed.size === 0 || this.#cancelTimer) return;
    const entries = [...this.#changed].flatMap((client) => this.#known.get(client) ?? []);
    this.#changed.clear();
    this.#cancelTimer = this.#clock.after(INTERVAL_MILLISECONDS, () => {
      this.#cancelTimer = undefined;
      this.#announce();
    });
    this.#broadcast(encodeAwarenessEntries(entries));
  }
}

/**
 * The clock under which a state is taken; undefined where it is stale. A client that reconnects repeats its
 * last clock, which the others know as gone: its first word is taken all the same, one clock on.
 */
function acceptedClock(
  entry: AwarenessEntry,
  known: AwarenessEntry | undefined,
  firstOfConnection: boolean,
): number | undefined {
  if (known === undefined || entry.clock > known.clock) return entry.clock;
  if (entry.clock !== known.clock || !firstOfConnection) return undefined;
  return known.state === GONE ? entry.clock + 1 : entry.clock;
}

/**
 * A state with the role that the server knows, whatever the client says of it; undefined where it is no object:
 * that would throw in every other client.
 */
function stamped(text: string, role: Role): string | undefined {
  if (text.length > MAX_STATE_LENGTH || !text.startsWith('{')) return undefined;
  try {
    const state: object = JSON.parse(text);
    return JSON.stringify({ ...state, role });
  } catch {
    return undefined;
  }
}
