import { createReadStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { NoBackup, type Restored, restoreLines } from '../history/backup.ts';
import { words } from '../words.ts';
import { oneFile, Refusal, withArguments } from './arguments.ts';
import { reasonOf } from './boardInput.ts';
import type { Command } from './command.ts';
import { configOf, withBackupSources } from './store.ts';

/** The boards of a backup back into a store. */
export const restore: Command = {
  name: 'restore',
  summary: words.restore.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: words.restore.usage({ input: words.input.store }), options: {} },
      async (parsed) => {
        const file = oneFile(parsed);
        const { dataDir } = configOf(io);
        await mkdir(dataDir, { recursive: true });
        const { made, present } = await restoreFrom(file, dataDir);
        io.err(words.restore.done({ boards: made }));
        for (const board of present) io.err(words.restore.present({ board }));
        return present.length > 0 ? 1 : 0;
      },
    ),
};

async function restoreFrom(file: string, dataDir: string): Promise<Restored> {
  try {
    return await withBackupSources(dataDir, (sources) => restoreLines(sources, linesOf(file)));
  } catch (error) {
    if (error instanceof NoBackup) throw new Refusal(words.restore.noBackup({ file }));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code.startsWith('Z_')) throw new Refusal(words.restore.noBackup({ file }));
    if (/^E[A-Z]+$/.test(code)) throw new Refusal(words.input.unreadable({ file, reason: reasonOf(error) }));
    throw error;
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const text = new PassThrough();
  const read = pipeline(createReadStream(file), createGunzip(), text);
  // Reported by the await below; until then it must not count as an unhandled rejection.
  read.catch(() => {});
  yield* createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY });
  await read;
}
