import * as Y from 'yjs';
import { Arrival } from '../slices/arrival.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import type { Struct } from './structIndex.ts';

/**
 * Whether Yjs can put in the whole of an update at once: all that its structs refer to is in the document, on its way
 * there, or comes with them, and nothing refers in a circle. As in `integrateStructs` of Yjs, what a struct refers to
 * must be known even where the struct itself is known already.
 */
export function isComplete(update: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): boolean {
  if (isInOrder(update, doc, onTheWay)) return true;
  const arrival = new Arrival({
    of: (client) => update.index.of(client),
    known: (client) => onTheWay.reach(client, doc),
    referencesOf,
  });
  for (const client of update.reach.keys()) if (!isAllPutIn(arrival.putInAllOf(client))) return false;
  return true;
}

/** Whether each struct follows what is known or stands before it, as in nearly all that is written by one person. */
function isInOrder({ structs }: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): boolean {
  let client: number | undefined;
  let known = 0;
  const knownOf = (of: number) => (of === client ? known : onTheWay.reach(of, doc));
  for (const struct of structs) {
    if (struct.id.client !== client) known = knownOf(struct.id.client);
    client = struct.id.client;
    if (struct.id.clock > known) return false;
    if (referencesOf(struct).some((id) => id.clock >= knownOf(id.client))) return false;
    known = Math.max(known, struct.id.clock + struct.length);
  }
  return true;
}

function isAllPutIn(steps: Generator<number, boolean>): boolean {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].filter((reference) => reference instanceof Y.ID);
}
