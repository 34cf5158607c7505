import type { ScenarioCard } from '@parcours/shared/api';
import { writeScenarioFile } from '@parcours/shared/scenario';
import { expect, test } from 'vitest';
import { backupLines, restoreLines } from '../../../../server/src/history/backup.ts';
import { MOST_SHELVED, openLibrary } from '../../../../server/src/library/library.ts';
import { openPacks, packFile } from '../../../../server/src/library/packs.ts';
import type { Shelf } from '../../../../server/src/ports/shelf.ts';
import { memoryLog } from '../../../../server/src/storage/memoryLog.ts';
import { memoryRevocations } from '../../../../server/src/storage/memoryRevocations.ts';
import { memoryShelf } from '../../../../server/src/storage/memoryShelf.ts';
import { memoryWorkshops } from '../../../../server/src/storage/memoryWorkshops.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { smallSetup } from '../../../helpers/liveWorkshop.ts';
import { recordingLogger } from '../../../helpers/logger.ts';
import { bearer } from '../../../helpers/server.ts';
import { wholeScenario } from '../../../helpers/wholeScenario.ts';

type Api = Awaited<ReturnType<typeof testApp>>;
const file = (change: Parameters<typeof wholeScenario>[0] = {}) => writeScenarioFile(wholeScenario(change));
const publish = (api: Api, body: Uint8Array<ArrayBuffer>, headers: HeadersInit = {}) =>
  api.request('/api/library', { method: 'POST', body, headers });
const listed = async (api: Api, path = '/api/scenarios?lang=ar'): Promise<readonly ScenarioCard[]> =>
  (await (await api.request(path)).json()).scenarios;

test('LB-11 a published scenario is listed beside the others, and boards, kits and workshops start from it', async () => {
  const api = await testApp();
  const answer = await publish(api, file());
  expect(answer.status).toBe(201);
  expect(answer.headers.get('Location')).toBe('/api/library/amal-4711');
  const all = await listed(api);
  expect(all.at(-1)).toMatchObject({
    id: 'amal-4711',
    origin: 'shelf',
    title: 'أمل تبحث عن سكن',
    language: 'ar',
  });
  expect(all.slice(0, -1).every(({ origin }) => origin === 'bundled')).toBe(true);
  expect(await listed(api, '/api/library?lang=ar')).toEqual(all.slice(-1));
  const details = await (await api.request('/api/scenarios/amal-4711?lang=fr')).json();
  expect(details).toMatchObject({ licence: 'CC BY 4.0', guidingQuestions: ['Qui ouvre la porte ?'] });
  expect(details.plan).toEqual([{ id: 'arrive', kind: 'arrive', minutes: 5 }]);
  const created = await api.create({ scenario: 'amal-4711', language: 'ar', example: true });
  const board = await (
    await api.request(`/api/boards/${created.id}`, { headers: bearer(created.tokens.view) })
  ).json();
  expect(board.meta).toMatchObject({ language: 'ar', scenario: 'amal-4711@1.0.0', title: 'أمل في ليون' });
  expect(board.steps).toHaveLength(1);
  const kit = await api.request('/api/scenarios/amal-4711/kit.pdf?lang=fr');
  expect(kit.headers.get('Content-Type')).toBe('application/pdf');
  const workshop = await api.post('/api/workshops', { live: smallSetup({ scenarios: ['amal-4711'] }) });
  expect(workshop.status).toBe(201);
});

test('LB-6 LB-11 what was published comes out as it went in, and so does what comes with Parcours', async () => {
  const api = await testApp();
  await publish(api, file());
  const answer = await api.request('/api/scenarios/amal-4711/file');
  expect(answer.headers.get('Content-Disposition')).toContain('attachment');
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(file());
  const bundled = await api.request('/api/scenarios/care-leaver/file');
  const again = await publish(api, new Uint8Array(await bundled.arrayBuffer()));
  expect(await problemOf(again)).toEqual([409, 'library.bundled']);
  expect(await problemOf(await api.request('/api/scenarios/none/file'))).toEqual([404, 'scenario.not-found']);
});

