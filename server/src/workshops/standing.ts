import { CodedError } from '@parcours/shared/errors';
import type { Absence } from '@parcours/shared/report';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { LiveRegistry } from '../live/liveRegistry.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Workshop, WorkshopBoard, Workshops } from '../ports/workshops.ts';
import { isPast } from '../sync/room/erasureDate.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';

/** What the standing of workshops is found from. */
export interface WorkshopServices {
  readonly workshops: Workshops;
  readonly log: Pick<BoardLog, 'documents'>;
  readonly tokenAuthority: Pick<TokenAuthority, 'holds'>;
}

/** A board of a workshop that can be read, or why it cannot. */
interface BoardStanding {
  readonly board: WorkshopBoard;
  readonly state: 'open' | Absence;
}

/** A workshop as it is now. */
export interface WorkshopStanding {
  readonly workshop: Workshop;
  /** In the order of the groups. */
  readonly boards: readonly BoardStanding[];
}

/**
 * A workshop, and which of its boards it may still read: one that was erased is gone, and one whose link was revoked
 * or has expired is closed to it, as to every holder of that link. Where none is left the workshop is erased too,
 * since neither comes back; but for a live one, which is kept until its date.
 * @throws CodedError `workshop.not-found`, `server.storage`.
 */
export async function standingOf(id: string, services: WorkshopServices): Promise<WorkshopStanding> {
  const workshop = await services.workshops.read(id);
  const there = new Set((await services.log.documents()).map(({ document }) => document));
  const boards = workshop.boards.map((board): BoardStanding => {
    if (!there.has(board.document)) return { board, state: 'erased' };
    return { board, state: services.tokenAuthority.holds(board) ? 'open' : 'closed' };
  });
  const isKept = workshop.live !== undefined || boards.some(({ state }) => state === 'open');
  if (isKept) return { workshop, boards };
  await services.workshops.erase(id);
  throw new CodedError('workshop.not-found');
}

/** Erases a workshop; of a live one the boards too, which were made for it, and its rehearsal. @throws CodedError `server.storage`. */
export async function eraseWorkshop(id: string, { workshops, live, registry }: Erasers): Promise<void> {
  const workshop = await workshops.read(id).catch(() => undefined);
  if (workshop?.live) {
    for (const { document } of workshop.boards) await registry.erase(document);
    await live.erase(id);
  }
  if (workshop?.rehearsal !== undefined)
    await eraseWorkshop(workshop.rehearsal, { workshops, live, registry });
  await workshops.erase(id);
}

/** What erasing workshops takes. */
interface Erasers {
  readonly workshops: Workshops;
  readonly live: Pick<LiveRegistry, 'erase'>;
  readonly registry: Pick<RoomRegistry, 'erase'>;
}

interface SweepServices extends WorkshopServices, Erasers {
  readonly live: Pick<LiveRegistry, 'erase' | 'unloadIdle'>;
  readonly clock: Clock;
}

/** Erases every workshop of which no board is left, and every live one that is past its date. */
export async function sweepWorkshops(services: SweepServices, logger: Logger): Promise<void> {
  await services.live.unloadIdle();
  for (const id of await services.workshops.ids()) {
    try {
      const { workshop } = await standingOf(id, services);
      const until = workshop.live?.retainUntil;
      if (until === undefined || !isPast(until, services.clock.now())) continue;
      await eraseWorkshop(id, services);
      logger.info({ workshop: id }, 'workshop erased');
    } catch (error) {
      const gone = error instanceof CodedError && error.code === 'workshop.not-found';
      if (gone) logger.info({ workshop: id }, 'workshop erased');
      else logger.error({ workshop: id, error: String(error) }, 'sweep failed');
    }
  }
}
