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
