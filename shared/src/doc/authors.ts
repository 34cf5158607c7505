import * as Y from 'yjs';
import type { RecordRef } from './commands/removeMany.ts';
import { rootOf } from './layout.ts';
import { isArray, isMap } from './values.ts';

/** The key of a card's place: a person who moves a card has written nothing in it. */
const PLACE = 'p';

/** Whether somebody else added a record, or wrote in it; `isOwn` tells by which client ids one works oneself. */
export function isOthersWork(
  doc: Y.Doc,
  { collection, id }: RecordRef,
  isOwn: (client: number) => boolean,
): boolean {
  const added = rootOf(doc, collection)?._map.get(id);
  if (added === undefined) return false;
  const record = rootOf(doc, collection)?.get(id);
  const fields = isMap(record) ? [...record._map].filter(([key]) => key !== PLACE) : [];
  return [added, ...fields.flatMap(([, field]) => itemsOf(field))].some(
    (item) => !item.deleted && !isOwn(item.id.client),
  );
}

/** Which client added a record. */
export function adderOf(doc: Y.Doc, { collection, id }: RecordRef): number | undefined {
  return rootOf(doc, collection)?._map.get(id)?.id.client;
}

/** Which client added each entry of a record's list, in the order in which they stand. */
export function entryAddersOf(doc: Y.Doc, { collection, id }: RecordRef, field: string): readonly number[] {
  const record = rootOf(doc, collection)?.get(id);
  const list = isMap(record) ? record.get(field) : undefined;
  if (!isArray(list)) return [];
  const adders: number[] = [];
  for (let item = list._start; item !== null; item = item.right) {
    if (item.deleted || !item.countable) continue;
    for (let entry = 0; entry < item.length; entry++) adders.push(item.id.client);
  }
  return adders;
}

/** The item of a field, with those of the text or list that it holds. */
function itemsOf(field: Y.Item): Y.Item[] {
  const items = [field];
  if (!(field.content instanceof Y.ContentType)) return items;
  for (let item = field.content.type._start; item !== null; item = item.right) items.push(item);
  return items;
}
