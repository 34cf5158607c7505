import type { Occasion } from '@parcours/shared/api';
import { CodedError } from '@parcours/shared/errors';
import { isBulkRemoval } from '@parcours/shared/rights';
import type { RoomDocument } from './roomDocument.ts';
import type { RoomServices } from './roomLog.ts';

/** How often a version is kept of a board that is worked on, in milliseconds. */
const WORK = 5 * 60_000;

/** Another removal within this time, in milliseconds, needs no version of its own. */
const REMOVAL = 30_000;

/** Keeps versions of a board while it is worked on, and before many cards are removed, to go back to. */
export class AutomaticVersions {
  readonly #document: string;
  readonly #services: RoomServices;
  readonly #onDue: () => void;
  #cancelDue: (() => void) | undefined;
  #lastRemoval = Number.NEGATIVE_INFINITY;

  /** `onDue` is called when the board has been worked on for a while: `keepWork` is then to be called. */
  constructor(document: string, services: RoomServices, onDue: () => void) {
    this.#document = document;
    this.#services = services;
    this.#onDue = onDue;
  }

  /** The board has changed. */
  changed(): void {
    this.#cancelDue ??= this.#services.clock.after(WORK, this.#onDue);
  }

  /** Whether a version is to be kept before so many cards are removed. */
  isWorthKeepingBefore(cards: number): boolean {
    return isBulkRemoval(cards) && this.#services.clock.now() - this.#lastRemoval >= REMOVAL;
  }

  /** Keeps the board as it is before a removal. Nothing may change the document meanwhile. */
  keepBeforeRemoval(content: RoomDocument, cards: number): Promise<void> {
    this.#lastRemoval = this.#services.clock.now();
    return this.#quietly(() => this.#keep(content, { kind: 'removal', cards }));
  }

  /** Keeps the board where it has changed and no version is recent. Nothing may change the document meanwhile. */
  async keepWork(content: RoomDocument): Promise<void> {
    if (this.#cancelDue === undefined) return;
    this.stop();
    await this.#quietly(async () => {
      const last = (await this.#services.versions.listVersions(this.#document)).at(-1);
      const isRecent = last !== undefined && this.#services.clock.now() - last.at < WORK;
      if (!isRecent) await this.#keep(content, { kind: 'work' });
    });
  }

  stop(): void {
    this.#cancelDue?.();
    this.#cancelDue = undefined;
  }

  async #keep(content: RoomDocument, occasion: Occasion): Promise<void> {
    const { versions, clock } = this.#services;
    const state = await content.encodedInSlices();
    await versions.keepVersion(this.#document, '', state, { at: clock.now(), occasion });
  }

  /** Work goes on where no version can be kept: what people do is in the log. */
  async #quietly(keep: () => Promise<void>): Promise<void> {
    try {
      await keep();
    } catch (error) {
      if (!(error instanceof CodedError)) throw error;
      if (error.code === 'version.limit') return;
      this.#services.logger.error({ document: this.#document, error: String(error) }, 'no version kept');
    }
  }
}
