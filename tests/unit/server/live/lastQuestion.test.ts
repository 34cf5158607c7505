import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command, SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesWith } from '../../../helpers/folderSearch.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  smallSetup,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { eventually } from '../../../helpers/until.ts';

const ASKED = 'What will you do otherwise on Monday?';
const NAMES = ['Amina', 'Ben', 'Chloé', 'Dina', 'Emil'] as const;

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;
let seats: readonly TakenSeat[];
let pages: readonly RawPage[];

/** A plan in which the trainer wrote the last question. */
const asking = () =>
  smallSetup().plan.map((phase) => (phase.kind === 'close' ? { ...phase, question: ASKED } : phase));

/** Five people in two groups, in the phase before the last. */
beforeEach(async () => {
  server = await startTestServer();
  workshop = await openWorkshop(server.http, smallSetup({ plan: asking() }));
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  seats = await Promise.all(NAMES.map((alias) => sit(server.http, workshop, { alias })));
  const ids = seats.map(({ seat }) => seat);
  const groups = [
    { language: 'en', seats: ids.slice(0, 4) },
    { language: 'fr', seats: ids.slice(4) },
  ];
  await marta.ask({ do: 'group', groups });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  pages = await Promise.all(seats.map(({ token }) => followWorkshop(server.ws, token)));
});
afterEach(() => discard(server));

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

async function asked(page: RawPage): Promise<string> {
  const view = await page.sees((seen) => isSeat(seen) && seen.round?.kind === 'question');
  if (!isSeat(view) || view.round === undefined) throw new Error('nothing is asked');
  expect(view.round.text).toBe(ASKED);
  return view.round.id;
}

const says = (round: string, text: string): Command => ({
  do: 'write',
  round,
  paper: { kind: 'question', text },
});

async function answers(token = workshop.tokens.facilitate) {
  const answer = await fetch(`${server.http}/api/workshops/${workshop.id}/answers`, {
    headers: bearer(token),
  });
  return answer.status === 200 ? answer.json() : answer.status;
}

async function keysOfRounds(): Promise<readonly string[]> {
  const names = await readdir(join(server.dataDir, 'keys'));
  return names.map((name) => Buffer.from(name, 'hex').toString()).filter((id) => id.split(':').length === 3);
}

async function ended(): Promise<void> {
  await pages[0]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
}

test('LW-240 it is asked with the close, of everybody, and once', async () => {
  expect(await marta.ask({ do: 'question-open' })).toBe('done');
  const round = await asked(pages[4] as RawPage);
  expect(await marta.ask({ do: 'round-close', round, groups: [1] })).toBe('done');
  // It ends everywhere at once, also where one group alone was named.
  await pages[4]?.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
  expect(await marta.ask({ do: 'go', from: 1, to: 2 })).toBe('done');
  expect(await marta.ask({ do: 'question-open' })).toBe('workshop.moved-on');
});

test('LW-245 who has no group is asked where they wait, and their answer is among the others', async () => {
  workshop = await openWorkshop(server.http, smallSetup({ plan: asking() }));
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  // A group that is full takes nobody of itself.
  const named = await Promise.all(
    [...'ABCDEFGH'].map((letter) => sit(server.http, workshop, { alias: `Ana ${letter}` })),
  );
  const ben = await sit(server.http, workshop, { alias: 'Ben' });
  const group = { language: 'en', seats: named.map(({ seat }) => seat) };
  expect(await marta.ask({ do: 'group', groups: [group] })).toBe('done');
  await marta.ask({ do: 'go', from: -1, to: 2 });
  const page = await followWorkshop(server.ws, ben.token);
  const round = await asked(page);
  expect(await page.ask(says(round, 'What groups are for'))).toBe('done');
  await marta.sees(
    (view) => isStaff(view) && view.round?.groups.find(({ number }) => number === 0)?.count === 1,
  );
  await marta.ask({ do: 'round-close', round });
  await page.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
  expect(await answers()).toMatchObject({ isEnded: true, answers: ['What groups are for'] });
});

