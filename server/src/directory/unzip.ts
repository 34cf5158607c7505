import { unpacked } from '@parcours/shared/archive';

/** The files of an archive by their paths. @throws CodedError `directory.too-large`, `directory.damaged`. */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return unpacked(bytes, {
    mostBytes: 256 * 1024 * 1024,
    mostFiles: 500,
    tooLarge: 'directory.too-large',
    damaged: 'directory.damaged',
  });
}
