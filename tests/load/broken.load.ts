import { expect, test } from 'vitest';
import { buildBroken } from '../helpers/brokenServer.ts';
import { KillableServer } from '../helpers/killableServer.ts';
import { BROKEN, type Broken } from './checks/breaches.ts';
import { type Figure, unmet } from './checks/figures.ts';
import { checkGates } from './checks/gates.ts';
import { checkKills } from './checks/kills.ts';
import { checkPrivateRound } from './checks/privateRound.ts';
import { checkVotes } from './checks/votes.ts';

const SIZE = { seats: 12, groups: 2 } as const;

function run(check: Broken['check'], server: KillableServer, entry: string): Promise<readonly Figure[]> {
  switch (check) {
    case 'gates':
      return checkGates(server, { ...SIZE, pace: 200, phase: 400, closed: 400, delay: 0, seen: 'none' });
    case 'privateRound':
      return checkPrivateRound(server, entry, { ...SIZE, entries: 8, asks: 'words' });
    case 'votes':
      return checkVotes(server, { ...SIZE, kills: 1 });
    case 'kills':
      return checkKills(server, { seats: 6, groups: 2, kills: 12, seed: 1 });
  }
}

/** Each promise is broken in a server of its own: a check that does not notice proves nothing. */
test.each(BROKEN)(
  '$check notices that $promise',
  { timeout: 10 * 60_000 },
  async ({ check, promise, figure, breaches }) => {
    const build = await buildBroken(breaches);
    const server = await KillableServer.start(build.entry);
    // A check that breaks, or waits for ever, has noticed nothing.
    const figures = await run(check, server, build.entry)
      .finally(() => server.discard())
      .finally(() => build.remove());
    const noticed = unmet(figures);
    process.stdout.write(`\n${promise}\n${noticed.join('\n') || 'NOT NOTICED'}\n`);
    expect(noticed.join('\n')).toContain(figure);
  },
);
