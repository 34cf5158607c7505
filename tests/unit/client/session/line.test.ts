import type { AddressInfo } from 'node:net';
import { SUBPROTOCOL } from '@parcours/shared/protocol';
import { expect, test, vi } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { openLine } from '../../../../client/src/session/line/line.ts';
import { until } from '../../../helpers/until.ts';

vi.stubGlobal('window', new EventTarget());

/** A window that has found out that WebSockets are blocked. */
vi.stubGlobal('sessionStorage', { getItem: () => 'polling', setItem: () => {}, removeItem: () => {} });

/** All WebSockets that the page has opened. */
const opened: WebSocket[] = [];
class Noted extends WebSocket {
  constructor(url: string, protocols: string[]) {
    super(url, protocols);
    opened.push(this);
  }
}
vi.stubGlobal('WebSocket', Noted);

test('UI-189 a page that is closed while it looks whether WebSockets work again ends that attempt', async () => {
  // A server that lets WebSockets in, and says nothing.
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const line = openLine();
  const socket = new line.Socket(`ws://127.0.0.1:${port}/sync/b`, [SUBPROTOCOL, 'token']);
  await until(() => opened.some(({ readyState }) => readyState === WebSocket.OPEN));
  line.close();
  expect(opened.map(({ readyState }) => readyState)).toEqual([WebSocket.CLOSING]);
  socket.close();
  for (const client of server.clients) client.terminate();
  server.close();
});

test('LW-62 the connection of a board whose page wakes ends where nothing answers in two seconds', async () => {
  vi.stubGlobal('sessionStorage', { getItem: () => null, setItem: () => {}, removeItem: () => {} });
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('fetch', async () => new Response());
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  let asked = 0;
  server.on('connection', (client) => {
    client.on('message', (data) => {
      asked += 1;
      // It answers the first question alone, as a line does that dies while the page sleeps.
      if (asked === 1) client.send(data);
    });
  });
  const line = openLine();
  const socket = new line.Socket(`ws://127.0.0.1:${port}/sync/b`, [SUBPROTOCOL, 'token']);
  const ended = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code);
  });
  await new Promise((resolve) => socket.addEventListener('message', resolve, { once: true }));
  window.dispatchEvent(new Event('visibilitychange'));
  expect(await ended).toBe(1006);
  expect(asked).toBe(2);
  line.close();
  for (const client of server.clients) client.terminate();
  server.close();
});
