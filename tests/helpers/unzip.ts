import { unzipSync } from 'fflate';

/** The files in a ZIP archive by their paths. */
export function unzip(archive: string | Uint8Array): Map<string, Buffer> {
  if (typeof archive === 'string') throw new TypeError('An archive is bytes.');
  return new Map(Object.entries(unzipSync(archive)).map(([path, content]) => [path, Buffer.from(content)]));
}
