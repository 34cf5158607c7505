/** First byte of a whole binary message (RFC 6455, 5.2). */
const WHOLE_BINARY = 0x82;

/** Up to so many bytes, copying a message behind its head is cheaper than writing it separately. */
const COPIED_BYTES = 16 << 10;

/** The frame that carries a binary message from a server: one part, not masked. In one piece, or as head and message. */
export function frameOf(message: Uint8Array): readonly Uint8Array[] {
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
