import { packed } from '../archive.ts';

/** A file as it was named. */
export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A table by its name, of those that belong together. */
export const isTableName = (name: string): boolean => /\.(?:csv|tsv|txt)$/i.test(name);

/** So many names of a package are said; of more, the first and the last. */
const NAMES_SAID = 3;

/** Tables that belong together, as they would come in an archive, called by their names; one file stays as it is. */
export function asPackage(files: readonly [NamedFile, ...NamedFile[]]): NamedFile {
  const [first, ...others] = files;
  if (others.length === 0) return first;
  const names = files.map(({ name }) => name).sort();
  const name = names.length > NAMES_SAID ? `${names[0]} … ${names.at(-1)}` : names.join(', ');
  return { name, bytes: packed(Object.fromEntries(files.map((file) => [file.name, file.bytes]))) };
}
