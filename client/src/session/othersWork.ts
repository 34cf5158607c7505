import type { CollectionName } from '@parcours/shared/board';
import { type BoardChange, observeBoard } from '@parcours/shared/doc';
import type { Doc } from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { BoardStore } from '../store/boardStore.ts';
import type { Presence } from './presence.ts';
import type { Counts } from './removalImpact.ts';

/** What others did to the board within some seconds, and who came and went. */
export interface OthersWork {
  readonly added: Counts;
  readonly removed: Counts;
  readonly changed: Counts;
  readonly came: readonly string[];
  readonly left: readonly string[];
}

export interface OthersWatched {
  /** What is to be told now, once; null before anything is. */
  readonly told: StoreApi<{ readonly work: OthersWork | null }>;
  close(): void;
}

/** Told once nothing more has come for a while, and at the latest so long after the first of it, in milliseconds. */
const QUIET_MS = 3_000;
const LATEST_MS = 15_000;

/** What is written into other records goes without saying. */
const TOLD: readonly CollectionName[] = [
  'personas',
  'objectives',
  'steps',
  'legs',
  'barriers',
  'notes',
  'frames',
];

type Fate = 'added' | 'removed' | 'changed';

interface WatchInput {
  readonly doc: Doc;
  /** Follows the document, before this does. */
  readonly store: BoardStore;
  readonly presence: Presence;
}

/** Gathers what others do, so that it can be read aloud now and then instead of at each change. */
export function watchOthers({ doc, store, presence }: WatchInput): OthersWatched {
  const told = createStore<{ work: OthersWork | null }>(() => ({ work: null }));
  const known = new Set<string>();
  // A board opens with much at once, which nobody has done just now.
  let isOpen = store.getState().ready;
  if (isOpen) learn(known, store);
  let gathered = nothing();
  const telling = tellLater(() => {
    const work = workOf(gathered);
    gathered = nothing();
    if (work !== null) told.setState({ work });
  });
  const endings = [
    observeBoard(doc, ({ local, touched }) => {
      if (!store.getState().ready) return;
      if (!isOpen) {
        isOpen = true;
        return learn(known, store);
      }
      for (const one of fatesOf(touched, known, store)) {
        if (local) continue;
        const before = gathered.fates.get(one.id)?.fate;
        gathered.fates.set(one.id, { name: one.name, fate: joined(before, one.fate) });
        telling.request();
      }
    }),
    store.subscribe(({ ready, records }) => {
      // An empty board opens with nothing.
      if (ready && TOLD.every((name) => records[name].size === 0)) isOpen = true;
    }),
    presence.store.subscribe(({ people }, before) => {
      if (people === before.people) return;
      note(gathered.people, people, before.people);
      telling.request();
    }),
  ];
  return {
    told,
    close: () => {
      telling.cancel();
      for (const end of endings) end();
    },
  };
}

interface Gathered {
  readonly fates: Map<string, { readonly name: CollectionName; readonly fate: Fate | 'came-and-went' }>;
  /** By their client numbers, whether they are there now. */
  readonly people: Map<number, { readonly name: string; readonly isThere: boolean }>;
}

const nothing = (): Gathered => ({ fates: new Map(), people: new Map() });

function learn(known: Set<string>, store: BoardStore): void {
  const { records } = store.getState();
  for (const name of TOLD) for (const id of records[name].keys()) known.add(id);
}

/** What became of the records that were touched; `known` is brought up to date. */
function fatesOf(touched: BoardChange['touched'], known: Set<string>, store: BoardStore) {
  const { records } = store.getState();
  return TOLD.flatMap((name) =>
    [...(touched.get(name) ?? [])].flatMap((id) => {
      const fate = fateOf(known.has(id), records[name].has(id));
      if (fate === undefined) return [];
      if (fate === 'removed') known.delete(id);
      else known.add(id);
      return [{ id, name, fate }];
    }),
  );
}

/** Undefined for what is not a record yet, since it comes in several updates. */
function fateOf(was: boolean, is: boolean): Fate | undefined {
  if (was) return is ? 'changed' : 'removed';
  return is ? 'added' : undefined;
}

/** What became of a record in all, of what was told of it before and what is told now. */
function joined(before: Fate | 'came-and-went' | undefined, now: Fate): Fate | 'came-and-went' {
  if (before === undefined) return now;
  if (now === 'removed') return before === 'added' ? 'came-and-went' : 'removed';
  if (now === 'added') return before === 'removed' ? 'changed' : 'added';
  return before;
}

type People = ReturnType<Presence['store']['getState']>['people'];

/** Who went and came back within the time was there all along. */
function note(noted: Gathered['people'], now: People, before: People): void {
  const here = new Set(now.map(({ client }) => client));
  const wereHere = new Set(before.map(({ client }) => client));
  const change = (client: number, name: string, isThere: boolean) => {
    if (noted.has(client)) noted.delete(client);
    else noted.set(client, { name, isThere });
  };
  for (const { client, name } of now) if (!wereHere.has(client)) change(client, name, true);
  for (const { client, name } of before) if (!here.has(client)) change(client, name, false);
}

/** What there is to tell of all that was gathered; null where it came to nothing. */
function workOf({ fates, people }: Gathered): OthersWork | null {
  const of = (fate: Fate): Counts => {
    const counts = new Map<CollectionName, number>();
    for (const one of fates.values())
      if (one.fate === fate) counts.set(one.name, (counts.get(one.name) ?? 0) + 1);
    return counts;
  };
  const who = (isThere: boolean) =>
    [...people.values()].filter((one) => one.isThere === isThere).map(({ name }) => name);
  const work = {
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
    came: who(true),
    left: who(false),
  };
  const isNothing =
    work.added.size + work.removed.size + work.changed.size + work.came.length + work.left.length === 0;
  return isNothing ? null : work;
}

function tellLater(tell: () => void) {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = undefined;
    latest = undefined;
  };
  const run = () => {
    cancel();
    tell();
  };
  return {
    request: () => {
      clearTimeout(quiet);
      quiet = setTimeout(run, QUIET_MS);
      latest ??= setTimeout(run, LATEST_MS);
    },
    cancel,
  };
}
