import { encodeUpdate } from '@parcours/shared/protocol';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTokens } from '../../../../server/src/access/tokens.ts';
import { metaUpdates, readFrame } from '../../../helpers/frames.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { openRawClient, rawClient } from '../../../helpers/rawClient.ts';
import {
  type CreatedBoard,
  createBoard,
  discard,
  startTestServer,
  type TestServer,
} from '../../../helpers/server.ts';
import { stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

const SECRET = 'a secret for these tests';
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

describe('the WebSocket side', () => {
  let server: TestServer;
  let board: CreatedBoard;

  beforeEach(async () => {
    server = await startTestServer({ config: { secrets: [SECRET] } });
    board = await createBoard(server.http);
  });
  afterEach(() => discard(server));

  const codeFor = (id: string, token: string) =>
    rawClient(server.ws, id, { protocols: ['parcours.v1', token] }).closed;
  const statusFor = (path: string, headers: Record<string, string> = {}) =>
    new Promise<number | undefined>((resolve) => {
      const { socket } = rawClient(server.ws, path, {
        protocols: ['parcours.v1', board.tokens.edit],
        headers,
      });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
      socket.on('open', () => {
        socket.terminate();
        resolve(101);
      });
    });

  test('SV-21 a missing, forged, expired or other board’s token closes with 4401', async () => {
    const other = await createBoard(server.http);
    const issue = (secret: string, expires: number) =>
      createTokens(secret).issue({ document: board.id, role: 'edit', expires, generation: 0 });
    expect(await codeFor(board.id, other.tokens.facilitate)).toBe(4401);
    expect(await codeFor(board.id, issue('another secret, not ours', inAnHour()))).toBe(4401);
    expect(await codeFor(board.id, issue(SECRET, inAnHour() - 7200))).toBe(4401);
    expect(await codeFor(board.id, 'x')).toBe(4401);
    expect(await rawClient(server.ws, board.id, { protocols: ['parcours.v1'] }).closed).toBe(4401);
    expect(await rawClient(server.ws, board.id, {}).closed).toBe(4401);
  });

  test('SV-21 a token in the address opens nothing', async () => {
    const path = `${board.id}?token=${board.tokens.edit}&k=${board.tokens.edit}`;
    expect(await rawClient(server.ws, path, { protocols: ['parcours.v1'] }).closed).toBe(4401);
  });

  test('SV-21 the token is taken from the subprotocol or the Authorization header, and never said back', async () => {
    const bySubprotocol = await openRawClient(server.ws, board.id, board.tokens.edit);
    expect(bySubprotocol.socket.protocol).toBe('parcours.v1');
    const headers = { Authorization: `Bearer ${board.tokens.edit}` };
    const byHeader = rawClient(server.ws, board.id, { headers });
    await until(() => byHeader.frames.length > 0);
    for (const { socket } of [bySubprotocol, byHeader]) socket.terminate();
  });

  test('SV-21 a board that is not there closes with 4404', async () => {
    const token = createTokens(SECRET).issue({
      document: 'nothing',
      role: 'edit',
      expires: inAnHour(),
      generation: 0,
    });
    expect(await codeFor('nothing', token)).toBe(4404);
  });

  test('SV-22 upgrades from other sites, under other names, or to other paths are refused before they begin', async () => {
    expect(await statusFor(board.id, { Origin: 'https://evil.example' })).toBe(403);
    expect(await statusFor(board.id, { Origin: 'null' })).toBe(403);
    expect(await statusFor(board.id, { Host: 'evil.example' })).toBe(421);
    expect(await statusFor(board.id, { Origin: server.http })).toBe(101);
    expect(await statusFor(board.id)).toBe(101);
    expect(await statusFor(`${board.id}/more`)).toBe(404);
    expect(await statusFor('no%20such%20name')).toBe(404);
  });

  test.each([
    ['an unknown type', [7]],
    ['no bytes', []],
    ['an opcode that only servers send', [2, 0, 1, 97]],
    ['an unknown step of syncing', [0, 9, 0]],
    ['an update that is cut short', [0, 2, 200, 1, 1]],
    ['an update that is garbage', [0, 2, 3, 9, 9, 9]],
    ['an update that claims 33 million structs', [0, 2, 7, 1, 255, 255, 255, 15, 1, 0]],
    ['a state vector that is garbage', [0, 0, 2, 255, 255]],
    ['bytes left over', [3, 3]],
    ['an awareness message that claims too much', [1, 3, 255, 255, 3]],
  ])('SV-9 %s closes that connection with 4400 and a line in the log; the others go on', async (_, bytes) => {
    const other = stockClient(server.ws, board.id, board.tokens.edit);
    await other.synced();
    const bad = await openRawClient(server.ws, board.id, board.tokens.edit);
    bad.send(Uint8Array.from(bytes));
    expect(await bad.closed).toBe(4400);
    expect(server.logger.entries.map(({ event }) => event)).toContain('malformed message');
    const watcher = stockClient(server.ws, board.id, board.tokens.view);
    other.doc.getMap('meta').set('country', 'FR');
    await until(() => watcher.doc.getMap('meta').get('country') === 'FR');
    for (const client of [other, watcher]) client.destroy();
  });

  test('SV-9 a frame beyond the limit ends that connection, and no other', async () => {
    const other = stockClient(server.ws, board.id, board.tokens.edit);
    await other.synced();
    const bad = await openRawClient(server.ws, board.id, board.tokens.edit);
    bad.send(new Uint8Array(9 << 20));
    expect(await bad.closed).toBe(1009);
    expect(other.provider.wsconnected).toBe(true);
    other.destroy();
  });

  test('SV-9 whatever frames come, the server stands and the others are served', async () => {
    const other = stockClient(server.ws, board.id, board.tokens.edit);
    await other.synced();
    const [valid = new Uint8Array()] = metaUpdates({ country: 'FR' }).map(encodeUpdate);
    const frame = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc.uint8Array({ maxLength: 40 }).map((tail) => Uint8Array.of(0, 2, tail.length, ...tail)),
      fc.uint8Array({ maxLength: 40 }).map((tail) => Uint8Array.of(1, tail.length, ...tail)),
      fc.tuple(fc.nat(valid.length - 1), fc.nat(255)).map(([at, value]) => valid.with(at, value)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(frame, { minLength: 1, maxLength: 5 }), async (frames) => {
        const bad = await openRawClient(server.ws, board.id, board.tokens.contribute);
        for (const bytes of frames) bad.send(bytes);
        bad.socket.close();
        await bad.closed;
        expect(other.provider.wsconnected).toBe(true);
      }),
      { numRuns: propertyRuns(300) },
    );
    expect(server.logger.entries.filter(({ level }) => level === 'error')).toEqual([]);
    other.doc.getMap('meta').set('region', 'still here');
    const watcher = stockClient(server.ws, board.id, board.tokens.view);
    await until(() => watcher.doc.getMap('meta').get('region') === 'still here');
    for (const client of [other, watcher]) client.destroy();
  });

  test('SV-3 a socket that asks is told with its own number', async () => {
    const client = await openRawClient(server.ws, board.id, board.tokens.edit);
    for (const update of metaUpdates({ country: 'FR' })) client.send(encodeUpdate(update));
    client.send(Uint8Array.of(100, 42));
    await until(() => client.frames.map(readFrame).some(({ kind }) => kind === 'saved'));
    expect(client.frames.map(readFrame)).toContainEqual({ kind: 'saved', number: 42 });
    client.socket.terminate();
  });

  test('SV-15 a board erased over HTTP lets its connections go with 4404', async () => {
    const client = await openRawClient(server.ws, board.id, board.tokens.edit);
    const headers = { Authorization: `Bearer ${board.tokens.facilitate}` };
    const answer = await fetch(`${server.http}/api/boards/${board.id}`, { method: 'DELETE', headers });
    expect(answer.status).toBe(204);
    expect(await client.closed).toBe(4404);
    expect(await codeFor(board.id, board.tokens.edit)).toBe(4404);
  });

  test('SV-44 no token is ever in the log', async () => {
    await codeFor('other', board.tokens.edit);
    const client = await openRawClient(server.ws, board.id, board.tokens.edit);
    client.send(Uint8Array.of(7));
    await client.closed;
    const text = JSON.stringify(server.logger.entries);
    for (const token of Object.values(board.tokens)) expect(text).not.toContain(token);
  });
});
