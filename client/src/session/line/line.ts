import { encodeSaved } from '@parcours/shared/protocol';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { serverAnswers } from '../../api/serverAnswers.ts';
import { inWindow } from '../../local/webStorage.ts';
import { LineClosed } from './lineClosed.ts';
import { PollingSocket } from './pollingSocket.ts';
import { BLOCKED, FIRST_WAY, type Outcome, type Way, wayAfter } from './way.ts';

/** A connection from which nothing has come by then does not work, or is too slow to be told from one. */
const FIRST_WORD_MILLISECONDS = 6000;

/** A connection that slept with the page answers by then, or is dead, whatever the browser says of it. */
const WAKING_MILLISECONDS = 2000;

/** An open page hears of itself every 15 seconds; one that does not has lost its connection. */
const SILENCE_MILLISECONDS = 45_000;

const ABNORMAL = 1006;

/** Between this window and the server: `blocked` where no WebSocket comes through, though the server answers. */
export interface LineStatus {
  readonly trouble: 'none' | 'blocked' | 'unreachable';
}

export interface Line {
  /** What a provider connects by: a WebSocket, or what stands in for it. */
  readonly Socket: typeof WebSocket;
  readonly status: StoreApi<LineStatus>;
  readonly close: () => void;
}

/** Finds the way by which this window reaches the server, and goes on looking where one fails. */
export function openLine(): Line {
  return new FoundLine();
}

class FoundLine implements Line {
  readonly status = createStore<LineStatus>(() => ({ trouble: 'none' }));
  readonly Socket = new Proxy(WebSocket, {
    construct: (_target, [url, protocols]: [string, string[]]) => this.#connect(url, protocols),
  });
  #way: Way = FIRST_WAY;
  #current: WebSocket | undefined;
  /** Whether anything has come by the current connection. */
  #hasWord = false;
  #stopWatching = () => {};
  /** Ends the attempt that only looks whether WebSockets work again. */
  #stopTrying = () => {};

  constructor() {
    window.addEventListener('pagehide', this.#vanish);
  }

  readonly close = (): void => {
    this.#stopWatching();
    this.#stopTrying();
    window.removeEventListener('pagehide', this.#vanish);
  };

  #connect(url: string, protocols: string[]): WebSocket {
    if (this.#way === FIRST_WAY && inWindow.recall(BLOCKED) !== undefined) {
      this.#way = { ...FIRST_WAY, kind: 'polling' };
      this.status.setState({ trouble: 'blocked' });
      this.#tryAgain(url, protocols);
    }
    const { kind } = this.#way;
    const socket = kind === 'polling' ? new PollingSocket(url, protocols) : new WebSocket(url, protocols);
    this.#current = socket;
    this.#hasWord = false;
    this.#stopWatching();
    this.#stopWatching = watch(socket, {
      heard: () => this.#heard(kind),
      silent: () => void this.#silent(socket, kind),
      closed: (code) => void this.#closed(code, kind),
    });
    return socket;
  }

  /** A network may have changed since WebSockets were found to be blocked in this window. */
  #tryAgain(url: string, protocols: string[]): void {
    const socket = new WebSocket(url, protocols);
    const end = () => {
      stop();
      socket.close();
    };
    const heard = () => {
      inWindow.forget(BLOCKED);
      this.#way = { ...FIRST_WAY, worked: true };
      this.status.setState({ trouble: 'none' });
      end();
    };
    const stop = watch(socket, { heard, silent: end, closed: end });
    this.#stopTrying = end;
  }

  #heard(kind: Way['kind']): void {
    if (this.#hasWord) return;
    this.#hasWord = true;
    this.#learn('word', kind);
  }

  async #silent(socket: WebSocket, kind: Way['kind']): Promise<void> {
    if (!this.#hasWord) await this.#look(kind);
    this.#drop(socket);
  }

  /** A close that says why came from the server: the way to it is open. */
  async #closed(code: number, kind: Way['kind']): Promise<void> {
    if (this.#hasWord) return;
    if (code !== ABNORMAL) this.#heard(kind);
    else await this.#look(kind);
  }

  async #look(kind: Way['kind']): Promise<void> {
    const outcome = (await serverAnswers()) ? 'failed' : 'unreachable';
    // Meanwhile the next attempt may have worked.
    if (!this.#hasWord) this.#learn(outcome, kind);
  }

  #learn(outcome: Outcome, kind: Way['kind']): void {
    if (kind !== this.#way.kind) return;
    this.#way = wayAfter(this.#way, outcome);
    const isBlocked = this.#way.kind === 'polling' || kind === 'polling';
    if (this.#way.kind === 'polling') inWindow.remember(BLOCKED, 'polling');
    if (outcome === 'unreachable') this.status.setState({ trouble: 'unreachable' });
    else if (isBlocked) this.status.setState({ trouble: 'blocked' });
    else if (outcome === 'word') this.status.setState({ trouble: 'none' });
    // The next attempt may have begun on the old way while the server was asked.
    if (this.#way.kind !== kind && !this.#hasWord && this.#current !== undefined) this.#drop(this.#current);
  }

  /** Tells the holder of a connection that it has ended: a WebSocket that is blocked may take a minute to notice its end. */
  #drop(socket: WebSocket): void {
    if (socket !== this.#current) return;
    this.#stopWatching();
    socket.onclose?.(new LineClosed(ABNORMAL, ''));
  }

  readonly #vanish = () => {
    if (this.#current instanceof PollingSocket) this.#current.vanish();
  };
}

interface Watcher {
  heard(): void;
  /** Nothing came for too long. By the browser's timers, which go on whatever its clock says. */
  silent(): void;
  closed(code: number): void;
}

/**
 * Follows a connection. The server is asked for a word at once, since its first one may be a whole board, and again when
 * the page comes in sight.
 */
function watch(socket: WebSocket, { heard, silent, closed }: Watcher): () => void {
  let timer = setTimeout(silent, FIRST_WORD_MILLISECONDS);
  const askForWord = () => socket.send(new Uint8Array(encodeSaved(0)));
  const wake = () => {
    if (document.visibilityState === 'hidden' || socket.readyState !== WebSocket.OPEN) return;
    clearTimeout(timer);
    timer = setTimeout(silent, WAKING_MILLISECONDS);
    askForWord();
  };
  const message = () => {
    clearTimeout(timer);
    timer = setTimeout(silent, SILENCE_MILLISECONDS);
    heard();
  };
  const close = ({ code }: CloseEvent) => {
    stop();
    closed(code);
  };
  const stop = () => {
    clearTimeout(timer);
    socket.removeEventListener('open', askForWord);
    window.removeEventListener('visibilitychange', wake);
    socket.removeEventListener('message', message);
    socket.removeEventListener('close', close);
  };
  socket.addEventListener('open', askForWord);
  window.addEventListener('visibilitychange', wake);
  socket.addEventListener('message', message);
  socket.addEventListener('close', close);
  return stop;
}
