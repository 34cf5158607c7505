import { addRecord, readSnapshot } from '@parcours/shared/doc';
import { NAMES } from '@parcours/shared/messages/names';
import type { Command } from '@parcours/shared/workshop';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  postTo,
  type RawPage,
  seatKey,
  sit,
  smallSetup,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer } from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

let server: TestServer;
let workshop: OpenedWorkshop;
let marta: RawPage;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

/** A workshop whose doors are open, with Marta, who leads it. */
beforeEach(async () => {
  workshop = await openWorkshop(server.http);
  marta = await lead(server.ws, workshop);
  expect(await marta.ask({ do: 'open' })).toBe('done');
});

const codeOf = async (answer: Response): Promise<string> => (await answer.json()).code;

const addNote = ({ doc }: StockClient, id: string) =>
  addRecord(doc, 'notes', { id, text: 'A note', x: 0, y: 0 });

/** Amina and Ben in groups of their own. */
async function inTwoGroups() {
  const [amina, ben] = [
    await sit(server.http, workshop, { alias: 'Amina' }),
    await sit(server.http, workshop, { alias: 'Ben', languages: ['fr', 'en'] }),
  ];
  const groups = [
    { language: 'en', seats: [amina.seat] },
    { language: 'fr', seats: [ben.seat] },
  ];
  expect(await marta.ask({ do: 'group', groups })).toBe('done');
  const view = await marta.sees(isStaff);
  const boards = view.groups.map(({ board }) => board);
  return { amina, ben, boards, groups };
}

describe('Coming in', () => {
  test('LW-1 takes an alias and languages alone; a second Amina becomes “Amina 2”', async () => {
    const first = await sit(server.http, workshop, { alias: ' Amina ' });
    const second = await sit(server.http, workshop, { alias: 'AMINA' });
    expect([first.alias, second.alias]).toEqual(['Amina', 'AMINA 2']);
    expect(first.wayBack).toHaveLength(4);
  });

  test('LW-2 gives one seat for one key, however often it is asked', async () => {
    const key = seatKey();
    const asked = Array.from({ length: 5 }, () => sit(server.http, workshop, { alias: 'Amina', key }));
    const seats = await Promise.all(asked);
    expect(new Set(seats.map(({ seat }) => seat)).size).toBe(1);
    await marta.sees((view) => view.seated === 1);
  });

  test('LW-3 is refused while the doors are not open, and once they are closed, with a reason', async () => {
    const other = await openWorkshop(server.http);
    const wanted = { key: seatKey(), alias: 'Amina', languages: ['en'] };
    const ask = () =>
      postTo(`${server.http}/api/workshops/${other.id}/seats`, wanted, other.tokens.contribute);
    expect(await codeOf(await ask())).toBe('workshop.draft');
    const lea = await lead(server.ws, other, 'Lea');
    await lea.ask({ do: 'open' });
    await lea.ask({ do: 'prepare', change: { door: 'closed' } });
    expect(await codeOf(await ask())).toBe('workshop.door');
  });

  test('LW-4 waits for somebody to admit it where the door asks', async () => {
    await marta.ask({ do: 'prepare', change: { door: 'ask' } });
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    expect(page.view()).toMatchObject({ kind: 'seat', you: { standing: 'knocking' } });
    await marta.ask({ do: 'admit', seat: amina.seat, isAdmitted: true });
    await page.sees((view) => view.kind === 'seat' && view.you.standing === 'in');
  });

  test('LW-5 by the code on the wall leads to the same workshop', async () => {
    const answer = await postTo(`${server.http}/api/join`, { code: ` ${workshop.code.toLowerCase()} ` });
    expect(await answer.json()).toMatchObject({ id: workshop.id });
    expect(await codeOf(await postTo(`${server.http}/api/join`, { code: 'ZZZZZZ' }))).toBe('workshop.code');
  });

  test('LW-6 back to a seat takes its four words', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const back = (words: string) =>
      postTo(`${server.http}/api/workshops/${workshop.id}/seats/back`, { words }, workshop.tokens.contribute);
    expect(await (await back(amina.wayBack.join(' '))).json()).toMatchObject({
      seat: amina.seat,
      alias: 'Amina',
    });
    expect(await codeOf(await back('no such words here'))).toBe('workshop.way-back');
  });

  test('LW-361 wrong words shut nobody out whose words are others', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const back = async (words: readonly string[]) => {
      const path = `${server.http}/api/workshops/${workshop.id}/seats/back`;
      const answer = await postTo(path, { words: words.join(' ') }, workshop.tokens.contribute);
      return answer.status === 200 ? 'back' : codeOf(answer);
    };
    const [own = '', ...rest] = amina.wayBack;
    const other = NAMES.en.words.find((word) => word !== own) ?? '';
    for (let n = 0; n < 30; n += 1)
      expect(await back(['no', 'such', 'words', 'here'])).toBe('workshop.way-back');
    for (let n = 0; n < 20; n += 1) expect(await back([other, ...rest])).toBe('workshop.way-back');
    expect(await back([other, ...rest])).toBe('access.trials');
    expect(await back(amina.wayBack)).toBe('back');
  });

  test('LW-7 a seat’s token takes no more seats, and reads no report', async () => {
    const { token } = await sit(server.http, workshop, { alias: 'Amina' });
    const at = `${server.http}/api/workshops/${workshop.id}`;
    const wanted = { key: seatKey(), alias: 'Ben', languages: ['en'] };
    expect(await codeOf(await postTo(`${at}/seats`, wanted, token))).toBe('access.invalid');
    expect((await fetch(`${at}/report.json`, { headers: bearer(token) })).status).toBe(401);
  });

  test('LW-8 a link to come in that was revoked lets nobody in, and leaves those who are in', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    const at = `${server.http}/api/workshops/${workshop.id}`;
    const revoked = await postTo(`${at}/links/revoke`, { role: 'contribute' }, workshop.tokens.facilitate);
    const { code } = await revoked.json();
    const join = (by: string) => postTo(`${server.http}/api/join`, { code: by });
    expect(await codeOf(await join(workshop.code))).toBe('workshop.code');
    expect(await (await join(code)).json()).toMatchObject({ id: workshop.id });
    await marta.sees((view) => isStaff(view) && view.code === code);
    const wanted = { key: seatKey(), alias: 'Ben', languages: ['en'] };
    expect(await codeOf(await postTo(`${at}/seats`, wanted, workshop.tokens.contribute))).toBe(
      'access.invalid',
    );
    expect(await page.ask({ do: 'profile', city: 'Lyon' })).toBe('done');
  });
});

