import { type Board, COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '@parcours/shared/board';
import { readSnapshot, replayWork } from '@parcours/shared/doc';
import * as Y from 'yjs';
import type { WorkJob } from '../ports/jobRunner.ts';

/** The change that takes back what one person did, as one update; without bytes where there is nothing. */
export function takingBack(job: WorkJob): Uint8Array<ArrayBuffer> {
  const { doc, takeBack } = replayed(job);
  const change = Uint8Array.from(takeBack());
  doc.destroy();
  return change;
}

/** What taking something back does to a board, as `WorkExtent` says it. */
export interface Extent {
  readonly cards: number;
  readonly ways: number;
  readonly others: number;
  readonly back: number;
  readonly changed: number;
}

export function extentOf(job: WorkJob): Extent {
  const { doc, takeBack } = replayed(job);
  const { board: before } = readSnapshot(doc);
  takeBack();
  const { board: after } = readSnapshot(doc);
  doc.destroy();
  return difference(before, after);
}

function replayed({ source, own, client }: WorkJob) {
  const doc = new Y.Doc();
  const theirs = new Set(own);
  const takeBack = replayWork(doc, source.updates, (at) => theirs.has(at));
  doc.clientID = client;
  return { doc, takeBack };
}

function difference(before: Board, after: Board): Extent {
  const counts = { cards: 0, ways: 0, others: 0, back: 0, changed: 0 };
  if (JSON.stringify(before.meta) !== JSON.stringify(after.meta)) counts.changed += 1;
  for (const name of COLLECTION_NAMES) {
    const [was, is] = [textsOf(before[name]), textsOf(after[name])];
    const kept = [...was].filter(([id]) => is.has(id));
    counts[kindOf(name)] += was.size - kept.length;
    counts.back += is.size - kept.length;
    counts.changed += kept.filter(([id, text]) => is.get(id) !== text).length;
  }
  return counts;
}

function kindOf(name: CollectionName): 'cards' | 'ways' | 'others' {
  if (name === 'legs') return 'ways';
  return COLLECTIONS[name].placed ? 'cards' : 'others';
}

function textsOf(records: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [record.id, JSON.stringify(record)]));
}
