/** A socket that has gathered frames. */
interface Sender {
  flush(): void;
}

/**
 * What all sockets of a server have to send at the end of this turn of the event loop: what one of them gathers until
 * then goes out in one write, and a message to many is framed once.
 */
export class WriteBatcher {
  readonly #waiting = new Set<Sender>();
  #message: Uint8Array | undefined;
  #frame: readonly Uint8Array[] = [];

  /**
   * The frame of a message. A message to many is framed once, since the same bytes are sent to one socket after the
   * other.
   */
  frame(message: Uint8Array): readonly Uint8Array[] {
    if (message !== this.#message) {
      this.#message = message;
      this.#frame = frameOf(message);
    }
    return this.#frame;
  }

  /** Has a sender flushed at the end of this turn. */
  add(sender: Sender): void {
    if (this.#waiting.size === 0) setImmediate(() => this.#flush());
    this.#waiting.add(sender);
  }

  #flush(): void {
    const senders = [...this.#waiting];
    this.#waiting.clear();
    this.#message = undefined;
    this.#frame = [];
    for (const sender of senders) sender.flush();
  }
}

/** First byte of a whole binary message (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82;

/** Up to so many bytes, copying a message behind its head is cheaper than writing it separately. */
const COPIED_BYTES = 16 << 10;

/** The frame that carries a binary message from a server: one part, not masked. In one piece, or as head and message. */
function frameOf(message: Uint8Array): readonly Uint8Array[] {
  const size = headSize(message.length);
  const isCopied = message.length <= COPIED_BYTES;
  const frame = Buffer.allocUnsafe(isCopied ? size + message.length : size);
  writeHead(frame, message.length, size);
  if (!isCopied) return [frame, message];
  frame.set(message, size);
  return [frame];
}

function headSize(length: number): 2 | 4 | 10 {
  if (length < 126) return 2;
  return length < 1 << 16 ? 4 : 10;
}

function writeHead(frame: Buffer, length: number, size: ReturnType<typeof headSize>): void {
  frame[0] = WHOLE_BINARY;
  switch (size) {
    case 2:
      frame[1] = length;
      return;
    case 4:
      frame[1] = 126;
      frame.writeUInt16BE(length, 2);
      return;
    case 10:
      frame[1] = 127;
      frame.writeBigUInt64BE(BigInt(length), 2);
      return;
  }
}
