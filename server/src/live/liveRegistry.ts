import { randomInt } from 'node:crypto';
import { CodedError } from '@parcours/shared/errors';
import { CLOSE } from '@parcours/shared/protocol';
import type { WorkshopSetup } from '@parcours/shared/workshop';
import type { BoardLog } from '../ports/boardLog.ts';
import { Authorship } from './authorship.ts';
import { type LiveServices, LiveWorkshop } from './liveWorkshop.ts';
import { SecretPapers } from './secretPapers.ts';
import { SideLog } from './sideLog.ts';
import { eraseWorkshopLogs, happening, WorkshopLog, workshopDocument } from './workshopLog.ts';

/** Letters and digits that nobody takes for others, also when they are read out. */
const CODE_SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const CODE_LENGTH = 6;

/** What stands on the wall, for people to type: 31⁶ of them, some 900 million. */
export function newCode(): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_SIGNS[randomInt(CODE_SIGNS.length)]).join('');
}

/** A code as somebody typed it, as it is kept. */
export function readCode(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** What the log of a workshop that says who did what is called beside its rounds, whose ids are longer. */
const AUTHORS = 'authors';

/** The live workshops in memory: at most one of an id, however many ask for it at once. */
export class LiveRegistry {
  readonly #log: BoardLog;
  readonly #services: LiveServices;
  readonly #open = new Map<string, Promise<LiveWorkshop>>();
  readonly #erasing = new Map<string, Promise<void>>();
  #isStopping = false;

  constructor(log: BoardLog, services: Omit<LiveServices, 'servedSince'>) {
    this.#log = log;
    this.#services = { ...services, servedSince: services.clock.now() };
  }

  /** Begins a workshop, of which another may be the rehearsal. @throws CodedError `server.storage`. */
  async create(id: string, setup: WorkshopSetup, code: string, rehearsalOf?: string): Promise<void> {
    const created = {
      kind: 'created',
      setup,
      code,
      ...(rehearsalOf !== undefined && { rehearsalOf }),
    } as const;
    await new WorkshopLog(id, this.#log).begin(happening(undefined, [created]));
  }

  /** What holders of links and seats may do on the boards of a workshop; undefined where there is none. */
  async reachIn(id: string): Promise<LiveWorkshop['reach'] | undefined> {
    const workshop = await this.find(id).catch(() => undefined);
    return workshop && ((holder, board) => workshop.reach(holder, board));
  }

  /** Looks up again what those may do who follow a workshop, and who are on its boards. */
  async recheck(id: string): Promise<void> {
    const workshop = await this.#open.get(id)?.catch(() => undefined);
    workshop?.recheck();
  }

  /** @throws CodedError `workshop.not-found`, `server.stopping`, `server.storage`. */
  find(id: string): Promise<LiveWorkshop> {
    if (this.#isStopping) return Promise.reject(new CodedError('server.stopping'));
    // Else it would be read again from what is still there, and go on for ever.
    if (this.#erasing.has(id)) return Promise.reject(new CodedError('workshop.not-found'));
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#read(id);
    this.#open.set(id, opening);
    opening.catch(() => this.#open.delete(id));
    return opening;
  }

  /** Erases a workshop for good, and lets go of all who follow it. Without effect where there is none. */
  erase(id: string): Promise<void> {
    const erasing = this.#erasing.get(id) ?? this.#erase(id).finally(() => this.#erasing.delete(id));
    this.#erasing.set(id, erasing);
    return erasing;
  }

  async #erase(id: string): Promise<void> {
    const workshop = await this.#open.get(id)?.catch(() => undefined);
    workshop?.end(CLOSE.noSuchBoard, 'workshop.not-found');
    await workshop?.settled();
    this.#services.boards.keepWhole(workshop?.state.groups.map(({ board }) => board) ?? [], false);
    this.#open.delete(id);
    await eraseWorkshopLogs(id, this.#log);
  }

  /** Forgets those that nobody follows, and on whose boards nobody is: they are read again when somebody comes. */
  async unloadIdle(): Promise<void> {
    for (const [id, opening] of this.#open) {
      const workshop = await opening.catch(() => undefined);
      const { boards } = this.#services;
      const isUsed =
        workshop === undefined ||
        !workshop.isIdle ||
        workshop.state.groups.some(({ board }) => boards.peek(board) !== undefined);
      if (isUsed) continue;
      this.#open.delete(id);
      workshop.stop();
    }
  }

  /** Lets go of all. What was asked and is on its way to the disk is answered first. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    for (const opening of this.#open.values()) {
      const workshop = await opening.catch(() => undefined);
      await workshop?.settled();
      workshop?.end(CLOSE.goingAway, 'server stopping');
    }
  }

  async #read(id: string): Promise<LiveWorkshop> {
    const log = new WorkshopLog(id, this.#log);
    const papers = new SecretPapers(id, this.#log);
    const read = await log.read();
    // Also of those that are over: their key may not have been destroyed yet when the server stopped.
    for (const round of read.state.rounds) await papers.read(round.id);
    const { clock, logger } = this.#services;
    const authors = new SideLog(`${workshopDocument(id)}:${AUTHORS}`, this.#log);
    const authorship = new Authorship(authors, clock, (error) =>
      logger.error({ workshop: id, error: String(error) }, 'authorship not saved'),
    );
    await authorship.read();
    return new LiveWorkshop(id, read, { log, papers, authorship }, this.#services);
  }
}
