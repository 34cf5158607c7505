import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { backupLines, type Kept } from '../history/backup.ts';
import { Misuse, Refusal, text, withArguments } from './arguments.ts';
import { reasonOf } from './boardInput.ts';
import type { Command } from './command.ts';
import { ARGUMENT_MESSAGES, INPUT_MESSAGES, BACKUP_MESSAGES as SAY } from './messages.ts';
import { dataDirOf, withAllKept } from './store.ts';

/** All boards of a store in one file, while the server runs. */
export const backup: Command = {
  name: 'backup',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: SAY.usage, options: { output: { type: 'string', short: 'o' } } },
      async (parsed) => {
        const output = text(parsed, 'output');
        if (output === undefined || parsed.files.length > 0) throw new Misuse(ARGUMENT_MESSAGES.needsOutput);
        const dataDir = await dataDirOf(io);
        const boards = await withAllKept(dataDir, (kept) => writeBackup(kept, output));
        io.err(SAY.done(boards, output));
        return 0;
      },
    ),
};

/** Under another name until it is whole and on disk: a backup that was cut short must not replace a good one. */
async function writeBackup(kept: Kept, file: string): Promise<number> {
  const draft = `${file}.part`;
  try {
    const boards = await writeLines(kept, createWriteStream(draft, { mode: 0o600, flush: true }));
    await rename(draft, file);
    return boards;
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Error && 'code' in error && 'syscall' in error
      ? new Refusal(INPUT_MESSAGES.unwritable(file, reasonOf(error)))
      : error;
  }
}

async function writeLines(kept: Kept, target: Writable): Promise<number> {
  const lines = backupLines(kept);
  let boards = 0;
  const counted = async function* () {
    let next = await lines.next();
    for (; !next.done; next = await lines.next()) yield `${next.value}\n`;
    boards = next.value;
  };
  await pipeline(Readable.from(counted()), createGzip(), target);
  return boards;
}
