import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { startHeartbeat } from '../../../../server/src/sync/socket/heartbeat.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

const BEAT = 30_000;

describe('the heartbeat of a server', () => {
  let server: WebSocketServer;
  let stop: () => void;
  const clock = testClock();
  const waiting = new Set<WebSocket>();
  const received = new Map<WebSocket, number>();

  beforeEach(async () => {
    server = new WebSocketServer({ port: 0, host: '127.0.0.1' });
    await once(server, 'listening');
    waiting.clear();
    stop = startHeartbeat(server, clock, {
      isWaiting: (socket) => waiting.has(socket),
      received: (socket) => received.get(socket) ?? 0,
    });
  });
  afterEach(() => {
    stop();
    for (const socket of server.clients) socket.terminate();
    server.close();
  });

  /** Both ends of a connection, of which the server has so many bytes left to send. */
  async function connected(autoPong: boolean) {
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const accepted = once(server, 'connection');
    const client = new WebSocket(`ws://127.0.0.1:${port}`, { autoPong });
    client.on('error', () => {});
    const [socket] = await accepted;
    const state = { unread: 0 };
    Object.defineProperty(socket, 'bufferedAmount', { get: () => state.unread });
    return { client, socket, state };
  }

  test('SV-72 who answers stays, and who does not is let go at the second beat', async () => {
    const [here, gone] = [await connected(true), await connected(false)];
    const answered = once(here.socket, 'pong');
    clock.advance(BEAT);
    await answered;
    clock.advance(BEAT);
    await once(gone.client, 'close');
    expect(here.client.readyState).toBe(WebSocket.OPEN);
  });

  test('SV-72 who still reads what was sent before need not answer yet', async () => {
    const { client, state } = await connected(false);
    for (state.unread = 5; state.unread >= 0; state.unread -= 1) clock.advance(BEAT);
    state.unread = 0;
    expect(server.clients.size).toBe(1);
    clock.advance(BEAT);
    await until(() => client.readyState === WebSocket.CLOSED);
  });

  test('SV-72 who reads no more is let go though there is much to read', async () => {
    const { client, state } = await connected(false);
    state.unread = 5;
    clock.advance(BEAT);
    clock.advance(BEAT);
    await until(() => client.readyState === WebSocket.CLOSED);
  });

  test('SV-72 who is still sending what takes long need not answer before its end', async () => {
    const { client, socket } = await connected(false);
    for (let sent = 0; sent < 5; sent += 1) {
      received.set(socket, sent);
      clock.advance(BEAT);
    }
    expect(server.clients.size).toBe(1);
    clock.advance(BEAT);
    await until(() => client.readyState === WebSocket.CLOSED);
  });

  test('SV-72 whose answer is not read, since what it sends waits for space, has to answer once it does not', async () => {
    const { client, socket } = await connected(false);
    clock.advance(BEAT);
    waiting.add(socket);
    for (let beat = 0; beat < 5; beat += 1) clock.advance(BEAT);
    waiting.delete(socket);
    clock.advance(BEAT);
    expect(server.clients.size).toBe(1);
    clock.advance(BEAT);
    await until(() => client.readyState === WebSocket.CLOSED);
  });
});
