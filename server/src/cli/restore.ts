import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { NoBackup, type Restored, restoreLines } from '../history/backup.ts';
import { oneFile, Refusal, withArguments } from './arguments.ts';
import { reasonOf } from './boardInput.ts';
import type { Command } from './command.ts';
import { INPUT_MESSAGES, RESTORE_MESSAGES as SAY } from './messages.ts';
import { configOf, withAllKept } from './store.ts';

/** The boards of a backup back into a store. */
export const restore: Command = {
  name: 'restore',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments({ args, io, usage: SAY.usage, options: {} }, async (parsed) => {
      const file = oneFile(parsed);
      const { dataDir } = configOf(io);
      await mkdir(dataDir, { recursive: true });
      const { made, present } = await restoreFrom(file, dataDir);
      io.err(SAY.done(made));
      for (const board of present) io.err(SAY.present(board));
      return present.length > 0 ? 1 : 0;
    }),
};

async function restoreFrom(file: string, dataDir: string): Promise<Restored> {
  try {
    return await withAllKept(dataDir, (kept) => restoreLines(kept, linesOf(file)));
  } catch (error) {
    if (error instanceof NoBackup) throw new Refusal(SAY.noBackup(file));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw new Refusal(SAY.noBackup(file));
    if (/^E[A-Z]+$/.test(code)) throw new Refusal(INPUT_MESSAGES.unreadable(file, reasonOf(error)));
    throw error;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = new PassThrough();
  const read = pipeline(createReadStream(file), createGunzip(), text);
  // Told to whoever waits for the end; until then it must not count as unheard.
  read.catch(() => {});
  yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
  await read;
}
