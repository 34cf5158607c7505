import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Build, buildServer } from '../helpers/builtServer.ts';
import { KillableServer } from '../helpers/killableServer.ts';
import { type Figure, printed, unmet } from './checks/figures.ts';
import { checkGates } from './checks/gates.ts';
import { checkKills } from './checks/kills.ts';
import { checkPrivateRound } from './checks/privateRound.ts';
import { checkVotes } from './checks/votes.ts';

const isFull = process.env.BENCH_FULL === '1';
const size = isFull ? { seats: 100, groups: 16 } : { seats: 24, groups: 4 };
/** At length each types every five seconds, on a line as phones have it, and boards are closed before they open again. */
const gates = isFull
  ? { ...size, pace: 5000, phase: 5000, closed: 17_000, delay: 300, seen: { below: 500 } }
  : { ...size, pace: 500, phase: 400, closed: 400, delay: 50, seen: { below: 500 } };
/** Drawn anew each time, and printed; `FAULT_SEED` gives one. */
const seed = Number(process.env.FAULT_SEED ?? Math.floor(Math.random() * 2 ** 31));

let build: Build;

beforeAll(async () => {
  build = await buildServer();
});
afterAll(() => build.remove());

const checks: readonly (readonly [string, (server: KillableServer) => Promise<readonly Figure[]>])[] = [
  ['Changes of phase while all write', (server) => checkGates(server, gates)],
  [
    'A private round',
    (server) => checkPrivateRound(server, build.entry, { ...size, entries: 4, asks: 'everything' }),
  ],
  ['A vote', (server) => checkVotes(server, { ...size, kills: 2 })],
  [
    `Kills (FAULT_SEED=${seed})`,
    (server) => checkKills(server, { seats: 9, groups: 3, kills: isFull ? 100 : 12, seed }),
  ],
];

test.each(checks)('%s', { timeout: 60 * 60_000 }, async (title, check) => {
  const server = await KillableServer.start(build.entry);
  const figures = await check(server).finally(() => server.discard());
  process.stdout.write(printed(title, figures));
  expect(unmet(figures)).toEqual([]);
});
