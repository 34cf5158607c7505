import { NOWHERE, type Place, placeInDocument } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { isComplete } from './completeness.ts';
import { assertBetween, assertGoesOn, assertOneValue } from './continuity.ts';
import type { OnTheWay } from './onTheWay.ts';
import { MAX_LEVELS, PlaceFinder } from './placeFinder.ts';
import type { Struct } from './structIndex.ts';

/** One thing that an update does: writes something at a place, or takes it away. */
export interface Touch {
  readonly place: Place;
  /** What is written; undefined where something is deleted. */
  readonly content: Y.Item['content'] | undefined;
}

interface Written {
  readonly struct: Struct;
  readonly place: Place;
}

/** All that an update would do to a document that has not been done there already. */
export interface Reading {
  readonly touches: readonly Touch[];
  readonly written: readonly Written[];
}

/**
 * Tells what an update does, without applying it; undefined where that cannot be told, since it follows or refers
 * to what neither the document holds, nor is on its way to it, nor comes with it.
 */
export function readTouches(update: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay): Reading | undefined {
  if (!isComplete(update, doc, onTheWay)) return undefined;
  const finder = new PlaceFinder(update, doc, onTheWay);
  const written: Written[] = [];
  for (const struct of update.structs) {
    const { client, clock } = struct.id;
    if (clock + struct.length <= Y.getState(doc.store, client)) continue;
    const place = finder.of(struct);
    if (place === undefined) return undefined;
    assertGoesOn({ struct, place }, update, doc, onTheWay);
    assertBetween({ struct, place }, update, doc, onTheWay);
    assertOneValue(struct, update, doc);
    written.push({ struct, place });
  }
  const deleted = placesOfDeletes(update, doc, finder);
  if (deleted === undefined) return undefined;
  const touches: Touch[] = [
    ...written.map(({ struct, place }) => ({ place, content: contentOf(struct) })),
    ...deleted.map((place) => ({ place, content: undefined })),
  ];
  return { written, touches: touches.filter(({ place }) => place !== NOWHERE) };
}

function contentOf(struct: Struct): Y.Item['content'] | undefined {
  return struct instanceof Y.Item ? struct.content : undefined;
}

function placesOfDeletes({ deletes }: CheckedUpdate, doc: Y.Doc, finder: PlaceFinder): Place[] | undefined {
  const places: Place[] = [];
  for (const [client, ranges] of deletes) {
    const state = Y.getState(doc.store, client);
    for (const { clock, len } of ranges) {
      const end = clock + len;
      for (const place of placesStillThere(doc, client, clock, Math.min(end, state))) places.push(place);
      const beyond = finder.ofRange(client, Math.max(clock, state), end);
      if (beyond === undefined) return undefined;
      for (const place of beyond) places.push(place);
    }
  }
  return places;
}

/** What is deleted already is passed over: who comes back tells of all deletions there ever were. */
function placesStillThere(doc: Y.Doc, client: number, from: number, to: number): Place[] {
  const structs = doc.store.clients.get(client);
  if (structs === undefined || from >= to) return [];
  const places: Place[] = [];
  for (let index = Y.findIndexSS(structs, from); index < structs.length; index += 1) {
    const struct = structs[index];
    if (struct === undefined || struct.id.clock >= to) break;
    if (!struct.deleted) places.push(placeInDocument(struct, MAX_LEVELS));
  }
  return places;
}
