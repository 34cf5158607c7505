import { crc32 } from 'node:zlib';

const VERSION = 1;
const HEADER_BYTES = 5;

/**
 * One record as it lies in a store: a version byte, a CRC-32 (big endian) over where it belongs and what it
 * holds, then the update. A record that a fault moved to another place does not pass for that place's own.
 */
export function sealRecord(document: string, sequence: number, update: Uint8Array): Uint8Array {
  const record = new Uint8Array(HEADER_BYTES + update.length);
  record[0] = VERSION;
  new DataView(record.buffer).setUint32(1, checksum(document, sequence, update));
  record.set(update, HEADER_BYTES);
  return record;
}

/** The update that a record holds; undefined where the record is damaged. */
export function openRecord(document: string, sequence: number, record: Uint8Array): Uint8Array | undefined {
  if (record.length < HEADER_BYTES || record[0] !== VERSION) return undefined;
  const view = new DataView(record.buffer, record.byteOffset, record.byteLength);
  const update = record.slice(HEADER_BYTES);
  return view.getUint32(1) === checksum(document, sequence, update) ? update : undefined;
}

function checksum(document: string, sequence: number, update: Uint8Array): number {
  return crc32(update, crc32(`${VERSION}/${document}/${sequence}`));
}
