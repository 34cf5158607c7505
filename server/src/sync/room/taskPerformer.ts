import { CLOSE, CLOSE_REASON, type CloseCode, encodeSaved, encodeUpdate } from '@parcours/shared/protocol';
import { readUpdate } from '../../yjs/inspect/checkedUpdate.ts';
import type { LiveBoard } from './liveBoard.ts';
import type { Member } from './member.ts';
import type { Members } from './members.ts';
import { MissingParts } from './missingParts.ts';
import type { RoomTask, UpdateTask } from './roomTask.ts';

/** What performing a task needs of its room. */
export interface TaskHost {
  readonly board: LiveBoard;
  readonly members: Members;
  readonly isEnded: () => boolean;
  /** Asks a member for all that the server lacks. */
  readonly askAgain: (member: Member) => void;
  /** Disconnects a member. */
  readonly refuse: (member: Member, code: CloseCode, reason: string) => void;
  /** The same for one who sent what cannot be read; `fault` is for the log. */
  readonly reject: (member: Member, fault: string) => void;
  /** Drops the waiting tasks that do not pass. */
  readonly filterTasks: (passes: (task: RoomTask) => boolean) => void;
}

/** Performs the tasks of a room, once the updates among them are on disk. */
export class TaskPerformer {
  readonly #host: TaskHost;
  readonly #missing = new MissingParts();

  constructor(host: TaskHost) {
    this.#host = host;
  }

  /** `sequence` is the number of an update in the log. Returns a promise where the task takes more than a moment. */
  perform(task: RoomTask, sequence: number): Promise<void> | undefined {
    const { board } = this.#host;
    switch (task.kind) {
      case 'update':
        return this.#update(task, sequence);
      case 'sync':
        return this.#answer(task.member, task.stateVector);
      case 'saved':
        task.member.send(encodeSaved(task.number));
        return undefined;
      case 'version':
        return board.keepWork();
      case 'encode':
        return board.content.encodedInSlices().then(task.done);
    }
  }

  forget(member: Member): void {
    this.#missing.forget(member);
  }

  #update(task: UpdateTask, sequence: number): Promise<void> | undefined {
    const { board, isEnded } = this.#host;
    task.member.subtractWaiting(task.update.length);
    const keeping = board.keepBefore(task);
    if (keeping === undefined) return this.#apply(task, sequence);
    return keeping.then(() => (isEnded() ? undefined : this.#apply(task, sequence)));
  }

  #apply(task: UpdateTask, sequence: number): Promise<void> | undefined {
    const { board } = this.#host;
    const pending = board.content.pendingBytes;
    const recover = (error: unknown) => this.#recover(task.member, sequence, error);
    try {
      const applied = board.apply(task);
      if (applied) return applied.then(() => this.#applied(task, sequence, pending), recover);
    } catch (error) {
      return recover(error);
    }
    this.#applied(task, sequence, pending);
    return undefined;
  }

  #applied(task: UpdateTask, sequence: number, pendingBefore: number): void {
    const { board, members, isEnded, askAgain, refuse } = this.#host;
    if (isEnded()) return;
    board.changed(task, sequence);
    const { member, update } = task;
    members.sendToOthers(member, encodeUpdate(update));
    switch (this.#missing.remedyFor(member, pendingBefore, board.content.pendingBytes)) {
      case 'ask':
        askAgain(member);
        return;
      case 'refuse':
        refuse(member, CLOSE.tryAgain, CLOSE_REASON.partsMissing);
        return;
      case 'none':
        return;
    }
  }

  async #answer(member: Member, stateVector: Uint8Array): Promise<void> {
    const { board, members, reject } = this.#host;
    let answer: readonly Uint8Array[];
    try {
      const allows = (structs: number) => members.allowsAnswer(member, structs);
      answer = await board.content.answerTo(stateVector, allows);
    } catch {
      reject(member, 'the state vector cannot be read');
      return;
    }
    for (const frame of answer) member.send(frame);
  }

  /**
   * An update that throws half-way leaves the document in no known state: it is built again without it. What waits was
   * judged by a document that is gone; members who build on the update sync again.
   */
  async #recover(member: Member, sequence: number, error: unknown): Promise<void> {
    const { board, reject, filterTasks } = this.#host;
    reject(member, 'the update cannot be applied');
    await board.rebuildWithout(sequence, error);
    filterTasks((task) => task.kind !== 'update' || this.#stillPasses(task));
  }

  #stillPasses({ member, update: bytes }: UpdateTask): boolean {
    const { board, refuse } = this.#host;
    try {
      const update = readUpdate(bytes);
      if (update !== undefined && board.judge(member, update).kind === 'pass') return true;
    } catch {
      // It contradicts what is known now.
    }
    refuse(member, CLOSE.tryAgain, CLOSE_REASON.partsMissing);
    return false;
  }
}
