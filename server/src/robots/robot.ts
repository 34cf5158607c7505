import { setTimeout as pause } from 'node:timers/promises';
import type { Board } from '@parcours/shared/board';
import { featureOf, type PhaseKind, type SeatView } from '@parcours/shared/workshop';
import type { Scene } from '../ports/robotRunner.ts';
import type { Character, Manner } from './cast.ts';
import { nextCheck } from './check.ts';
import { cardCalledTo, nextHand, nextRemark, stopAt } from './gathering.ts';
import { GroupBoard } from './groupBoard.ts';
import { Line } from './line.ts';
import { nextPaper } from './paper.ts';
import { nextPiece } from './piece.ts';
import { type Examples, type TakenSeat, Turned, takeSeat } from './scene.ts';

/** Hears what happens to a robot. */
export interface Watcher {
  /** From asking for a seat to the first view, in milliseconds. */
  cameIn?(seat: string, milliseconds: number): void;
  saw?(view: SeatView, bytes: number): void;
  /** Something is on a board, or on its way there. */
  wrote?(board: string, record: string): void;
  /** The server closed a connection that the robot did not close itself. */
  closed?(code: number): void;
}

export interface RobotOptions {
  readonly scene: Scene;
  readonly examples: Examples;
  readonly who: Character;
  /** By which the server gives it the same seat, however often it asks. */
  readonly key: string;
  readonly incognito: boolean;
  readonly manner: Manner;
  draw(): number;
  readonly watcher?: Watcher;
}

/** In what share of things done a remark is made while the boards of others can be looked at. */
const REMARKS = 0.02;
/** Whose group has done so much in a phase says that it has finished. */
const DONE_AFTER = 6;
/** How much longer than its pace a robot is away whose connection is lost. */
const AWAY = 3;

/** How a robot's life can end. */
type End = 'left' | 'over';

/** Comes in, and takes part in what the facilitator leads the workshop to, until it leaves or there is nothing more. */
export class Robot {
  readonly #given: RobotOptions;
  #line: Line | undefined;
  #board: GroupBoard | undefined;
  #view: SeatView | undefined;
  #done = 0;
  #doneInPhase = 0;
  #phase: string | undefined;
  /** The last call that was followed. */
  #called: string | undefined;
  /** How much was shown by presenting. */
  #shown = 0;

  constructor(given: RobotOptions) {
    this.#given = given;
  }

  /** @throws AbortError where it is stopped, and Turned where it is not let in. */
  async live(signal: AbortSignal): Promise<End> {
    try {
      await pause(this.#given.who.comesAfter, undefined, { signal });
      const taken = await this.#comeIn(signal);
      while (!this.#isOver) {
        await this.#rest(signal);
        if (await this.#act(taken, signal)) return 'left';
      }
      return 'over';
    } finally {
      this.#goAway();
    }
  }

  get #isOver(): boolean {
    return this.#line?.isOver === true || (this.#view?.stage.kind === 'closed' && !this.#mayWrite);
  }

  get #mayWrite(): boolean {
    const { frozenFrom } = this.#view ?? {};
    const now = this.#line?.now ?? 0;
    return this.#view?.you.isMuted === false && (frozenFrom === undefined || now < frozenFrom);
  }

