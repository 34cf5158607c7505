import { join } from 'node:path';
import type { PackCard, ScenarioCard } from '@parcours/shared/api';
import { CodedError, ERRORS } from '@parcours/shared/errors';
import { adminSecretOf } from '../access/adminSecret.ts';
import { runJob } from '../jobs/runJob.ts';
import { readBundled } from '../library/bundled.ts';
import { openLibrary } from '../library/library.ts';
import { openPacks } from '../library/packs.ts';
import { publishFile, takeOff } from '../library/publishing.ts';
import { projectFolder } from '../projectFolder.ts';
import { folderLock } from '../storage/folderLock.ts';
import { secretFiles } from '../storage/secretFiles.ts';
import { openShelfFiles } from '../storage/shelfFiles.ts';
import { words } from '../words.ts';
import { Misuse, Refusal, text, withArguments } from './arguments.ts';
import { bytesOf } from './boardInput.ts';
import type { CliIo, Command } from './command.ts';
import { toldToStderr } from './scenarioInput.ts';
import { configOf, dataDirOf } from './store.ts';

const OPTIONS = {
  publish: { type: 'string', short: 'p' },
  remove: { type: 'string', short: 'r' },
} as const;

/** What was published on a server: listed, added to, taken off. */
export const library: Command = {
  name: 'library',
  summary: words.library.summary,
  run: (args, io) =>
    withArguments(
      { args, io, usage: words.library.usage({ input: words.input.store }), options: OPTIONS },
      async (parsed) => {
        const [publish, remove] = [text(parsed, 'publish'), text(parsed, 'remove')];
        if (parsed.files.length > 0 || (publish !== undefined && remove !== undefined))
          throw new Misuse(words.library.oneThing);
        const shelf = await shelfDoor(io);
        if (publish !== undefined) await io.out(lineOf(await shelf.publish(await bytesOf(publish))));
        else if (remove !== undefined) await takeOffIfThere(remove, shelf);
        else for (const card of await shelf.list()) await io.out(lineOf(card));
        return 0;
      },
    ),
};

type Card = ScenarioCard | PackCard;

/** The way to a shelf: into the folder, or to the server that has it in memory. */
interface ShelfDoor {
  list(): Promise<readonly Card[]>;
  publish(file: Uint8Array): Promise<Card>;
  remove(id: string): Promise<void>;
}

/** The id, of a scenario its version, and the title, between tabs. */
function lineOf(card: Card): string {
  return `${[card.id, 'version' in card ? card.version : '', card.title].join('\t')}\n`;
}

/** @throws Refusal where it is not on the shelf. */
async function takeOffIfThere(id: string, shelf: ShelfDoor): Promise<void> {
  if (!(await shelf.list()).some((card) => card.id === id)) throw new Refusal(words.library.notThere({ id }));
  await shelf.remove(id);
}

/** @throws Refusal where there is no store, or a server is just starting. */
async function shelfDoor(io: CliIo): Promise<ShelfDoor> {
  const dataDir = await dataDirOf(io);
  const holder = await folderLock(dataDir).holder();
  if (holder === undefined) return doorInto(dataDir, io);
  if (holder.address === undefined) throw new Refusal(words.erase.starting);
  return doorAt(holder.address, await adminSecretOf(configOf(io), secretFiles(dataDir)));
}

async function doorInto(dataDir: string, io: CliIo): Promise<ShelfDoor> {
  const logger = toldToStderr(io);
  const files = await openShelfFiles(dataDir);
  const bundled = await readBundled(join(projectFolder(), 'scenarios'), logger);
  const shelved = {
    library: await openLibrary(bundled, files, logger),
    packs: await openPacks(files, logger),
  };
  return {
    list: async () => [
      ...shelved.library.list().filter(({ origin }) => origin === 'shelf'),
      ...shelved.packs.list(),
    ],
    publish: (file) => explained(() => publishFile(file, shelved, runJob)),
    remove: (id) => explained(() => takeOff(id, shelved)),
  };
}

/** @throws Refusal */
async function explained<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    throw new Refusal(words.library.refused({ reason: ERRORS[error.code].title }));
  }
}

function doorAt(address: string, secret: string | undefined): ShelfDoor {
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = secret === undefined ? {} : { Authorization: `Bearer ${secret}` };
    const answer = await fetch(`${address}/api/library${path}`, { ...init, headers });
    if (answer.ok) return answer;
    const { title = String(answer.status) } = (await answer.json().catch(() => ({}))) as { title?: string };
    throw new Refusal(words.library.refused({ reason: title }));
  };
  return {
    list: async () => {
      const { scenarios, packs } = (await (await ask('')).json()) as Readonly<
        Record<'scenarios' | 'packs', readonly Card[]>
      >;
      return [...scenarios, ...packs];
    },
    publish: async (file) =>
      (await (await ask('', { method: 'POST', body: Uint8Array.from(file) })).json()) as Card,
    remove: async (id) => void (await ask(`/${encodeURIComponent(id)}`, { method: 'DELETE' })),
  };
}
