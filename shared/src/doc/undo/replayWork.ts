import * as Y from 'yjs';
import { COLLECTION_NAMES } from '../../board/index.ts';
import { isRemoved, rootOf } from '../layout.ts';
import { LOCAL } from '../origins.ts';
import { isMap } from '../values.ts';
import { createUndo, type Work } from './createUndo.ts';
import { isWorkedOnByOthers } from './others.ts';

/** From here on client ids follow from the content: what is written under them is nobody's. */
const SHARED_FROM = 2 ** 32;

/** Where in what a client wrote a record was laid down, with all that it had from the beginning. */
interface Birth {
  readonly client: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Fills an empty document with all `updates` of a board in their order, and returns what takes back those that `isTheirs`
 * names by their place: what one participant did, of whom only what they sent is known. It returns the change as one
 * update, without bytes where there is nothing to take back. What `createUndo` spares stays: what others wrote over it or
 * worked on since. Records are flagged as removed, and never deleted, so that what others write in them meanwhile can
 * come back with them.
 */
export function replayWork(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  isTheirs: (at: number) => boolean,
): () => Uint8Array {
  const work = new TheirWork(doc);
  const undo = createUndo(doc, () => undefined, work);
  for (const [at, update] of updates.entries()) Y.applyUpdate(doc, update, isTheirs(at) ? LOCAL : undefined);
  return () => {
    const changes: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => changes.push(update));
    while (undo.canUndo()) undo.undo();
    undo.destroy();
    work.removeBorn();
    return changes.length === 0 ? new Uint8Array() : Y.mergeUpdates(changes);
  };
}

class TheirWork implements Work {
  readonly #doc: Y.Doc;
  readonly #clients = new Set<number>();
  readonly #births = new Map<Y.Item, Birth>();

  constructor(doc: Y.Doc) {
    this.#doc = doc;
  }

  readonly isOwn = (client: number): boolean => this.#clients.has(client) || client === this.#doc.clientID;

  /** What several peers lay down alike is no step of one of them. */
  readonly isStep = (transaction: Y.Transaction): boolean => {
    const written = [...transaction.afterState].filter(
      ([client, to]) => to > (transaction.beforeState.get(client) ?? 0),
    );
    if (written.some(([client]) => client >= SHARED_FROM)) return false;
    for (const [client, to] of written) {
      this.#clients.add(client);
      this.#noteBirths(transaction, { client, from: transaction.beforeState.get(client) ?? 0, to });
    }
    return true;
  };

  /** A record stays as it was laid down: it is flagged as removed, and others may have worked on it. */
  readonly takesOut = (item: Y.Item): boolean => {
    const record = recordItemOf(item);
    const birth = record && this.#births.get(record);
    return birth === undefined || !isWithin(birth, item.id);
  };

  /** Flags what was laid down and brought in at once, which leaves no step behind that undoing it would flag by. */
  removeBorn(): void {
    const { isOwn } = this;
    this.#doc.transact(() => {
      for (const { content } of this.#births.keys()) {
        const record = content instanceof Y.ContentType ? content.type : undefined;
        if (!isMap(record) || isRemoved(record)) continue;
        if (!isWorkedOnByOthers(this.#doc, record, { isOwn, since: new Map() })) record.set('deleted', true);
      }
    });
  }

  #noteBirths(transaction: Y.Transaction, birth: Birth): void {
    for (const [type, ids] of transaction.changed) {
      if (!isMap(type) || !COLLECTION_NAMES.some((name) => rootOf(this.#doc, name) === type)) continue;
      for (const id of ids) {
        const item = id === null ? undefined : type._map.get(id);
        if (item && isWithin(birth, item.id)) this.#births.set(item, birth);
      }
    }
  }
}

function isWithin({ client, from, to }: Birth, id: Y.ID): boolean {
  return id.client === client && id.clock >= from && id.clock < to;
}

/** The entry of a collection that something is, or is in. */
function recordItemOf(item: Y.Item): Y.Item | undefined {
  let top = item;
  for (;;) {
    const { parent } = top;
    if (!(parent instanceof Y.AbstractType)) return undefined;
    if (parent._item === null) return top;
    top = parent._item;
  }
}
