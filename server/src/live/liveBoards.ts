import { MAX_WORKSHOP_BOARDS, type Occasion, ON_REQUEST } from '@parcours/shared/api';
import { readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import type { Language } from '@parcours/shared/messages';
import type { WorkshopState } from '@parcours/shared/workshop';
import * as Y from 'yjs';
import { expiryOf } from '../access/links.ts';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { DrawnGlance } from '../export/wallGlance.ts';
import { writeAsServer } from '../history/serverClient.ts';
import { keepCurrent, UNNAMED } from '../history/versions.ts';
import { storedBoard } from '../http/boardSource.ts';
import { newId } from '../http/newId.ts';
import { makeBoard } from '../jobs/newBoard.ts';
import type { Library } from '../library/library.ts';
import type { BoardLog } from '../ports/boardLog.ts';
import type { BoardVersions } from '../ports/boardVersions.ts';
import type { Clock } from '../ports/clock.ts';
import type { JobRunner } from '../ports/jobRunner.ts';
import type { Logger } from '../ports/logger.ts';
import type { WorkshopBoard, Workshops } from '../ports/workshops.ts';
import type { Written } from '../sync/room/roomLog.ts';
import type { RoomRegistry } from '../sync/room/roomRegistry.ts';
import type { WriteOnBoard } from './roundEnds.ts';

/** The board of a group, and what it was made from. */
interface MadeForGroup {
  readonly board: string;
  readonly scenario: string;
}

type OnChange = (written: Written | undefined) => void;

/** What a live workshop does with the boards of its groups. */
export interface LiveBoards {
  /** Whether a group can have a board with a scenario. */
  hasScenario(id: string): boolean;

  /**
   * Makes a board for each group, in its language, and has the report of the workshop read it.
   * @throws CodedError `scenario.not-found`, `server.storage`.
   */
  make(
    workshop: string,
    state: WorkshopState,
    languages: readonly string[],
  ): Promise<readonly MadeForGroup[]>;

  /** Erases boards that no group has come to be on. */
  takeBack(workshop: string, boards: readonly MadeForGroup[]): Promise<void>;

  /** Writes on a board as the server. @throws CodedError `server.storage`, and those of `RoomRegistry.acquire`. */
  write: WriteOnBoard;

  /** A board at a glance. @throws CodedError as `RoomRegistry.acquire` and `JobRunner.run`. */
  glance(board: string, language: Language, signal: AbortSignal): Promise<DrawnGlance>;

  /** What is on boards to vote on: the barriers of each. */
  barriersOn(boards: readonly string[]): Promise<readonly (readonly string[])[]>;

  /** Looks up again what those who are on the boards may do there. */
  recheck(boards: readonly string[]): void;

  /** Keeps each as it is, in its history: a phase begins, or the last is over. */
  keepVersions(boards: readonly string[], phase: string | undefined): void;

  /** Calls `onChange` whenever a board is changed, until it is watched by nobody. */
  watch(board: string, onChange: OnChange): void;
  unwatch(board: string): void;

  /** A board was changed, of whatever kind. */
  noteChange(board: string, written: Written | undefined): void;

  /** Whether the logs of some boards keep each update by itself from now on, as is needed to tell who did what. */
  keepWhole(boards: readonly string[], isKept: boolean): void;
  isKeptWhole(board: string): boolean;

  /** The document of a board that is in memory. */
  peek(board: string): Y.Doc | undefined;
}

/** The number of the last record of a board that was made and nothing else. */
const UNCHANGED = 1;

interface Services {
  readonly registry: RoomRegistry;
  readonly log: Pick<BoardLog, 'documents'>;
  readonly versions: BoardVersions;
  readonly library: Library;
  readonly workshops: Workshops;
  readonly tokenAuthority: TokenAuthority;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly jobRunner: JobRunner;
}

export function liveBoardsOn(services: Services): LiveBoards {
  const { registry, workshops, logger } = services;
  /** Known to the workshop before they are made, so that none is ever there that it does not know of. */
  const announce = async (workshop: string, boards: readonly WorkshopBoard[]) => {
    const changed = new Set(
      (await services.log.documents()).flatMap(({ document, head }) => (head > UNCHANGED ? [document] : [])),
    );
    let left: readonly WorkshopBoard[] = [];
    await workshops.change(workshop, (known) => {
      // What a crash left has never been changed; what has been is nobody's to erase.
      left = known.boards.filter(({ document }) => !changed.has(document));
      const kept = known.boards.filter(({ document }) => changed.has(document));
      return { ...known, boards: [...kept, ...boards].slice(-MAX_WORKSHOP_BOARDS) };
    });
    for (const { document } of left) await registry.erase(document);
  };
  const takeBack = async (workshop: string, boards: readonly MadeForGroup[]) => {
    const ids = new Set(boards.map(({ board }) => board));
    for (const id of ids) await registry.erase(id);
    const without = (known: readonly WorkshopBoard[]) => known.filter(({ document }) => !ids.has(document));
    await workshops
      .change(workshop, (known) => ({ ...known, boards: without(known.boards) }))
      .catch(unlessErased);
  };
  const watched = new Map<string, OnChange>();
  const whole = new Set<string>();
  return {
    hasScenario: (id) => services.library.has(id),
    watch: (board, onChange) => void watched.set(board, onChange),
    unwatch: (board) => void watched.delete(board),
    noteChange: (board, written) => watched.get(board)?.(written),
    keepWhole: (boards, isKept) => {
      for (const board of boards) {
        if (isKept) whole.add(board);
        else whole.delete(board);
      }
    },
    isKeptWhole: (board) => whole.has(board),
    make: async (workshop, { scenarios, retainUntil }, languages) => {
      const boards = languages.map((language, at) => {
        return { board: newId(), scenario: scenarios[at % scenarios.length] ?? '', language };
      });
      const known = boards.map(({ board }) => readable(board, retainUntil, services));
      await announce(workshop, known);
      try {
        for (const { board, scenario, language } of boards) {
          const wanted = JSON.stringify({ scenario, language, retainUntil });
          await registry.create(board, makeBoard(Buffer.from(wanted), services.library));
        }
      } catch (error) {
        await takeBack(workshop, boards);
        throw error;
      }
      return boards;
    },
    takeBack,
    glance: async (board, lang, signal) => {
      const source = await storedBoard(board, registry);
      const { bytes } = await services.jobRunner.run({ kind: 'glance', source, lang }, signal);
      return JSON.parse(Buffer.from(bytes).toString());
    },
    write: (board, change) => writeOn(board, change, registry),
    barriersOn: (boards) =>
      Promise.all(
        boards.map((board) =>
          registry
            .read(board, (doc) => readSnapshot(doc).board.barriers.map(({ id }) => id))
            .catch((error: unknown) => unlessErased(error) ?? []),
        ),
      ),
    recheck: (boards) => {
      for (const board of boards) registry.recheck(board);
    },
    keepVersions: (boards, phase) =>
      void keepEach(boards, phase === undefined ? ON_REQUEST : { kind: 'phase', phase }, services, logger),
    peek: (board) => registry.peek(board),
  };
}

/** A board or a workshop that is not there any more. */
function unlessErased(error: unknown): undefined {
  const code = error instanceof CodedError ? error.code : undefined;
  if (code === 'board.not-found' || code === 'workshop.not-found') return undefined;
  throw error;
}

/** What `change` does to a copy is one update, under a client id of its own. */
async function writeOn(board: string, change: (doc: Y.Doc) => void, registry: RoomRegistry): Promise<void> {
  const { room, release } = await registry.acquire(board);
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, await room.encoded());
    const before = Y.encodeStateVector(doc);
    change(doc);
    if (Buffer.compare(before, Y.encodeStateVector(doc)) === 0) return;
    await writeAsServer(room, Y.encodeStateAsUpdate(doc, before));
  } finally {
    doc.destroy();
    release();
  }
}

/** As the report of a workshop reads a board: by a link to look at it. */
function readable(document: string, retainUntil: string, { tokenAuthority, clock }: Services): WorkshopBoard {
  const token = tokenAuthority.issue(document, 'view', expiryOf(retainUntil, clock.now()));
  const capability = tokenAuthority.admit(token);
  if (capability === undefined) throw new Error('a token that was just issued does not hold');
  return capability;
}

async function keepEach(
  boards: readonly string[],
  occasion: Occasion,
  services: Services,
  logger: Logger,
): Promise<void> {
  for (const board of boards) {
    try {
      await keepCurrent(services, board, UNNAMED, occasion);
    } catch (error) {
      logger.error({ document: board, error: String(error) }, 'no version kept between two phases');
    }
  }
}
