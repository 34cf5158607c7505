import { createHash } from 'node:crypto';
import type { WallTile } from '@parcours/shared/api';
import { languageFor } from '@parcours/shared/messages';
import type { Group } from '@parcours/shared/workshop';
import type { DrawnGlance } from '../export/wallGlance.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { LiveBoards } from './liveBoards.ts';

interface WallServices {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly boards: Pick<LiveBoards, 'glance'>;
}

/** How long what was drawn of a board stands, however often it is changed. */
const STANDS_MILLISECONDS = 15_000;

/** What was drawn of a board, or could not be. */
interface Drawn extends Partial<DrawnGlance> {
  readonly at: number;
  readonly isStale: boolean;
}

/** The boards of a workshop at a glance: drawn where the rooms do not wait for it, one after the other, for whoever looks. */
export class Wall {
  readonly #services: WallServices;
  readonly #groups: () => readonly Group[];
  readonly #drawn = new Map<string, Drawn>();
  readonly #stopping = new AbortController();
  #isDrawing = false;

  constructor(services: WallServices, groups: () => readonly Group[]) {
    this.#services = services;
    this.#groups = groups;
  }

  /** A board was changed. */
  note(board: string): void {
    const drawn = this.#drawn.get(board);
    if (drawn !== undefined) this.#drawn.set(board, { ...drawn, isStale: true });
  }

  /** What there is of each group. What is out of date is drawn again, for the next time. */
  tiles(): readonly WallTile[] {
    void this.#renew();
    return this.#groups().map(({ number, name = null, language, board }) => {
      const { glance = null, picture } = this.#drawn.get(board) ?? {};
      return { group: number, name, language, board, picture: picture ? nameOf(picture) : null, glance };
    });
  }

  /** As SVG; undefined where none was drawn. */
  picture(number: number): string | undefined {
    const group = this.#groups().find((each) => each.number === number);
    return group && this.#drawn.get(group.board)?.picture;
  }

  stop(): void {
    this.#stopping.abort();
  }

  async #renew(): Promise<void> {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    try {
      for (;;) {
        const group = this.#groups().find(({ board }) => this.#isDue(board));
        if (group === undefined || this.#stopping.signal.aborted) return;
        await this.#draw(group);
      }
    } finally {
      this.#isDrawing = false;
    }
  }

  #isDue(board: string): boolean {
    const drawn = this.#drawn.get(board);
    if (drawn === undefined) return true;
    return drawn.isStale && this.#services.clock.now() >= drawn.at + STANDS_MILLISECONDS;
  }

  /** What cannot be drawn keeps what it had, and is tried again as if it had been changed. */
  async #draw({ board, language }: Group): Promise<void> {
    const { clock, logger, boards } = this.#services;
    const before = this.#drawn.get(board);
    // What is changed while it is drawn may not be in the picture.
    this.#drawn.set(board, { ...before, at: clock.now(), isStale: false });
    try {
      const drawn = await boards.glance(board, languageFor([language]), this.#stopping.signal);
      const isStale = this.#drawn.get(board)?.isStale ?? false;
      this.#drawn.set(board, { ...drawn, at: clock.now(), isStale });
    } catch (error) {
      if (this.#stopping.signal.aborted) return;
      logger.warn({ document: board, error: String(error) }, 'board not drawn for the wall');
      this.#drawn.set(board, { ...before, at: clock.now(), isStale: true });
    }
  }
}

/** The same for the same picture. */
function nameOf(picture: string): string {
  return createHash('sha256').update(picture).digest('base64url').slice(0, 16);
}
