import { cp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLmdbLog, storeFolders } from '../../../../server/src/storage/lmdbLog.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { filesWith } from '../../../helpers/folderSearch.ts';
import {
  followWorkshop,
  isStaff,
  lead,
  openWorkshop,
  sit,
  smallSetup,
} from '../../../helpers/liveWorkshop.ts';
import { bearer, discard, startTestServer, type TestServer, tempFolder } from '../../../helpers/server.ts';
import { eventually } from '../../../helpers/until.ts';

const DAY = 24 * 60 * 60 * 1000;

/** What nobody else is called. */
const PERSON = { alias: 'Zqamina', city: 'Zqville' };
const LEADER = 'Zqmarta';

async function afterAWorkshop(server: TestServer, retainUntil: string) {
  const workshop = await openWorkshop(server.http, smallSetup({ retainUntil }));
  const marta = await lead(server.ws, workshop, LEADER);
  await marta.ask({ do: 'open' });
  const amina = await sit(server.http, workshop, PERSON);
  const page = await followWorkshop(server.ws, amina.token);
  await marta.ask({ do: 'group', groups: [{ language: 'en', seats: [amina.seat] }] });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  await page.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: false });
  await marta.ask({ do: 'say', to: { kind: 'staff' }, said: { text: 'Zqword' }, isUrgent: false });
  await marta.ask({ do: 'private-open' });
  const view = await page.sees((seen) => seen.kind === 'seat' && seen.round !== undefined);
  const round = view.kind === 'seat' ? (view.round?.id ?? '') : '';
  const paper = { kind: 'private' as const, entries: [{ text: 'Zqentry' }] };
  await page.ask({ do: 'write', round, paper });
  const screen = await followWorkshop(server.ws, workshop.tokens.view);
  const { groups } = await marta.sees(isStaff);
  return { workshop, amina, page, marta, screen, boards: groups.map(({ board }) => board) };
}

test('LW-329 neither log nor metrics nor public report nor big screen has an alias, a seat, a city or an address', async () => {
  const server = await startTestServer();
  const { workshop, amina, screen } = await afterAWorkshop(server, '2099-01-01');
  const asked = ['report.json', 'report.html', 'report.csv', 'entrance', ''].map(async (path) => {
    const at = `${server.http}/api/workshops/${workshop.id}/${path}`.replace(/\/$/, '');
    const answer = await fetch(at, { headers: bearer(workshop.tokens.view) });
    return `${path} ${answer.status} ${await answer.text()}`;
  });
  const metrics = await (await fetch(`${server.http}/metrics`)).text();
  const public_ = await Promise.all(asked);
  expect(public_.filter((answer) => answer.includes(' 200 ')).length).toBeGreaterThanOrEqual(3);
  const told = [JSON.stringify(server.logger.entries), metrics, ...public_, JSON.stringify(screen.frames)];
  for (const text of told) {
    expect(text).not.toMatch(/Zqamina|Zqville|Zqmarta|127\.0\.0\.1|::1/);
    expect(text).not.toContain(amina.seat);
    expect(text).not.toContain(amina.token);
  }
  await discard(server);
});

test('LW-329 after the date nothing of a workshop is on the disk that can be read, by whatever key is left', async () => {
  const until = new Date(Date.now() + DAY).toISOString().slice(0, 10);
  const server = await startTestServer();
  const { workshop, boards } = await afterAWorkshop(server, until);
  const { dataDir } = server;
  await server.stop();
  const folders = storeFolders(dataDir);
  const keys = await keysIn(folders.keys);
  expect(keys.length).toBe(3);
  const during = await tempFolder();
  await cp(dataDir, during, { recursive: true });
  const later = { ...systemClock, now: () => Date.now() + 4 * DAY };
  const again = await startTestServer({ clock: later, config: { dataDir } });
  await eventually(async () => again.logger.entries.some(({ event }) => event === 'workshop erased'));
  await again.stop();
  expect(await keysIn(folders.keys)).toEqual([]);
  for (const { bytes } of keys) expect(await filesWith(dataDir, bytes)).toEqual([]);
  for (const text of ['Zqamina', 'Zqville', 'Zqmarta', 'Zqword', 'Zqentry', workshop.code])
    expect(await filesWith(dataDir, text)).toEqual([]);
  // Whoever copied the disk before has the sealed records, and no key to them on the disk as it is now.
  await rm(storeFolders(during).keys, { recursive: true });
  await cp(folders.keys, storeFolders(during).keys, { recursive: true });
  const log = await openLmdbLog(during, systemClock);
  for (const document of [`workshop:${workshop.id}`, ...boards])
    await expect(log.read(document)).rejects.toThrow();
  await log.close();
  for (const folder of [dataDir, during]) await rm(folder, { recursive: true });
});

async function keysIn(folder: string): Promise<readonly { readonly bytes: Buffer }[]> {
  const names = await readdir(folder);
  return Promise.all(names.map(async (name) => ({ bytes: await readFile(join(folder, name)) })));
}
