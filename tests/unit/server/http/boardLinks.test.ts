import { beforeEach, describe, expect, test } from 'vitest';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { openRawClient, rawClient } from '../../../helpers/rawClient.ts';
import { bearer, createBoard, discard, startTestServer } from '../../../helpers/server.ts';

const revokePath = (id: string) => `/api/boards/${id}/links/revoke`;

describe('handing out links', () => {
  test('SV-61 a facilitator gets a link of each role that holds, also after one was revoked; nobody else gets any', async () => {
    const app = await testApp();
    const board = await app.create();
    const path = `/api/boards/${board.id}/links`;
    await app.post(revokePath(board.id), { role: 'contribute' }, bearer(board.tokens.facilitate));
    const answer = await app.request(path, { headers: bearer(board.tokens.facilitate) });
    const { id, tokens, links }: typeof board = await answer.json();
    expect([answer.status, id]).toEqual([200, board.id]);
    for (const role of ['view', 'contribute', 'edit', 'facilitate'] as const) {
      const read = await app.request(`/api/boards/${id}`, { headers: bearer(tokens[role]) });
      expect([role, read.status]).toEqual([role, 200]);
      expect(links[role]).toContain(`/b/${id}#k=${tokens[role]}`);
    }
    for (const role of ['view', 'edit'] as const) {
      const refused = await app.request(path, { headers: bearer(tokens[role]) });
      expect(await problemOf(refused)).toEqual([403, 'access.role']);
    }
  });
});

describe('revoking links', () => {
  let app: Awaited<ReturnType<typeof testApp>>;
  let board: Awaited<ReturnType<typeof app.create>>;

  beforeEach(async () => {
    app = await testApp();
    board = await app.create({ retainUntil: '2027-01-01' });
  });

  const revoke = (role: unknown, token = board.tokens.facilitate) =>
    app.post(revokePath(board.id), { role }, bearer(token));
  const statusFor = async (token: string) =>
    (await app.request(`/api/boards/${board.id}`, { headers: bearer(token) })).status;

  test('SV-51 the tokens of that role open nothing any more, the others hold, and new ones come', async () => {
    const answer = await revoke('edit');
    expect(answer.status).toBe(200);
    const fresh: typeof board = await answer.json();
    expect(await statusFor(board.tokens.edit)).toBe(401);
    for (const role of ['view', 'contribute', 'facilitate'] as const) {
      expect(await statusFor(board.tokens[role]), role).toBe(200);
    }
    expect(await statusFor(fresh.tokens.edit)).toBe(200);
    expect(fresh.links.edit).toContain(fresh.tokens.edit);
    await revoke('edit');
    expect(await statusFor(fresh.tokens.edit)).toBe(401);
  });

  test('SV-51 a facilitator may revoke the facilitators’ own link, and nobody else may revoke any', async () => {
    for (const role of ['view', 'contribute', 'edit'] as const) {
      expect(await problemOf(await revoke('view', board.tokens[role]))).toEqual([403, 'access.role']);
    }
    const fresh: typeof board = await (await revoke('facilitate')).json();
    expect(await problemOf(await revoke('view'))).toEqual([401, 'access.invalid']);
    expect((await revoke('view', fresh.tokens.facilitate)).status).toBe(200);
  });

  test('SV-51 what is no role is refused, and the boards of others are left alone', async () => {
    expect(await problemOf(await revoke('owner'))).toEqual([422, 'request.invalid']);
    const other = await app.create();
    await revoke('edit');
    const answer = await app.request(`/api/boards/${other.id}`, { headers: bearer(other.tokens.edit) });
    expect(answer.status).toBe(200);
  });
});

describe('revoking links on a running server', () => {
  const revoke = (http: string, { id, tokens }: Awaited<ReturnType<typeof createBoard>>, role: string) =>
    fetch(`${http}${revokePath(id)}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...bearer(tokens.facilitate) },
      body: JSON.stringify({ role }),
    });

  test('SV-51 whoever is connected by one is let go with 4401, the others stay, and a restart forgets nothing', async () => {
    const server = await startTestServer();
    const board = await createBoard(server.http);
    const [revoked, other] = [
      await openRawClient(server.ws, board.id, board.tokens.contribute),
      await openRawClient(server.ws, board.id, board.tokens.edit),
    ];
    const answer = await revoke(server.http, board, 'contribute');
    const fresh: typeof board = await answer.json();
    expect(await revoked.closed).toBe(4401);
    expect(other.socket.readyState).toBe(other.socket.OPEN);
    await server.stop();
    const again = await startTestServer({ config: { dataDir: server.dataDir } });
    const closeCode = (token: string) =>
      rawClient(again.ws, board.id, { protocols: ['parcours.v1', token] }).closed;
    expect(await closeCode(board.tokens.contribute)).toBe(4401);
    const welcome = await openRawClient(again.ws, board.id, fresh.tokens.contribute);
    expect(welcome.socket.readyState).toBe(welcome.socket.OPEN);
    welcome.socket.terminate();
    await discard(again);
  });
});
