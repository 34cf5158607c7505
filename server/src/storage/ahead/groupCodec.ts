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

/** The groups of the last use of a file, up to the first that is not whole: writing it was cut short. */
export function readGroups(file: Uint8Array): Group[] {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  const groups: Group[] = [];
  for (let at = 0; at + HEAD_BYTES <= bytes.length; ) {
    const body = bytes.subarray(at + HEAD_BYTES, at + HEAD_BYTES + bytes.readUInt32LE(at));
    const isWhole = body.length === bytes.readUInt32LE(at) && crc32(body) === bytes.readUInt32LE(at + 4);
    const group = isWhole && body.length > 0 ? decodeBody(body) : undefined;
    if (group === undefined || group.generation !== (groups[0] ?? group).generation) break;
    groups.push(group);
    at += HEAD_BYTES + body.length;
  }
  return groups;
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
