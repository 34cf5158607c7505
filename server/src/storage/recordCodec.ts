import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 2;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const TIME_BYTES = 6;
const CIPHER = 'aes-256-gcm';

/** What a record holds, and when it was written (milliseconds since the epoch). */
export interface OpenRecord {
  readonly update: Uint8Array;
  readonly at: number;
}

/** The place of a record among those of all documents. */
export const recordAddress = (document: string, sequence: number): string => `${document}/${sequence}`;

/**
 * One record as it lies in a store: a version byte, a random nonce, the tag, and the time and the update under
 * AES-256-GCM (NIST SP 800-38D). The address is authenticated with it, so that a record which a fault moved to
 * another place does not pass for the one that belongs there. Without the key nothing of it can be read, which is what
 * makes erasing the key erase the record, wherever the store left copies.
 */
export function sealRecord(key: Uint8Array, address: string, { update, at }: OpenRecord): Uint8Array {
  const nonce = nextNonce();
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(`${VERSION}/${address}`));
  const plain = Buffer.allocUnsafe(TIME_BYTES + update.length);
  plain.writeUIntBE(at, 0, TIME_BYTES);
  plain.set(update, TIME_BYTES);
  const content = cipher.update(plain);
  // With this cipher the end adds nothing but the tag.
  cipher.final();
  return assemble(nonce, cipher.getAuthTag(), content);
}

function assemble(nonce: Uint8Array, tag: Uint8Array, content: Uint8Array): Uint8Array {
  const record = Buffer.allocUnsafe(1 + NONCE_BYTES + TAG_BYTES + content.length);
  record[0] = VERSION;
  record.set(nonce, 1);
  record.set(tag, 1 + NONCE_BYTES);
  record.set(content, 1 + NONCE_BYTES + TAG_BYTES);
  return record;
}

/** Random bytes are expensive one by one; each is used once. */
let pool = randomBytes(0);

function nextNonce(): Uint8Array {
  if (pool.length === 0) pool = randomBytes(NONCE_BYTES * 256);
  const nonce = pool.subarray(0, NONCE_BYTES);
  pool = pool.subarray(NONCE_BYTES);
  return nonce;
}

/** What a record holds; undefined where it is damaged, or belongs elsewhere. */
export function openRecord(key: Uint8Array, address: string, record: Uint8Array): OpenRecord | undefined {
  const start = 1 + NONCE_BYTES + TAG_BYTES;
  if (record.length < start + TIME_BYTES || record[0] !== VERSION) return undefined;
  const decipher = createDecipheriv(CIPHER, key, record.subarray(1, 1 + NONCE_BYTES))
    .setAAD(Buffer.from(`${VERSION}/${address}`))
    .setAuthTag(record.subarray(1 + NONCE_BYTES, start));
  const content = decipher.update(record.subarray(start));
  try {
    decipher.final();
  } catch {
    return undefined;
  }
  return { update: Uint8Array.from(content.subarray(TIME_BYTES)), at: content.readUIntBE(0, TIME_BYTES) };
}
