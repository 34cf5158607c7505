import { uuidv4 } from 'lib0/random';
import { recallJson, remember } from './webStorage.ts';

/** What this browser keeps of somebody's place in a live workshop, until the workshop's date. */
export interface KeptPlace {
  readonly workshop: string;
  /** Drawn before the seat was first asked for, so that asking again gives the same one. */
  readonly key: string;
  /** ISO date: the last day on which the workshop is kept. */
  readonly until: string;
  /** Once it was given. */
  readonly seat?: KeptSeat | undefined;
  /** The four words of the way back were shown, and taken note of. */
  readonly hasWords?: boolean | undefined;
  /** The board that this browser may hold a copy of. */
  readonly board?: string | undefined;
}

interface KeptSeat {
  readonly id: string;
  readonly token: string;
  /** By which it is found again on another device. */
  readonly wayBack: readonly string[];
  /** Of the link to come in, which is what the address bar shows: who copies it hands on no seat. */
  readonly entrance: string;
}

const KEY = 'seats';
const CHANGED = 'parcours:seats';

export function keptPlaces(): readonly KeptPlace[] {
  const kept = recallJson(KEY);
  return Array.isArray(kept) ? kept.flatMap(readPlace) : [];
}

export function keptPlace(workshop: string): KeptPlace | undefined {
  return keptPlaces().find((place) => place.workshop === workshop);
}

export function keepPlace(place: KeptPlace): void {
  keep([place, ...keptPlaces().filter(({ workshop }) => workshop !== place.workshop)]);
}

/** By which a seat is asked for: drawn, and kept, at the first time. `until` is the workshop's date. */
export function placeKey(workshop: string, until: string): string {
  const known = keptPlace(workshop);
  if (known !== undefined) return known.key;
  const key = uuidv4();
  keepPlace({ workshop, key, until });
  return key;
}

/** What is not kept any more, so that what hangs on it can be erased too. */
export function forgetPlace(workshop: string): KeptPlace | undefined {
  const place = keptPlace(workshop);
  keep(keptPlaces().filter((each) => each.workshop !== workshop));
  return place;
}

/** Calls whenever a place is kept or forgotten, in this window or another of this browser. */
export function watchPlaces(onChange: () => void): () => void {
  window.addEventListener('storage', onChange);
  window.addEventListener(CHANGED, onChange);
  return () => {
    window.removeEventListener('storage', onChange);
    window.removeEventListener(CHANGED, onChange);
  };
}

function keep(places: readonly KeptPlace[]): void {
  remember(KEY, JSON.stringify(places));
  window.dispatchEvent(new Event(CHANGED));
}

function readPlace(entry: unknown): KeptPlace[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { workshop, key, until, seat, hasWords, board }: Partial<Record<keyof KeptPlace, unknown>> = entry;
  if (typeof workshop !== 'string' || typeof key !== 'string' || typeof until !== 'string') return [];
  return [
    {
      workshop,
      key,
      until,
      seat: readSeat(seat),
      hasWords: hasWords === true,
      board: typeof board === 'string' ? board : undefined,
    },
  ];
}

function readSeat(entry: unknown): KeptSeat | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { id, token, wayBack, entrance }: Partial<Record<keyof KeptSeat, unknown>> = entry;
  if (typeof id !== 'string' || typeof token !== 'string' || typeof entrance !== 'string') return undefined;
  const words = Array.isArray(wayBack) ? wayBack.filter((word) => typeof word === 'string') : [];
  return { id, token, wayBack: words, entrance };
}
