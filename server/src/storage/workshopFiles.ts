import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import type { Workshop, Workshops } from '../ports/workshops.ts';
import { workshopShape } from '../workshops/workshopShape.ts';
import { type KeyFiles, openKeyFiles } from './keyFiles.ts';
import { Turns } from './turns.ts';

const SUFFIX = '.json';

/**
 * Workshops in a data folder, a small file each. It is written over in place before it is removed, as keys are, so
 * that erasing it needs no key. A file that a crash cut short was never confirmed, and is as if it were not there.
 * @throws Error where the folder cannot be made.
 */
export async function openWorkshopFiles(dataDir: string): Promise<Workshops> {
  const folder = join(dataDir, 'workshops');
  const files = await openKeyFiles(folder);
  const turns = new Turns();
  return {
    create: (id, workshop) =>
      turns.take(id, () =>
        stored(async () => {
          if (await find(files, id)) throw new CodedError('workshop.exists');
          await files.write(nameOf(id), Buffer.from(JSON.stringify(workshop)));
        }),
      ),
    read: async (id) => {
      const workshop = await stored(() => find(files, id));
      if (workshop === undefined) throw new CodedError('workshop.not-found');
      return workshop;
    },
    ids: () => stored(() => idsIn(folder, files)),
    erase: (id) => turns.take(id, () => stored(() => erase(files, nameOf(id)))),
  };
}

/** Not the id itself: there are file systems on which `Ab` and `aB` are one. */
const nameOf = (id: string): string => `${Buffer.from(id).toString('hex')}${SUFFIX}`;

async function find(files: KeyFiles, id: string): Promise<Workshop | undefined> {
  const content = await files.read(nameOf(id));
  return content && workshopIn(content);
}

function workshopIn(content: Uint8Array): Workshop | undefined {
  try {
    return workshopShape.parse(JSON.parse(Buffer.from(content).toString()));
  } catch {
    return undefined;
  }
}

async function idsIn(folder: string, files: KeyFiles): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(SUFFIX)).sort();
  const ids = names.map((name) => Buffer.from(name.slice(0, -SUFFIX.length), 'hex').toString());
  const found = await Promise.all(ids.map(async (id) => ((await find(files, id)) ? [id] : [])));
  return found.flat();
}

async function erase(files: KeyFiles, name: string): Promise<void> {
  const content = await files.read(name);
  if (content) await files.write(name, new Uint8Array(content.length));
  await files.remove(name);
}

/** Whatever a disk says, as the error that callers know. */
async function stored<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CodedError) throw error;
    throw new CodedError('server.storage', { reason: String(error) });
  }
}
