import {
  AbstractType,
  type Doc,
  findRootTypeKey,
  type GC,
  getItem,
  getState,
  type ID,
  Item,
  Map as YMap,
} from 'yjs';

type SharedType = Exclude<Item['parent'], ID | null>;

/** Under a key of a map: something of one's own that the server does not have, and that a merge would not show. */
export interface Overwritten {
  readonly item: Item;
  readonly parent: SharedType;
  readonly key: string;
}

/**
 * What `own` shows under the keys of maps, what `server` has never had of it, and `merged` (`server` with all of `own`
 * put in) does not show: somebody else has written there since, or the server has pruned what it followed.
 */
export function overwrittenIn(own: Doc, server: Doc, merged: Doc): readonly Overwritten[] {
  const found: Overwritten[] = [];
  for (const [client, structs] of own.store.clients) {
    const known = getState(server.store, client);
    for (const item of structs) {
      if (item.id.clock + item.length <= known || !(item instanceof Item)) continue;
      const { parent, parentSub: key } = item;
      const isShown =
        key !== null && item.right === null && parent instanceof AbstractType && isThere(parent);
      if (isShown && !isShownIn(merged, item)) found.push({ item, parent, key });
    }
  }
  return found;
}

/** Makes `doc` show under these keys what another document shows there. */
export function showAs(
  doc: Doc,
  places: readonly Overwritten[],
  shown: (place: Overwritten) => Item | undefined,
): void {
  doc.transact(() => {
    for (const place of places) {
      const map = mapIn(doc, place);
      const item = shown(place);
      if (map === undefined) continue;
      if (item === undefined || item.deleted) map.delete(place.key);
      else map.set(place.key, copyOf(item.content.getContent().at(-1)));
    }
  });
}

/** The last item under a key, as a document has it. */
export function itemIn(doc: Doc, place: Overwritten): Item | undefined {
  return mapIn(doc, place)?._map.get(place.key);
}

function isThere(type: SharedType): boolean {
  return !type._item?.deleted;
}

function isShownIn(doc: Doc, { lastId, deleted }: Item): boolean {
  const struct = structIn(doc, lastId);
  return struct instanceof Item && struct.right === null && struct.deleted === deleted;
}

function mapIn(doc: Doc, { parent }: Overwritten): YMap<unknown> | undefined {
  if (parent._item === null) return doc.getMap(findRootTypeKey(parent));
  const holder = structIn(doc, parent._item.id);
  const [type] = holder instanceof Item && !holder.deleted ? holder.content.getContent() : [];
  return type instanceof YMap ? type : undefined;
}

function structIn(doc: Doc, id: ID): Item | GC | undefined {
  return id.clock < getState(doc.store, id.client) ? getItem(doc.store, id) : undefined;
}

function copyOf(value: unknown): unknown {
  return value instanceof AbstractType ? value.clone() : value;
}
