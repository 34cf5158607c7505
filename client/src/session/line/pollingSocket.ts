import {
  CLOSE,
  MAX_MESSAGE_BYTES,
  messageHead,
  POLLING,
  pollingPath,
  RecordReader,
  StreamBuffer,
  WORKSHOP_PATH,
  workshopPollingPath,
} from '@parcours/shared/protocol';
import { LineClosed } from './lineClosed.ts';
import { Ended, type Requests, requestsTo } from './requests.ts';

/** A browser sends so much after a page is gone, and no more. */
const FAREWELL_BYTES = 60 << 10;

/** Between two parts that the server did not take. */
const NOT_TAKEN_MILLISECONDS = 250;

/** The connection ended without a word of why. */
const ABNORMAL = 1006;

/**
 * A WebSocket for networks that let none through: the same messages travel in HTTP requests. What is sent arrives in
 * its order and once, whatever requests or answers are lost or come twice on the way.
 */
export class PollingSocket extends EventTarget implements WebSocket {
  readonly CONNECTING = 0;
  readonly OPEN = 1;
  readonly CLOSING = 2;
  readonly CLOSED = 3;
  readonly url: string;
  readonly protocol: string;
  readonly extensions = '';
  binaryType: BinaryType = 'arraybuffer';
  onopen: WebSocket['onopen'] = null;
  onmessage: WebSocket['onmessage'] = null;
  onerror: WebSocket['onerror'] = null;
  onclose: WebSocket['onclose'] = null;
  readonly #token: string;
  readonly #out = new StreamBuffer();
  readonly #reader = new RecordReader(Number.POSITIVE_INFINITY);
  readonly #abort = new AbortController();
  #readyState: 0 | 1 | 2 | 3 = 0;
  #requests: Requests | undefined;
  #received = 0;
  #sending: Promise<void> | undefined;

  /** `url` is that of the WebSocket, and so are the protocols: the name of ours, and the token. */
  constructor(url: string | URL, protocols: string | readonly string[] = []) {
    super();
    const [protocol = '', token = ''] = [protocols].flat();
    this.url = String(url);
    this.protocol = protocol;
    this.#token = token;
    void this.#run();
  }

  get readyState(): 0 | 1 | 2 | 3 {
    return this.#readyState;
  }

  get bufferedAmount(): number {
    return this.#out.unread;
  }

  send(data: string | ArrayBufferLike | Blob | ArrayBufferView): void {
    if (this.#readyState === this.CONNECTING) throw new DOMException('not open yet', 'InvalidStateError');
    if (typeof data === 'string' || data instanceof Blob) throw new TypeError('only bytes are sent');
    if (this.#readyState !== this.OPEN) return;
    const bytes = bytesOf(data);
    this.#out.write(messageHead(bytes.length), bytes);
    if (bytes.length > MAX_MESSAGE_BYTES) this.#end(CLOSE.tooLarge, 'too large');
    else this.#sending ??= this.#sendAll();
  }

  /** What was sent before still goes out. */
  close(): void {
    if (this.#readyState >= this.CLOSING) return;
    this.#readyState = this.CLOSING;
    void this.#takeLeave();
  }

  /** The page is about to go: what fits is sent, and nobody waits for it. */
  vanish(): void {
    if (this.#readyState !== this.OPEN) return;
    const bytes = this.#out.read(this.#out.begin, FAREWELL_BYTES);
    this.#requests?.farewell(`sent?from=${this.#out.begin}&last`, bytes);
    this.#end(ABNORMAL, '');
  }

  async #run(): Promise<void> {
    try {
      this.#requests = await requestsTo(connectionsAt(this.url), this.#token, this.#abort.signal);
      if (this.#readyState !== this.CONNECTING) return;
      this.#readyState = this.OPEN;
      this.#tell('open', new Event('open'));
      while (this.#readyState === this.OPEN) await this.#receive(this.#requests);
    } catch (error) {
      this.#fail(error);
    }
  }

  async #receive(requests: Requests): Promise<void> {
    const { from, bytes } = await requests.receive(this.#received);
    const known = this.#received - from;
    if (known < 0) throw new Ended(ABNORMAL, 'a part is missing');
    const part = bytes.subarray(known);
    this.#received += part.length;
    this.#reader.put(part);
    for (let record = this.#reader.next(); record !== undefined; record = this.#reader.next()) {
      if (record.kind === 'close') throw new Ended(record.code, record.reason);
      if (this.#readyState !== this.OPEN) return;
      this.#tell('message', new MessageEvent('message', { data: Uint8Array.from(record.message).buffer }));
    }
  }

  /** What is sent in one go, and what comes while a request is under way, goes in one request. */
  async #sendAll(): Promise<void> {
    try {
      await Promise.resolve();
      await this.#flush();
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#sending = undefined;
    }
  }

  async #flush(): Promise<void> {
    while (this.#out.unread > 0 && this.#readyState !== this.CLOSED) {
      const from = this.#out.begin;
      const received = await this.#requests?.send(
        `sent?from=${from}`,
        this.#out.read(from, POLLING.partBytes),
      );
      if (received === undefined || received < from) throw new Ended(ABNORMAL, 'a part is missing');
      this.#out.acknowledge(received);
      if (received === from) await new Promise((resolve) => setTimeout(resolve, NOT_TAKEN_MILLISECONDS));
    }
  }

  async #takeLeave(): Promise<void> {
    try {
      await (this.#sending ?? this.#flush());
      await this.#requests?.send(`sent?from=${this.#out.begin}&last`, new Uint8Array());
    } catch {
      // The server notices by itself that nobody is there.
    }
    this.#end(ABNORMAL, '');
  }

  #fail(error: unknown): void {
    if (error instanceof Ended) this.#end(error.code, error.reason);
    else this.#end(ABNORMAL, '');
  }

  #end(code: number, reason: string): void {
    if (this.#readyState === this.CLOSED) return;
    this.#readyState = this.CLOSED;
    this.#abort.abort();
    if (code === ABNORMAL) this.#tell('error', new Event('error'));
    this.#tell('close', new LineClosed(code, reason));
  }

  #tell(kind: 'open', event: Event): void;
  #tell(kind: 'error', event: Event): void;
  #tell(kind: 'message', event: MessageEvent): void;
  #tell(kind: 'close', event: LineClosed): void;
  #tell(kind: keyof WebSocketEventMap, event: Event): void {
    this.dispatchEvent(event);
    if (kind === 'open') this.onopen?.(event);
    if (kind === 'error') this.onerror?.(event);
    if (event instanceof MessageEvent) this.onmessage?.(event);
    if (event instanceof LineClosed) this.onclose?.(event);
  }
}

/** Where connections over HTTP are opened to the board, or the workshop, that a WebSocket would reach. */
function connectionsAt(url: string): string {
  const { protocol, host, pathname } = new URL(url);
  const id = pathname.split('/').at(-1) ?? '';
  const path = pathname.startsWith(`${WORKSHOP_PATH}/`) ? workshopPollingPath(id) : pollingPath(id);
  return `${protocol === 'wss:' ? 'https:' : 'http:'}//${host}${path}`;
}

function bytesOf(data: ArrayBufferLike | ArrayBufferView): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}
