import * as Y from 'yjs';
import { type IsOwn, isWorkedOnByOthers, type State } from './others.ts';

export type Step = Y.UndoManager['undoStack'][number];
type Ids = Step['deletions'];

/** The ids of map entries that this participant's commands, undo and redo have deleted or replaced. */
export class OwnDeletions {
  readonly #ids = new Set<string>();

  add(transaction: Y.Transaction): void {
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.parentSub !== null) this.#ids.add(keyOf(struct.id));
    });
  }

  has(item: Y.Item): boolean {
    return this.#ids.has(keyOf(item.id));
  }
}

interface Sparing {
  readonly direction: 'undo' | 'redo';
  readonly deletions: OwnDeletions;
  readonly after: State;
  readonly isOwn: IsOwn;
}

/**
 * Takes out of a step what it must no longer bring back, because somebody else has acted since:
 * - the old value of a map entry, where another participant has set or cleared the entry;
 * - the removal of a record that this step added or brought back (undo alone), where others have worked on it since.
 * `after` is the state of the document when the step was done. Text and lists need no such care: there a step only takes out its own insertions.
 */
export function spareOthers(doc: Y.Doc, step: Step, { direction, deletions, after, isOwn }: Sparing): void {
  doc.transact((transaction) => {
    const written = currentIds(transaction, step.insertions);
    const kept = Y.createDeleteSet();
    Y.iterateDeletedStructs(transaction, step.deletions, (struct) => {
      const spared =
        struct instanceof Y.Item &&
        struct.parentSub !== null &&
        (!isOurs(struct, written, deletions) ||
          (direction === 'undo' && hidesOthers(doc, struct, { isOwn, since: after })));
      if (!spared) add(kept, struct);
    });
    step.deletions = Y.mergeDeleteSets([kept]);
  });
}

/** Whether nobody else touched a map entry since the step, so that its old value may come back. */
function isOurs(old: Y.Item, written: ReadonlySet<string>, deletions: OwnDeletions): boolean {
  const parent = old.parent;
  if (!(parent instanceof Y.AbstractType) || old.parentSub === null) return true;
  // A deleted parent comes back as a whole, or not at all.
  if (parent._item?.deleted) return true;
  const current = parent._map.get(old.parentSub);
  if (current === undefined || current === old) return true;
  return current.deleted ? deletions.has(current) : written.has(keyOf(current.id));
}

/** Whether the old value is the flag of removal of a record that others have worked on since it was on the board. */
function hidesOthers(doc: Y.Doc, old: Y.Item, since: Parameters<typeof isWorkedOnByOthers>[2]): boolean {
  if (old.parentSub !== 'deleted' || !(old.parent instanceof Y.Map)) return false;
  return isWorkedOnByOthers(doc, old.parent, since);
}

/** The ids of what the step wrote, as it is now: an undone change that was redone has a new id. */
function currentIds(transaction: Y.Transaction, insertions: Ids): Set<string> {
  const ids = new Set<string>();
  Y.iterateDeletedStructs(transaction, insertions, (struct) => {
    let current: Y.AbstractStruct = struct;
    while (current instanceof Y.Item && current.redone !== null) {
      current = Y.getItem(transaction.doc.store, current.redone);
    }
    ids.add(keyOf(current.id));
  });
  return ids;
}

const keyOf = ({ client, clock }: Y.ID): string => `${client}:${clock}`;

function add(set: Ids, { id, length }: Y.AbstractStruct): void {
  const ranges = set.clients.get(id.client);
  const range = { clock: id.clock, len: length };
  if (ranges) ranges.push(range);
  else set.clients.set(id.client, [range]);
}
