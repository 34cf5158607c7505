import { type DocPath, NOWHERE, pathInDocument } from '@parcours/shared/docPath';
import * as Y from 'yjs';
import type { Work } from '../slices/work.ts';
import type { CheckedUpdate } from './checkedUpdate.ts';
import { isComplete } from './completeness.ts';
import { Continuity } from './continuity.ts';
import { type InFlight, joined, type Run } from './inFlight.ts';
import { followsOn } from './order.ts';
import { MAX_LEVELS, PathFinder } from './pathFinder.ts';
import type { Struct } from './structIndex.ts';

/** One thing that an update does: writes something at a path, or takes it away. */
export interface AffectedPath {
  readonly path: DocPath;
  /** What is written; undefined where something is deleted. */
  readonly content: Y.Item['content'] | undefined;
}

/** All that an update would do to a document that has not been done there already. */
export interface Reading {
  readonly affected: readonly AffectedPath[];
  /** Where each client wrote what, in the order of its clocks. */
  readonly written: ReadonlyMap<number, readonly Run[]>;
  /** Top-level names that the document does not have yet. */
  readonly names: ReadonlySet<string>;
}

/**
 * Which paths an update affects, without applying it; undefined where that cannot be told, since it follows or refers
 * to what is neither in the document, nor in flight, nor in the update.
 */
export function* readAffectedPaths(
  update: CheckedUpdate,
  doc: Y.Doc,
  inFlight: InFlight,
): Work<Reading | undefined> {
  if (!(yield* isComplete(update, doc, inFlight))) return undefined;
  const finder = new PathFinder(update, doc, inFlight);
  const continuity = new Continuity(update, doc, inFlight);
  const written = new Map<number, Run[]>();
  const names = new Set<string>();
  const affected: AffectedPath[] = [];
  const touch = (path: DocPath, content: AffectedPath['content']) => {
    if (path !== NOWHERE) affected.push({ path, content });
  };
  for (const struct of update.structs) {
    yield;
    if (struct.id.clock + struct.length <= Y.getState(doc.store, struct.id.client)) continue;
    const path = finder.of(struct);
    if (path === undefined) return undefined;
    continuity.assert({ struct, path });
    addRun(written, struct, path);
    const [name] = path;
    if (name !== undefined && !doc.share.has(name)) names.add(name);
    touch(path, contentOf(struct));
  }
  const deleted = yield* pathsOfDeletes(update, doc, finder);
  if (deleted === undefined) return undefined;
  for (const path of deleted) touch(path, undefined);
  return { written, names, affected };
}

function addRun(written: Map<number, Run[]>, struct: Struct, path: DocPath): void {
  const { id, length } = struct;
  const runs = written.get(id.client) ?? [];
  if (runs.length === 0) written.set(id.client, runs);
  const run = { clock: id.clock, end: id.clock + length, path, goesOn: followsOn(struct) };
  const longer = joined(runs.at(-1), run);
  if (longer) runs[runs.length - 1] = longer;
  else runs.push(run);
}

function contentOf(struct: Struct): Y.Item['content'] | undefined {
  return struct instanceof Y.Item ? struct.content : undefined;
}

function* pathsOfDeletes(
  { deletes }: CheckedUpdate,
  doc: Y.Doc,
  finder: PathFinder,
): Work<DocPath[] | undefined> {
  const paths: DocPath[] = [];
  for (const [client, ranges] of deletes) {
    for (const { clock, len } of ranges) {
      const end = clock + len;
      let at = clock;
      while (at < Math.min(end, Y.getState(doc.store, client))) {
        at = addLiving(paths, { client, from: at, to: end }, doc);
        yield;
      }
      const beyond = finder.ofRange(client, at, end);
      if (beyond === undefined) return undefined;
      for (const path of beyond) paths.push(path);
    }
  }
  return paths;
}

/** The most structs of one step. */
const STRUCTS_A_STEP = 100;

/**
 * Adds the paths of what a document holds in a range, as far as one step goes; returns how far that was. What is
 * deleted already is skipped: a client that comes back tells of all deletions there ever were.
 */
function addLiving(
  paths: DocPath[],
  { client, from, to }: { readonly client: number; readonly from: number; readonly to: number },
  { store }: Y.Doc,
): number {
  const structs = store.clients.get(client) ?? [];
  const first = Y.findIndexSS(structs, from);
  let end = from;
  for (const struct of structs.slice(first, first + STRUCTS_A_STEP)) {
    if (struct.id.clock >= to) break;
    if (!struct.deleted) paths.push(pathInDocument(struct, MAX_LEVELS));
    end = struct.id.clock + struct.length;
  }
  return Math.min(end, to);
}
