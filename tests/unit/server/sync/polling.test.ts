import {
  CLOSE,
  decodePart,
  encodeUpdate,
  messageHead,
  POLLING,
  RecordReader,
} from '@parcours/shared/protocol';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { MessageMemory } from '../../../../server/src/sync/messageMemory.ts';
import { PollingConnection } from '../../../../server/src/sync/polling/pollingConnection.ts';
import { problemOf, testApp } from '../../../helpers/app.ts';
import { bearer, type CreatedBoard } from '../../../helpers/server.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { eventually, until } from '../../../helpers/until.ts';

/** What a stream says of its end. */
const closeIn = (bytes: Uint8Array) => {
  const reader = new RecordReader(1 << 24);
  reader.put(bytes);
  for (let record = reader.next(); record; record = reader.next()) {
    if (record.kind === 'close') return record;
  }
  return undefined;
};

describe('messages that come by requests, and the space for them', () => {
  const record = (bytes: number) => Buffer.concat([messageHead(bytes), Buffer.alloc(bytes)]);
  const connectionOn = (clock: ReturnType<typeof testClock>, memory: MessageMemory) => {
    const received: number[] = [];
    const connection = new PollingConnection(clock, memory, 'board');
    connection.listen({ receive: ({ length }) => received.push(length), closed: () => {} });
    return { connection, received };
  };

  test('SV-166 a small one takes its space from what all have, and gives it back at its end', async () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, 100_000);
    const bytes = record(30_000);
    const unfinished = async () => {
      const client = connectionOn(clock, memory);
      await client.connection.take({ from: 0, bytes: bytes.subarray(0, -1) });
      return client;
    };
    const oldest = await unfinished();
    const others = [await unfinished(), await unfinished()];
    expect(memory.bytes).toBeGreaterThan(89_000);
    others.push(await unfinished());
    expect(memory.bytes).toBeLessThanOrEqual(100_000);
    const { bytes: told } = await oldest.connection.ask(0);
    expect(closeIn(told)).toMatchObject({ code: CLOSE.tryAgain, reason: 'server.busy' });
    for (const { connection } of others)
      await connection.take({ from: bytes.length - 1, bytes: Buffer.of(0) });
    expect(others.flatMap(({ received }) => received)).toEqual([30_000, 30_000, 30_000]);
    expect(memory.bytes).toBe(0);
  });

  test('SV-157 a large one waits for space for all of it, and the next part is not taken before', async () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, 1 << 20);
    const bytes = record(700_000);
    const [first, second] = [connectionOn(clock, memory), connectionOn(clock, memory)];
    expect(await first.connection.take({ from: 0, bytes: bytes.subarray(0, 200_000) })).toBe(200_000);
    expect(memory.bytes).toBe(700_000);
    const taken = second.connection.take({ from: 0, bytes: bytes.subarray(0, 200_000) });
    let isReady = false;
    const ready = second.connection.ready().then(() => {
      isReady = true;
    });
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    expect(isReady).toBe(false);
    expect(memory.bytes).toBe(900_000);
    const early = second.connection.take({ from: 200_000, bytes: bytes.subarray(200_000, 400_000) });
    expect(await first.connection.take({ from: 200_000, bytes: bytes.subarray(200_000) })).toBe(bytes.length);
    expect([await taken, await early]).toEqual([200_000, 200_000]);
    await ready;
    await second.connection.take({ from: 200_000, bytes: bytes.subarray(200_000) });
    expect([first.received, second.received, memory.bytes]).toEqual([[700_000], [700_000], 0]);
  });

  test('SV-157 one that has ended gives up what it waits for', async () => {
    const clock = testClock();
    const memory = new MessageMemory(clock, 1 << 20);
    const part = record(700_000).subarray(0, 200_000);
    const clients = [connectionOn(clock, memory), connectionOn(clock, memory), connectionOn(clock, memory)];
    const taken = clients.map(({ connection }) => connection.take({ from: 0, bytes: part }));
    await taken[0];
    clients[1]?.connection.close(CLOSE.goingAway, 'gone');
    await taken[1];
    clients[0]?.connection.close(CLOSE.goingAway, 'gone');
    await taken[2];
    expect(memory.bytes).toBe(700_000);
  });
});

