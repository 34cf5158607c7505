import { randomUUID } from 'node:crypto';
import { CLOSE, WORKSHOP_PATH, WORKSHOP_SUBPROTOCOL, type WorkshopFrame } from '@parcours/shared/protocol';
import type { Command, SeatView, Shown } from '@parcours/shared/workshop';
import WebSocket from 'ws';
import type { Scene } from '../ports/robotRunner.ts';

/** Who hears what comes over the line. */
interface LineHost {
  saw(view: SeatView, bytes: number): void;
  /** The server closed it, which the robot did not ask for. */
  closed(code: number): void;
}

/** How long a page waits until it comes back, at most, in milliseconds. */
const SPREAD = 3000;

/** Where coming back cannot help. */
const FOR_GOOD: ReadonlySet<number> = new Set([CLOSE.unauthorised, CLOSE.noSuchBoard, CLOSE.malformed]);

/** A robot's connection to the workshop, which comes back as a page's does. */
export class Line {
  readonly #address: string;
  readonly #token: string;
  readonly #host: LineHost;
  readonly #asked = new Map<string, (answer: string) => void>();
  #socket: WebSocket | undefined;
  #retry: NodeJS.Timeout | undefined;
  #ahead = 0;
  #isOver = false;

  constructor({ http, workshop }: Scene, token: string, host: LineHost) {
    this.#address = `${http.replace(/^http/, 'ws')}${WORKSHOP_PATH}/${workshop}`;
    this.#token = token;
    this.#host = host;
  }

  /** Whether the seat is gone, or the workshop. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** By the server's clock. */
  get now(): number {
    return performance.now() + this.#ahead;
  }

  open(): void {
    const socket = new WebSocket(this.#address, [WORKSHOP_SUBPROTOCOL, this.#token]);
    this.#socket = socket;
    socket.on('message', (data) => this.#hear(String(data)));
    socket.on('error', () => {});
    socket.on('close', (code) => {
      if (this.#socket === socket) this.#lost(code);
    });
  }

  /** Resolves with `done`, or the code of the refusal; with `lost` where the line was lost over it. */
  ask(command: Command): Promise<string> {
    const socket = this.#socket;
    if (socket?.readyState !== WebSocket.OPEN) return Promise.resolve('lost');
    return new Promise((settle) => {
      const n = randomUUID();
      this.#asked.set(n, settle);
      socket.send(JSON.stringify({ n, command }));
    });
  }

  /** To all, in a turn of the plenary in which the robot presents. */
  show(turn: string, shown: Shown): void {
    if (this.#socket?.readyState === WebSocket.OPEN)
      this.#socket.send(JSON.stringify({ show: { turn, ...shown } }));
  }

  /** The robot goes away, and may come back. */
  close(): void {
    clearTimeout(this.#retry);
    const socket = this.#socket;
    this.#socket = undefined;
    socket?.close();
    this.#letGo();
  }

  #hear(text: string): void {
    const frame: WorkshopFrame = JSON.parse(text);
    if ('state' in frame) {
      this.#ahead = frame.state.now - performance.now();
      if (frame.state.view.kind === 'seat') this.#host.saw(frame.state.view, text.length);
    } else if ('done' in frame) this.#answer(frame.done.n, 'done');
    else if ('refused' in frame) this.#answer(frame.refused.n, frame.refused.code);
  }

  #answer(n: string, answer: string): void {
    this.#asked.get(n)?.(answer);
    this.#asked.delete(n);
  }

  #lost(code: number): void {
    this.#letGo();
    this.#isOver = FOR_GOOD.has(code);
    this.#host.closed(code);
    if (!this.#isOver) this.#retry = setTimeout(() => this.open(), Math.random() * SPREAD);
  }

  #letGo(): void {
    for (const settle of this.#asked.values()) settle('lost');
    this.#asked.clear();
  }
}
