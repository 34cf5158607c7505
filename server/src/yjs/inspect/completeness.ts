import * as Y from 'yjs';
import { Arrival } from '../slices/arrival.ts';
import type { Work } from '../slices/work.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { InFlight } from './inFlight.ts';
import type { Struct } from './structIndex.ts';

/**
 * Whether Yjs can integrate the whole of an update at once: all that its structs refer to is in the document, in
 * flight, or in the update, and nothing refers in a circle. As in `integrateStructs` of Yjs, what a struct refers to
 * must be known even where the struct itself is known already.
 */
export function* isComplete(update: CheckedUpdate, doc: Y.Doc, inFlight: InFlight): Work<boolean> {
  if (yield* isInOrder(update, doc, inFlight)) return true;
  const arrival = new Arrival({
    of: (client) => update.index.of(client),
    known: (client) => inFlight.reach(client, doc),
    referencesOf,
  });
  for (const client of update.reach.keys()) {
    if (!(yield* isAllPutIn(arrival.putInAllOf(client)))) return false;
  }
  return true;
}

/** Whether each struct follows what is known or what precedes it, as in nearly all that one person writes. */
function* isInOrder({ structs }: CheckedUpdate, doc: Y.Doc, inFlight: InFlight): Work<boolean> {
  let client: number | undefined;
  let known = 0;
  const knownOf = (of: number) => (of === client ? known : inFlight.reach(of, doc));
  for (const struct of structs) {
    if (struct.id.client !== client) known = knownOf(struct.id.client);
    client = struct.id.client;
    if (struct.id.clock > known) return false;
    if (referencesOf(struct).some((id) => id.clock >= knownOf(id.client))) return false;
    known = Math.max(known, struct.id.clock + struct.length);
    yield;
  }
  return true;
}

function* isAllPutIn(steps: Generator<number, boolean>): Work<boolean> {
  let step = steps.next();
  for (; !step.done; step = steps.next()) yield;
  return step.value;
}

function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return [];
  return [struct.origin, struct.rightOrigin, struct.parent].filter((reference) => reference instanceof Y.ID);
}
