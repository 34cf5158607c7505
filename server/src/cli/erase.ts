import { holderOf } from '../storage/folderLock.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { oneFile, Refusal, withArguments } from './arguments.ts';
import { entryOf } from './boardInStore.ts';
import type { CliIo, Command, ExitCode } from './command.ts';
import { doorkeeperOf } from './doorkeeper.ts';
import { ERASE_MESSAGES as SAY } from './messages.ts';
import { dataDirOf, withStore } from './store.ts';

const TOKEN_SECONDS = 60;

/** A board or a workshop for good; a board through the server where one runs: it may have the board in memory. */
export const erase: Command = {
  name: 'erase',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments({ args, io, usage: SAY.usage, options: {} }, async (parsed) => {
      const board = oneFile(parsed);
      const dataDir = await dataDirOf(io);
      if (await eraseWorkshop(dataDir, board)) return said(board, io);
      await entryOf(board, dataDir);
      const holder = await holderOf(dataDir);
      if (holder === undefined) await withStore(dataDir, (log) => log.erase(board));
      else if (holder.address === undefined) throw new Refusal(SAY.starting);
      else await askServer(holder.address, board, await tokenFor(board, dataDir, io));
      return said(board, io);
    }),
};

function said(id: string, io: CliIo): ExitCode {
  io.err(SAY.done(id));
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
  const doorkeeper = await doorkeeperOf(dataDir, io);
  return doorkeeper.issue(board, 'facilitate', Math.floor(systemClock.now() / 1000) + TOKEN_SECONDS);
}

async function askServer(address: string, board: string, token: string): Promise<void> {
  const answer = await fetch(`${address}/api/boards/${board}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Refusal(SAY.refused(answer.status));
}
