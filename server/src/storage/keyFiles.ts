import { type FileHandle, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';

/** Small files in one folder, each write of which is on disk before its promise resolves. */
export interface KeyFiles {
  /** Undefined where there is no such file. */
  read(name: string): Promise<Uint8Array | undefined>;
  /** Makes the file, or writes over its bytes in place. */
  write(name: string, content: Uint8Array): Promise<void>;
  /** Without effect where there is no such file. */
  remove(name: string): Promise<void>;
}

const OWNER_ONLY = 0o600;

/** Key files in a folder for its owner's eyes alone, which is made where it is missing. */
export async function openKeyFiles(folder: string): Promise<KeyFiles> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return {
    read: (name) => unlessMissing(readFile(join(folder, name))),
    write: async (name, content) => {
      // Opened for writing in place: a new file would leave the old bytes behind.
      const path = join(folder, name);
      const file =
        (await unlessMissing(open(path, 'r+', OWNER_ONLY))) ?? (await open(path, 'wx', OWNER_ONLY));
      await flushed(file, () => file.write(content, 0, content.length, 0));
      await flushFolder(folder);
    },
    remove: async (name) => {
      await unlessMissing(unlink(join(folder, name)));
      await flushFolder(folder);
    },
  };
}

async function flushed(file: FileHandle, write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on disk only once its folder is. */
export async function flushFolder(folder: string): Promise<void> {
  await flushed(await open(folder, 'r'), async () => {});
}

async function unlessMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
