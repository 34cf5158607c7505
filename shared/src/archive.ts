import { type UnzipFileInfo, unzipSync, type Zippable, zipSync } from 'fflate';
import { CodedError, type ErrorCode } from './errors.ts';

/** What may be in an archive, and what it is refused with. */
interface Bounds {
  /** Of all files together, unpacked. */
  readonly mostBytes: number;
  readonly mostFiles: number;
  readonly tooLarge: ErrorCode;
  readonly damaged: ErrorCode;
}

/**
 * The files of a ZIP archive by their paths. No more is unpacked of each than it says to be, and what all say together is
 * bounded before, be it packed or unpacked.
 * @throws CodedError the two codes of the bounds.
 */
export function unpacked(bytes: Uint8Array, bounds: Bounds): ReadonlyMap<string, Uint8Array> {
  const { mostBytes, mostFiles, tooLarge, damaged } = bounds;
  let size = 0;
  let count = 0;
  // What is not compressed is copied as it lies, whatever it says to be unpacked, and several may lie in one place.
  const admit = ({ size: packedSize, originalSize }: UnzipFileInfo) => {
    size += Math.max(packedSize, originalSize);
    count += 1;
    if (size > mostBytes || count > mostFiles) throw new CodedError(tooLarge, { maxBytes: mostBytes });
    return true;
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: admit }));
    return new Map(files.filter(([path]) => !path.endsWith('/')));
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError(damaged);
  }
}

/** The first day that a ZIP archive can name, by the clock that archives are written by, which has no time zone. */
const STILL = new Date(1980, 0, 1);

/** An archive with the same time for every file: the same content is the same bytes, and no clock shows. */
export function packed(files: Zippable): Uint8Array {
  return zipSync(files, { mtime: STILL });
}
