import { ROLES } from '@parcours/shared/protocol';
import { accessTo, expiryOf } from '../access/links.ts';
import { systemClock } from '../storage/systemClock.ts';
import { oneFile, text, withArguments } from './arguments.ts';
import { entryOf } from './boardInStore.ts';
import type { Command } from './command.ts';
import { doorkeeperOf } from './doorkeeper.ts';
import { LINKS_MESSAGES as SAY } from './messages.ts';
import { configOf, dataDirOf } from './store.ts';

/** Links to a board, for whoever has lost theirs, or when the secret was replaced. */
export const links: Command = {
  name: 'links',
  summary: SAY.summary,
  run: (args, io) =>
    withArguments({ args, io, usage: SAY.usage, options: { origin: { type: 'string' } } }, async (parsed) => {
      const board = oneFile(parsed);
      const dataDir = await dataDirOf(io);
      const { note } = await entryOf(board, dataDir);
      const origin = text(parsed, 'origin') ?? `http://localhost:${configOf(io).port}`;
      const expires = expiryOf(note?.retainUntil, systemClock.now());
      const made = accessTo(board, { origin, expires }, await doorkeeperOf(dataDir, io)).links;
      for (const role of ROLES) await io.out(`${role.padEnd(10)} ${made[role]}\n`);
      return 0;
    }),
};
