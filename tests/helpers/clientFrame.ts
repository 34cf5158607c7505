const MASK = Buffer.from([7, 0, 255, 129]);

/** One frame of a client (RFC 6455, 5.2); opcode 2 is a message, 0 goes on with one, 9 asks for an answer. */
export function clientFrame(opcode: number, data: Uint8Array, isLast = true): Buffer {
  const masked = Buffer.from(data);
  for (let index = 0; index < masked.length; index += 1)
    masked[index] = (masked[index] ?? 0) ^ (MASK[index & 3] ?? 0);
  return Buffer.concat([Buffer.of(opcode | (isLast ? 0x80 : 0)), lengthOf(data.length), MASK, masked]);
}

function lengthOf(length: number): Buffer {
  if (length < 126) return Buffer.of(0x80 | length);
  const bytes = Buffer.alloc(length < 1 << 16 ? 3 : 9);
  bytes[0] = 0x80 | (bytes.length === 3 ? 126 : 127);
  if (bytes.length === 3) bytes.writeUInt16BE(length, 1);
  else bytes.writeBigUInt64BE(BigInt(length), 1);
  return bytes;
}
