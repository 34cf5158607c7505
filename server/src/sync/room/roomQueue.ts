import { Pace } from '../../yjs/slices/pace.ts';
import type { RoomTask } from './roomTask.ts';

/** The most tasks of one flush. */
const MAX_BATCH = 500;

/** What a room does with the tasks of its queue. */
export interface QueueEffects {
  /** Writes what `take` gives when the write begins; resolves with the number of its first update in the log. */
  append(take: () => readonly Uint8Array[]): Promise<number>;
  /** `sequence` is the number of an update in the log. Returns a promise where the task takes more than a moment. */
  perform(task: RoomTask, sequence: number): Promise<void> | undefined;
  /** The room has ended before the task was performed. */
  abandon(task: RoomTask): void;
  /** All tasks of a flush are performed. */
  flushed(): Promise<void>;
  /** No task waits any more. */
  drained(): void;
  /** Something could not be saved. */
  failed(error: unknown): void;
}

/**
 * The tasks of one room, performed one by one in the order in which they came. Updates are written to the log in one
 * flush for all that have gathered when it begins, and take effect once it is on disk.
 */
export class RoomQueue {
  readonly #effects: QueueEffects;
  #tasks: RoomTask[] = [];
  #working: Promise<void> | undefined;
  #isEnded = false;

  constructor(effects: QueueEffects) {
    this.#effects = effects;
  }

  add(task: RoomTask): void {
    if (this.#isEnded) {
      this.#effects.abandon(task);
      return;
    }
    this.#tasks.push(task);
    this.work(() => this.#drain());
  }

  /** Runs other work before the next task. Without effect while a task is performed. */
  work(run: () => Promise<void>): void {
    if (this.#working) return;
    this.#working = this.#run(run);
  }

  /** Whether no task waits or is performed. */
  get isIdle(): boolean {
    return this.#tasks.length === 0 && this.#working === undefined;
  }

  /** Resolves when no task waits any more. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Drops the waiting tasks that do not pass. */
  filter(passes: (task: RoomTask) => boolean): void {
    this.#tasks = this.#tasks.splice(0).filter(passes);
  }

  /** Abandons all waiting tasks, and those that come later. */
  end(): void {
    this.#isEnded = true;
    for (const task of this.#tasks.splice(0)) this.#effects.abandon(task);
  }

  async #run(run: () => Promise<void>): Promise<void> {
    try {
      await run();
      await this.#drain();
    } catch (error) {
      this.#effects.failed(error);
    }
    this.#working = undefined;
    if (this.#tasks.length > 0 && !this.#isEnded) this.work(() => this.#drain());
  }

  async #drain(): Promise<void> {
    while (this.#tasks.length > 0 && !this.#isEnded) {
      // What came before the first update waits for no flush.
      const first = this.#tasks.findIndex(({ kind }) => kind === 'update');
      if (first !== 0) await this.#performAll(this.#take(first < 0 ? this.#tasks.length : first), 0);
      if (first >= 0 && !this.#isEnded) await this.#flush();
    }
    this.#effects.drained();
  }

  /** The oldest tasks, also those of members who have left: what came after them was judged by them. */
  #take(count: number): readonly RoomTask[] {
    return this.#isEnded ? [] : this.#tasks.splice(0, Math.min(count, MAX_BATCH));
  }

  async #flush(): Promise<void> {
    let tasks: readonly RoomTask[] = [];
    try {
      const first = await this.#effects.append(() => {
        tasks = this.#take(this.#tasks.length);
        return tasks.flatMap((task) => (task.kind === 'update' ? [task.update] : []));
      });
      await this.#performAll(tasks, first);
    } catch (error) {
      for (const task of tasks) this.#effects.abandon(task);
      throw error;
    }
    if (!this.#isEnded) await this.#effects.flushed();
  }

  /** `first` is the number in the log of the first update among the tasks. */
  async #performAll(tasks: readonly RoomTask[], first: number): Promise<void> {
    const pace = new Pace();
    let sequence = first;
    for (const task of tasks) {
      if (this.#isEnded) this.#effects.abandon(task);
      else {
        const work = this.#effects.perform(task, sequence);
        if (work) await work;
      }
      if (task.kind === 'update') sequence += 1;
      if (pace.isDue) await pace.pause();
    }
  }
}
