import { CodedError, ERRORS, type ErrorCode } from '@parcours/shared/errors';
import { CLOSE, WORKSHOP_PATH, WORKSHOP_SUBPROTOCOL, type WorkshopFrame } from '@parcours/shared/protocol';
import type { Shown, WorkshopView } from '@parcours/shared/workshop';
import type { Command, PageFrame } from '@parcours/shared/workshop/command';
import { uuidv4 } from 'lib0/random';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { serverAnswers } from '../api/serverAnswers.ts';
import { inWindow } from '../local/webStorage.ts';
import { PollingSocket } from '../session/line/pollingSocket.ts';
import { BLOCKED, FIRST_WAY, type Way, wayAfter } from '../session/line/way.ts';
import { ServerClock } from './serverClock.ts';

/** What this page knows of a live workshop. */
export interface LiveState {
  /** `lost` while it is tried again; `ended` where that cannot help. */
  readonly line: 'connecting' | 'open' | 'lost' | 'ended';
  /** Why the line will not come back. */
  readonly ended?: ErrorCode;
  /** The last that the server said; undefined before its first word. */
  readonly view?: WorkshopView;
  readonly version: number;
  /** What the presenter of the plenary shows; undefined where nothing was shown in this turn yet. */
  readonly shown?: Shown | undefined;
}

/** A live workshop as one link or seat sees it. */
export interface LiveWorkshop {
  readonly store: StoreApi<LiveState>;
  /**
   * Resolves once it is on the server's disk; rejects with a `CodedError`. It is sent again after a reconnection until
   * it is answered; what the page is closed over stays unanswered.
   */
  ask(command: Command): Promise<void>;
  /** Shows something to all in a turn of the plenary; it is said again after a reconnection. */
  show(turn: string, shown: Shown): void;
  /** In ms since the epoch, by the server's clock, never by this device's. */
  serverNow(): number;
  close(): void;
}

export function openLiveWorkshop(id: string, token: string): LiveWorkshop {
  return new Connection(`${address(location)}/${id}`, token);
}

/** Where live workshops are followed on the server that this page came from. */
function address({ protocol, host }: Location): string {
  return `${protocol === 'https:' ? 'wss:' : 'ws:'}//${host}${WORKSHOP_PATH}`;
}

/** How often the server is asked for its time: soon after connecting, and later. In milliseconds. */
const SOON = 5000;
const LATER = 30_000;

/** So many times soon: half a minute. */
const ASKED_SOON = 6;

/** A line that worked before the page slept answers by then, or is dead, whatever the browser says of it. */
const WAKING_MILLISECONDS = 2000;

/** On a line that was not asleep an answer may be behind much else. */
const PATIENCE_MILLISECONDS = 12_000;

/** Pages come back spread over so long, so that a server that was started again is not met by all at once. */
const SPREAD = 3000;

const LONGEST_PAUSE = 15_000;

/** A line ended without a word of why. */
const ABNORMAL = 1006;

type ShowFrame = Extract<PageFrame, { show: unknown }>['show'];

interface Asked {
  readonly command: Command;
  readonly done: () => void;
  readonly refused: (error: CodedError) => void;
}

class Connection implements LiveWorkshop {
  readonly store = createStore<LiveState>(() => ({ line: 'connecting', version: 0 }));
  readonly #address: string;
  readonly #token: string;
  readonly #clock = new ServerClock();
  /** What the server has not answered, by the names that it was sent under, in order. */
  readonly #asked = new Map<string, Asked>();
  /** What this page showed last. */
  #showing: ShowFrame | undefined;
  #socket: WebSocket | undefined;
  #way: Way = firstWay();
  /** Whether anything has come by the current line. */
  #hasWord = false;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #question: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  /** Attempts in a row that brought no word. */
  #failures = 0;

