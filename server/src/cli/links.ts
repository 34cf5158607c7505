import { ROLES } from '@parcours/shared/protocol';
import { accessTo, expiryOf } from '../access/links.ts';
import { systemClock } from '../storage/systemClock.ts';
import { words } from '../words.ts';
import { oneId, text, withArguments } from './arguments.ts';
import { entryOf } from './boardInStore.ts';
import type { CliIo, Command } from './command.ts';
import { configOf, dataDirOf } from './store.ts';
import { tokenAuthorityOf } from './tokenAuthority.ts';

/** Prints links to a board, for people who have lost theirs, or after the secret was replaced. */
export const links: Command = {
  name: 'links',
  summary: words.links.summary,
  run: (args, io) =>
    withArguments(
      {
        args,
        io,
        usage: words.links.usage({ input: words.input.store }),
        options: { origin: { type: 'string' } },
      },
      async (parsed) => {
        const board = oneId(parsed);
        const dataDir = await dataDirOf(io);
        const { note } = await entryOf(board, dataDir);
        await writeLinks(
          board,
          { dataDir, retainUntil: note?.retainUntil, origin: text(parsed, 'origin') },
          io,
        );
        return 0;
      },
    ),
};

interface Linked {
  readonly dataDir: string;
  readonly retainUntil: string | undefined;
  /** Where people reach the server; this machine without one. */
  readonly origin?: string | undefined;
}

/** Writes a link for each role to a board. */
export async function writeLinks(
  board: string,
  { dataDir, retainUntil, ...to }: Linked,
  io: CliIo,
): Promise<void> {
  const origin = to.origin ?? `http://localhost:${configOf(io).port}`;
  const expires = expiryOf(retainUntil, systemClock.now());
  const made = accessTo(board, { origin, expires }, await tokenAuthorityOf(dataDir, io)).links;
  for (const role of ROLES) await io.out(`${role.padEnd(10)} ${made[role]}\n`);
}
