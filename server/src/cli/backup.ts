import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type BackupSources, backupLines } from '../history/backup.ts';
import { words } from '../words.ts';
import { Misuse, Refusal, text, withArguments } from './arguments.ts';
import { reasonOf } from './boardInput.ts';
import type { Command } from './command.ts';
import { dataDirOf, withBackupSources } from './store.ts';

/** All boards of a store in one file, while the server runs. */
export const backup: Command = {
  name: 'backup',
  summary: words.backup.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.backup.usage({ input: words.input.store }),
        options: { output: { type: 'string', short: 'o' } },
      },
      async (parsed) => {
        const output = text(parsed, 'output');
        if (output === undefined || parsed.files.length > 0) throw new Misuse(words.argument.needsOutput);
        const dataDir = await dataDirOf(io);
        const boards = await withBackupSources(dataDir, (sources) => writeBackup(sources, output));
        io.err(words.backup.done({ boards, file: output }));
        return 0;
      },
    ),
};

/** Under another name until it is whole and on disk: a backup that was cut short must not replace a good one. */
async function writeBackup(sources: BackupSources, file: string): Promise<number> {
  const draft = `${file}.part`;
  try {
    const boards = await writeLines(sources, createWriteStream(draft, { mode: 0o600, flush: true }));
    await rename(draft, file);
    return boards;
  } catch (error) {
    await rm(draft, { force: true });
    throw error instanceof Error && 'code' in error && 'syscall' in error
      ? new Refusal(words.input.unwritable({ file, reason: reasonOf(error) }))
      : error;
  }
}

async function writeLines(sources: BackupSources, target: Writable): Promise<number> {
  const lines = backupLines(sources);
  let boards = 0;
  const counted = async function* () {
    let next = await lines.next();
    for (; !next.done; next = await lines.next()) yield `${next.value}\n`;
    boards = next.value;
  };
  await pipeline(Readable.from(counted()), createGzip(), target);
  return boards;
}
