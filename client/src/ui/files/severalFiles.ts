import { asPackage, isTableName } from '@parcours/shared/directory';
import type { Dropped } from './droppedFiles.ts';

/** Of a folder so many files are looked at: a directory of services has some dozens. */
const MOST_FILES = 500;

/** The files that were dropped, those in folders too. */
async function filesIn({ files, entries }: Dropped): Promise<readonly File[]> {
  if (!entries.some(isFolder)) return files;
  const found: File[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry && found.length < MOST_FILES; entry = waiting.shift()) {
    if (isFolder(entry)) waiting.push(...(await entriesIn(entry)));
    else if (isFile(entry)) found.push(await fileOf(entry));
  }
  return found;
}

// Some browsers call these classes otherwise, so that `instanceof` cannot ask.
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;

async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // Browsers hand out a hundred at a time, and nothing at the end.
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0 || all.length > MOST_FILES) return all;
    all.push(...some);
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** Files that came together as one: tables as the package that they are, of others the first. */
export async function oneFile(given: readonly File[] | Dropped): Promise<File | undefined> {
  const files = 'files' in given ? await filesIn(given) : given;
  const tables = files.filter(({ name }) => isTableName(name));
  const [first, ...others] = await Promise.all(
    tables.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  if (first === undefined || others.length === 0) return tables[0] ?? files[0];
  const { name, bytes } = asPackage([first, ...others]);
  return new File([Uint8Array.from(bytes)], name, { type: 'application/zip' });
}
