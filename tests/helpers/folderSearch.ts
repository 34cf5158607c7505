import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The files of a folder, at any depth, that hold these bytes somewhere. */
export async function filesWith(folder: string, bytes: Uint8Array | string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const holding = await Promise.all(
    paths.map(async (path) => ((await readFile(path)).includes(Buffer.from(bytes)) ? [path] : [])),
  );
  return holding.flat();
}