  async #comeIn(signal: AbortSignal): Promise<TakenSeat> {
    const { scene, who, key, incognito, watcher } = this.#given;
    const began = performance.now();
    const { alias, languages, city } = who;
    const ask = () =>
      this.#takeSeat({ key, alias, languages, city, ...(!incognito && { isRobot: true }) }, signal);
    const [taken] = await Promise.all(who.isHasty ? [ask(), ask()] : [ask()]);
    if (taken === undefined) throw new Error('no seat');
    await new Promise<void>((resolve) => {
      this.#line = new Line(scene, taken.token, {
        saw: (view, bytes) => {
          if (this.#view === undefined) watcher?.cameIn?.(taken.seat, performance.now() - began);
          this.#view = view;
          watcher?.saw?.(view, bytes);
          resolve();
        },
        closed: (code) => {
          watcher?.closed?.(code);
          resolve();
        },
      });
      this.#line.open();
    });
    return taken;
  }

  /** As a page does: again, where the server has too much to do. */
  async #takeSeat(wanted: object, signal: AbortSignal): Promise<TakenSeat> {
    for (;;) {
      try {
        return await takeSeat(this.#given.scene, wanted);
      } catch (error) {
        if (error instanceof Turned && error.code !== 'server.busy') throw error;
        await this.#rest(signal);
      }
    }
  }

  #rest(signal: AbortSignal): Promise<void> {
    return pause(this.#given.manner.pace * (0.5 + this.#given.draw()), undefined, { signal });
  }

  /** Does one thing; resolves with whether it was to leave. */
  async #act(taken: TakenSeat, signal: AbortSignal): Promise<boolean> {
    const { who } = this.#given;
    if (this.#view?.group === undefined) return false;
    this.#done += 1;
    if (this.#done === who.leavesAfter) {
      await this.#line?.ask({ do: 'leave' });
      return true;
    }
    if (this.#done === who.dropsOutAfter) await this.#dropOut(signal);
    else await this.#takePart(taken);
    return false;
  }

  async #dropOut(signal: AbortSignal): Promise<void> {
    this.#goAway();
    for (let rests = 0; rests < AWAY; rests += 1) await this.#rest(signal);
    this.#line?.open();
  }

  #goAway(): void {
    this.#line?.close();
    this.#board?.close();
    this.#board = undefined;
  }

  async #takePart(taken: TakenSeat): Promise<void> {
    const view = this.#view;
    const phase = view?.stage.kind === 'running' ? view.phase : undefined;
    if (view?.group === undefined || phase === undefined) return;
    const board = this.#boardOf(view.group.board, taken);
    const [scenario] = board.content?.scenario?.split('@') ?? [];
    if (scenario === undefined) return;
    this.#enter(phase.id);
    const hand = this.#given.manner.isHuman ? nextHand(view, this.#given.draw) : undefined;
    if (hand !== undefined) {
      await this.#line?.ask(hand);
      return;
    }
    if (await this.#gather(view, board)) return;
    const example = await this.#given.examples.of(scenario, view.group.language).catch(() => undefined);
    if (example === undefined) return;
    const { round } = view;
    if (round?.standing.kind === 'open') {
      const paper = nextPaper(round, example, this.#given.draw);
      if (paper) await this.#line?.ask({ do: 'write', round: round.id, paper });
      return;
    }
    if (featureOf(phase) === 'checks' && isFirst(view)) this.#check(board);
    else this.#write(board, { kind: phase.kind, group: view.group.number, example });
    await this.#finish(view);
  }

  /** Goes along where all are led; resolves with whether that is all there is to do. */
  async #gather(view: SeatView, board: GroupBoard): Promise<boolean> {
    const { call, plenary } = view;
    const card = cardCalledTo(view);
    if (card !== undefined && call?.id !== this.#called) board.choose(card);
    this.#called = call?.id;
    if (this.#given.draw() < REMARKS) {
      const remark = nextRemark(view, this.#given.draw);
      if (remark) await this.#line?.ask(remark);
    }
    if (plenary === undefined) return false;
    if (plenary.part === 'presenter') this.#present(plenary.turn, board);
    const isFree = plenary.presenter === undefined && plenary.host === undefined;
    if (plenary.part === 'group' && isFree && isFirst(view))
      await this.#line?.ask({ do: 'plenary-present', from: plenary.turn });
    return true;
  }

  #present(turn: string, board: GroupBoard): void {
    const shown = stopAt(board.read().board, this.#shown);
    this.#shown += 1;
    if (shown.card !== null) board.choose(shown.card);
    this.#line?.show(turn, shown);
  }

  #check(board: GroupBoard): void {
    if (!this.#mayWrite) return;
    const said = nextCheck(board.read(), this.#given.draw);
    if (said !== undefined) board.check(said);
  }

  /** What was done in the phase before counts for that alone. */
  #enter(phase: string): void {
    if (phase === this.#phase) return;
    this.#phase = phase;
    this.#doneInPhase = 0;
  }

  #write(
    board: GroupBoard,
    { example, ...where }: { readonly kind: PhaseKind; readonly group: number; readonly example: Board },
  ): void {
    const there = board.content?.ids;
    // It may be another one by now.
    if (there === undefined || this.#board !== board || !this.#mayWrite) return;
    const piece = nextPiece(there, example, { ...where, draw: this.#given.draw });
    if (piece === undefined || !board.put(piece)) return;
    this.#doneInPhase += 1;
    this.#given.watcher?.wrote?.(board.id, piece.record.id ?? '');
  }

  async #finish(view: SeatView): Promise<void> {
    if (!isFirst(view)) return;
    this.#doneInPhase += 1;
    if (view.group?.isDone === false && this.#doneInPhase >= DONE_AFTER)
      await this.#line?.ask({ do: 'done', isDone: true });
  }

  #boardOf(id: string, { alias, token, seat }: TakenSeat): GroupBoard {
    if (this.#board?.id === id) return this.#board;
    this.#board?.close();
    const colour = seat.charCodeAt(0) % 8;
    this.#board = new GroupBoard(this.#given.scene, id, { token, alias, colour }, (code) =>
      this.#given.watcher?.closed?.(code),
    );
    return this.#board;
  }
}

/** Who does for a group what one does for all: the first who is here. */
function isFirst({ group, you }: Pick<SeatView, 'group' | 'you'>): boolean {
  return group?.members.find(({ isHere }) => isHere)?.seat === you.id;
}
