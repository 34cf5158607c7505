import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** While a checkpoint moves one file into the store, the other one is written. */
export type Slot = 0 | 1;

/** Two files beside the store that are overwritten again and again. */
export interface WalFiles {
  /** All that a file holds, what an earlier use left behind included. */
  read(slot: Slot): Promise<Uint8Array>;
  /** Writes at a position in bytes; on disk when it resolves. What a failed write leaves there is undefined. */
  write(slot: Slot, content: Uint8Array, position: number): Promise<void>;
  close(): Promise<void>;
}

/** Each write returns when its bytes are on disk, so that no second call is needed. */
const { O_RDWR, O_CREAT, O_DSYNC } = constants;

/** Files in a folder for its owner's eyes alone; both are made when they are first needed. */
export function openWalFiles(folder: string): WalFiles {
  const opened = new Map<Slot, Promise<FileHandle>>();
  const forWriting = (slot: Slot): Promise<FileHandle> => {
    const file = opened.get(slot) ?? create(folder, slot);
    opened.set(slot, file);
    file.catch(() => opened.delete(slot));
    return file;
  };
  return {
    read: async (slot) => {
      try {
        return await readFile(pathOf(folder, slot));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Uint8Array();
        throw error;
      }
    },
    write: async (slot, content, position) => {
      const { bytesWritten } = await (await forWriting(slot)).write(content, 0, content.length, position);
      if (bytesWritten < content.length) throw new Error('the disk took only a part');
    },
    close: async () => {
      await Promise.all([...opened.values()].map(async (file) => (await file).close()));
    },
  };
}

const pathOf = (folder: string, slot: Slot) => join(folder, `${slot}`);

/** A name is on disk only once its folder is. */
async function create(folder: string, slot: Slot): Promise<FileHandle> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await open(pathOf(folder, slot), O_RDWR | O_CREAT | O_DSYNC, 0o600);
  for (const path of [folder, join(folder, '..')]) {
    const above = await open(path, 'r');
    await above.sync().finally(() => above.close());
  }
  return file;
}
