import { Awareness } from 'y-protocols/awareness';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keepSame } from '../store/keepSame.ts';
import {
  type Drag,
  isSameSight,
  type Point,
  type PresenceState,
  readPresence,
  type Sight,
} from './presenceState.ts';

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

export interface PresenceView {
  readonly self: PresenceState;
  /** Everybody else by name alone: the same array while only cursors move. */
  readonly people: readonly Person[];
  /** Everybody else, in the order of their client numbers. */
  readonly others: readonly Participant[];
  /** Who else has a record selected, by its id; the same map while selections stay as they are. */
  readonly selectedBy: ReadonlyMap<string, Person>;
  /** How many follow this window's view. */
  readonly followers: number;
}

/** What this window tells the others, and what it hears of them; nothing of it is stored. */
export interface Presence {
  readonly store: StoreApi<PresenceView>;
  /** What is in sight here, whoever is told of it. It changes with each frame of a pan. */
  readonly sight: StoreApi<{ readonly own: Sight | null }>;
  setUser(name: string, colour: number): void;
  setCursor(cursor: Point | null): void;
  setSelection(selection: readonly string[]): void;
  /** Cards being dragged, so that others see them move before they are dropped. */
  setDrag(drag: Drag | null): void;
  /** What is in sight here; null where there is no canvas. */
  setSight(sight: Sight | null): void;
  /** Follows the view of a client, or nobody's any more. */
  follow(client: number | null): void;
  close(): void;
}

/** At most so often are cursors and drags sent: each message carries the whole local state. */
const SEND_EVERY_MS = 50;

/** Of so many cards others see that somebody has selected them, or drags them. */
const MOST_TOLD = 50;

/** @param onLeft - is told who was followed, and is not here any more; nobody is followed then. */
export function openPresence(
  awareness: Awareness,
  self: PresenceState,
  onLeft: (followed: string) => void,
): Presence {
  const store = createStore<PresenceView>(() => ({
    self,
    people: [],
    others: [],
    selectedBy: new Map(),
    followers: 0,
  }));
  // Not in the other store: all that listens there would be asked with each frame.
  const sight = createStore<{ readonly own: Sight | null }>(() => ({ own: self.sight }));
  let told: Sight | null = null;
  const tell = () => {
    const view = store.getState();
    told = sightToTell(view, sight.getState().own);
    awareness.setLocalState(toldOf(view.self, told));
  };
  const sending = throttle(tell, SEND_EVERY_MS);
  const tellSight = () => {
    if (!isSameSight(told, sightToTell(store.getState(), sight.getState().own))) sending.request();
  };
  const change = (part: Partial<PresenceState>) => {
    store.setState(({ self: before }) => ({ self: { ...before, ...part } }));
    sending.request();
  };
  const listen = () => {
    const followed = followedIn(store.getState());
    store.setState((before) => withOthers(before, othersOf(awareness), awareness.clientID));
    tellSight();
    if (followed === undefined || followedIn(store.getState()) !== undefined) return;
    change({ follows: null });
    onLeft(followed.user.name);
  };
  tell();
  awareness.on('change', listen);
  return {
    store,
    sight,
    setUser: (name, colour) => change({ user: { name, colour } }),
    setCursor: (cursor) => change({ cursor }),
    setSelection: (selection) => change({ selection }),
    setDrag: (drag) => change({ drag }),
    setSight: (own) => {
      sight.setState({ own });
      tellSight();
    },
    follow: (follows) => change({ follows }),
    close: () => {
      sending.cancel();
      awareness.off('change', listen);
    },
  };
}

/**
 * Nobody is told what is in sight unless they follow. Who follows somebody tells what that one sees, not what their own
 * screen makes of it: people who follow each other would else zoom out from each other without end.
 */
function sightToTell(view: PresenceView, own: Sight | null): Sight | null {
  return view.followers === 0 ? null : (followedIn(view)?.sight ?? own);
}

/** Whose view this window follows; undefined where it is nobody's. */
export function followedIn({ self, others }: PresenceView): Participant | undefined {
  return others.find(({ client }) => client === self.follows);
}

/** What others are told: the server passes on some kilobytes of each. */
function toldOf(
  { user, cursor, selection, drag, follows }: PresenceState,
  sight: Sight | null,
): PresenceState {
  return {
    user,
    cursor,
    selection: selection.slice(0, MOST_TOLD),
    drag: drag && { ...drag, ids: drag.ids.slice(0, MOST_TOLD) },
    sight,
    follows,
  };
}

function withOthers(
  before: PresenceView,
  others: readonly Participant[],
  own: number,
): Partial<PresenceView> {
  const people = keepSame(before.people, others.map(personOf));
  const selected = others.flatMap((other) => other.selection.map((id) => [id, personOf(other)] as const));
  const same = JSON.stringify(selected) === JSON.stringify([...before.selectedBy]);
  const followers = others.filter(({ follows }) => follows === own).length;
  return { others, people, followers, selectedBy: same ? before.selectedBy : new Map(selected) };
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
