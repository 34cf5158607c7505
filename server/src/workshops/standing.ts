import { CodedError } from '@parcours/shared/errors';
import type { Absence } from '@parcours/shared/report';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import type { Logger } from '../ports/logger.ts';
import type { Workshop, WorkshopBoard, Workshops } from '../ports/workshops.ts';

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
 * since neither comes back.
 * @throws CodedError `workshop.not-found`, `server.storage`.
 */
export async function standingOf(id: string, services: WorkshopServices): Promise<WorkshopStanding> {
  const workshop = await services.workshops.read(id);
  const there = new Set((await services.log.documents()).map(({ document }) => document));
  const boards = workshop.boards.map((board): BoardStanding => {
    if (!there.has(board.document)) return { board, state: 'erased' };
    return { board, state: services.tokenAuthority.holds(board) ? 'open' : 'closed' };
  });
  if (boards.some(({ state }) => state === 'open')) return { workshop, boards };
  await services.workshops.erase(id);
  throw new CodedError('workshop.not-found');
}

/** Erases every workshop of which no board is left. */
export async function sweepWorkshops(services: WorkshopServices, logger: Logger): Promise<void> {
  for (const id of await services.workshops.ids()) {
    try {
      await standingOf(id, services);
    } catch (error) {
      const gone = error instanceof CodedError && error.code === 'workshop.not-found';
      if (gone) logger.info({ workshop: id }, 'workshop erased');
      else logger.error({ workshop: id, error: String(error) }, 'sweep failed');
    }
  }
}
