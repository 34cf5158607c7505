import { isDeepStrictEqual } from 'node:util';
import * as Y from 'yjs';
import type { SharedType } from '../sharedType.ts';
import { BOUNDARY_CLIENT, BOUNDARY_ROOT } from './boundaryItem.ts';

/** Something of a list as Yjs orders it, deleted or not. */
interface Run {
  readonly client: number;
  readonly clock: number;
  length: number;
  readonly deleted: boolean;
}

/**
 * Whether a pruned document is the one that it was made of, for every client that goes on writing: the same clocks,
 * the same deletions, the same last item under each key, the same lists and texts down to what is deleted in them.
 */
export function isSameContent(pruned: Y.Doc, doc: Y.Doc): boolean {
  if (pruned.store.pendingStructs !== null || pruned.store.pendingDs !== null) return false;
  if (!Y.equalSnapshots(withoutBoundary(Y.snapshot(pruned)), withoutBoundary(Y.snapshot(doc)))) return false;
  return [...doc.share].every(([name, type]) => name === BOUNDARY_ROOT || isSameType(pruned.get(name), type));
}

function withoutBoundary(snapshot: Y.Snapshot): Y.Snapshot {
  snapshot.sv.delete(BOUNDARY_CLIENT);
  snapshot.ds.clients.delete(BOUNDARY_CLIENT);
  return snapshot;
}

function isSameType(one: SharedType, other: SharedType): boolean {
  if (one._map.size !== other._map.size) return false;
  for (const [key, item] of other._map) if (!isSameLast(one._map.get(key), item)) return false;
  return isSameList(one, other);
}

function isSameLast(one: Y.Item | undefined, other: Y.Item): boolean {
  if (one === undefined || !Y.compareIDs(one.lastId, other.lastId) || one.deleted !== other.deleted)
    return false;
  return one.deleted || isSameContents(one.content.getContent(), other.content.getContent());
}

function isSameList(one: SharedType, other: SharedType): boolean {
  if (one._start === null && other._start === null) return true;
  return isDeepStrictEqual(runsOf(one), runsOf(other)) && isSameContents(contentsOf(one), contentsOf(other));
}

function isSameContents(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((value, index) => isSameValue(value, others[index]));
}

function isSameValue(one: unknown, other: unknown): boolean {
  if (one instanceof Y.AbstractType && other instanceof Y.AbstractType) return isSameType(one, other);
  return isDeepStrictEqual(one, other);
}

/** Yjs joins items as it pleases; joined as far as can be, two lists that are the same have the same runs. */
function runsOf(type: SharedType): Run[] {
  const runs: Run[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    const { id, length, deleted } = item;
    const last = runs.at(-1);
    const follows =
      last?.client === id.client && last.clock + last.length === id.clock && last.deleted === deleted;
    if (last && follows) last.length += length;
    else runs.push({ client: id.client, clock: id.clock, length, deleted });
  }
  return runs;
}

function contentsOf(type: SharedType): unknown[] {
  const contents: unknown[] = [];
  for (let item = type._start; item !== null; item = item.right) {
    if (!item.deleted) for (const each of item.content.getContent()) contents.push(each);
  }
  return contents;
}
