import { folderLock } from '../storage/folderLock.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { words } from '../words.ts';
import { oneId, Refusal, withArguments } from './arguments.ts';
import { entryOf } from './boardInStore.ts';
import type { CliIo, Command, ExitCode } from './command.ts';
import { dataDirOf, withStore } from './store.ts';
import { tokenAuthorityOf } from './tokenAuthority.ts';

const TOKEN_SECONDS = 60;

/** A board or a workshop for good; a board through the server where one runs: it may have the board in memory. */
export const erase: Command = {
  name: 'erase',
  summary: words.erase.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: words.erase.usage({ input: words.input.store }), options: {} },
      async (parsed) => {
        const board = oneId(parsed);
        const dataDir = await dataDirOf(io);
        if (await eraseWorkshop(dataDir, board)) return said(board, io);
        await entryOf(board, dataDir);
        const holder = await folderLock(dataDir).holder();
        if (holder === undefined) await withStore(dataDir, (log) => log.erase(board));
        else if (holder.address === undefined) throw new Refusal(words.erase.starting);
        else await askServer(holder.address, board, await tokenFor(board, dataDir, io));
        return said(board, io);
      },
    ),
};

function said(id: string, io: CliIo): ExitCode {
  io.err(words.erase.done({ board: id }));
  return 0;
}

/** Whether there was such a workshop: a server keeps none of them in memory. */
async function eraseWorkshop(dataDir: string, id: string): Promise<boolean> {
  const workshops = await openWorkshopFiles(dataDir);
  const isThere = (await workshops.ids()).includes(id);
  if (isThere) await workshops.erase(id);
  return isThere;
}

async function tokenFor(board: string, dataDir: string, io: CliIo): Promise<string> {
  const tokenAuthority = await tokenAuthorityOf(dataDir, io);
  return tokenAuthority.issue(board, 'facilitate', Math.floor(systemClock.now() / 1000) + TOKEN_SECONDS);
}

async function askServer(address: string, board: string, token: string): Promise<void> {
  const answer = await fetch(`${address}/api/boards/${board}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Refusal(words.erase.refused({ status: String(answer.status) }));
}
