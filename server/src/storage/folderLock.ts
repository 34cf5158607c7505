import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DataInUse, type DataLock } from '../ports/dataLock.ts';

const FILE = 'server.lock';

/** The content of the lock file. */
const holderShape = z.object({
  pid: z.number(),
  /** When that process began, as the system counts: the number of a process is used again after it ended. */
  began: z.string(),
  address: z.string().optional(),
});

type Holder = Readonly<z.output<typeof holderShape>>;

/**
 * The lock on a data folder, which is made where it is missing. The claim of a process that is gone counts for
 * nothing. It holds among the processes of one machine, not across a network file system.
 */
export function folderLock(folder: string): DataLock {
  const path = join(folder, FILE);
  return {
    claim: async () => {
      await mkdir(folder, { recursive: true });
      const own: Holder = { pid: process.pid, began: await beginningOf(process.pid) };
      while (!(await claim(path, own))) await clearStale(path);
      return {
        announce: (address) => replace(path, { ...own, address }),
        release: () => unlink(path),
      };
    },
    holder: async () => {
      const holder = await read(path);
      return holder && (await isAlive(holder)) ? holder : undefined;
    },
  };
}

/** By a link, so that the file is whole when it appears, and appears for one of those who try. */
async function claim(path: string, own: Holder): Promise<boolean> {
  const draft = besides(path);
  await writeFile(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await unlink(draft);
  }
}

/** Moves the lock of a process that is gone out of the way; one that was claimed in between is put back. */
async function clearStale(path: string): Promise<void> {
  const holder = await read(path);
  if (holder && (await isAlive(holder))) throw new DataInUse(holder);
  const apart = besides(path);
  try {
    await rename(path, apart);
    const moved = await read(apart);
    if (moved && (await isAlive(moved))) await link(apart, path);
    await unlink(apart);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
}

async function replace(path: string, holder: Holder): Promise<void> {
  const draft = besides(path);
  await writeFile(draft, JSON.stringify(holder), { mode: 0o600 });
  await rename(draft, path);
}

/** Undefined where there is no lock, or none that can be read. */
async function read(path: string): Promise<Holder | undefined> {
  try {
    return holderShape.safeParse(JSON.parse(await readFile(path, 'utf8'))).data;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function isAlive({ pid, began }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Another user's process may not be signalled, but it exists.
    if (codeOf(error) !== 'EPERM') return false;
  }
  return (await beginningOf(pid)) === began;
}

/** A unique name. */
const besides = (path: string): string => `${path}.${randomBytes(6).toString('hex')}`;

/** Field 22 of proc(5); where there is no such file the number of the process alone must do. */
async function beginningOf(pid: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
