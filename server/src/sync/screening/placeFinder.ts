import { NOWHERE, type Place, placeInDocument, placeUnder } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { OnTheWay } from './onTheWay.ts';
import type { Struct } from './structIndex.ts';

/** A board has four. Yjs takes a step for each of them, for every change. */
export const MAX_LEVELS = 100;

/** Finds places among what the document holds, what is on its way there, and what comes in the same update. */
export class PlaceFinder {
  readonly #doc: Y.Doc;
  readonly #onTheWay: OnTheWay;
  readonly #index: CheckedUpdate['index'];
  readonly #found = new Map<Struct, Place | undefined>();
  /** How many levels of the update itself a struct lies in. */
  readonly #depths = new Map<Struct, number>();

  constructor({ index }: CheckedUpdate, doc: Y.Doc, onTheWay: OnTheWay) {
    this.#index = index;
    this.#doc = doc;
    this.#onTheWay = onTheWay;
  }

  /**
   * The place of a struct of a complete update. Follows what an item refers to, which may be long in a text, without
   * recursion. @throws RangeError where it lies too deep.
   */
  of(struct: Struct): Place | undefined {
    const chain: Struct[] = [];
    let next: Place | Struct | undefined = struct;
    while (isStruct(next) && !this.#found.has(next)) {
      chain.push(next);
      next = this.#referenceOf(next);
    }
    return this.#unwind(chain, next);
  }

  /** The places of all that a client wrote between two clocks; undefined where some of it is not known. */
  ofRange(client: number, from: number, to: number): Place[] | undefined {
    const places: Place[] = [];
    for (let clock = from; clock < to; ) {
      const struct = this.#index.at(client, clock);
      const run = struct ? undefined : this.#onTheWay.find(client, clock);
      const place = struct ? this.of(struct) : run?.place;
      if (place === undefined) return undefined;
      places.push(place);
      clock = struct ? struct.id.clock + struct.length : (run?.end ?? to);
    }
    return places;
  }

  #unwind(chain: readonly Struct[], reference: Place | Struct | undefined): Place | undefined {
    let place = isStruct(reference) ? this.#found.get(reference) : reference;
    let depth = isStruct(reference) ? (this.#depths.get(reference) ?? 0) : 0;
    for (const struct of chain.toReversed()) {
      if (isUnder(struct)) {
        depth += 1;
        if (depth > MAX_LEVELS) throw new RangeError('types are nested too deeply');
        if (place !== undefined) place = placeUnder(place, struct.parentSub);
      }
      this.#depths.set(struct, depth);
      this.#found.set(struct, place);
    }
    return place;
  }

  /** What tells the place of a struct: the one beside it, or the one that holds it; or the top-level place itself. */
  #referenceOf(struct: Struct): Place | Struct | undefined {
    if (!(struct instanceof Y.Item)) return NOWHERE;
    const top: unknown = struct.parent;
    if (typeof top === 'string') return [top];
    const beside = struct.origin ?? struct.rightOrigin;
    if (beside === null && top instanceof Y.ID) this.#assertHolds(top);
    const id = beside ?? (top instanceof Y.ID ? top : undefined);
    return id && this.#at(id);
  }

  /** Yjs puts away for good what is written into a value; it is then no place to go on from. */
  #assertHolds(parent: Y.ID): void {
    const held = this.#inDocument(parent) ?? this.#index.at(parent.client, parent.clock);
    if (held instanceof Y.Item && !held.deleted && !(held.content instanceof Y.ContentType)) {
      throw new RangeError('an item in what holds none');
    }
  }

  #at(id: Y.ID): Place | Struct | undefined {
    const { client, clock } = id;
    const held = this.#inDocument(id);
    if (held) return placeInDocument(held, MAX_LEVELS);
    return this.#index.at(client, clock) ?? this.#onTheWay.find(client, clock)?.place;
  }

  #inDocument({ client, clock }: Y.ID): Struct | undefined {
    const { store } = this.#doc;
    return clock < Y.getState(store, client) ? Y.getItem(store, Y.createID(client, clock)) : undefined;
  }
}

function isStruct(reference: Place | Struct | undefined): reference is Struct {
  return reference instanceof Y.Item || reference instanceof Y.GC;
}

/** Whether an item names what holds it, and not what is beside it. */
function isUnder(struct: Struct): struct is Y.Item {
  return struct instanceof Y.Item && struct.origin === null && struct.rightOrigin === null;
}
