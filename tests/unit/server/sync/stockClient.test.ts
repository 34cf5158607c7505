import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket as NodeWebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import {
  type CreatedBoard,
  createBoard,
  discard,
  startTestServer,
  type TestServer,
} from '../../../helpers/server.ts';
import { type StockClient, stockClient } from '../../../helpers/stockClient.ts';
import { until } from '../../../helpers/until.ts';

describe('stock y-websocket clients', () => {
  let server: TestServer;
  let board: CreatedBoard;
  const clients: StockClient[] = [];

  beforeEach(async () => {
    server = await startTestServer();
    board = await createBoard(server.http, { title: 'Lamine' });
  });
  afterEach(async () => {
    for (const client of clients.splice(0)) client.destroy();
    await discard(server);
  });

  const join = (token = board.tokens.edit, doc?: Y.Doc) => {
    const client = stockClient(server.ws, board.id, token, doc);
    clients.push(client);
    return client;
  };

  test('SV-1 a provider with no code of ours joins, edits, and another sees it', async () => {
    const open = (doc: Y.Doc) =>
      new WebsocketProvider(`${server.ws}/sync`, board.id, doc, {
        protocols: ['parcours.v1', board.tokens.edit],
        WebSocketPolyfill: NodeWebSocket as unknown as typeof WebSocket,
      });
    const [one, two] = [new Y.Doc(), new Y.Doc()];
    const providers = [open(one), open(two)];
    await until(() => providers.every(({ synced }) => synced));
    expect(two.getMap('meta').get('title')).toBe('Lamine');
    one.getMap('notes').set('n1', new Y.Map([['text', new Y.Text('a first word')]]));
    await until(() => two.getMap('notes').get('n1'));
    two.getMap('meta').set('city', 'Barcelona');
    await until(() => one.getMap('meta').get('city') === 'Barcelona');
    for (const provider of providers) provider.destroy();
  });

  test('SV-1 edits made while away reach the others on return, and theirs reach back', async () => {
    const one = join();
    const two = join();
    await Promise.all([one.synced(), two.synced()]);
    one.provider.disconnect();
    one.doc.getMap('meta').set('city', 'Grenoble');
    two.doc.getMap('meta').set('country', 'FR');
    one.provider.connect();
    await until(() => two.doc.getMap('meta').get('city') === 'Grenoble');
    await until(() => one.doc.getMap('meta').get('country') === 'FR');
  });

  test('SV-7 awareness reaches the others and comes back to its sender', async () => {
    const one = join();
    const two = join();
    await Promise.all([one.synced(), two.synced()]);
    one.provider.awareness.setLocalStateField('user', { name: 'Robin' });
    const seen = () => two.provider.awareness.getStates().get(one.doc.clientID);
    await until(() => seen()?.user?.name === 'Robin');
    one.destroy();
    await until(() => seen() === undefined);
  });

  test('SV-18 somebody who reconnects is seen again, though the clock has not moved', async () => {
    const one = join();
    const two = join();
    await Promise.all([one.synced(), two.synced()]);
    one.provider.awareness.setLocalState({ user: 'Robin' });
    const seen = () => two.provider.awareness.getStates().get(one.doc.clientID);
    await until(() => seen()?.user === 'Robin');
    one.provider.ws?.close();
    await until(() => seen() === undefined);
    await until(() => seen()?.user === 'Robin');
  });

  test('SV-21 a stock provider stops trying when its token is refused', async () => {
    const client = join('not.a-token');
    expect((await client.closed()).code).toBe(4401);
    expect(client.provider.shouldConnect).toBe(false);
  });

  test('SV-5 a client that joins late gets the whole board in its first sync', async () => {
    const early = join();
    await early.synced();
    const notes = early.doc.getMap('notes');
    for (let index = 0; index < 500; index += 1) notes.set(`n${index}`, new Y.Map([['p', [index, 0]]]));
    const watcher = join();
    await until(() => watcher.doc.getMap('notes').size === 500);
    const late = join(board.tokens.view);
    await late.synced();
    expect(late.doc.getMap('notes').size).toBe(500);
  });

  test('SV-2 a restart of the server keeps all, and clients come back by themselves', async () => {
    const one = join();
    await one.synced();
    one.doc.getMap('meta').set('city', 'Sousse');
    const two = join();
    await until(() => two.doc.getMap('meta').get('city') === 'Sousse');
    await server.stop();
    await until(() => !one.provider.wsconnected);
    one.doc.getMap('meta').set('country', 'TN');
    server = {
      ...server,
      ...(await startTestServer({ config: { dataDir: server.dataDir, port: server.port } })),
    };
    await until(() => two.doc.getMap('meta').get('country') === 'TN');
    const fresh = join();
    await fresh.synced();
    expect(fresh.doc.getMap('meta').toJSON()).toMatchObject({
      title: 'Lamine',
      city: 'Sousse',
      country: 'TN',
    });
  });
});