  constructor(url: string, token: string) {
    this.#address = url;
    this.#token = token;
    document.addEventListener('visibilitychange', this.#wake);
    document.addEventListener('resume', this.#wake);
    window.addEventListener('pageshow', this.#wake);
    window.addEventListener('online', this.#wake);
    window.addEventListener('pagehide', this.#vanish);
    this.#connect();
  }

  readonly ask = (command: Command): Promise<void> => {
    const { ended } = this.store.getState();
    if (ended !== undefined) return Promise.reject(new CodedError(ended));
    return new Promise((done, refused) => {
      const n = uuidv4();
      this.#asked.set(n, { command, done, refused });
      this.#send({ n, command });
    });
  };

  readonly show = (turn: string, { card, sight }: Shown): void => {
    this.#showing = { turn, card, sight: sight && [...sight] };
    this.#send({ show: this.#showing });
  };

  readonly serverNow = (): number => this.#clock.now();

  readonly close = (): void => {
    document.removeEventListener('visibilitychange', this.#wake);
    document.removeEventListener('resume', this.#wake);
    window.removeEventListener('pageshow', this.#wake);
    window.removeEventListener('online', this.#wake);
    window.removeEventListener('pagehide', this.#vanish);
    this.#isClosed = true;
    this.#letGo();
    this.#asked.clear();
  };

  #connect(): void {
    this.#letGo();
    const { kind } = this.#way;
    const Socket = kind === 'polling' ? PollingSocket : WebSocket;
    const socket = new Socket(this.#address, [WORKSHOP_SUBPROTOCOL, this.#token]);
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#hasWord = false;
    this.#expectWord(PATIENCE_MILLISECONDS);
    socket.onopen = () => {
      this.#askTime(0);
      for (const [n, { command }] of this.#asked) this.#send({ n, command });
      // Of a turn that is over nothing comes of it.
      if (this.#showing) this.#send({ show: this.#showing });
    };
    socket.onmessage = ({ data }: MessageEvent<string | ArrayBuffer>) => this.#hear(frameIn(data), kind);
    socket.onclose = (event) => this.#closed(event);
  }

  /** A socket that may be dead takes long to close, and tells nothing any more. */
  #letGo(): void {
    clearTimeout(this.#retry);
    clearTimeout(this.#question);
    clearTimeout(this.#patience);
    const socket = this.#socket;
    this.#socket = undefined;
    if (socket === undefined) return;
    socket.onopen = null;
    socket.onmessage = null;
    socket.onclose = null;
    socket.close();
  }

  #send(frame: PageFrame): void {
    if (this.#socket?.readyState !== WebSocket.OPEN) return;
    const text = JSON.stringify(frame);
    this.#socket.send(this.#socket instanceof PollingSocket ? new TextEncoder().encode(text) : text);
  }

  #hear(frame: WorkshopFrame, kind: Way['kind']): void {
    clearTimeout(this.#patience);
    this.#failures = 0;
    if (!this.#hasWord) this.#way = wayAfter(this.#way, 'word');
    this.#hasWord = true;
    if (kind === 'polling') inWindow.remember(BLOCKED, kind);
    if ('state' in frame) {
      const { version, now, view } = frame.state;
      this.#clock.tell(now);
      const isSameTurn = view.plenary?.turn === this.store.getState().view?.plenary?.turn;
      this.store.setState({ line: 'open', version, view, ...(!isSameTurn && { shown: undefined }) });
    } else if ('time' in frame) {
      this.#clock.answer(frame.time.t, frame.time.now);
    } else if ('shown' in frame) {
      this.store.setState({ shown: frame.shown });
    } else if ('done' in frame) {
      this.#answered(frame.done.n)?.done();
    } else {
      this.#answered(frame.refused.n)?.refused(new CodedError(frame.refused.code));
    }
  }

  #answered(n: string): Asked | undefined {
    const asked = this.#asked.get(n);
    this.#asked.delete(n);
    return asked;
  }

  /** Asks for the time, and again later; `before` is how often it was asked on this line. */
  #askTime(before: number, patience = PATIENCE_MILLISECONDS): void {
    clearTimeout(this.#question);
    this.#send({ time: performance.now() });
    this.#expectWord(patience);
    const pause = before < ASKED_SOON ? SOON : LATER;
    this.#question = setTimeout(() => this.#askTime(before + 1), pause);
  }

  #expectWord(milliseconds: number): void {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      this.#lose();
      if (this.#hasWord) this.#connect();
      else void this.#tryOtherwise();
    }, milliseconds);
  }

  /** The page is in sight again, or has a network: the line is open, or is opened without waiting. */
  readonly #wake = (): void => {
    if (document.visibilityState === 'hidden' || this.#isEnded()) return;
    if (this.#socket?.readyState === WebSocket.OPEN) this.#askTime(0, WAKING_MILLISECONDS);
    else if (this.#socket?.readyState !== WebSocket.CONNECTING) this.#connect();
  };

  /** The page is about to go: what was sent last still goes out. */
  readonly #vanish = (): void => {
    if (this.#socket instanceof PollingSocket) this.#socket.vanish();
  };

  #isEnded(): boolean {
    return this.store.getState().line === 'ended';
  }

  #lose(): void {
    if (this.store.getState().line === 'open') this.store.setState({ line: 'lost' });
  }

  #closed({ code, reason }: CloseEvent): void {
    this.#letGo();
    const ended = endedBy(code, reason);
    if (ended !== undefined) {
      this.#end(ended);
      return;
    }
    this.#lose();
    if (code === ABNORMAL && !this.#hasWord) void this.#tryOtherwise();
    else this.#tryAgain();
  }

  /** Where the server answers otherwise, what does not come through is the other way. */
  async #tryOtherwise(): Promise<void> {
    this.#letGo();
    const { kind } = this.#way;
    const answers = await serverAnswers();
    // Meanwhile the page may have come in sight again, and have connected.
    if (this.#socket !== undefined || this.#isEnded() || this.#isClosed) return;
    this.#way = wayAfter(this.#way, answers ? 'failed' : 'unreachable');
    if (this.#way.kind !== kind) this.#connect();
    else this.#tryAgain();
  }

  #tryAgain(): void {
    const pause = Math.min(LONGEST_PAUSE, 1000 * (2 ** this.#failures - 1));
    this.#failures += 1;
    this.#retry = setTimeout(() => this.#connect(), pause + Math.random() * SPREAD);
  }

  #end(ended: ErrorCode): void {
    this.store.setState({ line: 'ended', ended });
    for (const { refused } of this.#asked.values()) refused(new CodedError(ended));
    this.#asked.clear();
  }
}

/** A window that has found out before that WebSockets are blocked does not try them first. */
function firstWay(): Way {
  return inWindow.recall(BLOCKED) === undefined ? FIRST_WAY : { ...FIRST_WAY, kind: 'polling' };
}

function frameIn(data: string | ArrayBuffer): WorkshopFrame {
  return JSON.parse(typeof data === 'string' ? data : new TextDecoder().decode(data));
}

/** What the server says by closing a line, where the same would come of trying again. */
function endedBy(code: number, reason: string): ErrorCode | undefined {
  switch (code) {
    case CLOSE.unauthorised:
      return isErrorCode(reason) ? reason : 'access.invalid';
    case CLOSE.forbidden:
      return isErrorCode(reason) ? reason : 'access.role';
    case CLOSE.noSuchBoard:
      return 'workshop.not-found';
    case CLOSE.malformed:
      return 'request.invalid';
    default:
      return undefined;
  }
}

function isErrorCode(reason: string): reason is ErrorCode {
  return Object.hasOwn(ERRORS, reason);
}
