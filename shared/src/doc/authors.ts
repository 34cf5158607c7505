import * as Y from 'yjs';
import type { RecordRef } from './commands/removeMany.ts';
import { rootOf } from './layout.ts';
import { isMap } from './values.ts';

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

/** The item of a field, with those of the text or list that it holds. */
function itemsOf(field: Y.Item): Y.Item[] {
  const items = [field];
  if (!(field.content instanceof Y.ContentType)) return items;
  for (let item = field.content.type._start; item !== null; item = item.right) items.push(item);
  return items;
}