test('LW-241 an answer is on nobody’s wire but its writer’s, in no log, metric, report or file in the clear, until the question ends', async () => {
  await marta.ask({ do: 'go', from: 1, to: 2 });
  const round = await asked(pages[0] as RawPage);
  const canary = 'canary-of-the-last-question';
  expect(await pages[0]?.ask(says(round, canary))).toBe('done');
  await pages[0]?.sees((view) => isSeat(view) && JSON.stringify(view.round?.own).includes(canary));
  await marta.sees((view) => isStaff(view) && view.round?.groups[0]?.count === 1);
  const screen = await followWorkshop(server.ws, workshop.tokens.view);
  const others = () =>
    [...pages.slice(1), marta, screen].map(({ frames }) => JSON.stringify(frames)).join('\n');
  expect(others()).not.toContain(canary);
  expect(await answers()).toEqual({ question: ASKED, isEnded: false, answers: [] });
  for (const path of [
    `/api/workshops/${workshop.id}`,
    `/api/workshops/${workshop.id}/report.json`,
    '/metrics',
  ]) {
    const told = await fetch(server.http + path, { headers: bearer(workshop.tokens.facilitate) });
    expect(await told.text()).not.toContain(canary);
  }
  expect(JSON.stringify(server.logger.entries)).not.toContain(canary);
  expect(await filesWith(server.dataDir, canary)).toEqual([]);
  await marta.ask({ do: 'close', from: 2 });
  await ended();
  expect(others()).not.toContain(canary);
  expect(JSON.stringify(server.logger.entries)).not.toContain(canary);
  expect(await answers()).toMatchObject({ isEnded: true, answers: [canary] });
});

test('LW-242 with the workshop it ends: facilitators alone read the answers, mixed over all groups, without a name, and its key is gone', async () => {
  await marta.ask({ do: 'go', from: 1, to: 2 });
  const round = await asked(pages[0] as RawPage);
  await Promise.all(pages.map((page, at) => page.ask(says(round, `An answer ${at}`))));
  await pages[2]?.ask(says(round, 'Another answer'));
  await pages[3]?.ask(says(round, '   '));
  // What somebody wrote who was taken out is gone; who left has left it.
  await marta.ask({ do: 'remove', seat: seats[1]?.seat ?? '' });
  await pages[4]?.ask({ do: 'leave' });
  expect(await keysOfRounds()).toHaveLength(1);
  expect(await marta.ask({ do: 'close', from: 2 })).toBe('done');
  // Pages hand in what is not sent yet.
  expect(await pages[0]?.ask(says(round, 'My last word'))).toBe('done');
  await ended();
  expect(await pages[0]?.ask(says(round, 'Too late'))).toBe('workshop.moved-on');
  const read = await answers();
  expect([...read.answers].sort()).toEqual(['An answer 4', 'Another answer', 'My last word']);
  expect(JSON.stringify(read)).not.toMatch(/Amina|Ben|Chloé|Dina|Emil/);
  for (const role of ['view', 'contribute', 'edit'] as const)
    expect(await answers(workshop.tokens[role])).toBe(403);
  expect(await answers(seats[0]?.token)).toBe(401);
  await eventually(async () => (await keysOfRounds()).length === 0);
});

test('LW-243 what was answered is there after a restart, and ends once', async () => {
  await marta.ask({ do: 'go', from: 1, to: 2 });
  const round = await asked(pages[0] as RawPage);
  await pages[0]?.ask(says(round, 'Before the restart'));
  await server.stop();
  server = await startTestServer({ config: { dataDir: server.dataDir } });
  const again = await lead(server.ws, workshop);
  pages = [await followWorkshop(server.ws, seats[0]?.token ?? '')];
  await pages[0]?.sees(
    (view) => isSeat(view) && JSON.stringify(view.round?.own).includes('Before the restart'),
  );
  await again.ask({ do: 'close', from: 2 });
  await ended();
  await server.stop();
  server = await startTestServer({ config: { dataDir: server.dataDir } });
  expect(await answers()).toMatchObject({ isEnded: true, answers: ['Before the restart'] });
  await eventually(async () => (await keysOfRounds()).length === 0);
});

test('LW-244 what is thrown away is gone, and with the workshop the answers are', async () => {
  await marta.ask({ do: 'go', from: 1, to: 2 });
  const round = await asked(pages[0] as RawPage);
  await pages[0]?.ask(says(round, 'Never mind'));
  expect(await marta.ask({ do: 'round-discard', round })).toBe('done');
  await eventually(async () => (await keysOfRounds()).length === 0);
  expect(await answers()).toEqual({ question: ASKED, isEnded: false, answers: [] });
  const gone = await fetch(`${server.http}/api/workshops/${workshop.id}`, {
    method: 'DELETE',
    headers: bearer(workshop.tokens.facilitate),
  });
  expect(gone.status).toBe(204);
  expect(await answers()).not.toMatchObject({ answers: expect.anything() });
});
