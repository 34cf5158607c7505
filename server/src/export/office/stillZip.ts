import { unzipSync, zipSync } from 'fflate';

/** The first day that a ZIP archive can name, by the clock that archives are written by, which has no time zone. */
export const STILL = new Date(1980, 0, 1);

/**
 * The archive with the same time for every file: the same report is the same bytes, and no clock of the server shows.
 * The libraries that write the archive take no time for it.
 */
export function stillZip(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: STILL });
}
