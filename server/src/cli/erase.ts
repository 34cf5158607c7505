import { ID_PATTERN } from '@parcours/shared/board';
import { createDoorkeeper } from '../access/doorkeeper.ts';
import { openRevocations } from '../access/revocationFile.ts';
import { keptSecret } from '../access/secrets.ts';
import { createTokens } from '../access/tokens.ts';
import { holderOf } from '../storage/folderLock.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { Misuse, oneFile, Refusal, withArguments } from './arguments.ts';
import type { CliIo, Command, ExitCode } from './command.ts';
import { ARGUMENT_MESSAGES, ERASE_MESSAGES as SAY } from './messages.ts';
import { configOf, dataDirOf, withStore } from './store.ts';

const TOKEN_SECONDS = 60;

/** A board or a workshop for good; a board through the server where one runs: it may have the board in memory. */
export const erase: Command = {
  name: 'erase',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments({ args, io, usage: SAY.usage, options: {} }, async (parsed) => {
      const board = oneFile(parsed);
      if (!ID_PATTERN.test(board)) throw new Misuse(ARGUMENT_MESSAGES.noBoardId(board));
      const dataDir = await dataDirOf(io);
      if (await eraseWorkshop(dataDir, board)) return said(board, io);
      await assertThere(dataDir, board);
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

async function assertThere(dataDir: string, board: string): Promise<void> {
  const documents = await withStore(dataDir, (log) => log.documents());
  if (!documents.some(({ document }) => document === board)) throw new Refusal(SAY.unknown(board));
}

/** Whoever can read the server's secret may do what it may. */
async function tokenFor(board: string, dataDir: string, io: CliIo): Promise<string> {
  const [secret = await keptSecret(dataDir, 'secret')] = configOf(io).secrets;
  const revocations = await openRevocations(dataDir);
  const doorkeeper = createDoorkeeper(createTokens(secret), revocations, systemClock);
  return doorkeeper.issue(board, 'facilitate', Math.floor(systemClock.now() / 1000) + TOKEN_SECONDS);
}

async function askServer(address: string, board: string, token: string): Promise<void> {
  const answer = await fetch(`${address}/api/boards/${board}`, {
    method: 'DELETE',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Refusal(SAY.refused(answer.status));
}
