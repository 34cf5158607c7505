import { type AwarenessEntry, encodeAwarenessEntries, GONE } from '@parcours/shared/protocol';
import type { Clock } from '../ports/clock.ts';
import type { Member } from './member.ts';

/** At most one message of cursors in this time, with what changed since the last one. */
const INTERVAL_MILLISECONDS = 100;

/** A selection of hundreds of cards fits; a file does not. */
const MAX_STATE_LENGTH = 64 * 1024;

/** A connection speaks for its own document, and perhaps for one from before a reconnection. */
const MAX_OWNED = 8;

/** Clients that left are remembered, so that a late echo of theirs does not bring them back. */
const MAX_GONE = 1000;

interface Known extends AwarenessEntry {
  readonly owner: Member | undefined;
}

/** Who is in a room, and what each tells of itself. Nothing of it is stored. */
export class Presence {
  readonly #known = new Map<number, Known>();
  readonly #owned = new Map<Member, Set<number>>();
  readonly #changed = new Set<number>();
  readonly #clock: Clock;
  readonly #broadcast: (update: Uint8Array) => void;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock, broadcast: (update: Uint8Array) => void) {
    this.#clock = clock;
    this.#broadcast = broadcast;
  }

  /** Takes what one connection tells. What is stale, too large or no JSON object is passed over. */
  accept(member: Member, entries: readonly AwarenessEntry[]): void {
    for (const entry of entries) this.#acceptOne(member, entry);
    this.#announce();
  }

  /** Tells the others that all the clients of a connection are gone. */
  leave(member: Member): void {
    for (const client of [...(this.#owned.get(member) ?? [])]) {
      const known = this.#known.get(client);
      if (known) this.#keep({ ...known, state: GONE, owner: undefined });
    }
    this.#owned.delete(member);
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
    const known = this.#known.get(entry.client);
    if (entry.state === GONE) {
      if (known && known.state !== GONE && entry.clock >= known.clock) {
        this.#keep({ ...entry, owner: undefined });
      }
      return;
    }
    const owned = this.#owned.get(member)?.size ?? 0;
    const clock = acceptedClock(entry, known, owned === 0);
    if (clock === undefined || !isState(entry.state)) return;
    const owner = this.#ownerOf(known, member, owned === 0);
    if (owner === known?.owner || owned < MAX_OWNED) this.#keep({ ...entry, clock, owner });
  }

  /** Stock clients send on what they hear of others; that does not make it theirs. */
  #ownerOf(known: Known | undefined, member: Member, first: boolean): Member {
    return first || known?.owner === undefined ? member : known.owner;
  }

  #keep(entry: Known): void {
    const before = this.#known.get(entry.client)?.owner;
    if (before) this.#owned.get(before)?.delete(entry.client);
    if (entry.owner) this.#ownedBy(entry.owner).add(entry.client);
    this.#known.delete(entry.client);
    this.#known.set(entry.client, entry);
    this.#changed.add(entry.client);
  }

  #ownedBy(member: Member): Set<number> {
    const owned = this.#owned.get(member) ?? new Set();
    this.#owned.set(member, owned);
    return owned;
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
  known: Known | undefined,
  firstOfConnection: boolean,
): number | undefined {
  if (known === undefined || entry.clock > known.clock) return entry.clock;
  if (entry.clock !== known.clock || !firstOfConnection) return undefined;
  return known.state === GONE ? entry.clock + 1 : entry.clock;
}

/** A state that is no JSON would throw in every other client. */
function isState(text: string): boolean {
  if (text.length > MAX_STATE_LENGTH || !text.startsWith('{')) return false;
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
