import { type Board, COLLECTION_NAMES } from '@parcours/shared/board';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import { CodedError } from '@parcours/shared/errors';
import { languageFor } from '@parcours/shared/messages';
import { NAMES } from '@parcours/shared/messages/names';
import { programWords } from '@parcours/shared/messages/program';
import {
  type Group,
  groupOf,
  type Remark,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import { groupName } from '@parcours/shared/workshop/names';
import type * as Y from 'yjs';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { WriteOnBoard } from './roundEnds.ts';

interface RemarkServices {
  readonly clock: Clock;
  readonly logger: Logger;
  readonly boards: { readonly write: WriteOnBoard };
}

interface RemarkHost {
  state(): WorkshopState;
  /** Resolves once they are on disk. */
  turned(events: readonly WorkshopEvent[]): Promise<unknown>;
}

/** How long to wait before what was not saved is tried again. */
const AGAIN_MILLISECONDS = 5000;

/** Puts what is remarked of boards on them. Done again after a crash each is there once, since its comment has its id. */
export class Remarks {
  readonly #services: RemarkServices;
  readonly #host: RemarkHost;
  #working: Promise<void> | undefined;
  #cancelAgain = () => {};
  #isStopped = false;

  constructor(services: RemarkServices, host: RemarkHost) {
    this.#services = services;
    this.#host = host;
  }

  /** Whether none is on its way to a board. */
  get isIdle(): boolean {
    return this.#working === undefined;
  }

  /** Resolves when none is on its way to a board. */
  async settled(): Promise<void> {
    await this.#working;
  }

  /** Writes those that are due. */
  lookAhead(): void {
    if (this.#isStopped || this.#dueNow().length === 0) return;
    this.#working ??= this.#work();
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelAgain();
  }

  #dueNow(): readonly Remark[] {
    return this.#host.state().remarks.filter(({ standing }) => standing === 'due');
  }

  /** Board by board; what fails on one keeps no other waiting. */
  async #work(): Promise<void> {
    const tried = new Set<string>();
    for (;;) {
      const due = this.#dueNow().filter(({ id }) => !tried.has(id));
      const [first] = due;
      if (first === undefined || this.#isStopped) break;
      const some = due.filter(({ group }) => group === first.group);
      for (const { id } of some) tried.add(id);
      await this.#put(first.group, some);
    }
    this.#working = undefined;
    if (this.#isStopped || this.#dueNow().length === 0) return;
    this.#cancelAgain();
    this.#cancelAgain = this.#services.clock.after(AGAIN_MILLISECONDS, () => this.lookAhead());
  }

  async #put(number: number, remarks: readonly Remark[]): Promise<void> {
    const state = this.#host.state();
    const group = groupOf(state, number);
    if (group === undefined) return;
    try {
      const isThere = await isWritten(
        this.#services.boards.write(group.board, (doc) => putRemarks(doc, group, remarks, state)),
      );
      const standing = isThere ? 'shown' : 'thrown-away';
      await this.#host.turned(remarks.map(({ id: remark }) => ({ kind: 'remark-turned', remark, standing })));
    } catch (error) {
      this.#services.logger.error({ document: group.board, error: String(error) }, 'remarks not written');
    }
  }
}

/** Whether the board was not erased meanwhile. */
async function isWritten(writing: Promise<void>): Promise<boolean> {
  try {
    await writing;
    return true;
  } catch (error) {
    if (error instanceof CodedError && error.code === 'board.not-found') return false;
    throw error;
  }
}

/** Each is a comment by a group, in the language of the board. Whose words they are is not on it. */
function putRemarks(
  doc: Y.Doc,
  { language }: Group,
  remarks: readonly Remark[],
  state: Pick<WorkshopState, 'groups'>,
): void {
  const { board } = readSnapshot(doc);
  const speaks = languageFor([language]);
  const known = doc.getMap('comments');
  for (const { id: remark, at, from, on, kind, text } of remarks) {
    const id = `remark-${remark}`;
    if (known.has(id)) continue;
    addRecord(doc, 'comments', {
      id,
      ...(on !== undefined && isOn(board, on) && { on }),
      text: [kind === 'free' ? [] : programWords(speaks).live.remark[kind], text ?? []].flat().join('\n'),
      author: authorOf(groupOf(state, from), speaks),
      at: new Date(at).toISOString(),
    });
  }
}

function isOn(board: Board, wanted: string): boolean {
  return COLLECTION_NAMES.some((name) => board[name].some(({ id }) => id === wanted));
}

/** Of somebody without a group nothing is said. */
function authorOf(group: Group | undefined, language: keyof typeof NAMES): string {
  if (group === undefined) return '';
  const { number, name = groupName(number, NAMES[language]) } = group;
  return programWords(language).live.group({ number: String(number), name });
}
