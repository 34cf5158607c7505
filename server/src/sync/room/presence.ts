import { type AwarenessEntry, encodeAwarenessEntries, GONE, type Role } from '@parcours/shared/protocol';
import type { Standing } from '../../access/passes.ts';
import type { Clock } from '../../ports/clock.ts';
import type { ClientIdOwners } from '../policy/clientIdOwners.ts';
import type { Member } from './member.ts';

/** At most one message of cursors in this time, with what changed since the last one. */
const INTERVAL_MILLISECONDS = 100;

/** A selection of a hundred cards fits; a text does not. */
const MAX_STATE_BYTES = 4 << 10;

/** A connection speaks for its own document, and perhaps for one from before a reconnection. */
const MAX_OWNED = 2;

/** What all holders of one role's link may tell of themselves together: a thousand cursors. */
const MAX_ROLE_BYTES = 256 << 10;

/** How often people who work alone are said to be there: as often as a client says so that does nothing. */
const QUIET_MILLISECONDS = 15_000;

/** What changed beyond it waits for the next message. */
const MAX_PRESENCE_BYTES = 64 << 10;

/** More messages than any client sends. */
const MAX_CLOCK = 2 ** 32;

/** Clients that left are remembered, so that a late echo of theirs does not bring them back. */
const MAX_GONE = 1000;

/** A state with its role, and whether its client counts from lower than another that had its id before. */
interface Known extends AwarenessEntry {
  readonly role: Role;
  readonly isBehind: boolean;
  /** Whether the server counts its messages, so that nobody can tell how many there were while all worked alone. */
  readonly isCounted: boolean;
  /** When it was told last. */
  readonly at: number;
}

/** What the clients in a room tell of themselves (awareness). Nothing of it is stored. */
export class Presence {
  readonly #known = new Map<number, Known>();
  readonly #changed = new Set<number>();
  readonly #bytes = new Map<Role, number>();
  readonly #owners: ClientIdOwners;
  readonly #clock: Clock;
  readonly #broadcast: (update: Uint8Array) => void;
  #everybody: readonly Uint8Array[] | undefined;
  #cancelTimer: (() => void) | undefined;

  constructor(owners: ClientIdOwners, clock: Clock, broadcast: (update: Uint8Array) => void) {
    this.#owners = owners;
    this.#clock = clock;
    this.#broadcast = broadcast;
  }

  /**
   * Accepts what one connection tells of itself. What it tells of others, as stock clients do, is ignored, since the
   * server knows better; so is what is stale, too large or no JSON object.
   */
  accept(member: Member, entries: readonly AwarenessEntry[]): void {
    for (const entry of entries) this.#acceptOne(member, entry);
    this.#announce();
  }

  /** Announces that all clients of a connection have left. */
  leave(member: Member): void {
    for (const client of this.#owners.announcedBy(member)) {
      const known = this.#known.get(client);
      if (known) this.#keep({ ...known, state: GONE });
    }
    this.#forgetOldest();
    this.#announce();
  }

  /** All who are here, for a member who has just joined, in messages of a bounded size. */
  everybody(): readonly Uint8Array[] {
    this.#everybody ??= messagesOf([...this.#known.values()].filter(({ state }) => state !== GONE));
    return this.#everybody;
  }

  stop(): void {
    this.#cancelTimer?.();
    this.#changed.clear();
  }

  #acceptOne(member: Member, entry: AwarenessEntry): void {
    const own = this.#owners.announcedBy(member);
    const known = this.#known.get(entry.client);
    if (entry.state === GONE) {
      this.#acceptGoodbye(entry, own.has(entry.client) ? known : undefined);
      return;
    }
    if (!this.#owners.mayAnnounce(entry.client, member)) return;
    if (!own.has(entry.client) && own.size >= MAX_OWNED) return;
    const isQuiet = member.standing.presence === 'quiet';
    const isCounted = isQuiet || known?.isCounted === true;
    const isFirst = !own.has(entry.client) && own.size === 0;
    const clock = isCounted && known ? known.clock + 1 : acceptedClock(entry, known, isFirst);
    const state = stamped(entry.state, member.standing);
    if (clock === undefined || state === undefined || !this.#hasRoomFor(state, member, known)) return;
    this.#owners.announce(entry.client, member);
    const at = this.#clock.now();
    if (isQuiet && known?.state === state && at - known.at < QUIET_MILLISECONDS) return;
    const { role } = member;
    this.#keep({ client: entry.client, clock, state, role, isBehind: clock > entry.clock, isCounted, at });
  }

  /** One that is stale is none, where the client counts its messages itself. */
  #acceptGoodbye({ clock }: AwarenessEntry, known: Known | undefined): void {
    if (known && (known.isCounted || clock >= known.clock)) this.#keep({ ...known, state: GONE });
  }