describe('A seat', () => {
  test('LW-9 reaches the board of its group alone, under the alias that the server knows', async () => {
    const { amina, boards } = await inTwoGroups();
    const [own = '', other = ''] = boards;
    const client = stockClient(server.ws, own, amina.token);
    await client.synced();
    client.provider.awareness.setLocalStateField('user', { name: 'Marta' });
    const ben = stockClient(server.ws, other, amina.token);
    expect((await ben.closed()).code).toBe(4408);
    const watcher = stockClient(server.ws, own, workshop.tokens.facilitate);
    await watcher.synced();
    const names = () => [...watcher.provider.awareness.getStates().values()].map((state) => state.user?.name);
    await until(() => names().includes('Amina'));
    expect(names()).not.toContain('Marta');
    for (const each of [client, ben, watcher]) each.destroy();
  });

  test('LW-10 that is moved leaves the old board at once, and no one else does', async () => {
    const { amina, ben, boards } = await inTwoGroups();
    const [first = '', second = ''] = boards;
    const [one, two] = [
      stockClient(server.ws, first, amina.token),
      stockClient(server.ws, second, ben.token),
    ];
    await Promise.all([one.synced(), two.synced()]);
    const closed = one.closed();
    expect(await marta.ask({ do: 'move', seat: amina.seat, group: 2 })).toBe('done');
    expect((await closed).code).toBe(4408);
    const there = stockClient(server.ws, second, amina.token);
    await there.synced();
    expect(two.provider.wsconnected).toBe(true);
    for (const each of [one, two, there]) each.destroy();
  });

  test('LW-11 that is taken out opens nothing any more, and the others’ do', async () => {
    const { amina, ben, boards } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    const others = await followWorkshop(server.ws, ben.token);
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    await client.synced();
    const closed = client.closed();
    await marta.ask({ do: 'remove', seat: amina.seat });
    expect((await closed).code).toBe(4401);
    await until(() => page.closedWith() !== undefined);
    expect(page.closedWith()).toBe(4401);
    expect((await followWorkshop(server.ws, amina.token)).closedWith()).toBe(4401);
    expect(await others.ask({ do: 'done', isDone: true })).toBe('done');
    client.destroy();
  });

  test('LW-12 that is muted looks on, and writes again when it is not, without a new connection', async () => {
    const { amina, boards } = await inTwoGroups();
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    await client.synced();
    const watcher = stockClient(server.ws, boards[0] ?? '', workshop.tokens.facilitate);
    await watcher.synced();
    await marta.ask({ do: 'mute', seat: amina.seat, isMuted: true });
    addNote(client, 'muted');
    await marta.ask({ do: 'mute', seat: amina.seat, isMuted: false });
    addNote(client, 'afterwards');
    await until(() => watcher.doc.getMap('notes').has('afterwards'));
    expect(client.provider.wsconnected).toBe(true);
    for (const each of [client, watcher]) each.destroy();
  });

  test('LW-13 that leaves is forgotten: its alias is free, and its words open nothing', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    expect(await page.ask({ do: 'leave' })).toBe('done');
    expect((await sit(server.http, workshop, { alias: 'Amina' })).alias).toBe('Amina');
    const words = { words: amina.wayBack.join(' ') };
    const back = await postTo(
      `${server.http}/api/workshops/${workshop.id}/seats/back`,
      words,
      workshop.tokens.contribute,
    );
    expect(await codeOf(back)).toBe('workshop.way-back');
  });

  test('LW-14 in three windows counts once', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const windows = await Promise.all([1, 2, 3].map(() => followWorkshop(server.ws, amina.token)));
    await marta.sees((view) => view.here === 1 && view.seated === 1);
    for (const each of windows) each.close();
  });
});

