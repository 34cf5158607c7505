import { crc32 } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

/** A sealed record on its way to the store, and the place that it has there. */
export interface Entry {
  readonly document: string;
  readonly sequence: number;
  readonly record: Uint8Array;
}

/** Entries that were written together. */
export interface Group {
  /** Files are used again and again: what an earlier use left behind has a lower number. */
  readonly generation: number;
  readonly entries: readonly Entry[];
}

/** Length of the body and its CRC-32, each four bytes, low byte first. */
const HEAD_BYTES = 8;

/** A group as it lies in a file: all of it can be read, or nothing. */
export function encodeGroup({ generation, entries }: Group): Uint8Array {
  const body = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, generation);
    encoding.writeVarUint(encoder, entries.length);
    for (const { document, sequence, record } of entries) {
      encoding.writeVarString(encoder, document);
      encoding.writeVarUint(encoder, sequence);
      encoding.writeVarUint8Array(encoder, record);
    }
  });
  const head = Buffer.allocUnsafe(HEAD_BYTES);
  head.writeUInt32LE(body.length, 0);
  head.writeUInt32LE(crc32(body), 4);
  return Buffer.concat([head, body]);
}

/** What a file holds. */
export interface Reading {
  readonly groups: readonly Group[];
  /** How many groups between them are not as they were written. */
  readonly damaged: number;
}

/**
 * The groups of the last use of a file, up to the last that is whole: what follows was cut short, or is of an earlier
 * use. One that is damaged is passed over where a whole one of the same use comes behind it.
 */
export function readGroups(file: Uint8Array): Reading {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const groups: Group[] = [];
  let damaged = 0;
  let doubtful = 0;
  for (let at = 0; at + HEAD_BYTES <= bytes.length; at += HEAD_BYTES + bytes.readUInt32LE(at)) {
    const group = groupAt(bytes, at);
    if (group === undefined) doubtful += 1;
    else if (group.generation !== (groups[0] ?? group).generation) break;
    else {
      groups.push(group);
      damaged += doubtful;
      doubtful = 0;
    }
  }
  return { groups, damaged };
}

/** Undefined where the group is not whole. */
function groupAt(bytes: Buffer, at: number): Group | undefined {
  const length = bytes.readUInt32LE(at);
  const body = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + length);
  const isWhole = length > 0 && body.length === length && crc32(body) === bytes.readUInt32LE(at + 4);
  return isWhole ? decodeBody(body) : undefined;
}

function decodeBody(body: Uint8Array): Group {
  const decoder = decoding.createDecoder(body);
  const generation = decoding.readVarUint(decoder);
  const entries = Array.from({ length: decoding.readVarUint(decoder) }, () => ({
    document: decoding.readVarString(decoder),
    sequence: decoding.readVarUint(decoder),
    record: decoding.readVarUint8Array(decoder),
  }));
  return { generation, entries };
}
