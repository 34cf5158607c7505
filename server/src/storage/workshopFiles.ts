import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CodedError } from '@parcours/shared/errors';
import type { Workshop, Workshops } from '../ports/workshops.ts';
import { workshopShape } from '../workshops/workshopShape.ts';
import { type KeyFiles, openKeyFiles } from './keyFiles.ts';
import { Turns } from './turns.ts';

const SUFFIX = '.json';
const NEXT_SUFFIX = '.next';

/**
 * Workshops in a data folder, a small file each. It is written over in place before it is removed, as keys are, so
 * that erasing it needs no key. A file that a crash cut short was never confirmed, and is as if it were not there.
 * A change is written into a file beside it first, since a crash may cut short what is written in place.
 * @throws Error where the folder cannot be made.
 */
export async function openWorkshopFiles(dataDir: string): Promise<Workshops> {
  const folder = join(dataDir, 'workshops');
  const files = await openKeyFiles(folder);
  const codes = await codesIn(folder, files);
  const turns = new Turns();
  return {
    create: (id, workshop) =>
      turns.take(id, () =>
        stored(async () => {
          if (await find(files, id)) throw new CodedError('workshop.exists');
          await put(files, nameOf(id), workshop);
          if (workshop.live) codes.set(workshop.live.code, id);
        }),
      ),
    read: async (id) => {
      const workshop = await stored(() => find(files, id));
      if (workshop === undefined) throw new CodedError('workshop.not-found');
      return workshop;
    },
    change: (id, change) =>
      turns.take(id, () =>
        stored(async () => {
          const known = await find(files, id);
          if (known === undefined) throw new CodedError('workshop.not-found');
          const next = change(known);
          // The rest of a crash beside it must not be overwritten: half of each could be read as a whole.
          if (await files.read(nextNameOf(id))) await settle(files, id, known);
          await put(files, nextNameOf(id), next);
          await settle(files, id, next);
          if (next.live?.code !== known.live?.code) recode(codes, id, next.live?.code);
          return next;
        }),
      ),
    ids: () => stored(() => idsIn(folder, files)),
    idOf: async (code) => codes.get(code),
    erase: (id) =>
      turns.take(id, () =>
        stored(async () => {
          recode(codes, id, undefined);
          // First what a crash may have left beside it, in which it would be found again.
          await erase(files, nextNameOf(id));
          await erase(files, nameOf(id));
        }),
      ),
  };
}

/** Not the id itself: there are file systems on which `Ab` and `aB` are one. */
const stemOf = (id: string): string => Buffer.from(id).toString('hex');
const nameOf = (id: string): string => `${stemOf(id)}${SUFFIX}`;
const nextNameOf = (id: string): string => `${stemOf(id)}${NEXT_SUFFIX}`;

async function find(files: KeyFiles, id: string): Promise<Workshop | undefined> {
  const content = await files.read(nameOf(id));
  // What lies beside it is whole only from before it is written in place until after.
  return content && (workshopIn(await files.read(nextNameOf(id))) ?? workshopIn(content));
}

/** Writes a workshop in its place, and clears what lies beside it. */
async function settle(files: KeyFiles, id: string, workshop: Workshop): Promise<void> {
  await put(files, nameOf(id), workshop);
  await erase(files, nextNameOf(id));
}

/** A file is written over from its start and stays as long as it was: what is over is filled with what JSON passes over. */
async function put(files: KeyFiles, name: string, workshop: Workshop): Promise<void> {
  const content = Buffer.from(JSON.stringify(workshop));
  const over = ((await files.read(name))?.length ?? 0) - content.length;
  await files.write(name, Buffer.concat([content, Buffer.alloc(Math.max(0, over), ' ')]));
}

function workshopIn(content: Uint8Array = new Uint8Array()): Workshop | undefined {
  try {
    return workshopShape.parse(JSON.parse(Buffer.from(content).toString()));
  } catch {
    return undefined;
  }
}

function recode(codes: Map<string, string>, id: string, code: string | undefined): void {
  for (const [old, known] of codes) if (known === id) codes.delete(old);
  if (code !== undefined) codes.set(code, id);
}

/** Looked up by whoever comes in, so that no file is read for it. */
async function codesIn(folder: string, files: KeyFiles): Promise<Map<string, string>> {
  const codes = new Map<string, string>();
  for (const id of await idsIn(folder, files)) {
    const code = (await find(files, id))?.live?.code;
    if (code !== undefined) codes.set(code, id);
  }
  return codes;
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
