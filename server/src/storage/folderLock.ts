import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A data folder serves one server at a time; this is the claim of the one that runs. */
export interface FolderLock {
  /** Tells others on this machine where the server listens. */
  announce(address: string): Promise<void>;
  release(): Promise<void>;
}

/** Who holds a folder. */
export interface Holder {
  readonly pid: number;
  /** When that process began, as the system counts: a number of a process is used again after it ended. */
  readonly began: string;
  readonly address?: string;
}

/** Another server that runs has the folder. */
export class FolderInUse extends Error {
  readonly holder: Holder;

  constructor(holder: Holder) {
    super(`process ${holder.pid} has the folder`);
    this.name = 'FolderInUse';
    this.holder = holder;
  }
}

const FILE = 'server.lock';

/**
 * Claims a data folder, which is made where it is missing. The claim of a process that is gone counts for
 * nothing. It holds among the processes of one machine, not across a network file system.
 * @throws FolderInUse.
 */
export async function lockFolder(folder: string): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, FILE);
  const own: Holder = { pid: process.pid, began: await beginningOf(process.pid) };
  while (!(await claim(path, own))) await clearStale(path);
  return {
    announce: (address) => replace(path, { ...own, address }),
    release: () => unlink(path),
  };
}

/** The server that runs on a data folder; undefined where none does. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = await read(join(folder, FILE));
  return holder && (await isAlive(holder)) ? holder : undefined;
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

/** Moves the claim of a process that is gone out of the way; one that came in between is put back. */
async function clearStale(path: string): Promise<void> {
  const holder = await read(path);
  if (holder && (await isAlive(holder))) throw new FolderInUse(holder);
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

async function read(path: string): Promise<Holder | undefined> {
  try {
    const value: Partial<Record<keyof Holder, unknown>> = JSON.parse(await readFile(path, 'utf8'));
    const { pid, began, address } = value;
    if (typeof pid !== 'number' || typeof began !== 'string') return undefined;
    return typeof address === 'string' ? { pid, began, address } : { pid, began };
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function isAlive({ pid, began }: Holder): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, but it is there.
    if (codeOf(error) !== 'EPERM') return false;
  }
  return (await beginningOf(pid)) === began;
}

/** A name that nobody else uses. */
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