describe('connections over HTTP, request by request', () => {
  let api: Awaited<ReturnType<typeof testApp>>;
  let board: CreatedBoard;
  beforeEach(async () => {
    api = await testApp();
    board = await api.create();
  });

  const at = (path = '', id = board.id) => `/api/boards/${id}/connections${path}`;
  const post = (path: string, body: Uint8Array<ArrayBuffer> = new Uint8Array(), token = board.tokens.edit) =>
    api.request(path, { method: 'POST', body, headers: token === '' ? {} : bearer(token) });
  const open = async (): Promise<string> => {
    const answer = await post(at());
    expect(answer.status).toBe(201);
    return (await answer.json()).connection;
  };
  const part = async (id: string, after = 0) =>
    decodePart(new Uint8Array(await (await post(at(`/${id}/received?after=${after}`))).arrayBuffer()));
  const stream = (...messages: Uint8Array[]) =>
    Uint8Array.from(messages.flatMap((each) => [...messageHead(each.length), ...each]));

  test('SV-107 a connection has an id of its own that is there for its board and its token alone', async () => {
    const [one, two] = [await open(), await open()];
    expect(one).not.toBe(two);
    for (const id of [one, two]) expect(Buffer.from(id, 'base64url').length).toBeGreaterThanOrEqual(16);
    const other = await api.create();
    const wrong = [
      post(at(`/${one}/received?after=0`), new Uint8Array(), board.tokens.facilitate),
      post(at(`/${one}/received?after=0`, other.id), new Uint8Array(), board.tokens.edit),
      post(at(`/${one.slice(1)}/received?after=0`)),
      post(at(`/${one}/sent?from=0`), new Uint8Array(), other.tokens.edit),
    ];
    for (const answer of wrong) expect(await problemOf(await answer)).toEqual([404, 'connection.not-found']);
    expect(await problemOf(await post(at(`/${one}/sent?from=0`), new Uint8Array(), ''))).toEqual([
      401,
      'access.missing',
    ]);
  });

  test('SV-107 opening one takes a token of the board, and comes from no other site', async () => {
    const other = await api.create();
    expect(await problemOf(await post(at(), new Uint8Array(), ''))).toEqual([401, 'access.missing']);
    expect(await problemOf(await post(at(), new Uint8Array(), other.tokens.edit))).toEqual([
      401,
      'access.invalid',
    ]);
    const headers = { ...bearer(board.tokens.edit), Origin: 'https://evil.example' };
    expect(await problemOf(await api.request(at(), { method: 'POST', headers }))).toEqual([
      403,
      'access.origin',
    ]);
  });

  test('SV-107 one request holds a bounded part, and names a place in the stream', async () => {
    const id = await open();
    const long = new Uint8Array(POLLING.partBytes + 1);
    expect(await problemOf(await post(at(`/${id}/sent?from=0`), long))).toEqual([413, 'request.too-large']);
    for (const query of ['', '?from=-1', '?from=x', '?from=1e3']) {
      expect(await problemOf(await post(at(`/${id}/sent${query}`)))).toEqual([422, 'request.invalid']);
    }
  });

  test('SV-107 a question without news is answered after some 20 seconds, and one that is asked anew has what was missed', async () => {
    const id = await open();
    const first = await part(id);
    expect(first.bytes.length).toBeGreaterThan(0);
    const waiting = part(id, first.bytes.length);
    await until(() => api.polling.find(board.id, id, board.tokens.edit).buffered === 0);
    api.clock.advance(POLLING.waitMilliseconds);
    expect(await waiting).toEqual({ from: first.bytes.length, bytes: new Uint8Array() });
    const again = await post(at(`/${id}/sent?from=0`), stream(Uint8Array.of(100, 7)));
    expect(await again.json()).toEqual({ received: 7 });
    const news = await part(id, first.bytes.length);
    expect(news.bytes.length).toBeGreaterThan(0);
    expect(await part(id, first.bytes.length)).toEqual(news);
  });

  test('SV-107 one of which nothing is asked for a minute has ended', async () => {
    const id = await open();
    await part(id);
    expect(api.polling.connections).toBe(1);
    api.clock.advance(59_000);
    expect(api.polling.connections).toBe(1);
    api.clock.advance(1000);
    await until(() => api.polling.connections === 0);
    api.clock.advance(30_000);
    expect(await problemOf(await post(at(`/${id}/received?after=0`)))).toEqual([404, 'connection.not-found']);
  });

  test('SV-107 what ends it is told to whoever asks next, though the link is worth nothing any more', async () => {
    const id = await open();
    const { bytes } = await part(id);
    await api.tokenAuthority.revoke(board.id, 'edit');
    api.registry.dismiss(board.id, 'edit');
    const rest = await part(id, bytes.length);
    expect(closeIn(rest.bytes)).toEqual({ kind: 'close', code: 4401, reason: 'access.invalid' });
    await until(() => api.polling.connections === 0);
  });

  test('SV-107 a question for what the server has never sent ends it', async () => {
    const id = await open();
    await part(id);
    await part(id, 1_000_000);
    await until(() => api.polling.connections === 0);
  });

  test('SV-107 who does not ask is let go with 1013 after a bounded number of bytes', async () => {
    const reader = await open();
    await part(reader);
    const writer = await open();
    let sent = 0;
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (let index = 0; index < 20; index += 1)
      doc.getMap('notes').set('large', `${index}${'x'.repeat(1 << 20)}`);
    for (const update of updates) {
      const bytes = stream(encodeUpdate(update));
      for (let from = 0; from < bytes.length; from += POLLING.partBytes) {
        const piece = bytes.slice(from, from + POLLING.partBytes);
        const answer = await post(at(`/${writer}/sent?from=${sent}`), piece);
        sent += piece.length;
        expect(await answer.json()).toEqual({ received: sent });
      }
    }
    await eventually(async () => api.polling.connections === 1);
    expect(api.metrics.refusals).not.toContain('quota');
  });
});
