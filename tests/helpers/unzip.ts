import { crc32, inflateRawSync } from 'node:zlib';

const CENTRAL_HEADER = 0x02014b50;
const END_LENGTH = 22;

/**
 * The files in a ZIP archive by their paths, read by its directory (PKWARE's APPNOTE, 4.3.7 and 4.3.12).
 * @throws where a file is not what the directory says.
 */
export function unzip(archive: string | Uint8Array): Map<string, Buffer> {
  if (typeof archive === 'string') throw new TypeError('An archive is bytes.');
  const bytes = Buffer.from(archive);
  const end = bytes.length - END_LENGTH;
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== CENTRAL_HEADER) throw new Error('No directory of an archive.');
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(path, contentOf(bytes, at));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

function contentOf(bytes: Buffer, at: number): Buffer {
  const local = bytes.readUInt32LE(at + 42);
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
  const content = bytes.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
  if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error('The content is damaged.');
  return content;
}
