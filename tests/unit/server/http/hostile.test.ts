import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';
import {
  bearer,
  type CreatedBoard,
  createBoard,
  discard,
  startTestServer,
  type TestServer,
} from '../../../helpers/server.ts';

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('hostile requests', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  let board: CreatedBoard;
  let server: TestServer;
  beforeAll(async () => {
    api = await testApp();
    board = await api.create();
    server = await startTestServer();
  });
  afterAll(() => discard(server));

  test.each([
    ['no JSON', '{"title":'],
    ['nothing', ''],
    ['not UTF-8', Buffer.from([0x22, 0xff, 0x22]).toString('latin1')],
    ['a lone word', 'undefined'],
  ])('SV-36 a body that is %s is told to be no JSON', async (what, body) => {
    const bytes = what === 'not UTF-8' ? Buffer.from([0x22, 0xff, 0x22]) : body;
    const answer = await api.request('/api/boards', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: bytes,
    });
    expect(await problemOf(answer)).toEqual([400, 'request.json']);
  });

  test.each([
    ['nesting beyond measure', nested(200_000), 422],
    [
      'nesting in a board',
      `{"board":{"format":"parcours.board","version":1,"notes":[${nested(100_000)}]}}`,
      422,
    ],
    ['prototypes', '{"__proto__":{"admin":true},"board":{"format":"parcours.board","version":1}}', 422],
    [
      'prototypes in a board',
      '{"board":{"format":"parcours.board","version":1,"__proto__":{"steps":[1]},"meta":{"__proto__":{}}}}',
      422,
    ],
    ['a huge number', '{"title":1e999}', 422],
  ])('SV-36 %s does no harm', async (_, body, status) => {
    const answer = await api.post('/api/boards', body);
    expect((await problemOf(answer))[0]).toBe(status);
    expect(Object.hasOwn(Object.prototype, 'admin')).toBe(false);
  });

  test('SV-36 other media types are refused, so that no form on another page can post', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const answer = await api.post('/api/boards', '{}', { 'Content-Type': type });
      expect(await problemOf(answer)).toEqual([415, 'request.media-type']);
    }
    expect(
      (await api.post('/api/boards', '{}', { 'Content-Type': 'application/json;charset=utf-8' })).status,
    ).toBe(201);
  });

  test('SV-36 a body beyond the limit is refused, also when its length is not told', async () => {
    const large = `{"title":"${'x'.repeat(9 << 20)}"}`;
    const headers = { 'Content-Type': 'application/json' };
    const told = await fetch(`${server.http}/api/analyse`, { method: 'POST', headers, body: large });
    expect(await problemOf(told)).toEqual([413, 'request.too-large']);
    const body = new Blob([large]).stream();
    const streamed = await fetch(`${server.http}/api/analyse`, {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(await problemOf(streamed)).toEqual([413, 'request.too-large']);
    await createBoard(server.http);
  });

  test('SV-36 a board of very many records is refused before it is read', async () => {
    const notes = Array.from({ length: 100_000 }, (_, index) => ({ id: `n${index}` }));
    const value = { format: 'parcours.board', version: 1, notes };
    expect(await problemOf(await api.post('/api/analyse', value))).toEqual([413, 'request.too-large']);
    expect(await problemOf(await api.post('/api/boards', { board: value }))).toEqual([
      413,
      'request.too-large',
    ]);
  });

  test('SV-36 unknown paths and methods are told, and what a resource does take', async () => {
    expect(await problemOf(await api.request('/api/nothing'))).toEqual([404, 'route.not-found']);
    expect(await problemOf(await api.request('/api/boards/../../etc/passwd'))).toEqual([
      404,
      'route.not-found',
    ]);
    for (const method of ['PUT', 'PATCH', 'GET', 'OPTIONS']) {
      const answer = await api.request('/api/boards', { method });
      expect(answer.headers.get('Allow')).toBe('POST');
      expect(await problemOf(answer)).toEqual([405, 'route.method']);
    }
    const head = await api.request('/healthz', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });

  test('SV-22 changes that another site’s page asks for are refused; its own and no page’s are not', async () => {
    const erase = (origin?: string) =>
      api.request(`/api/boards/${board.id}`, {
        method: 'DELETE',
        headers: { ...bearer(board.tokens.edit), ...(origin && { Origin: origin }) },
      });
    for (const origin of [
      'https://evil.example',
      'null',
      'http://localhost:9999',
      'http://localhost:4321.evil.example',
    ]) {
      expect(await problemOf(await erase(origin))).toEqual([403, 'access.origin']);
    }
    for (const origin of ['http://localhost:4321', undefined]) {
      expect(await problemOf(await erase(origin))).toEqual([403, 'access.role']);
    }
  });

  test('SV-22 under a name that is not this machine’s nothing is answered, unless it is named in ORIGINS', async () => {
    const rebound = { Host: 'evil.example:4321', Origin: 'http://evil.example:4321' };
    expect(await problemOf(await api.post('/api/boards', {}, rebound))).toEqual([421, 'access.host']);
    expect(await problemOf(await api.request('/healthz', { headers: { Host: 'a b' } }))).toEqual([
      421,
      'access.host',
    ]);
    const named = await testApp({ origins: ['https://parcours.example.org'] });
    const proxied = { Host: 'parcours.example.org', Origin: 'https://parcours.example.org' };
    expect((await named.post('/api/boards', {}, proxied)).status).toBe(201);
    const open = await testApp({ host: '0.0.0.0' });
    expect((await open.request('/healthz', { headers: { Host: 'city.example' } })).status).toBe(200);
  });

  test('SV-22 no answer lets another origin read it', async () => {
    const answer = await api.request('/api/scenarios', { headers: { Origin: 'https://evil.example' } });
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect(answer.headers.get('Cross-Origin-Resource-Policy')).toBe('same-origin');
  });

  test('SV-36 what is no HTTP ends that connection, and the server goes on', async () => {
    const socket = connect(server.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.end('\u0000\u0001 nonsense\r\n\r\n');
    socket.resume();
    await once(socket, 'close');
    expect((await fetch(`${server.http}/healthz`)).status).toBe(200);
  });
});
