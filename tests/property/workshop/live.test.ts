import type { WorkshopFrame } from '@parcours/shared/protocol';
import {
  type Holder,
  nextVisitEnd,
  type StoredState,
  storedState,
  type WorkshopState,
} from '@parcours/shared/workshop';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Follower } from '../../../server/src/live/followers.ts';
import { LiveRegistry } from '../../../server/src/live/liveRegistry.ts';
import type { LiveWorkshop } from '../../../server/src/live/liveWorkshop.ts';
import { memoryLog } from '../../../server/src/storage/memoryLog.ts';
import { noRehearsals } from '../../helpers/directRobots.ts';
import { smallSetup } from '../../helpers/liveWorkshop.ts';
import { recordingLogger } from '../../helpers/logger.ts';
import { NO_BOARDS } from '../../helpers/noBoards.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { testClock } from '../../helpers/testClock.ts';
import {
  type Act,
  anyActs,
  comer,
  holderOf,
  LEA,
  MARTA,
  resolved,
  SCREEN,
} from '../../helpers/workshopActs.ts';

/** What befalls lines and servers between two acts. */
type Mishap = 'none' | 'again' | 'reconnect' | 'restart' | 'wait';

const mishap = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Mishap>('none') },
  { weight: 2, arbitrary: fc.constantFrom<Mishap>('again', 'reconnect', 'wait') },
  { weight: 1, arbitrary: fc.constant<Mishap>('restart') },
);

class Page implements Follower {
  holder: Holder;
  isClosed = false;
  told = '';

  constructor(holder: Holder) {
    this.holder = holder;
  }

  holds(): boolean {
    return true;
  }

  send(frame: WorkshopFrame): void {
    if ('state' in frame) this.told = JSON.stringify(frame.state.view);
  }

  close(): void {
    this.isClosed = true;
  }
}

const asStored = (state: StoredState): unknown => JSON.parse(JSON.stringify(state));

/** What is told of the server’s own life. */
const OF_THE_SERVER = { servedSince: undefined, unled: undefined };

/** Longer than anything gathers, or takes to close. */
const A_WHILE = 30_000;

/** A server with its pages, and what it is on. */
class Run {
  readonly clock = testClock();
  readonly #log = memoryLog();
  readonly #logger = recordingLogger();
  #live = this.#open();
  #workshop!: LiveWorkshop;
  #pages: Page[] = [];
  #last: { page: Page; command: Parameters<LiveWorkshop['ask']>[1]; n: string } | undefined;
  #asked = 0;

  async begin(): Promise<void> {
    await this.#live.create('w', smallSetup(), 'ABCDEF');
    this.#workshop = await this.#live.find('w');
    for (const holder of [MARTA, LEA, SCREEN]) this.#join(holder);
  }

  get state(): WorkshopState {
    return this.#workshop.state;
  }

  async act(act: Act): Promise<void> {
    switch (act.kind) {
      case 'come': {
        const seat = await this.#workshop.takeSeat(comer(act.key)).catch(() => undefined);
        if (seat) this.#join({ kind: 'seat', seat: seat.id });
        return;
      }
      case 'end':
        return this.#wait();
      case 'command': {
        const page = this.#pageOf(holderOf(act.by, this.state));
        if (page === undefined) return;
        this.#asked += 1;
        this.#last = { page, command: resolved(act.command, this.state), n: `asked-${this.#asked}` };
        await this.#workshop.ask(page, this.#last.command, this.#last.n);
      }
    }
  }

  async befall(mishap: Mishap): Promise<void> {
    switch (mishap) {
      case 'none':
        return;
      case 'again':
        return this.#askAgain();
      case 'reconnect':
        for (const { holder } of this.#leaveAll()) this.#join(holder);
        return;
      case 'restart':
        return this.#restart();
      case 'wait':
        return this.#wait();
    }
  }

  /** Each page that is open was told what somebody is told who comes now in its place. */
  async expectAllTold(): Promise<void> {
    await this.#wait();
    for (const page of this.#here()) {
      const other = new Page(page.holder);
      this.#workshop.join(other);
      expect(page.told).toBe(other.told);
      this.#workshop.leave(other);
    }
  }

  /** The log gives the same, and each is told the same. */
  async expectKept(): Promise<void> {
    // Time passes while a server is started again: visits that would end meanwhile have ended before.
    while (nextVisitEnd(this.state) !== undefined) await this.#wait();
    const kept = () => asStored(storedState(this.state));
    const told = () => this.#here().map((page) => ({ ...JSON.parse(page.told), ...OF_THE_SERVER }));
    const before = { kept: kept(), told: told() };
    await this.#restart();
    await this.#wait();
    expect({ kept: kept(), told: told() }).toEqual(before);
  }

  /** What was done under a name is not done again. */
  async #askAgain(): Promise<void> {
    if (this.#last === undefined || this.#last.page.isClosed) return;
    const { version } = this.state;
    const { page, command, n } = this.#last;
    const first = await this.#workshop.ask(page, command, n);
    if (first.kind === 'done') {
      const after = this.state.version;
      await this.#workshop.ask(page, command, n);
      expect(this.state.version).toBe(after);
    } else expect(this.state.version).toBe(version);
  }

  async #restart(): Promise<void> {
    const holders = this.#here().map(({ holder }) => holder);
    await this.#live.stop();
    this.#pages = [];
    this.#live = this.#open();
    this.#workshop = await this.#live.find('w');
    for (const holder of holders) this.#join(holder);
  }

  async #wait(): Promise<void> {
    // What is due may have something to write, which then has to be told.
    for (let turn = 0; turn < 3; turn += 1) {
      this.clock.advance(A_WHILE);
      await this.#workshop.settled();
      for (let more = 0; more < 20; more += 1) await undefined;
    }
  }

  #open(): LiveRegistry {
    return new LiveRegistry(this.#log, {
      clock: this.clock,
      logger: this.#logger,
      boards: NO_BOARDS,
      rehearsals: noRehearsals(),
    });
  }

  #join(holder: Holder): void {
    const page = new Page(holder);
    this.#pages.push(page);
    this.#workshop.join(page);
  }

  #leaveAll(): readonly Page[] {
    const open = this.#here();
    for (const page of open) this.#workshop.leave(page);
    this.#pages = [];
    return open;
  }

  #here(): readonly Page[] {
    return this.#pages.filter(({ isClosed }) => !isClosed);
  }

  #pageOf(by: Holder): Page | undefined {
    return this.#here().find(({ holder }) =>
      holder.kind === 'seat' && by.kind === 'seat'
        ? holder.seat === by.seat
        : holder.kind === 'staff' && by.kind === 'staff'
          ? holder.role === by.role
          : holder.kind === by.kind,
    );
  }
}

test(
  'LW-322 whatever is asked, asked again and interrupted, each page knows what its log tells, and a restart changes nothing',
  PATIENTLY,
  async () => {
    const story = fc.tuple(anyActs(25), fc.array(mishap, { minLength: 40, maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(story, async ([acts, mishaps]) => {
        const run = new Run();
        await run.begin();
        for (const [at, act] of acts.entries()) {
          await run.act(act);
          await run.befall(mishaps[at] ?? 'none');
        }
        await run.expectAllTold();
        await run.expectKept();
      }),
      { numRuns: propertyRuns(150) },
    );
  },
);
