import type { Command, SeatView } from '@parcours/shared/workshop';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  type TakenSeat,
} from '../../../helpers/liveWorkshop.ts';
import { discard, startTestServer, type TestServer } from '../../../helpers/server.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;

/** Amina and Ben in the first group, in a phase that runs. */
beforeEach(async () => {
  server = await startTestServer();
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  await marta.ask({ do: 'open' });
  const people = [
    await sit(server.http, workshop, { alias: 'Amina' }),
    await sit(server.http, workshop, { alias: 'Ben' }),
  ];
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: people.map(({ seat }) => seat) }] });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  [amina, ben] = (await Promise.all(people.map(({ token }) => followWorkshop(server.ws, token)))) as [
    RawPage,
    RawPage,
  ];
  aminasSeat = people[0]?.seat ?? '';
});
afterEach(() => discard(server));

let amina: RawPage;
let ben: RawPage;
let aminasSeat: string;

const isSeat = (view: { kind: string }): view is SeatView => view.kind === 'seat';

async function comes(alias: string): Promise<TakenSeat & { readonly page: RawPage }> {
  const seat = await sit(server.http, workshop, { alias });
  return { ...seat, page: await followWorkshop(server.ws, seat.token) };
}

/** The id of the round that is asked for. */
async function opened(command: Command): Promise<string> {
  expect(await marta.ask(command)).toBe('done');
  const view = await marta.sees((seen) => isStaff(seen) && seen.round !== undefined);
  return (isStaff(view) && view.round?.id) || '';
}

const names = (round: string, text: string): Command => ({
  do: 'write',
  round,
  paper: { kind: 'private', entries: [{ text }] },
});

const countTo = async (page: RawPage, count: number) =>
  page.sees((view) => isSeat(view) && view.round?.count === count);

test('LW-350 who leaves and comes again ten times has one paper in a round, and others are told so', async () => {
  const round = await opened({ do: 'private-open' });
  await ben.ask(names(round, 'The town hall'));
  for (let time = 0; time < 10; time += 1) {
    const { page } = await comes(`Again ${time}`);
    expect(await page.ask(names(round, `Office ${time}`))).toBe('done');
    expect(await page.ask({ do: 'leave' })).toBe('done');
  }
  await countTo(ben, 2);
  await marta.ask({ do: 'round-close', round });
  const ended = await ben.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
  expect(ended).toMatchObject({ round: { standing: { result: { named: 2 } } } });
});

test('LW-350 what somebody wrote who left counts, where nobody wrote in their place', async () => {
  const round = await opened({ do: 'question-open' });
  const says = (text: string): Command => ({ do: 'write', round, paper: { kind: 'question', text } });
  await amina.ask(says('More time'));
  await amina.ask({ do: 'leave' });
  await ben.ask(says('A quiet room'));
  await comes('Chloé');
  await countTo(ben, 2);
  await marta.ask({ do: 'round-close', round });
  const ended = await ben.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
  expect(ended).toMatchObject({ round: { standing: { result: { answered: 2 } } } });
});

test('LW-351 who left before they could be taken out is taken out, with what they wrote', async () => {
  const round = await opened({ do: 'private-open' });
  await ben.ask(names(round, 'The town hall'));
  await amina.ask(names(round, 'An insult'));
  await countTo(ben, 2);
  await amina.ask({ do: 'leave' });
  expect(await marta.ask({ do: 'remove', seat: aminasSeat })).toBe('done');
  await countTo(ben, 1);
  await marta.ask({ do: 'round-close', round });
  const ended = await ben.sees((view) => isSeat(view) && view.round?.standing.kind === 'ended');
  expect(ended).toMatchObject({ round: { standing: { result: { named: 1 } } } });
});

test('LW-352 who is muted writes in no round, and what was saved before counts', async () => {
  const round = await opened({ do: 'private-open' });
  await amina.ask(names(round, 'The town hall'));
  await marta.ask({ do: 'mute', seat: aminasSeat, isMuted: true });
  expect(await amina.ask(names(round, 'An insult'))).toBe('access.role');
  await countTo(ben, 1);
  await marta.ask({ do: 'mute', seat: aminasSeat, isMuted: false });
  expect(await amina.ask(names(round, 'The prefecture'))).toBe('done');
});