describe('Groups', () => {
  test('LW-15 get a board each in their language, which the report of the workshop reads', async () => {
    const { boards } = await inTwoGroups();
    const titles = await Promise.all(
      boards.map(async (board) => {
        const answer = await fetch(`${server.http}/api/boards/${board}`, {
          headers: bearer(workshop.tokens.facilitate),
        });
        return (await answer.json()).meta.language;
      }),
    );
    expect(titles).toEqual(['en', 'fr']);
    const report = await fetch(`${server.http}/api/workshops/${workshop.id}/report.json`, {
      headers: bearer(workshop.tokens.view),
    });
    expect(report.status).toBe(200);
  });

  test('LW-16 are made once: of two who make them at once, one is told that they are there', async () => {
    const lea = await lead(server.ws, workshop, 'Lea');
    const groups = [{ language: 'en', seats: [] }];
    const answers = await Promise.all([marta, lea].map((page) => page.ask({ do: 'group', groups })));
    expect(answers.sort()).toEqual(['done', 'workshop.moved-on']);
    const listed = await fetch(`${server.http}/api/workshops/${workshop.id}`, {
      headers: bearer(workshop.tokens.facilitate),
    });
    expect((await listed.json()).boards).toHaveLength(1);
  });

  test('LW-17 take who comes late: the smallest with a language of theirs', async () => {
    await inTwoGroups();
    const late = await sit(server.http, workshop, { alias: 'Chloé', languages: ['fr'] });
    const page = await followWorkshop(server.ws, late.token);
    expect(page.view()).toMatchObject({ kind: 'seat', group: { number: 2, language: 'fr' } });
  });

  test('LW-18 that are merged are on one board, and the other can only be looked at by who leads', async () => {
    const { amina, boards } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    await marta.ask({ do: 'merge', group: 1, into: 2 });
    await page.sees((view) => view.kind === 'seat' && view.group?.number === 2);
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    expect((await client.closed()).code).toBe(4408);
    client.destroy();
  });
});

