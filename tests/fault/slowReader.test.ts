import { encodeSaved, encodeUpdate } from '@parcours/shared/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readFrame } from '../helpers/frames.ts';
import { openRawClient } from '../helpers/rawClient.ts';
import { createBoard, discard, startTestServer, type TestServer } from '../helpers/server.ts';
import { stockClient } from '../helpers/stockClient.ts';
import { until } from '../helpers/until.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => discard(server));

test('SV-19 a reader that stalls is let go after a bounded number of bytes, and the others are served', async () => {
  const board = await createBoard(server.http);
  const stalled = await openRawClient(server.ws, board.id, board.tokens.view);
  const watcher = stockClient(server.ws, board.id, board.tokens.view);
  const sender = await openRawClient(server.ws, board.id, board.tokens.edit);
  await watcher.synced();
  stalled.socket.pause();
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => sender.send(encodeUpdate(update)));
  const confirmed = () =>
    sender.frames.map(readFrame).flatMap((frame) => (frame.kind === 'saved' ? [frame.number] : []));
  for (let index = 1; index <= 40; index += 1) {
    doc.getMap('notes').set('large', `${index}-${'x'.repeat(1 << 20)}`);
    sender.send(encodeSaved(index));
    await until(() => confirmed().includes(index));
  }
  await until(() => String(watcher.doc.getMap('notes').get('large')).startsWith('40-'));
  stalled.socket.resume();
  expect([1006, 1013]).toContain(await stalled.closed);
  const received = stalled.frames.reduce((sum, { length }) => sum + length, 0);
  expect(received).toBeLessThan(30 << 20);
  const again = stockClient(server.ws, board.id, board.tokens.view);
  await again.synced();
  expect(String(again.doc.getMap('notes').get('large')).startsWith('40-')).toBe(true);
  for (const client of [watcher, again]) client.destroy();
  sender.socket.terminate();
});
