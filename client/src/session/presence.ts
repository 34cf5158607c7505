import { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepSame } from '../store/keepSame.ts';
import { type Drag, type Point, type PresenceState, readPresence } from './presenceState.ts';

/** Somebody who is on the board at this moment. */
export interface Participant extends PresenceState {
  /** Unique among the open windows of a board. */
  readonly client: number;
}

/** Somebody as a list of names shows them. */
interface Person {
  readonly client: number;
  readonly name: string;
  readonly colour: number;
}

interface PresenceView {
  readonly self: PresenceState;
  /** Everybody else by name alone: the same array while only cursors move. */
  readonly people: readonly Person[];
  /** Everybody else, in the order of their client numbers. */
  readonly others: readonly Participant[];
  /** Who else has a record selected, by its id; the same map while selections stay as they are. */
  readonly selectedBy: ReadonlyMap<string, Person>;
}

/** What this window tells the others, and what it hears of them; nothing of it is stored. */
export interface Presence {
  readonly store: StoreApi<PresenceView>;
  setUser(name: string, colour: number): void;
  setCursor(cursor: Point | null): void;
  setSelection(selection: readonly string[]): void;
  /** Cards being dragged, so that others see them move before they are dropped. */
  setDrag(drag: Drag | null): void;
  close(): void;
}

/** At most so often are cursors and drags sent: each message carries the whole local state. */
const SEND_EVERY_MS = 50;

/** Of so many cards others see that somebody has selected them, or drags them. */
const MOST_TOLD = 50;

export function openPresence(awareness: Awareness, self: PresenceState): Presence {
  const store = createStore<PresenceView>(() => ({ self, people: [], others: [], selectedBy: new Map() }));
  const listen = () => store.setState((before) => withOthers(before, othersOf(awareness)));
  const tell = () => awareness.setLocalState(toldOf(store.getState().self));
  tell();
  awareness.on('change', listen);
  const sending = throttle(tell, SEND_EVERY_MS);
  const change = (part: Partial<PresenceState>) => {
    store.setState(({ self: before }) => ({ self: { ...before, ...part } }));
    sending.request();
  };
  return {
    store,
    setUser: (name, colour) => change({ user: { name, colour } }),
    setCursor: (cursor) => change({ cursor }),
    setSelection: (selection) => change({ selection }),
    setDrag: (drag) => change({ drag }),
    close: () => {
      sending.cancel();
      awareness.off('change', listen);
    },
  };
}

/** What others are told: the server passes on some kilobytes of each. */
function toldOf({ user, cursor, selection, drag }: PresenceState): PresenceState {
  return {
    user,
    cursor,
    selection: selection.slice(0, MOST_TOLD),
    drag: drag && { ...drag, ids: drag.ids.slice(0, MOST_TOLD) },
  };
}

function withOthers(before: PresenceView, others: readonly Participant[]): Partial<PresenceView> {
  const people = keepSame(before.people, others.map(personOf));
  const selected = others.flatMap((other) => other.selection.map((id) => [id, personOf(other)] as const));
  const same = JSON.stringify(selected) === JSON.stringify([...before.selectedBy]);
  return { others, people, selectedBy: same ? before.selectedBy : new Map(selected) };
}

function personOf({ client, user }: Participant): Person {
  return { client, ...user };
}

function othersOf(awareness: Awareness): readonly Participant[] {
  const others: Participant[] = [];
  for (const [client, state] of awareness.getStates()) {
    const presence = client === awareness.clientID ? null : readPresence(state);
    if (presence !== null) others.push({ ...presence, client });
  }
  return others.sort((a, b) => a.client - b.client);
}

function throttle(action: () => void, everyMs: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  const run = () => {
    action();
    again = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, everyMs);
  };
  return {
    request: () => {
      if (timer === undefined) run();
      else again = true;
    },
    cancel: () => clearTimeout(timer),
  };
}

/** Everyone here says so again after so long: stock clients forget somebody of whom they hear nothing for 30 seconds. */
const RENEW_MILLISECONDS = 15_000;

/**
 * Awareness that goes by no clock. That of `y-protocols` reckons with the time of day: where a machine's clock is set
 * back it says nothing for as long, and is forgotten by the others; where it is set forward it forgets them. Who is here
 * the server knows, and tells when somebody has left.
 */
export class SteadyAwareness extends Awareness {
  constructor(doc: Doc) {
    super(doc);
    clearInterval(this._checkInterval);
    this._checkInterval = setInterval(() => this.#renew(), RENEW_MILLISECONDS);
  }

  #renew(): void {
    const state = this.getLocalState();
    if (state !== null) this.setLocalState(state);
  }
}
