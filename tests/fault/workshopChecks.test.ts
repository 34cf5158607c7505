import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Build, buildServer } from '../helpers/builtServer.ts';
import { KillableServer } from '../helpers/killableServer.ts';
import { unmet } from '../load/checks/figures.ts';
import { checkGates } from '../load/checks/gates.ts';
import { checkKills } from '../load/checks/kills.ts';
import { checkPrivateRound } from '../load/checks/privateRound.ts';
import { checkVotes } from '../load/checks/votes.ts';

let build: Build;

beforeAll(async () => {
  build = await buildServer();
});
afterAll(() => build.remove());

async function on<T>(check: (server: KillableServer) => Promise<T>): Promise<T> {
  const server = await KillableServer.start(build.entry);
  return check(server).finally(() => server.discard());
}

test('LW-59 twelve changes of phase while all write, three of which announce that boards close, throw nobody out and lose nothing', async () => {
  const figures = await on((server) =>
    checkGates(server, { seats: 6, groups: 2, pace: 200, phase: 400, closed: 400, delay: 20, seen: 'none' }),
  );
  expect(unmet(figures)).toEqual([]);
});

test('LW-325 not a byte of what people write alone reaches anybody else before it is shown, and nothing of who wrote it afterwards', async () => {
  const figures = await on((server) =>
    checkPrivateRound(server, build.entry, { seats: 6, groups: 2, entries: 3, asks: 'words' }),
  );
  expect(unmet(figures)).toEqual([]);
});

test('LW-326 what is counted is what was acknowledged, by pages that try to give more, through a kill; then no key is left to read a ballot', async () => {
  const figures = await on((server) => checkVotes(server, { seats: 6, groups: 2, kills: 1 }));
  expect(unmet(figures)).toEqual([]);
});

/** One for each moment that is aimed at. */
const KILLS = Number(process.env.FAULT_KILLS ?? 6);

test(`LW-327 ${KILLS} kills, also in the moment in which a round is shown or counted, lose nothing and do nothing twice`, async () => {
  const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));
  process.stdout.write(`FAULT_SEED=${seed}\n`);
  const figures = await on((server) => checkKills(server, { seats: 6, groups: 2, kills: KILLS, seed }));
  expect(unmet(figures)).toEqual([]);
});
