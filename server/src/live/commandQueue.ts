import type { ErrorCode } from '@parcours/shared/errors';
import { type Decision, reduce, type WorkshopEvent, type WorkshopState } from '@parcours/shared/workshop';
import { type Happening, happening, REMEMBERED, type ReadWorkshop, type WorkshopLog } from './workshopLog.ts';

export type Outcome =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'refused'; readonly code: ErrorCode };

/** Who is told of what becomes of the state. */
export interface QueueListener {
  /** It is another one, and nobody has been answered yet. */
  changed(before: WorkshopState, after: WorkshopState): void;
  /** Events are on disk, up to this number of the log, and who asked has been answered. */
  happened(events: readonly WorkshopEvent[], head: number): Promise<void>;
  /** Something was not saved, and what the log says is another state than it was before. */
  readAgain(): void;
  failed(error: unknown): void;
}

interface Request {
  readonly n?: string | undefined;
  decide(state: WorkshopState): Decision;
  settle(outcome: Outcome): void;
}

/**
 * The state of one workshop, and the one way to change it. What is asked goes in this order: the decision; the log, flushed
 * to disk; the state; the answer; and then what comes of it. So whoever sees an effect can rely on it.
 */
export class CommandQueue {
  readonly #log: WorkshopLog;
  readonly #listener: QueueListener;
  #state: WorkshopState;
  #done: Set<string>;
  #waiting: Request[] = [];
  #working: Promise<void> | undefined;
  #isStopped = false;

  constructor({ state, done }: ReadWorkshop, log: WorkshopLog, listener: QueueListener) {
    this.#state = state;
    this.#done = new Set(done);
    this.#log = log;
    this.#listener = listener;
  }

  get state(): WorkshopState {
    return this.#state;
  }

  get isIdle(): boolean {
    return this.#working === undefined;
  }

  /** Whether what a page called `n` has taken effect. */
  isDone(n: string): boolean {
    return this.#done.has(n);
  }

  /** Does what is decided once its turn comes; under the same name `n` once. */
  request(decide: Request['decide'], n?: string): Promise<Outcome> {
    if (this.#isStopped) return Promise.resolve(STOPPING);
    return new Promise((settle) => {
      this.#waiting.push({ n, decide, settle });
      this.#working ??= this.#work();
    });
  }

  /** Puts the state in the place of what made it in the log, up to a number. */
  compact(head: number): Promise<void> {
    return this.#log.compact(head, { state: this.#state, done: [...this.#done] });
  }

  /** Resolves when nothing waits any more. */
  async settled(): Promise<void> {
    while (this.#working) await this.#working;
  }

  /** Takes nothing more; what is on its way to the disk is still answered. */
  stop(): void {
    this.#isStopped = true;
    for (const request of this.#waiting.splice(0)) request.settle(STOPPING);
  }

  /** What gathers while one group is on its way to the disk makes the next one. */
  async #work(): Promise<void> {
    // In a turn of its own, so that what is asked in this one is a group.
    await undefined;
    try {
      while (this.#waiting.length > 0) await this.#perform(this.#waiting.splice(0));
    } finally {
      // In the same turn as the look at what waits: what comes after it begins anew.
      this.#working = undefined;
    }
  }

  async #perform(requests: readonly Request[]): Promise<void> {
    const { state, happenings, answers } = this.#decide(requests);
    try {
      const head = happenings.length > 0 ? await this.#log.append(happenings) : 0;
      this.#take(state, happenings);
      for (const [request, outcome] of answers) request.settle(outcome);
      const events = happenings.flatMap((made) => made.events);
      if (events.length > 0) await this.#listener.happened(events, head);
    } catch (error) {
      this.#listener.failed(error);
      await this.#readAgain().catch(() => {});
      for (const request of requests) request.settle({ kind: 'refused', code: 'server.storage' });
    }
  }

  /** One after the other, each by the state that those before it lead to. */
  #decide(requests: readonly Request[]) {
    let state = this.#state;
    const happenings: Happening[] = [];
    const isDone = (n: string) => this.#done.has(n) || happenings.some((made) => made.n === n);
    const answers = requests.map((request): [Request, Outcome] => {
      if (request.n !== undefined && isDone(request.n))
        return [request, { kind: 'done', version: state.version }];
      const decision = request.decide(state);
      if (decision.kind === 'refused') return [request, decision];
      const made = happening(request.n, decision.events);
      for (const event of made.events) state = reduce(state, event);
      if (made.events.length > 0) happenings.push(made);
      return [request, { kind: 'done', version: state.version }];
    });
    return { state, happenings, answers };
  }

  #take(state: WorkshopState, happenings: readonly Happening[]): void {
    this.#become(state);
    for (const { n } of happenings) if (n !== undefined) this.#done.add(n);
    for (const n of this.#done) {
      if (this.#done.size <= REMEMBERED) break;
      this.#done.delete(n);
    }
  }

  /** What was told not to be saved may be on disk all the same: what the log says holds, now and after a restart. */
  async #readAgain(): Promise<void> {
    const { state, done } = await this.#log.read();
    if (state.version === this.#state.version) return;
    this.#done = new Set(done);
    this.#become(state);
    this.#listener.readAgain();
  }

  #become(state: WorkshopState): void {
    const before = this.#state;
    this.#state = state;
    this.#listener.changed(before, state);
  }
}

const STOPPING: Outcome = { kind: 'refused', code: 'server.stopping' };