  /** Whether a state fits among those of one role. */
  #hasRoomFor(state: string, { role }: Member, known: Known | undefined): boolean {
    const before = known?.role === role ? known.state.length : 0;
    return (this.#bytes.get(role) ?? 0) - before + state.length <= MAX_ROLE_BYTES;
  }

  #keep(entry: Known): void {
    const before = this.#known.get(entry.client);
    if (before) this.#count(before.role, -before.state.length);
    this.#count(entry.role, entry.state.length);
    this.#known.delete(entry.client);
    this.#known.set(entry.client, entry);
    this.#changed.add(entry.client);
    this.#everybody = undefined;
  }

  #count(role: Role, bytes: number): void {
    this.#bytes.set(role, (this.#bytes.get(role) ?? 0) + bytes);
  }

  #forgetOldest(): void {
    const gone = [...this.#known.values()].filter(({ state }) => state === GONE);
    for (const { client, role, state } of gone.slice(0, -MAX_GONE)) {
      this.#count(role, -state.length);
      this.#known.delete(client);
    }
  }

  #announce(): void {
    if (this.#changed.size === 0 || this.#cancelTimer) return;
    const entries = this.#takeChanged();
    this.#cancelTimer = this.#clock.after(INTERVAL_MILLISECONDS, () => {
      this.#cancelTimer = undefined;
      this.#announce();
    });
    this.#broadcast(encodeAwarenessEntries(entries));
  }

  /** What fits into one message of what changed, the oldest change first. */
  #takeChanged(): Known[] {
    const entries: Known[] = [];
    let bytes = 0;
    for (const client of this.#changed) {
      const entry = this.#known.get(client);
      bytes += entry?.state.length ?? 0;
      if (entries.length > 0 && bytes > MAX_PRESENCE_BYTES) break;
      this.#changed.delete(client);
      if (entry) entries.push(entry);
    }
    return entries;
  }
}

function messagesOf(entries: readonly Known[]): Uint8Array[] {
  const messages: Known[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const entry of entries) {
    bytes += entry.state.length;
    if (bytes > MAX_PRESENCE_BYTES) {
      messages.push([]);
      bytes = entry.state.length;
    }
    messages.at(-1)?.push(entry);
  }
  return messages.map(encodeAwarenessEntries);
}

/**
 * The clock under which a state is accepted; undefined where it is stale. A client that reconnects repeats its last
 * clock, or one before what another has told under its id meanwhile: its first message is accepted all the same, and
 * those after it, each one clock on.
 */
function acceptedClock(
  { clock }: AwarenessEntry,
  known: Known | undefined,
  isFirst: boolean,
): number | undefined {
  if (clock > MAX_CLOCK) return undefined;
  if (known === undefined || clock > known.clock) return clock;
  return isFirst || known.isBehind ? known.clock + 1 : undefined;
}

/**
 * A state with what the server knows of its client, whatever that says of itself: the role and, of somebody in a
 * workshop, their place and their alias. Undefined where it is no object: that would throw in every other client.
 */
function stamped(text: string, { role, seat, alias, presence }: Standing): string | undefined {
  if (Buffer.byteLength(text) > MAX_STATE_BYTES || !text.startsWith('{')) return undefined;
  try {
    const state: { readonly user?: object } = JSON.parse(text);
    if (seat === undefined) return JSON.stringify({ ...state, role });
    const person = { seat, user: { ...state.user, name: alias }, role };
    return JSON.stringify(presence === 'quiet' ? person : { ...state, ...person });
  } catch {
    return undefined;
  }
}