describe('The agenda', () => {
  test('LW-40 moves once where two press Next at once', async () => {
    const lea = await lead(server.ws, workshop, 'Lea');
    for (let to = 0; to < 3; to += 1) {
      const from = to - 1;
      const answers = await Promise.all([marta, lea].map((page) => page.ask({ do: 'go', from, to })));
      expect(answers.sort()).toEqual(['done', 'workshop.moved-on']);
    }
    const view = await marta.sees(isStaff);
    expect(view.starts.map(({ phase }) => phase)).toEqual([0, 1, 2]);
  });

  test('LW-41 is told to all at once, with the end by the server’s clock', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    await marta.ask({ do: 'go', from: -1, to: 0 });
    const view = await page.sees(({ stage }) => stage.kind === 'running');
    expect(view.timer).toMatchObject({ kind: 'running' });
    page.socket.send(JSON.stringify({ time: 17 }));
    await until(() => page.frames.some((frame) => 'time' in frame && frame.time.t === 17));
  });

  test('LW-42 does once what is sent again under the same name', async () => {
    await marta.ask({ do: 'go', from: -1, to: 0 });
    const add = () => marta.ask({ do: 'timer-add', seconds: 120 }, 'the-same-name');
    expect(await add()).toBe('done');
    const before = await marta.sees(isStaff);
    expect(await add()).toBe('done');
    const after = await marta.sees(isStaff);
    expect(after.timer).toEqual(before.timer);
  });

  test('LW-43 refuses what somebody’s link or seat does not allow', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const page = await followWorkshop(server.ws, amina.token);
    const helper = await followWorkshop(server.ws, workshop.tokens.edit);
    const screen = await followWorkshop(server.ws, workshop.tokens.view);
    expect(await page.ask({ do: 'go', from: -1, to: 0 })).toBe('access.role');
    expect(await page.ask({ do: 'remove', seat: amina.seat })).toBe('access.role');
    expect(await helper.ask({ do: 'close', from: -1 })).toBe('access.role');
    expect(await screen.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false })).toBe('access.role');
  });

  test('LW-44 a frame that is none ends the connection that sent it, and no other', async () => {
    const amina = await sit(server.http, workshop, { alias: 'Amina' });
    const [page, other] = [
      await followWorkshop(server.ws, amina.token),
      await followWorkshop(server.ws, amina.token),
    ];
    page.socket.send('{"command":{"do":"leave"}}');
    await until(() => page.closedWith() !== undefined);
    expect(page.closedWith()).toBe(4400);
    expect(await other.ask({ do: 'profile', city: 'Lyon' })).toBe('done');
  });

  test('LW-357 a command of a content that is not taken is refused, and the connection goes on', async () => {
    const { amina } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    const wrong: readonly object[] = [
      { do: 'no such thing' },
      { do: 'profile', alias: ' \u200b' },
      { do: 'profile', city: 'x'.repeat(61) },
      { do: 'name-group', group: 'first', name: 'Jasmine' },
      { do: 'leave', at: 1 },
    ];
    for (const command of wrong) expect(await page.ask(command as Command)).toBe('request.invalid');
    // Ten signs, of eleven units each.
    expect(await page.ask({ do: 'name-group', group: 1, name: '👨‍👩‍👧‍👦'.repeat(10) })).toBe('done');
    expect(await page.ask({ do: 'name-group', group: 1, name: 'é'.repeat(41) })).toBe('workshop.alias');
    expect(page.closedWith()).toBeUndefined();
  });

  test('LW-358 nobody is called like who leads or helps, whoever comes first', async () => {
    const early = await sit(server.http, workshop, { alias: 'Leа' });
    const [page, impostor] = [
      await followWorkshop(server.ws, early.token),
      await sit(server.http, workshop, { alias: 'Mаrtа' }),
    ];
    expect([early.alias, impostor.alias]).toEqual(['Leа', 'Mаrtа 2']);
    await lead(server.ws, workshop, 'Lea');
    await page.sees((view) => view.kind === 'seat' && view.you.alias === 'Leа 2');
    expect(await page.ask({ do: 'profile', alias: 'L\u200bea' })).toBe('done');
    await page.sees((view) => view.kind === 'seat' && view.you.alias === 'Lea 2');
  });

  test('LW-359 what people write is taken without what is not seen in it', async () => {
    const { amina } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    const hidden = (text: string) => `\u202e${text}\u2066\u200b\u00ad`;
    await page.ask({ do: 'profile', city: hidden('Lyon') });
    await page.ask({ do: 'name-group', group: 1, name: hidden('Jasmine') });
    await marta.ask({ do: 'prepare', change: { title: hidden('A day'), host: hidden('The city') } });
    const text = `Two lines\nof it\u202e, a family 👨‍👩‍👧‍👦 and می\u200cخواهم${'\u0301'.repeat(30)}`;
    await marta.ask({ do: 'say', to: { kind: 'all' }, said: { text }, isUrgent: false });
    const view = await marta.sees((seen) => isStaff(seen) && seen.words.length > 0);
    expect(view).toMatchObject({ title: 'A day', host: 'The city', groups: [{ name: 'Jasmine' }, {}] });
    expect(isStaff(view) && view.seats.map(({ city }) => city)).toContain('Lyon');
    expect(isStaff(view) && view.words[0]?.said).toEqual({
      text: `Two lines\nof it, a family 👨‍👩‍👧‍👦 and می\u200cخواهم${'\u0301'.repeat(4)}`,
    });
  });

  test('LW-45 boards are kept at each change of phase, to go back to', async () => {
    const { boards } = await inTwoGroups();
    await marta.ask({ do: 'go', from: -1, to: 0 });
    await until(async () => true);
    const versions = async () => {
      const answer = await fetch(`${server.http}/api/boards/${boards[0]}/versions`, {
        headers: bearer(workshop.tokens.facilitate),
      });
      return (await answer.json()).versions.length;
    };
    await expect.poll(versions, { timeout: 20_000 }).toBe(1);
  });

  test('LW-289 a facilitator has a group’s board go back to what it was when a phase began', async () => {
    const { amina, boards } = await inTwoGroups();
    await marta.ask({ do: 'go', from: -1, to: 0 });
    const at = `${server.http}/api/boards/${boards[0]}`;
    const headers = { ...bearer(workshop.tokens.facilitate), 'Content-Type': 'application/json' };
    const versions = async () => (await (await fetch(`${at}/versions`, { headers })).json()).versions;
    await expect.poll(async () => (await versions()).length, { timeout: 20_000 }).toBe(1);
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    await client.synced();
    addNote(client, 'destroyed');
    const watcher = stockClient(server.ws, boards[0] ?? '', workshop.tokens.facilitate);
    await watcher.synced();
    const isThere = () => readSnapshot(watcher.doc).board.notes.some(({ id }) => id === 'destroyed');
    await until(isThere);
    const [began] = await versions();
    const body = JSON.stringify({ version: began.version });
    expect((await fetch(`${at}/restore`, { method: 'POST', headers, body })).status).toBe(200);
    await until(() => !isThere());
    expect(await versions()).toHaveLength(2);
    for (const each of [client, watcher]) each.destroy();
  });

  test('LW-355 what the workshop is called is one thing, by whichever way it is changed', async () => {
    const called = async () => {
      const read = async (path: string) =>
        (
          await fetch(`${server.http}/api/workshops/${workshop.id}${path}`, {
            headers: bearer(workshop.tokens.facilitate),
          })
        ).json();
      return [(await read('')).title, (await read('/entrance')).title, marta.view()?.title];
    };
    const change = (title: string) =>
      fetch(`${server.http}/api/workshops/${workshop.id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', ...bearer(workshop.tokens.facilitate) },
        body: JSON.stringify({ title }),
      });
    await marta.ask({ do: 'prepare', change: { title: 'By the page' } });
    await marta.sees(({ title }) => title === 'By the page');
    expect(await called()).toEqual(['By the page', 'By the page', 'By the page']);
    expect((await change('By the interface')).status).toBe(200);
    await marta.sees(({ title }) => title === 'By the interface');
    expect(await called()).toEqual(['By the interface', 'By the interface', 'By the interface']);
    expect(await codeOf(await change('x'.repeat(121)))).toBe('request.invalid');
  });

  test('LW-356 takes no scenario that there is not', async () => {
    const prepare = (scenarios: string[]) => marta.ask({ do: 'prepare', change: { scenarios } });
    expect(await prepare(['undocumented-young-man', 'nowhere'])).toBe('scenario.not-found');
    expect(await prepare(['undocumented-young-man'])).toBe('done');
  });

  test('LW-46 once it is closed, the boards can only be looked at, after a warning and a grace, and nobody is thrown out', async () => {
    const { amina, boards } = await inTwoGroups();
    await marta.ask({ do: 'go', from: -1, to: 0 });
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    await client.synced();
    expect(await marta.ask({ do: 'close', from: 0 })).toBe('done');
    const view = await marta.sees(({ stage }) => stage.kind === 'closed');
    expect(view.frozenFrom).toBeGreaterThan(Date.now());
    addNote(client, 'in-time');
    const watcher = stockClient(server.ws, boards[0] ?? '', workshop.tokens.facilitate);
    await watcher.synced();
    await until(() => watcher.doc.getMap('notes').has('in-time'));
    expect(client.provider.wsconnected).toBe(true);
    for (const each of [client, watcher]) each.destroy();
  });
});

describe('What each is told', () => {
  test('LW-47 a participant is told the aliases of their own group, and of nobody else', async () => {
    const { amina } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    const text = JSON.stringify(page.frames);
    expect(text).toContain('Amina');
    expect(text).not.toMatch(/Ben|"fr","en"/);
  });

  test('LW-48 the big screen is told of nobody', async () => {
    await inTwoGroups();
    const screen = await followWorkshop(server.ws, workshop.tokens.view);
    await screen.sees((view) => view.kind === 'screen' && view.groups.length === 2);
    expect(JSON.stringify(screen.frames)).not.toMatch(/Amina|Ben|Marta/);
  });

  test('LW-340 a participant and the big screen are told the phase that they are in, and what a late comer has missed', async () => {
    await inTwoGroups();
    for (const to of [0, 1, 2]) await marta.ask({ do: 'go', from: to - 1, to });
    const late = await sit(server.http, workshop, { alias: 'Late' });
    for (const token of [late.token, workshop.tokens.view]) {
      const page = await followWorkshop(server.ws, token);
      const view = await page.sees(({ stage }) => stage.kind === 'running');
      expect(view).toMatchObject({ phase: { id: 'close', kind: 'close', minutes: 5 }, phaseCount: 3 });
      expect(view).not.toHaveProperty('plan');
      expect(JSON.stringify(view)).not.toContain('arrive');
      if (view.kind === 'seat') expect(view.found?.past).toEqual([{ kind: 'route' }]);
    }
  });

  test('LW-49 a hand that is up is seen by the group and by who leads, and that somebody comes', async () => {
    const { amina, ben } = await inTwoGroups();
    const [page, other] = [
      await followWorkshop(server.ws, amina.token),
      await followWorkshop(server.ws, ben.token),
    ];
    await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: true });
    const view = (await marta.sees((seen) => isStaff(seen) && seen.hands.length === 1)) as ReturnType<
      typeof marta.view
    >;
    const hand = view?.kind === 'staff' ? view.hands[0]?.id : undefined;
    await marta.ask({ do: 'hand-take', hand: hand ?? '' });
    await page.sees((seen) => seen.kind === 'seat' && seen.hands[0]?.taker === 'Marta');
    expect(other.view()).toMatchObject({ hands: [] });
  });

  test('LW-50 a word to some groups reaches those', async () => {
    const { amina, ben } = await inTwoGroups();
    const [page, other] = [
      await followWorkshop(server.ws, amina.token),
      await followWorkshop(server.ws, ben.token),
    ];
    const said = { ready: 'two-minutes' } as const;
    await marta.ask({ do: 'say', to: { kind: 'groups', groups: [1] }, said, isUrgent: false });
    await page.sees((seen) => seen.kind === 'seat' && seen.words.length === 1);
    expect(other.view()).toMatchObject({ words: [] });
  });
});

describe('On the disk', () => {
  test('LW-51 what was answered is there after a restart, and what was asked before is not done twice', async () => {
    const first = await startTestServer();
    const made = await openWorkshop(first.http, smallSetup({ title: 'Kept' }));
    const lea = await lead(first.ws, made, 'Lea');
    await lea.ask({ do: 'open' });
    const amina = await sit(first.http, made, { alias: 'Amina' });
    await lea.ask({ do: 'go', from: -1, to: 0 });
    await lea.ask({ do: 'timer-add', seconds: 60 }, 'added-once');
    const before = await lea.sees(isStaff);
    await first.stop();
    const again = await startTestServer({ config: { dataDir: first.dataDir } });
    const back = await lead(again.ws, made, 'Lea');
    expect(await back.ask({ do: 'timer-add', seconds: 60 }, 'added-once')).toBe('done');
    const after = await back.sees(isStaff);
    expect([after.title, after.stage, after.timer, after.starts]).toEqual([
      before.title,
      before.stage,
      before.timer,
      before.starts,
    ]);
    expect((await followWorkshop(again.ws, amina.token)).view()).toMatchObject({ you: { alias: 'Amina' } });
    await discard(again);
  });

  test('LW-52 a workshop that is erased is gone with its boards, and lets go of all', async () => {
    const { amina, boards } = await inTwoGroups();
    const page = await followWorkshop(server.ws, amina.token);
    const at = `${server.http}/api/workshops/${workshop.id}`;
    expect((await fetch(at, { method: 'DELETE', headers: bearer(workshop.tokens.facilitate) })).status).toBe(
      204,
    );
    await until(() => page.closedWith() !== undefined);
    expect(page.closedWith()).toBe(4404);
    expect((await fetch(at, { headers: bearer(workshop.tokens.facilitate) })).status).toBe(404);
    const client = stockClient(server.ws, boards[0] ?? '', amina.token);
    expect((await client.closed()).code).toBe(4401);
    client.destroy();
  });
});