test('LB-11 publishing and taking off the shelf take the administrator’s secret', async () => {
  const secret = 'a secret of the administrator';
  const api = await testApp({ adminSecret: secret });
  const removal = (headers: HeadersInit) =>
    api.request('/api/library/amal-4711', { method: 'DELETE', headers });
  expect(await problemOf(await publish(api, file()))).toEqual([401, 'access.admin']);
  expect((await publish(api, file(), bearer(secret))).status).toBe(201);
  expect(await problemOf(await removal({}))).toEqual([401, 'access.admin']);
  for (let time = 0; time < 2; time += 1) expect((await removal(bearer(secret))).status).toBe(204);
  expect(await listed(api, '/api/library')).toEqual([]);
  expect(await problemOf(await api.post('/api/boards', { scenario: 'amal-4711' }))).toEqual([
    401,
    'access.admin',
  ]);
});

test('LB-12 a version stays what it is: a higher one takes its place, a lower or another one is refused', async () => {
  const api = await testApp();
  const status = async (change: Parameters<typeof wholeScenario>[0]) =>
    (await publish(api, file(change))).status;
  expect(await status({ version: '1.9.0' })).toBe(201);
  expect(await status({ version: '1.9.0' })).toBe(201);
  expect(await problemOf(await publish(api, file({ version: '1.9.0', author: 'Other' })))).toEqual([
    409,
    'library.version',
  ]);
  expect(await status({ version: '1.8.10' })).toBe(409);
  expect(await status({ version: '1.10.0', author: 'Other' })).toBe(201);
  expect((await listed(api, '/api/library')).map(({ version }) => version)).toEqual(['1.10.0']);
});

test('LB-13 what cannot be read, or is too large, is refused with its code, and the shelf has its bound', async () => {
  const api = await testApp();
  expect(await problemOf(await publish(api, new Uint8Array(3)))).toEqual([422, 'scenario.format']);
  const large = new Uint8Array(2 * 1024 * 1024 + 1);
  expect(await problemOf(await publish(api, large))).toEqual([413, 'request.too-large']);
  const shelf = memoryShelf();
  for (let at = 0; at < MOST_SHELVED; at += 1) await shelf.put(`s${at}`, file({ id: `s${at}` }));
  const library = await openLibrary([], shelf, recordingLogger());
  expect(await codeOf(library.publish(file()))).toBe('library.full');
  await library.publish(file({ id: 's7', version: '2.0.0' }));
});

test('LB-14 the shelf is there after a restart, but for a file that cannot be read any more', async () => {
  const shelf = memoryShelf();
  const library = await openLibrary([], shelf, recordingLogger());
  await library.publish(file());
  await shelf.put('broken', new Uint8Array(8));
  const again = await openLibrary([], shelf, recordingLogger());
  expect(again.list().map(({ id }) => id)).toEqual(['amal-4711']);
  await again.remove('amal-4711');
  expect(await shelf.ids()).toEqual(['broken']);
});

test('LB-70 a file on the shelf under another name than its id is left out, and it is told how to call it', async () => {
  const shelf = memoryShelf();
  await shelf.put('amal-4711', file());
  await shelf.put('copy', file());
  const logger = recordingLogger();
  const library = await openLibrary([], shelf, logger);
  expect(library.list().map(({ id }) => id)).toEqual(['amal-4711']);
  expect(logger.entries.map(({ event, fields }) => [event, fields])).toEqual([
    ['scenario left out', { scenario: 'copy', error: 'Error: the file has to be called amal-4711' }],
  ]);
});

test.each(['con', 'nul', 'com1'])(
  'LB-71 a scenario is not called %s, as no file can be on some systems',
  async (id) => {
    expect(() => file({ id })).toThrow(expect.objectContaining({ code: 'scenario.invalid' }));
    const library = await openLibrary([], memoryShelf(), recordingLogger());
    expect((await library.publish(file({ id: `${id}-1` }))).id).toBe(`${id}-1`);
  },
);

test('LB-15 a backup has the shelf, and puts back what is not there', async () => {
  const sources = () => ({
    store: memoryLog(),
    revocations: memoryRevocations(),
    workshops: memoryWorkshops(),
    shelf: memoryShelf(),
  });
  const from = sources();
  await from.shelf.put('a', file({ id: 'a' }));
  await from.shelf.put('b', file({ id: 'b' }));
  const lines: string[] = [];
  for await (const line of backupLines(from)) lines.push(line);
  const to = sources();
  await to.shelf.put('b', file({ id: 'b', version: '2.0.0' }));
  async function* each() {
    yield* lines;
  }
  expect(await restoreLines(to, each())).toEqual({ made: 0, present: ['b'] });
  expect(await to.shelf.read('a')).toEqual(file({ id: 'a' }));
  expect(await to.shelf.read('b')).toEqual(file({ id: 'b', version: '2.0.0' }));
});

