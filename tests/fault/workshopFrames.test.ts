import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { WORKSHOP_PATH, WORKSHOP_SUBPROTOCOL } from '@parcours/shared/protocol';
import { type Holder, mayAsk } from '@parcours/shared/workshop';
import { commandShape } from '@parcours/shared/workshop/command';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import WebSocket from 'ws';
import { arbitraryOf } from '../helpers/arbitraryOf.ts';
import { type Build, buildServer, type ServerProcess, spawnServer } from '../helpers/builtServer.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  type TakenSeat,
} from '../helpers/liveWorkshop.ts';
import { tempFolder } from '../helpers/server.ts';
import { tally } from '../helpers/tally.ts';
import { anyCommand } from '../helpers/workshopActs.ts';

/** How many frames are drawn; `FAULT_FRAMES` asks for more. */
const FRAMES = Number(process.env.FAULT_FRAMES ?? 3000);

const AT_ONCE = 10;

/** Gone by itself, too large, malformed, too many. */
const ENDS = [1000, 1009, 4400, 4429];

let build: Build;
let dataDir: string;
let server: ServerProcess;
let workshop: OpenedWorkshop;
let marta: RawPage;
let amina: TakenSeat;

beforeAll(async () => {
  build = await buildServer();
  dataDir = await tempFolder();
  server = await spawnServer(build.entry, { DATA_DIR: dataDir, SECRET: 'a secret for frames' });
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  amina = await sit(server.http, workshop, { alias: 'Amina' });
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [amina.seat] }] });
});
afterAll(async () => {
  marta.close();
  await server.end('SIGTERM');
  await build.remove();
  await rm(dataDir, { recursive: true, force: true });
});

const versionTold = () =>
  marta.frames.flatMap((frame) => ('state' in frame ? [frame.state.version] : [])).at(-1);

const failures = () =>
  server
    .output()
    .split('\n')
    .filter((line) => line.includes('"level":50'));

describe('What somebody may not ask for', () => {
  const asWhom: readonly (readonly [string, () => string, Holder])[] = [
    ['a seat', () => amina.token, { kind: 'seat', seat: '' }],
    ['the big screen', () => workshop.tokens.view, { kind: 'screen' }],
    ['a helper', () => workshop.tokens.edit, { kind: 'staff', role: 'edit', person: undefined }],
  ];

  test.each(asWhom)(
    'LW-323 by the link of %s every command that is not theirs is refused, of whatever content',
    async (_, token, holder) => {
      const page = await followWorkshop(server.ws, token());
      const before = versionTold();
      const refused = commandShape.options.filter(({ shape }) => !mayAsk(holder, { do: shape.do.value }));
      expect(refused.length).toBeGreaterThan(5);
      for (const shape of refused)
        for (const command of fc.sample(arbitraryOf(shape), 2))
          expect([command.do, await page.ask(command)]).toEqual([command.do, 'access.role']);
      page.close();
      expect(await marta.ask({ do: 'introduce', person: 'person-marta', name: 'Marta' })).toBe('done');
      expect(versionTold()).toBe(before);
    },
  );

  test('LW-323 no link of one workshop opens another', async () => {
    const other = await openWorkshop(server.http);
    for (const token of [amina.token, ...Object.values(workshop.tokens)]) {
      const socket = new WebSocket(`${server.ws}${WORKSHOP_PATH}/${other.id}`, [WORKSHOP_SUBPROTOCOL, token]);
      const told: unknown[] = [];
      socket.on('message', (data) => told.push(String(data)));
      const code = await new Promise((closed) => socket.on('close', closed));
      expect([code, told]).toEqual([4401, []]);
    }
  });
});

/** A command that somebody might send, under a name; but for the one that ends their place. */
const frame = anyCommand
  .filter((command) => command.do !== 'leave')
  .map((command) => JSON.stringify({ n: randomUUID(), command }));

/** A text with something put in, left out or said again somewhere. */
const mangled = fc
  .tuple(frame, fc.nat(), fc.nat(20), fc.string({ unit: 'binary', maxLength: 8 }))
  .map(([text, at, left, put]) => {
    const from = at % text.length;
    return text.slice(0, from) + put + text.slice(from + left);
  });

const CRAFTED = [
  '',
  'null',
  '[]',
  '{}',
  '{"time":1e999}',
  '{"time":"now"}',
  '['.repeat(8000),
  `${'{"command":'.repeat(1000)}1${'}'.repeat(1000)}`,
  '{"n":"12345678","command":{"do":"__proto__"}}',
  '{"n":"12345678","command":{"do":"constructor"}}',
  '{"n":"__proto__","command":{"do":"done","isDone":true}}',
  '{"n":"12345678","command":{"do":"done","isDone":true,"__proto__":{"role":"facilitate"}}}',
  '{"n":"12345678","command":{"do":"write","round":"toString","paper":{"kind":"vote","dots":{"__proto__":9},"isFinished":true}}}',
  `{"n":"12345678","command":{"do":"profile","alias":"${'\u0301'.repeat(60)}"}}`,
  `{"n":"12345678","command":{"do":"profile","alias":"${'x'.repeat(40_000)}"}}`,
];

const drawn: fc.Arbitrary<string | Uint8Array> = fc.oneof(
  { weight: 4, arbitrary: frame },
  { weight: 4, arbitrary: mangled },
  { weight: 1, arbitrary: fc.constantFrom(...CRAFTED) },
  { weight: 1, arbitrary: fc.json().map((command) => `{"n":"12345678","command":${command}}`) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 400 }) },
);

test('LW-324 frames drawn at random end the connection that sent them at most, and others go on', async () => {
  const others = await followWorkshop(server.ws, (await sit(server.http, workshop, { alias: 'Ben' })).token);
  const attacker = await sit(server.http, workshop, { alias: 'Mallory' });
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: AT_ONCE, maxLength: AT_ONCE }), async (frames) => {
      tally({ fuzzedFrames: frames.length });
      expect(ENDS).toContain(await endAfter(attacker.token, frames));
      turn += 1;
      if (turn % 20 === 0) expect(await others.ask({ do: 'profile', city: `City ${turn}` })).toBe('done');
    }),
    { numRuns: Math.ceil(FRAMES / AT_ONCE) },
  );
  expect(failures()).toEqual([]);
  const view = await marta.sees(isStaff);
  expect(view).toMatchObject({ stage: { kind: 'lobby' }, door: 'open' });
  expect(await marta.ask({ do: 'remove', seat: attacker.seat })).toBe('done');
});

/** Sends frames, and leaves once the server has answered what came last; with which code it ended. */
async function endAfter(token: string, frames: readonly (string | Uint8Array)[]): Promise<number> {
  const address = `${server.ws}${WORKSHOP_PATH}/${workshop.id}`;
  const socket = new WebSocket(address, [WORKSHOP_SUBPROTOCOL, token]);
  socket.on('error', () => {});
  const closed = new Promise<number>((found) => socket.on('close', found));
  socket.once('message', () => {
    for (const frame of frames) socket.send(frame);
    socket.once('pong', () => socket.close(1000));
    socket.ping();
  });
  return closed;
}
