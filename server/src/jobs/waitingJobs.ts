import { type Job, type Product, sizeOf, sourcesOf } from '../ports/jobRunner.ts';

/** A job with the promise that waits for it. */
export interface Task {
  readonly job: Job;
  readonly signal: AbortSignal;
  resolve(product: Product): void;
  reject(error: Error): void;
}

export interface WaitingLimits {
  readonly jobs: number;
  /** Of them, on one board, or on boards that were handed in. */
  readonly jobsOnOne: number;
  readonly bytes: number;
}

/**
 * The jobs whose turn has not come, bounded in number and in bytes. Boards take turns, so that many jobs on one board
 * delay the others by one job at most; the jobs on one board are in order.
 */
export class WaitingJobs {
  /** By board, the one whose turn is next first. */
  readonly #queues = new Map<string, Set<Task>>();
  readonly #limits: WaitingLimits;
  #size = 0;
  #bytes = 0;

  constructor(limits: WaitingLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#size;
  }

  /** Whether there was room for it. One alone always has room. */
  add(task: Task): boolean {
    const board = boardOf(task.job);
    const queue = this.#queues.get(board) ?? new Set<Task>();
    const bytes = this.#bytes + bytesOf(task.job);
    const { jobs, jobsOnOne, bytes: most } = this.#limits;
    if (this.#size >= jobs || queue.size >= jobsOnOne || (bytes > most && this.#size > 0)) return false;
    this.#queues.set(board, queue.add(task));
    this.#bytes = bytes;
    this.#size += 1;
    return true;
  }

  /** Takes the one whose turn it is. */
  next(): Task | undefined {
    for (const [board, queue] of this.#queues) {
      const [first] = queue;
      if (first === undefined) continue;
      this.drop(first);
      this.#queues.delete(board);
      if (queue.size > 0) this.#queues.set(board, queue);
      return first;
    }
    return undefined;
  }

  /** Whether it was waiting. */
  drop(task: Task): boolean {
    const board = boardOf(task.job);
    const queue = this.#queues.get(board);
    if (!queue?.delete(task)) return false;
    if (queue.size === 0) this.#queues.delete(board);
    this.#bytes -= bytesOf(task.job);
    this.#size -= 1;
    return true;
  }
}

/**
 * Boards without an id count as one where they are about as large, so that a small one does not wait for large ones;
 * a workshop takes its turn among the boards.
 */
function boardOf(job: Job): string {
  if (job.kind === 'workshop') return `workshop:${job.workshop}`;
  const { source } = job;
  if (source.kind === 'stored' && source.document !== undefined) return source.document;
  return `size:${Math.ceil(Math.log2(1 + sizeOf(source)))}`;
}

function bytesOf(job: Job): number {
  return sourcesOf(job).reduce((sum, source) => sum + sizeOf(source), 0);
}
