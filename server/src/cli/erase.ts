import { WORKSHOP_SCOPE } from '@parcours/shared/protocol';
import { eraseWorkshopLogs } from '../live/workshopLog.ts';
import type { BoardStore } from '../ports/boardStore.ts';
import { folderLock } from '../storage/folderLock.ts';
import { systemClock } from '../storage/systemClock.ts';
import { openWorkshopFiles } from '../storage/workshopFiles.ts';
import { words } from '../words.ts';
import { eraseWorkshop } from '../workshops/standing.ts';
import { oneId, Refusal, withArguments } from './arguments.ts';
import { entryOf } from './boardInStore.ts';
import type { CliIo, Command } from './command.ts';
import { dataDirOf, withStore } from './store.ts';
import { tokenAuthorityOf } from './tokenAuthority.ts';

const TOKEN_SECONDS = 60;

/** A board or a workshop for good; through the server where one runs, which may have it in memory. */
export const erase: Command = {
  name: 'erase',
  summary: words.erase.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: words.erase.usage({ input: words.input.store }), options: {} },
      async (parsed) => {
        const id = oneId(parsed);
        const dataDir = await dataDirOf(io);
        const erased = await erasable(id, dataDir);
        const holder = await folderLock(dataDir).holder();
        if (holder === undefined) await erased.here();
        else if (holder.address === undefined) throw new Refusal(words.erase.starting);
        else await askServer(holder.address + erased.path, await tokenFor(erased.scope, dataDir, io));
        io.err(words.erase.done({ board: id }));
        return 0;
      },
    ),
};

/** Something that can be erased. */
interface Erasable {
  /** Of the API. */
  readonly path: string;
  /** What a token has to be for. */
  readonly scope: string;
  /** Erases it where no server runs. */
  here(): Promise<void>;
}

/** @throws Misuse where it is no id; Refusal where there is no such board or workshop. */
async function erasable(id: string, dataDir: string): Promise<Erasable> {
  const workshops = await openWorkshopFiles(dataDir);
  if ((await workshops.ids()).includes(id)) {
    return {
      path: `/api/workshops/${id}`,
      scope: WORKSHOP_SCOPE + id,
      here: () => withStore(dataDir, (store) => eraseWorkshop(id, { workshops, ...erasersOn(store) })),
    };
  }
  await entryOf(id, dataDir);
  return {
    path: `/api/boards/${id}`,
    scope: id,
    here: () => withStore(dataDir, (store) => store.erase(id)),
  };
}

function erasersOn(store: BoardStore) {
  return {
    registry: { erase: (board: string) => store.erase(board) },
    live: { erase: (id: string) => eraseWorkshopLogs(id, store) },
  };
}

async function tokenFor(scope: string, dataDir: string, io: CliIo): Promise<string> {
  const tokenAuthority = await tokenAuthorityOf(dataDir, io);
  return tokenAuthority.issue(scope, 'facilitate', Math.floor(systemClock.now() / 1000) + TOKEN_SECONDS);
}

async function askServer(address: string, token: string): Promise<void> {
  const headers = { Authorization: `Bearer ${token}` };
  const answer = await fetch(address, { method: 'DELETE', headers });
  if (!answer.ok) throw new Refusal(words.erase.refused({ status: String(answer.status) }));
}
