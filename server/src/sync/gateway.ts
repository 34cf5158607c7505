import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ID_PATTERN } from '@parcours/shared/board';
import { CLOSE, MAX_MESSAGE_BYTES, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Doorkeeper } from '../access/doorkeeper.ts';
import { MOST_CONNECTIONS } from '../access/quotas.ts';
import type { Sites } from '../access/sites.ts';
import type { Clock } from '../ports/clock.ts';
import type { Journal } from '../ports/journal.ts';
import type { Meter } from '../ports/meter.ts';
import type { Connection } from './connection.ts';
import { startHeartbeat } from './heartbeat.ts';
import { Outbox } from './outbox.ts';
import type { RoomRegistry } from './roomRegistry.ts';
import { Session } from './session.ts';
import { SocketConnection } from './socketConnection.ts';

export interface GatewayServices {
  readonly registry: RoomRegistry;
  readonly doorkeeper: Doorkeeper;
  readonly sites: Sites;
  readonly clock: Clock;
  readonly journal: Journal;
  readonly meter: Meter;
}

/** How long a socket may take to say goodbye. */
const GOODBYE_MILLISECONDS = 1000;

/** The WebSocket side of the server, on `/sync/<document>`. */
export interface Gateway {
  /** How many are connected. */
  readonly connections: number;
  /** Ends every connection; resolves when all sockets are gone. */
  close(): Promise<void>;
}

/** Takes the upgrade requests of an HTTP server. */
export function openGateway(server: Server, services: GatewayServices): Gateway {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    // The token travels as a second subprotocol and must not be said back.
    // One frame a turn of the event loop, so that whoever sends many at once does not keep the others waiting.
    allowSynchronousEvents: false,
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  const outbox = new Outbox();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const document = documentOf(request.url);
    if (document === undefined) return refuse(socket, 404, 'Not Found');
    const { origin, host } = request.headers;
    if (!services.sites.knowsHost(host)) return refuse(socket, 421, 'Misdirected Request');
    if (!services.sites.allowsOrigin(origin, host)) return refuse(socket, 403, 'Forbidden');
    sockets.handleUpgrade(request, socket, head, (webSocket) => {
      sockets.emit('connection', webSocket, request);
      const connection = new SocketConnection(webSocket, socket, outbox);
      if (sockets.clients.size > MOST_CONNECTIONS.server) turnAway(webSocket, connection, services);
      else accept(webSocket, connection, document, request, services);
    });
  };
  server.on('upgrade', upgrade);
  const stopHeartbeat = startHeartbeat(sockets, services.clock);
  return {
    get connections() {
      return sockets.clients.size;
    },
    close: async () => {
      stopHeartbeat();
      server.off('upgrade', upgrade);
      await goodbye(sockets);
    },
  };
}

/** The document that a path names, if it is a path for syncing and the name is a possible one. */
function documentOf(url = ''): string | undefined {
  const [path = ''] = url.split('?');
  const prefix = `${SYNC_PATH}/`;
  const name = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  return ID_PATTERN.test(name) ? name : undefined;
}

/** Before the upgrade only HTTP can answer; no page that may be here sees this. */
function refuse(socket: Duplex, status: number, reason: string): void {
  socket.end(`HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** A wrong token is told by a close code, since a page cannot read the status of a refused upgrade. */
function accept(
  webSocket: WebSocket,
  connection: Connection,
  document: string,
  request: IncomingMessage,
  services: GatewayServices,
): void {
  const { registry, doorkeeper, journal, meter } = services;
  const token = tokenOf(request);
  const capability = doorkeeper.admit(token);
  webSocket.on('error', (error) => journal.warn({ document, error: error.message }, 'socket error'));
  if (capability?.document !== document) {
    journal.info({ document }, 'token refused');
    meter.refused('access.invalid');
    connection.close(CLOSE.unauthorised, 'access.invalid');
    return;
  }
  const isGood = () => doorkeeper.admit(token) !== undefined;
  const { role, expires } = capability;
  const session = new Session({ document, role, expires, isGood }, connection, services);
  webSocket.on('message', (data: ArrayBuffer | Buffer | Buffer[]) => session.receive(bytesOf(data)));
  webSocket.on('close', () => session.closed());
  void session.join(registry);
}

function turnAway(webSocket: WebSocket, connection: Connection, { meter }: GatewayServices): void {
  meter.refused('full');
  webSocket.on('error', () => webSocket.terminate());
  connection.close(CLOSE.tryAgain, 'full');
}

function tokenOf({ headers }: IncomingMessage): string {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return offered.find((name) => name !== SUBPROTOCOL && name !== '') ?? bearer ?? '';
}

function bytesOf(data: ArrayBuffer | Buffer | Buffer[]): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data);
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data;
}

async function goodbye(sockets: WebSocketServer): Promise<void> {
  const gone = new Promise<void>((resolve) => sockets.close(() => resolve()));
  for (const client of sockets.clients) client.close(CLOSE.goingAway, 'server stopping');
  const timer = setTimeout(() => {
    for (const client of sockets.clients) client.terminate();
  }, GOODBYE_MILLISECONDS);
  await gone;
  clearTimeout(timer);
}
