import { CodedError } from '@parcours/shared/errors';
import { unzipSync } from 'fflate';

/** Of all that is in an archive, in bytes, and of the files in it. */
const MOST_UNPACKED = 256 * 1024 * 1024;
const MOST_FILES = 500;

/**
 * The files of an archive by their paths. No more is unpacked of each than it says to be, and what all say together is
 * bounded before.
 * @throws CodedError `directory.too-large`, `directory.damaged`.
 */
export function unzipped(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let size = 0;
  let count = 0;
  const admit = ({ originalSize }: { readonly originalSize: number }) => {
    size += originalSize;
    count += 1;
    if (size > MOST_UNPACKED || count > MOST_FILES)
      throw new CodedError('directory.too-large', { maxBytes: MOST_UNPACKED });
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: admit }));
    return new Map(files.filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('directory.damaged');
  }
}
