import * as Y from 'yjs';
import { COLLECTION_NAMES, type CollectionName } from '../board/index.ts';
import { rootOf } from './layout.ts';
import { isMap } from './values.ts';

/** A field in which somebody wrote without knowing what had just been written here, so that theirs alone shows. */
export interface Overwritten {
  readonly collection: CollectionName | 'meta';
  readonly id: string;
  readonly field: string;
  /** What the field said before, what was written here, and what it says now. */
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
  /** Whose writing shows. */
  readonly client: number;
}

/** Something that stood in a field: the item that it is, and what the field said before. */
interface Writing {
  readonly id: Y.ID;
  readonly base: string;
  readonly text: string;
  readonly isOwn: boolean;
}

/** Of each field so many of the last writings are remembered; who has missed more is told of the later ones. */
const REMEMBERED = 16;

/**
 * Tells of each plain text written here that another participant, who had not seen it, wrote over. Of two who write at
 * once it is told to the one whose writing does not show, and to that one alone. Returns what ends it.
 */
export function watchOverwritten(
  doc: Y.Doc,
  isWatched: (collection: CollectionName | 'meta', field: string) => boolean,
  onOverwritten: (overwritten: Overwritten) => void,
): () => void {
  const watch = new Writings(doc);
  const look = (transaction: Y.Transaction) => {
    const written = [...writtenIn(doc, transaction, isWatched)];
    const found = written.flatMap((writing) => watch.look(writing, transaction.local) ?? []);
    for (const overwritten of found) onOverwritten(overwritten);
  };
  doc.on('afterTransaction', look);
  return () => doc.off('afterTransaction', look);
}

class Writings {
  readonly #doc: Y.Doc;
  /** Of each field, what stood in it one after the other, each written by somebody who knew of those before. */
  readonly #known = new Map<string, readonly Writing[]>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  look({ place, item }: Written, isOwn: boolean): Overwritten | undefined {
    const key = `${place.collection}/${place.id}/${place.field}`;
    const known = this.#known.get(key) ?? [];
    // What arrived is older than what is known, which still shows.
    if (known.some(({ id }) => Y.compareIDs(id, item.lastId))) return undefined;
    const lost = isOwn ? [] : unseen(this.#doc, item, known);
    const [first, last] = [lost[0], lost.findLast((writing) => writing.isOwn)];
    const writing = writingOf(item, isOwn, first?.base);
    const shown = writing ? [...known.slice(0, known.length - lost.length), writing] : [];
    this.#known.set(key, shown.slice(-REMEMBERED));
    const theirs = textOf(item);
    if (first === undefined || last === undefined || theirs === undefined) return undefined;
    return { ...place, base: first.base, mine: last.text, theirs, client: item.id.client };
  }
}

interface FieldAddress {
  readonly collection: CollectionName | 'meta';
  readonly id: string;
  readonly field: string;
}

/** What stands in a field after a transaction that touched it. */
interface Written {
  readonly place: FieldAddress;
  readonly item: Y.Item;
}

function* writtenIn(
  doc: Y.Doc,
  { changed }: Y.Transaction,
  isWatched: (collection: CollectionName | 'meta', field: string) => boolean,
): Iterable<Written> {
  for (const [type, fields] of changed) {
    const holder = isMap(type) ? holderOf(doc, type) : undefined;
    if (holder === undefined) continue;
    for (const field of fields) {
      if (field === null || !isWatched(holder.collection, field)) continue;
      const item = type._map.get(field);
      if (item !== undefined) yield { place: { ...holder, field }, item };
    }
  }
}

/** The record that a map is, or the meta. */
function holderOf(doc: Y.Doc, map: Y.Map<unknown>): Omit<FieldAddress, 'field'> | undefined {
  if (map === rootOf(doc, 'meta')) return { collection: 'meta', id: '' };
  const collection = COLLECTION_NAMES.find((name) => map.parent !== null && map.parent === rootOf(doc, name));
  const id = map._item?.parentSub;
  return collection === undefined || id == null ? undefined : { collection, id };
}

/** Read before Yjs frees what a later item has replaced; undefined where what stood there before is not known. */
function writingOf(item: Y.Item, isOwn: boolean, before = baseOf(item)): Writing | undefined {
  const text = textOf(item);
  const base = before ?? (isOwn ? '' : undefined);
  return text === undefined || base === undefined ? undefined : { id: item.lastId, base, text, isOwn };
}

function baseOf({ left }: Y.Item): string | undefined {
  return left ? textIn(left) : undefined;
}

/** Of what stood in a field, that which the writer of `item` did not know. */
function unseen(doc: Y.Doc, item: Y.Item, known: readonly Writing[]): readonly Writing[] {
  if (known.length === 0) return [];
  const places = new Map(known.map(({ id }, place) => [nameOf(id), place]));
  // Each of them was written by somebody who knew of those before: the first that is met is the last that was seen.
  for (let at: Y.ID | null = item.origin; at !== null; at = originOf(doc, at)) {
    const place = places.get(nameOf(at));
    if (place !== undefined) return known.slice(place + 1);
  }
  return known;
}

function originOf(doc: Y.Doc, id: Y.ID): Y.ID | null {
  const struct = id.clock < Y.getState(doc.store, id.client) ? Y.getItem(doc.store, id) : undefined;
  return struct instanceof Y.Item ? struct.origin : null;
}

const nameOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

function textOf(item: Y.Item): string | undefined {
  return item.deleted ? '' : textIn(item);
}

function textIn({ content }: Y.Item): string | undefined {
  const [value]: unknown[] = content instanceof Y.ContentAny ? content.getContent() : [];
  return typeof value === 'string' ? value : undefined;
}
