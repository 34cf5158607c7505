import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { StreamBuffer } from './streamBuffer.ts';

/**
 * Where WebSockets are blocked, the same messages travel in HTTP requests. In each direction they are a stream of
 * bytes, of which every request and every answer says where in the stream its part begins: what comes twice is passed
 * over, and what is lost is sent again.
 */
export const POLLING = {
  /** The most bytes of a stream in one request or answer: proxies take at least a megabyte, slow lines take their time. */
  partBytes: 256 << 10,
  /** How long the server keeps a question for news before it answers that there are none: proxies wait a minute. */
  waitMilliseconds: 20_000,
} as const;

/** Where connections over HTTP are opened, for one board. */
export const pollingPath = (board: string): string => `/api/boards/${board}/connections`;

/** Where connections over HTTP are opened, for one live workshop. */
export const workshopPollingPath = (workshop: string): string => `/api/workshops/${workshop}/connections`;

/** What a stream is made of. A close is the last of the server's, as a WebSocket's would be. */
export type StreamRecord =
  | { readonly kind: 'message'; readonly message: Uint8Array }
  | { readonly kind: 'close'; readonly code: number; readonly reason: string };

const MESSAGE_RECORD = 0;
const CLOSE_RECORD = 1;

/** A kind, and the length of what follows. */
const HEAD_BYTES = 5;

/** What goes before a message in a stream; the message is not copied. */
export function messageHead(length: number): Uint8Array {
  return recordHead(MESSAGE_RECORD, length);
}

export function encodeClose(code: number, reason: string): Uint8Array {
  const content = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, code);
    encoding.writeVarString(encoder, reason);
  });
  const record = new Uint8Array(HEAD_BYTES + content.length);
  record.set(recordHead(CLOSE_RECORD, content.length));
  record.set(content, HEAD_BYTES);
  return record;
}

function recordHead(kind: number, length: number): Uint8Array {
  const head = new Uint8Array(HEAD_BYTES);
  head[0] = kind;
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

/** A record is longer than the reader takes. */
export class RecordTooLong extends RangeError {}

/** Puts the records of a stream together from its parts. */
export class RecordReader {
  readonly #maxBytes: number;
  readonly #stream = new StreamBuffer();
  #head: { readonly kind: number; readonly length: number } | undefined;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  /** Bytes that were put in and not taken out as a record. */
  get waiting(): number {
    return this.#stream.unread;
  }

  /** How many bytes the record has that has begun and was not returned, once that is known. */
  get expected(): number {
    return this.#head?.length ?? 0;
  }

  /** Goes on with the next part of the stream. */
  put(part: Uint8Array): void {
    this.#stream.write(part);
  }

  /**
   * The next record; undefined where it is not there as a whole.
   * @throws RecordTooLong, and Error where it is no record.
   */
  next(): StreamRecord | undefined {
    this.#head ??= this.#readHead();
    const content = this.#head && this.#take(this.#head.length);
    if (this.#head === undefined || content === undefined) return undefined;
    const { kind } = this.#head;
    this.#head = undefined;
    return readRecord(kind, content);
  }

  #readHead() {
    const bytes = this.#take(HEAD_BYTES);
    if (bytes === undefined) return undefined;
    const view = new DataView(bytes.buffer);
    const head = { kind: view.getUint8(0), length: view.getUint32(1) };
    if (head.length > this.#maxBytes) throw new RecordTooLong(`a record of ${head.length} bytes`);
    return head;
  }

  #take(length: number): Uint8Array<ArrayBuffer> | undefined {
    const { begin, unread } = this.#stream;
    if (unread < length) return undefined;
    const bytes = this.#stream.read(begin, length);
    this.#stream.acknowledge(begin + length);
    return bytes;
  }
}

function readRecord(kind: number, content: Uint8Array): StreamRecord {
  if (kind === MESSAGE_RECORD) return { kind: 'message', message: content };
  if (kind !== CLOSE_RECORD) throw new Error(`record kind ${kind} is unknown`);
  const decoder = decoding.createDecoder(content);
  return {
    kind: 'close',
    code: decoding.readVarUint(decoder),
    reason: decoding.readVarString(decoder),
  };
}

/** A part of the server's stream, as it answers. */
export interface StreamPart {
  /** Where in the stream it begins. */
  readonly from: number;
  readonly bytes: Uint8Array;
}

export function encodePart({ from, bytes }: StreamPart): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, from);
      encoding.writeUint8Array(encoder, bytes);
    }),
  );
}

/** @throws Error where it is no part of a stream. */
export function decodePart(answer: Uint8Array): StreamPart {
  const decoder = decoding.createDecoder(answer);
  return { from: decoding.readVarUint(decoder), bytes: decoding.readTailAsUint8Array(decoder) };
}
