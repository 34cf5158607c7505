import type { BoardSource, Job, Product } from '../ports/workbench.ts';

/** A job with the one who waits for it. */
export interface Task {
  readonly job: Job;
  readonly signal: AbortSignal;
  resolve(product: Product): void;
  reject(error: Error): void;
}

export interface WaitingLimits {
  readonly jobs: number;
  readonly bytes: number;
}

/** The jobs whose turn has not come: in order, and bounded both in number and in bytes. */
export class WaitingJobs {
  readonly #tasks = new Set<Task>();
  readonly #limits: WaitingLimits;
  #bytes = 0;

  constructor(limits: WaitingLimits) {
    this.#limits = limits;
  }

  get size(): number {
    return this.#tasks.size;
  }

  /** Whether there was room for it. One alone always has room. */
  add(task: Task): boolean {
    const bytes = this.#bytes + bytesOf(task.job);
    const { jobs, bytes: most } = this.#limits;
    if (this.#tasks.size >= jobs || (bytes > most && this.#tasks.size > 0)) return false;
    this.#tasks.add(task);
    this.#bytes = bytes;
    return true;
  }

  /** Takes the one that waits longest. */
  next(): Task | undefined {
    const [first] = this.#tasks;
    if (first) this.drop(first);
    return first;
  }

  /** Whether it was waiting. */
  drop(task: Task): boolean {
    if (!this.#tasks.delete(task)) return false;
    this.#bytes -= bytesOf(task.job);
    return true;
  }
}

function bytesOf(job: Job): number {
  const since = job.kind === 'report' ? job.since : undefined;
  return sizeOf(job.source) + (since ? sizeOf(since.source) : 0);
}

function sizeOf(source: BoardSource): number {
  return source.kind === 'kept' ? source.update.length : source.json.length;
}
