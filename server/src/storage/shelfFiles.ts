import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import { SCENARIO_ENDING } from '@parcours/shared/scenario';
import type { Shelf } from '../ports/shelf.ts';
import { flushFolder } from './keyFiles.ts';
import { Turns } from './turns.ts';

const SUFFIX = `.${SCENARIO_ENDING}`;
const DRAFT_SUFFIX = `${SUFFIX}.next`;

/**
 * A shelf in a data folder: the files as they were published. A new one is whole on disk under another name before it takes
 * the place of the old one. The ids of scenarios are names of files on every system.
 * @throws Error where the folder cannot be made.
 */
export async function openShelfFiles(dataDir: string): Promise<Shelf> {
  const folder = join(dataDir, 'library');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const turns = new Turns();
  const pathOf = (id: string) => join(folder, id + SUFFIX);
  return {
    ids: () => stored(async () => idsIn(await readdir(folder))),
    read: (id) => stored(() => readIfThere(pathOf(id))),
    put: (id, file) =>
      turns.take(id, () =>
        stored(async () => {
          const draft = join(folder, id + DRAFT_SUFFIX);
          try {
            await writeFile(draft, file, { flush: true, mode: 0o600 });
            await rename(draft, pathOf(id));
          } finally {
            // On a disk that is full, half of it would take the room that the next one needs.
            await rm(draft, { force: true });
          }
          await flushFolder(folder);
        }),
      ),
    remove: (id) =>
      turns.take(id, () =>
        stored(async () => {
          await rm(pathOf(id), { force: true });
          await flushFolder(folder);
        }),
      ),
  };
}

function idsIn(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => name.endsWith(SUFFIX))
    .map((name) => name.slice(0, -SUFFIX.length))
    .sort();
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whatever a disk says, as the error that callers know. */
async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new CodedError('server.storage', { reason: String(error) });
  }
}
