import { type ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { CodedError } from '@parcours/shared/errors';
import type { Job, Product } from '../ports/jobRunner.ts';
import { type Answer, productOf } from './answer.ts';

interface Pending {
  resolve(product: Product): void;
  reject(error: Error): void;
}

/** A third of the share of what is not nice: a job is done in its time also where much else is. */
const NICENESS = 5;

/** So many last characters of its output are kept, to report why it ended. */
const TAIL = 4096;

/** What V8, or an allocator below it, says before it ends a process that has no memory left. */
const OUT_OF_MEMORY = /heap out of memory|memory allocation of \d+ bytes failed/;

/**
 * Some errors at the start of a process are thrown by Node.js, some come as an event.
 * @throws CodedError `server.busy`
 */
function started(program: URL, megabytes: number): ChildProcess {
  const child = forked(program, megabytes);
  if (child.pid !== undefined) return child;
  child.once('error', () => {});
  throw new CodedError('server.busy');
}

function forked(program: URL, megabytes: number): ChildProcess {
  try {
    return fork(fileURLToPath(program), {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [`--max-old-space-size=${megabytes}`],
      // A job needs nothing of the server's environment, least of all its secrets.
      env: { NODE_ENV: 'production' },
    });
  } catch {
    throw new CodedError('server.busy');
  }
}

/**
 * One process, which does one job at a time. What cannot be caught in it, as a native part that aborts, ends it and
 * nothing else.
 */
export class WorkProcess {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  readonly #megabytes: number;
  #pending: Pending | undefined;
  #alive = true;
  #said = '';

  /**
   * `megabytes` is what the objects of a job may take; beyond it the process ends.
   * @throws CodedError `server.busy` where the system starts no process, as it has no room for another.
   */
  constructor(program: URL, megabytes: number) {
    this.#megabytes = megabytes;
    this.#child = started(program, megabytes);
    this.#child.stderr?.on('data', (chunk: Buffer) => {
      this.#said = (this.#said + chunk.toString()).slice(-TAIL);
    });
    this.#child.on('message', (answer: Answer) => this.#settle(({ resolve }) => resolve(productOf(answer))));
    this.#child.on('error', (error) => this.#lose(error));
    this.#gone = new Promise((resolve) => {
      // `close` comes after `exit`, when what it said last has been read.
      this.#child.once('close', (code, signal) => {
        this.#lose(this.#reasonOf(signal ?? code));
        resolve();
      });
    });
    this.#yield();
  }

  /** Whether it can take another job. */
  get alive(): boolean {
    return this.#alive;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** @throws CodedError as the job, `work.too-large`, `work.ended`; whatever `end` was called with. */
  do(job: Job): Promise<Product> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
      // A failure to send is reported by the end of the process as well.
      this.#child.send(job, (error) => error && this.#lose(new CodedError('work.ended')));
    });
  }

  /** Ends it in the midst of whatever it does. */
  async end(reason: Error): Promise<void> {
    this.#lose(reason);
    this.#child.kill('SIGKILL');
    await this.#gone;
  }

  /** The rooms come first where processors are few. */
  #yield(): void {
    try {
      if (this.#child.pid !== undefined) setPriority(this.#child.pid, NICENESS);
    } catch {
      // Some systems do not allow it; it then runs with the priority of the rooms.
    }
  }

  #reasonOf(end: string | number | null): Error {
    if (OUT_OF_MEMORY.test(this.#said))
      return new CodedError('work.too-large', { megabytes: this.#megabytes });
    return new CodedError('work.ended', { end });
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
