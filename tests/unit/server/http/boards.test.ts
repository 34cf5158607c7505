import { brotliDecompressSync } from 'node:zlib';
import { emptyBoard, parseBoardJson, toBoardJson } from '@parcours/shared/board';
import { readSnapshot } from '@parcours/shared/doc';
import { beforeEach, describe, expect, test } from 'vitest';
import { applyUpdate, Doc } from 'yjs';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { bearer } from '../../../helpers/server.ts';

describe('boards over HTTP', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  beforeEach(async () => {
    api = await testApp();
  });
  const read = async (board: { id: string; tokens: { view: string } }) => {
    const answer = await api.request(`/api/boards/${board.id}`, { headers: bearer(board.tokens.view) });
    expect(answer.status).toBe(200);
    return answer.json();
  };

  test('SV-30 an empty board, with a link and a token for each role', async () => {
    const answer = await api.post('/api/boards', { title: 'Ours', language: 'fr' });
    expect(answer.status).toBe(201);
    const board = await answer.json();
    expect(answer.headers.get('Location')).toBe(`/api/boards/${board.id}`);
    expect(Object.keys(board.tokens).sort()).toEqual(['contribute', 'edit', 'facilitate', 'view']);
    for (const [role, token] of Object.entries(board.tokens)) {
      expect(board.links[role]).toBe(`http://localhost:4321/b/${board.id}#k=${token}`);
      expect(api.tokens.verify(String(token), api.clock.now())).toMatchObject({ document: board.id, role });
    }
    expect(await read(board)).toMatchObject({
      format: 'parcours.board',
      meta: { title: 'Ours', language: 'fr' },
    });
  });

  test('SV-30 behind a proxy that ends TLS the links are https', async () => {
    const headers = { 'X-Forwarded-Proto': 'https' };
    const { links } = await (await api.post('/api/boards', {}, headers)).json();
    expect(links.view).toMatch(/^https:\/\/localhost:4321\/b\//);
  });

  test('SV-30 a scenario: its start, or its worked example, in the language asked for', async () => {
    const start = await read(await api.create({ scenario: 'undocumented-young-man', language: 'fr-FR' }));
    expect(start.meta).toMatchObject({ language: 'fr', scenario: 'undocumented-young-man@1.0.0' });
    expect(start.steps).toEqual([]);
    expect(start.actors.length).toBeGreaterThan(5);
    const example = await read(await api.create({ scenario: 'undocumented-young-man', example: true }));
    expect(example).toEqual(
      JSON.parse(JSON.stringify(toBoardJson(api.library.board('undocumented-young-man', 'example')))),
    );
    expect(example.steps.length).toBeGreaterThan(10);
  });

  test('SV-30 a board of one’s own comes back as it was sent', async () => {
    const board = toBoardJson(
      parseBoardJson(toBoardJson(api.library.board('foreign-student', 'example', 'fr'))),
    );
    expect(await read(await api.create({ board }))).toEqual(JSON.parse(JSON.stringify(board)));
  });

  test('SV-30 a board that does not validate is refused with every problem, and nothing is created', async () => {
    const board = { ...toBoardJson(emptyBoard()), steps: [{ id: 's1', days: -1 }, { id: 'not an id' }, 7] };
    const answer = await api.post('/api/boards', { board });
    expect(answer.status).toBe(422);
    const { code, problems } = await answer.json();
    expect(code).toBe('board.invalid');
    expect(problems.length).toBeGreaterThanOrEqual(3);
    expect(problems[0]).toEqual({
      collection: 'steps',
      id: expect.any(String),
      message: expect.any(String),
      fault: expect.objectContaining({ code: expect.any(String) }),
    });
    expect(await api.log.documents()).toEqual([]);
  });

  test.each([
    ['board.format', { board: 7 }],
    ['board.format', { board: { format: 'other' } }],
    ['board.version', { board: { format: 'parcours.board', version: 99 } }],
    ['scenario.not-found', { scenario: 'nobody' }],
    ['scenario.not-found', { scenario: '__proto__' }],
    ['board.retention', { retainUntil: '2026-11-01' }],
    ['request.invalid', { retainUntil: 'tomorrow' }],
    ['request.invalid', { scenario: 'foreign-student', board: {} }],
    ['request.invalid', { example: true }],
    ['request.invalid', { tilte: 'a slip' }],
    ['request.invalid', { title: 7 }],
    ['request.invalid', { language: 'no language!' }],
    ['request.invalid', []],
    ['request.invalid', null],
  ])('SV-30 refuses with %s: %j', async (code, body) => {
    expect((await problemOf(await api.post('/api/boards', body)))[1]).toBe(code);
    expect(await api.log.documents()).toEqual([]);
  });

  test('SV-20 links expire soon after the board’s date, and some 400 days on without one', async () => {
    const dated = await api.create({ retainUntil: '2026-12-01' });
    expect(api.tokens.verify(dated.tokens.view, Date.parse('2026-12-02T12:00:00Z'))).toBeDefined();
    expect(api.tokens.verify(dated.tokens.view, Date.parse('2026-12-03T12:00:00Z'))).toBeUndefined();
    const free = await api.create();
    expect(api.tokens.verify(free.tokens.view, Date.parse('2027-11-21T00:00:00Z'))).toBeDefined();
    expect(api.tokens.verify(free.tokens.view, Date.parse('2028-01-01T00:00:00Z'))).toBeUndefined();
  });

  test('SV-31 reading takes a token of that board, of any role', async () => {
    const [one, two] = [await api.create(), await api.create()];
    const path = `/api/boards/${one.id}`;
    for (const token of Object.values(one.tokens)) {
      expect((await api.request(path, { headers: bearer(token) })).status).toBe(200);
    }
    const refused = await api.request(path);
    expect(refused.headers.get('WWW-Authenticate')).toBe('Bearer');
    expect(await problemOf(refused)).toEqual([401, 'access.missing']);
    expect(await problemOf(await api.request(path, { headers: bearer(two.tokens.facilitate) }))).toEqual([
      401,
      'access.invalid',
    ]);
    expect(await problemOf(await api.request(path, { headers: bearer('a.b') }))).toEqual([
      401,
      'access.invalid',
    ]);
    expect(await problemOf(await api.request(`${path}?token=${one.tokens.view}`))).toEqual([
      401,
      'access.missing',
    ]);
    expect(
      await problemOf(await api.request('/api/boards/unknown', { headers: bearer(one.tokens.view) })),
    ).toEqual([401, 'access.invalid']);
  });

  test('SV-178 whoever may look gets the document as a connection would sync it, compressed and kept by no cache', async () => {
    const board = await api.create({ scenario: 'undocumented-young-man', example: true });
    const path = `/api/boards/${board.id}/document`;
    const answer = await api.request(path, {
      headers: { ...bearer(board.tokens.view), 'Accept-Encoding': 'br' },
    });
    expect([answer.status, answer.headers.get('Content-Encoding')]).toEqual([200, 'br']);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
    const doc = new Doc();
    applyUpdate(doc, brotliDecompressSync(await answer.arrayBuffer()));
    expect(JSON.parse(JSON.stringify(toBoardJson(readSnapshot(doc).board)))).toEqual(await read(board));
    const other = await api.create();
    expect(await problemOf(await api.request(path, { headers: bearer(other.tokens.view) }))).toEqual([
      401,
      'access.invalid',
    ]);
    expect(await problemOf(await api.request(path))).toEqual([401, 'access.missing']);
  });

  test('SV-32 erasing takes a facilitator; afterwards the board is gone, and erasing again does nothing', async () => {
    const board = await api.create();
    const path = `/api/boards/${board.id}`;
    const erase = (token: string) => api.request(path, { method: 'DELETE', headers: bearer(token) });
    expect(await problemOf(await erase(board.tokens.edit))).toEqual([403, 'access.role']);
    expect((await erase(board.tokens.facilitate)).status).toBe(204);
    expect(await problemOf(await api.request(path, { headers: bearer(board.tokens.view) }))).toEqual([
      404,
      'board.not-found',
    ]);
    expect((await erase(board.tokens.facilitate)).status).toBe(204);
    expect(await api.log.documents()).toEqual([]);
  });

  test('SV-23 where creating takes a secret, only that secret creates', async () => {
    api = await testApp({ adminSecret: 'the right secret of all' });
    expect(await problemOf(await api.post('/api/boards', {}))).toEqual([401, 'access.admin']);
    expect(await problemOf(await api.post('/api/boards', {}, bearer('the wrong secret of all')))).toEqual([
      401,
      'access.admin',
    ]);
    expect((await api.post('/api/boards', {}, bearer('the right secret of all'))).status).toBe(201);
  });

  test('SV-195 of wrong secrets so many may come at once from an address, and then none for a moment', async () => {
    api = await testApp({ adminSecret: 'the right secret of all' });
    const tried = (secret: string) => api.post('/api/boards', {}, bearer(secret));
    for (let time = 0; time < 20; time += 1) expect((await tried(`wrong secret ${time}`)).status).toBe(401);
    const refused = await tried('the right secret of all');
    expect(refused.headers.get('Retry-After')).toBe('5');
    expect(await problemOf(refused)).toEqual([429, 'access.trials']);
    expect((await api.post('/api/boards', {})).status).toBe(401);
    api.clock.advance(5000);
    expect((await tried('the right secret of all')).status).toBe(201);
  });

  test('SV-36 where the store fails, that is what is told', async () => {
    api.log.create = () => Promise.reject(new Error('disk on fire at /secret/path'));
    const answer = await api.post('/api/boards', {});
    const text = await answer.clone().text();
    expect(await problemOf(answer)).toEqual([500, 'server.failed']);
    expect(text).not.toContain('fire');
    expect(api.logger.entries.at(-1)).toMatchObject({ level: 'error', event: 'request failed' });
  });
});
