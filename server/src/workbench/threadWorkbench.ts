import { availableParallelism } from 'node:os';
import { CodedError } from '@parcours/shared/errors';
import type { Clock } from '../ports/clock.ts';
import type { Job, Product, Workbench } from '../ports/workbench.ts';
import { type Task, WaitingJobs, type WaitingLimits } from './waitingJobs.ts';
import { WorkThread } from './workThread.ts';

export interface BenchLimits {
  readonly threads: number;
  readonly waiting: WaitingLimits;
  /** How long one job may take, from when it is begun. */
  readonly milliseconds: number;
  /** How long a report in print may take: setting hundreds of pages is longer work than any other. */
  readonly printMilliseconds: number;
  /** How much memory one job may take. */
  readonly megabytes: number;
}

/** One processor is left for the rooms, where there are two. */
export const BENCH_LIMITS: BenchLimits = {
  threads: Math.max(1, availableParallelism() - 1),
  waiting: { jobs: 300, jobsOnOne: 100, bytes: 64 * 1024 * 1024 },
  milliseconds: 30_000,
  printMilliseconds: 120_000,
  megabytes: 512,
};

/** For what somebody waits to go on with. */
export const QUICK_LIMITS: BenchLimits = { ...BENCH_LIMITS, threads: 1 };

/**
 * Does jobs in threads of its own, which it starts when they are needed and keeps. One that a job has run too long
 * in, or whose asker went away, is ended, and another takes its place.
 */
export class ThreadWorkbench implements Workbench {
  readonly #program: URL;
  readonly #clock: Clock;
  readonly #limits: BenchLimits;
  readonly #waiting: WaitingJobs;
  readonly #idle: WorkThread[] = [];
  readonly #busy = new Set<WorkThread>();
  readonly #ending = new Set<Promise<void>>();
  #closed = false;

  /** `program` is the built file of `thread.ts`. */
  constructor(program: URL, clock: Clock, limits: BenchLimits = BENCH_LIMITS) {
    this.#program = program;
    this.#clock = clock;
    this.#limits = limits;
    this.#waiting = new WaitingJobs(limits.waiting);
  }

  async run(job: Job, signal: AbortSignal): Promise<Product> {
    if (this.#closed) throw new CodedError('server.stopping');
    if (signal.aborted) throw new CodedError('request.gone');
    return new Promise((resolve, reject) => {
      const task: Task = { job, signal, resolve, reject };
      if (!this.#waiting.add(task)) return reject(new CodedError('server.busy'));
      signal.addEventListener('abort', () => this.#drop(task), { once: true });
      this.#workOn();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    const stopping = new CodedError('server.stopping');
    for (let task = this.#waiting.next(); task; task = this.#waiting.next()) task.reject(stopping);
    for (const thread of [...this.#idle, ...this.#busy]) this.#end(thread, stopping);
    await Promise.all(this.#ending);
  }

  #drop(task: Task): void {
    if (this.#waiting.drop(task)) task.reject(new CodedError('request.gone'));
  }

  #workOn(): void {
    while (this.#busy.size < this.#limits.threads) {
      const task = this.#waiting.next();
      if (task === undefined) return;
      void this.#do(task);
    }
  }

  async #do(task: Task): Promise<void> {
    const thread = this.#idle.pop() ?? new WorkThread(this.#program, this.#limits.megabytes);
    this.#busy.add(thread);
    const release = this.#watch(thread, task);
    try {
      task.resolve(await thread.do(task.job));
    } catch (error) {
      task.reject(error instanceof Error ? error : new Error(String(error)));
    }
    release();
    this.#busy.delete(thread);
    if (thread.alive) this.#idle.push(thread);
    this.#workOn();
  }

  /** Ends the thread when the job's time is up, or nobody waits for it any more. Returns what calls that off. */
  #watch(thread: WorkThread, { job, signal }: Task): () => void {
    const milliseconds = isInPrint(job) ? this.#limits.printMilliseconds : this.#limits.milliseconds;
    const tooLong = () =>
      this.#end(thread, new CodedError('work.too-long', { seconds: milliseconds / 1000 }));
    const gone = () => this.#end(thread, new CodedError('request.gone'));
    const cancel = this.#clock.after(milliseconds, tooLong);
    signal.addEventListener('abort', gone, { once: true });
    return () => {
      cancel();
      signal.removeEventListener('abort', gone);
    };
  }

  #end(thread: WorkThread, reason: CodedError): void {
    const ended = thread.end(reason);
    this.#ending.add(ended);
    void ended.then(() => this.#ending.delete(ended));
  }
}

function isInPrint(job: Job): boolean {
  return (job.kind === 'report' || job.kind === 'workshop') && job.format === 'pdf';
}
