import type { Board } from '@parcours/shared/board';
import { migrate, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import * as Y from 'yjs';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersions } from '../ports/boardVersions.ts';

/** An earlier state of a board: a version, or a time (milliseconds since the epoch). */
export type PastState =
  | { readonly kind: 'version'; readonly version: number }
  | { readonly kind: 'moment'; readonly at: number };

/**
 * The updates that make the document what it was.
 * @throws CodedError `board.not-found`, `version.not-found`, `version.moment`, `server.storage`.
 */
export async function pastUpdates(
  { log, versions }: { readonly log: BoardLog; readonly versions: BoardVersions },
  document: string,
  past: PastState,
): Promise<Uint8Array[]> {
  switch (past.kind) {
    case 'version':
      return [await versions.readVersion(document, past.version)];
    case 'moment':
      return updatesUntil(log, document, past.at);
  }
}

/** The range of times that the log can reproduce; compaction removes earlier ones. */
export async function knownTimes(log: BoardLog, document: string): Promise<{ from: number; to: number }> {
  const times = (await log.read(document)).records.map(({ at }) => at);
  return { from: times[0] ?? 0, to: times.at(-1) ?? 0 };
}

async function updatesUntil(log: BoardLog, document: string, at: number): Promise<Uint8Array[]> {
  const { records } = await log.read(document);
  const [first] = records;
  if (first === undefined || first.at > at) throw new CodedError('version.moment');
  return records.filter((record) => record.at <= at).map(({ update }) => update);
}

/** The board that updates make, in the schema of today. */
export function boardOf(updates: readonly Uint8Array[]): Board {
  const doc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(doc, update);
  migrate(doc);
  const { board } = readSnapshot(doc);
  doc.destroy();
  return board;
}
