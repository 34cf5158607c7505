import * as Y from 'yjs';
import { COLLECTION_NAMES, COLLECTIONS } from '../../board/index.ts';
import { isRemoved, rootOf } from '../layout.ts';
import { isMap } from '../values.ts';

/** How much of each client's work a document held at some time: the next clock by client. */
export type State = ReadonlyMap<number, number>;

/** Whether what a client wrote is the work of the one whose steps are undone. */
export type IsOwn = (client: number) => boolean;

interface Since {
  readonly isOwn: IsOwn;
  readonly since: State;
}

/** Whether another participant has written something in a record since, or made another record refer to it. */
export function isWorkedOnByOthers(doc: Y.Doc, record: Y.Map<unknown>, { isOwn, since }: Since): boolean {
  const isForeign = ({ deleted, id: { client }, lastId }: Y.Item) =>
    !deleted && !isOwn(client) && lastId.clock >= (since.get(client) ?? 0);
  const id = record._item?.parentSub;
  return [...itemsIn(record)].some(isForeign) || (id != null && isReferredTo(doc, id, isForeign));
}

function isReferredTo(doc: Y.Doc, id: string, isForeign: (item: Y.Item) => boolean): boolean {
  return COLLECTION_NAMES.some((name) =>
    [...(rootOf(doc, name)?.values() ?? [])].some(
      (map) =>
        isMap(map) &&
        !isRemoved(map) &&
        COLLECTIONS[name].references.some(({ field }) =>
          [...valuesAt(map, field)].some((item) => isForeign(item) && item.content.getContent().includes(id)),
        ),
    ),
  );
}

/** The items of a map, with those of the texts and lists in it. */
function* itemsIn(map: Y.Map<unknown>): Iterable<Y.Item> {
  for (const field of map._map.keys()) yield* valuesAt(map, field);
}

/** The item of a field, or the items of the text or list that it holds. */
function* valuesAt(map: Y.Map<unknown>, field: string): Iterable<Y.Item> {
  const item = map._map.get(field);
  if (item === undefined) return;
  yield item;
  if (!(item.content instanceof Y.ContentType)) return;
  for (let inner = item.content.type._start; inner !== null; inner = inner.right) yield inner;
}
