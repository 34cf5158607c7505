import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  CLOSE,
  MAX_WORKSHOP_FRAME_BYTES,
  WORKSHOP_PATH,
  WORKSHOP_SUBPROTOCOL,
} from '@parcours/shared/protocol';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { ClosingSockets } from '../sync/socket/closingSockets.ts';
import { goodbye } from '../sync/socket/goodbye.ts';
import { startHeartbeat } from '../sync/socket/heartbeat.ts';
import { offeredToken, refuseUpgrade, type UpgradeTaker } from '../sync/socket/upgrades.ts';
import { admitPage, follow, type PageLine, type PageServices } from './page.ts';

/** How many pages are connected otherwise. */
interface Others {
  readonly size: number;
}

/** More pages than follow all workshops of a server. Those that are let go do not count. */
export const MOST_FOLLOWERS = 5000;

/** The WebSockets of live workshops, on `/workshop/<id>`. */
export interface LiveGateway extends UpgradeTaker {
  readonly connections: number;
  /** Ends every connection; resolves when all sockets are gone. */
  close(): Promise<void>;
}

export function openLiveGateway(services: PageServices, others: Others): LiveGateway {
  const closing = new ClosingSockets(services.clock);
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: { threshold: 512, serverNoContextTakeover: true, clientNoContextTakeover: true },
    maxPayload: MAX_WORKSHOP_FRAME_BYTES,
    handleProtocols: (offered) => (offered.has(WORKSHOP_SUBPROTOCOL) ? WORKSHOP_SUBPROTOCOL : false),
  });
  const isFull = () => {
    const most = MOST_FOLLOWERS - others.size;
    if (sockets.clients.size < most) return false;
    return [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN).length >= most;
  };
  const received = new WeakMap<WebSocket, number>();
  const stopHeartbeat = startHeartbeat(sockets, services.clock, {
    isWaiting: () => false,
    received: (socket) => received.get(socket) ?? 0,
  });
  return {
    path: WORKSHOP_PATH,
    get connections() {
      return sockets.clients.size;
    },
    take: (id: string, request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const token = offeredToken(request, WORKSHOP_SUBPROTOCOL);
      const admitted = admitPage(id, token, services.tokenAuthority);
      // First by the token, so that a request without one takes nobody's place.
      if (admitted === undefined ? closing.isFull : isFull())
        return refuseUpgrade(socket, 503, 'Service Unavailable');
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        sockets.emit('connection', webSocket, request);
        webSocket.on('error', (error) =>
          services.logger.warn({ workshop: id, error: error.message }, 'socket error'),
        );
        webSocket.on('message', (data: RawData) =>
          received.set(webSocket, (received.get(webSocket) ?? 0) + sizeOf(data)),
        );
        if (admitted === undefined) {
          services.metrics.refused('access.invalid');
          closing.close(webSocket, { code: CLOSE.unauthorised, reason: 'access.invalid' });
        } else void follow(id, admitted, lineBy(webSocket, closing), services);
      });
    },
    close: () => {
      stopHeartbeat();
      return goodbye(sockets);
    },
  };
}

/** A page's WebSocket. */
function lineBy(webSocket: WebSocket, closing: ClosingSockets): PageLine {
  return {
    get isOpen() {
      return webSocket.readyState === webSocket.OPEN;
    },
    get buffered() {
      return webSocket.bufferedAmount;
    },
    send: (text) => webSocket.send(text),
    close: (code, reason) => closing.close(webSocket, { code, reason }),
    listen: ({ receive, closed }) => {
      webSocket.on('message', (data: RawData) => receive(bytesOf(data)));
      webSocket.on('close', closed);
    },
  };
}

function bytesOf(data: RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
}