const PACK = {
  format: 'parcours.pack',
  version: 1,
  title: 'Offices of the town',
  language: 'en',
  licence: 'CC BY 4.0',
  actors: [{ id: 'a', name: 'Town hall' }],
  services: [{ id: 's', actor: 'a', name: 'Residence permit' }],
  assets: [],
};
const sent = (value: object) => new TextEncoder().encode(JSON.stringify(value));

test('DR-50 a city pack is published beside scenarios, read by anybody, replaced by its next issue, and taken off by the same route', async () => {
  const api = await testApp();
  const answer = await publish(api, sent(PACK));
  expect(answer.status).toBe(201);
  const card = await answer.json();
  expect(card).toMatchObject({
    title: 'Offices of the town',
    licence: 'CC BY 4.0',
    actors: 1,
    services: 1,
    practices: 0,
  });
  expect(answer.headers.get('Location')).toBe(`/api/library/${card.id}`);
  await publish(api, file());
  const shelf = async () => (await api.request('/api/library')).json();
  expect(await shelf()).toMatchObject({ scenarios: [{ id: 'amal-4711' }], packs: [card] });
  const read = await (await api.request(`/api/library/${card.id}`)).json();
  expect(read).toMatchObject({ ...PACK, services: [{ name: 'Residence permit', actor: 'a' }] });
  const kept = await api.request('/api/library/amal-4711');
  expect(new Uint8Array(await kept.arrayBuffer())).toEqual(file());

  await publish(api, sent({ ...PACK, services: [] }));
  expect((await shelf()).packs).toEqual([{ ...card, services: 0 }]);
  await publish(api, sent({ ...PACK, language: 'fr' }));
  expect((await shelf()).packs).toHaveLength(2);
  for (let time = 0; time < 2; time += 1)
    expect((await api.request(`/api/library/${card.id}`, { method: 'DELETE' })).status).toBe(204);
  expect(await problemOf(await api.request(`/api/library/${card.id}`))).toEqual([404, 'pack.not-found']);
  expect(await shelf()).toMatchObject({ scenarios: [{ id: 'amal-4711' }], packs: [{ language: 'fr' }] });
});

test.each([
  ['JSON that breaks off', '{"format": "parcours.pack"', [400, 'request.json']],
  ['a board', '{"format": "parcours.board", "version": 1}', [422, 'import.format']],
  ['a pack of a newer version', JSON.stringify({ ...PACK, version: 9 }), [422, 'board.version']],
  ['one with nothing in it', JSON.stringify({ ...PACK, actors: [], services: [] }), [422, 'directory.empty']],
  [
    'one with a record that does not validate',
    JSON.stringify({ ...PACK, actors: [{ id: 'a', name: 7 }] }),
    [422, 'pack.invalid'],
  ],
])('DR-51 %s is not published', async (_, body, problem) => {
  const api = await testApp();
  expect(await problemOf(await publish(api, new TextEncoder().encode(body)))).toEqual(problem);
  expect(await (await api.request('/api/library')).json()).toEqual({ scenarios: [], packs: [] });
});

test('DR-51 publishing packs and taking them off take the administrator’s secret', async () => {
  const api = await testApp({ adminSecret: 'a secret of the administrator' });
  expect(await problemOf(await publish(api, sent(PACK)))).toEqual([401, 'access.admin']);
  const removal = await api.request('/api/library/pack.0', { method: 'DELETE' });
  expect(await problemOf(removal)).toEqual([401, 'access.admin']);
});

test('DR-52 packs come back with the shelf, from a backup too; a damaged one is left out and reported', async () => {
  const logger = recordingLogger();
  const shelf = memoryShelf();
  const packs = await openPacks(shelf, logger);
  const card = await packs.publish(sent(packFile(sent(PACK))));
  await shelf.put('pack.damaged', sent({ format: 'parcours.pack' }));
  const sources = (own: Shelf) => ({
    store: memoryLog(),
    revocations: memoryRevocations(),
    workshops: memoryWorkshops(),
    shelf: own,
  });
  const restored = memoryShelf();
  await restoreLines(sources(restored), backupLines(sources(shelf)));
  for (const each of [shelf, restored]) {
    expect((await openPacks(each, logger)).list()).toEqual([card]);
    expect((await openLibrary([], each, logger)).list()).toEqual([]);
  }
  expect(logger.entries.map(({ event }) => event)).toEqual(['pack left out', 'pack left out']);
});
