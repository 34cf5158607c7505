import { Worker } from 'node:worker_threads';
import { CodedError } from '@parcours/shared/errors';
import type { Job, Product } from '../ports/workbench.ts';
import { type Answer, productOf } from './answer.ts';

interface Pending {
  resolve(product: Product): void;
  reject(error: Error): void;
}

/** One thread, which does one job at a time. */
export class WorkThread {
  readonly #worker: Worker;
  #pending: Pending | undefined;
  #alive = true;

  /** `megabytes` is what the objects of a job may take; beyond it the thread ends, and the process goes on. */
  constructor(program: URL, megabytes: number) {
    this.#worker = new Worker(program, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
      // Nothing of the server's environment, its secrets least of all, is of use to a job.
      env: { NODE_ENV: 'production' },
    });
    this.#worker.on('message', (answer: Answer) => this.#settle(({ resolve }) => resolve(productOf(answer))));
    this.#worker.on('error', (error) => this.#lose(reasonOf(error, megabytes)));
    this.#worker.on('exit', (code) => this.#lose(new Error(`the thread ended with ${code}`)));
  }

  /** Whether it can take another job. */
  get alive(): boolean {
    return this.#alive;
  }

  /** @throws CodedError as the job, and `work.too-large`; whatever `end` was called with. */
  do(job: Job): Promise<Product> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      this.#worker.postMessage(job);
    });
  }

  /** Ends it in the midst of whatever it does. */
  async end(reason: Error): Promise<void> {
    this.#lose(reason);
    await this.#worker.terminate();
  }

  #lose(reason: Error): void {
    this.#alive = false;
    this.#settle(({ reject }) => reject(reason));
  }

  #settle(how: (pending: Pending) => void): void {
    const pending = this.#pending;
    this.#pending = undefined;
    if (pending === undefined) return;
    try {
      how(pending);
    } catch (error) {
      pending.reject(error instanceof Error ? error : new Error(String(error)));
    }
  }
}

function reasonOf(error: Error, megabytes: number): Error {
  const outOfMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return outOfMemory ? new CodedError('work.too-large', { megabytes }) : error;
}
