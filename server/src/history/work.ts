import type { WorkExtent } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import type { Extent } from '../jobs/takeBack.ts';
import type { BoardLog, LogRecord } from '../ports/boardLog.ts';
import type { BoardVersions } from '../ports/boardVersions.ts';
import type { JobRunner } from '../ports/jobRunner.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import { newClient, writeAsServer } from './serverClient.ts';
import { UNNAMED } from './versions.ts';

interface WorkServices {
  readonly registry: RoomRegistry;
  readonly log: BoardLog;
  readonly versions: BoardVersions;
  readonly jobRunner: JobRunner;
}

/** By board: the numbers of updates in its log, as ranges. */
export type Ranges = ReadonlyMap<string, readonly (readonly [from: number, to: number])[]>;

/** What one person did on some boards, as far as their logs have it, since a moment (milliseconds). */
export interface Work {
  readonly ranges: Ranges;
  readonly since: number;
}

const NOTHING: Extent = { cards: 0, ways: 0, others: 0, back: 0, changed: 0 };

/** How much would be taken back. @throws CodedError as `BoardLog.read` and `JobRunner.run`. */
export async function extentOfWork(
  services: WorkServices,
  work: Work,
  signal: AbortSignal,
): Promise<WorkExtent> {
  const { jobRunner } = services;
  let [total, since]: [Extent, number | undefined] = [NOTHING, undefined];
  for (const { document, updates, own, knownSince } of await boardsOf(services, work)) {
    if (knownSince !== undefined) since = Math.max(since ?? 0, knownSince);
    if (own.length === 0) continue;
    const source = { kind: 'stored', document, updates } as const;
    const job = { kind: 'work-extent', source, own, client: newClient() } as const;
    const { bytes } = await jobRunner.run(job, signal);
    const extent: Extent = JSON.parse(new TextDecoder().decode(bytes));
    total = {
      cards: total.cards + extent.cards,
      ways: total.ways + extent.ways,
      others: total.others + extent.others,
      back: total.back + extent.back,
      changed: total.changed + extent.changed,
    };
  }
  return { ...total, since: since === undefined ? null : new Date(since).toISOString() };
}

/**
 * Takes it back on each board, as a new change that everyone sees and that is noted to be `name`'s. The board as it is now
 * is kept first. @throws CodedError as `extentOfWork`, and `version.limit`, `server.storage`.
 */
export async function takeWorkBack(
  services: WorkServices,
  work: Work,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const { registry, versions, jobRunner } = services;
  for (const { document, updates, own } of await boardsOf(services, work)) {
    if (own.length === 0) continue;
    const { room, release } = await registry.acquire(document);
    try {
      const source = { kind: 'stored', document, updates } as const;
      const { bytes } = await jobRunner.run({ kind: 'take-back', source, own, client: newClient() }, signal);
      if (bytes.length === 0) continue;
      await versions.keepVersion(document, UNNAMED, await room.encoded());
      await writeAsServer(room, bytes, name);
    } finally {
      release();
    }
  }
}

interface BoardWork {
  readonly document: string;
  /** All that the log has, in its order, and which of that is theirs. */
  readonly updates: readonly Uint8Array[];
  readonly own: readonly number[];
  /** Where the log was rewritten since they began, and does not tell any more who did what before. */
  readonly knownSince: number | undefined;
}

async function boardsOf({ log }: WorkServices, { ranges, since }: Work): Promise<readonly BoardWork[]> {
  const found: BoardWork[] = [];
  for (const [document, own] of ranges) {
    const reading = await log.read(document).catch(unlessErased);
    if (reading === undefined) continue;
    const { records } = reading;
    found.push({
      document,
      updates: records.map(({ update }) => update),
      own: records.flatMap((record, at) => (isIn(record, own) && record.at >= since ? [at] : [])),
      knownSince: knownSince(records, own, since),
    });
  }
  return found;
}

const isIn = ({ sequence }: LogRecord, ranges: readonly (readonly [number, number])[]): boolean =>
  ranges.some(([from, to]) => from <= sequence && sequence <= to);

function knownSince(
  [first]: readonly LogRecord[],
  ranges: readonly (readonly [number, number])[],
  since: number,
): number | undefined {
  if (first === undefined || first.at <= since) return undefined;
  return ranges.some(([from]) => from <= first.sequence) ? first.at : undefined;
}

function unlessErased(error: unknown): undefined {
  if (error instanceof CodedError && error.code === 'board.not-found') return undefined;
  throw error;
}
