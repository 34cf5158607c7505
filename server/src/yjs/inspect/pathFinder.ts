import { type DocPath, NOWHERE, pathInDocument, pathUnder } from '@parcours/shared/docPath';
import * as Y from 'yjs';
import type { CheckedUpdate } from './checkedUpdate.ts';
import type { InFlight } from './inFlight.ts';
import type { Struct } from './structIndex.ts';

/** A board has four. Yjs takes a step for each of them, for every change. */
export const MAX_LEVELS = 100;

/** Finds paths among what the document holds, what is on its way there, and what comes in the same update. */
export class PathFinder {
  readonly #doc: Y.Doc;
  readonly #inFlight: InFlight;
  readonly #index: CheckedUpdate['index'];
  readonly #found = new Map<Struct, DocPath | undefined>();
  /** How many levels of the update itself a struct lies in. */
  readonly #depths = new Map<Struct, number>();

  constructor({ index }: CheckedUpdate, doc: Y.Doc, inFlight: InFlight) {
    this.#index = index;
    this.#doc = doc;
    this.#inFlight = inFlight;
  }

  /**
   * The path of a struct of a complete update. Follows what an item refers to, which may be long in a text, without
   * recursion. @throws RangeError where it lies too deep.
   */
  of(struct: Struct): DocPath | undefined {
    const chain: Struct[] = [];
    let next: DocPath | Struct | undefined = struct;
    while (isStruct(next) && !this.#found.has(next)) {
      chain.push(next);
      next = this.#referenceOf(next);
    }
    return this.#unwind(chain, next);
  }

  /** The paths of all that a client wrote between two clocks; undefined where some of it is not known. */
  ofRange(client: number, from: number, to: number): DocPath[] | undefined {
    const paths: DocPath[] = [];
    for (let clock = from; clock < to; ) {
      const struct = this.#index.at(client, clock);
      const run = struct ? undefined : this.#inFlight.find(client, clock);
      const path = struct ? this.of(struct) : run?.path;
      if (path === undefined) return undefined;
      paths.push(path);
      clock = struct ? struct.id.clock + struct.length : (run?.end ?? to);
    }
    return paths;
  }

  #unwind(chain: readonly Struct[], reference: DocPath | Struct | undefined): DocPath | undefined {
    let path = isStruct(reference) ? this.#found.get(reference) : reference;
    let depth = isStruct(reference) ? (this.#depths.get(reference) ?? 0) : 0;
    for (const struct of chain.toReversed()) {
      if (isUnder(struct)) {
        depth += 1;
        if (depth > MAX_LEVELS) throw new RangeError('types are nested too deeply');
        if (path !== undefined) path = pathUnder(path, struct.parentSub);
      }
      this.#depths.set(struct, depth);
      this.#found.set(struct, path);
    }
    return path;
  }

  /** What determines the path of a struct: its neighbour, or what holds it; or the top-level path itself. */
  #referenceOf(struct: Struct): DocPath | Struct | undefined {
    if (!(struct instanceof Y.Item)) return NOWHERE;
    const top: unknown = struct.parent;
    if (typeof top === 'string') return [top];
    const beside = struct.origin ?? struct.rightOrigin;
    if (beside === null && top instanceof Y.ID) this.#assertHolds(top);
    const id = beside ?? (top instanceof Y.ID ? top : undefined);
    return id && this.#at(id);
  }

  /** Yjs deletes for good what is written into a value: nothing can follow it. */
  #assertHolds(parent: Y.ID): void {
    const held = this.#inDocument(parent) ?? this.#index.at(parent.client, parent.clock);
    if (held instanceof Y.Item && !held.deleted && !(held.content instanceof Y.ContentType)) {
      throw new RangeError('an item in what holds none');
    }
  }

  #at(id: Y.ID): DocPath | Struct | undefined {
    const { client, clock } = id;
    const held = this.#inDocument(id);
    if (held) return pathInDocument(held, MAX_LEVELS);
    return this.#index.at(client, clock) ?? this.#inFlight.find(client, clock)?.path;
  }

  #inDocument({ client, clock }: Y.ID): Struct | undefined {
    const { store } = this.#doc;
    return clock < Y.getState(store, client) ? Y.getItem(store, Y.createID(client, clock)) : undefined;
  }
}

function isStruct(reference: DocPath | Struct | undefined): reference is Struct {
  return reference instanceof Y.Item || reference instanceof Y.GC;
}

/** Whether an item names what holds it, and not its neighbour. */
function isUnder(struct: Struct): struct is Y.Item {
  return struct instanceof Y.Item && struct.origin === null && struct.rightOrigin === null;
}
