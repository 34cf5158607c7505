import * as Y from 'yjs';
import type { Work } from '../slices/work.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';

/** So many structs that are deleted already, or with the rest, are passed in one step. */
const PASSED_A_STEP = 10;

/** A struct that is split takes one place more in an array: so many behind it are moved in one step. */
const MOVED_A_STEP = 100;

/** What it takes to delete what an update deletes, in the steps of `CostEstimate`: a range of five bytes may be a whole board. */
export function* deletionCost({ deletes, index }: CheckedUpdate, { store }: Y.Doc): Work<number> {
  let steps = 0;
  for (const [client, ranges] of deletes) {
    const held = store.clients.get(client) ?? [];
    const state = Y.getState(store, client);
    const structAt = (clock: number) =>
      clock < state ? held[Y.findIndexSS(held, clock)] : index.at(client, clock);
    const isCutAt = (clock: number) => {
      const struct = structAt(clock);
      return struct !== undefined && !struct.deleted && struct.id.clock < clock;
    };
    let count = held.length + index.of(client).length;
    for (const { clock, len } of ranges) {
      const [from, to] = [clock, clock + len];
      const passed =
        from < state ? Y.findIndexSS(held, Math.min(to, state) - 1) - Y.findIndexSS(held, from) : 0;
      const cuts = [from, to].filter(isCutAt).length;
      count += cuts;
      steps += 1 + passed / PASSED_A_STEP + (cuts * count) / MOVED_A_STEP;
      yield;
    }
  }
  return Math.ceil(steps);
}
