import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { ID_PATTERN } from '@parcours/shared/board';
import { CLOSE, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import type { AllowedOrigins } from '../../access/allowedOrigins.ts';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';
import type { TokenAuthority } from '../../access/tokenAuthority.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { FairScheduler, Source } from '../fairScheduler.ts';
import type { MessageMemory } from '../messageMemory.ts';
import type { RoomRegistry } from '../room/roomRegistry.ts';
import { type Pass, Session } from '../session/session.ts';
import { ClosingSockets, type Refusal } from './closingSockets.ts';
import { FairStream } from './fairStream.ts';
import { startHeartbeat } from './heartbeat.ts';
import { SocketConnection } from './socketConnection.ts';
import { WriteBatcher } from './writeBatcher.ts';

export interface GatewayServices {
  readonly registry: RoomRegistry;
  readonly tokenAuthority: TokenAuthority;
  readonly allowedOrigins: AllowedOrigins;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** The connections by other transports, which count towards the same limit. */
  readonly polling: { readonly connections: number };
  /** What comes by all ways goes through it. */
  readonly scheduler: FairScheduler;
  /** Space for what comes by all ways. */
  readonly memory: MessageMemory;
}

const NO_BYTES = Buffer.alloc(0);

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
    perMessageDeflate: false,
    // One control frame a turn of the event loop, so that many at once do not keep the others waiting.
    allowSynchronousEvents: false,
    // The token travels as a second subprotocol and must not be said back.
    handleProtocols: (offered) => (offered.has(SUBPROTOCOL) ? SUBPROTOCOL : false),
  });
  const writeBatcher = new WriteBatcher();
  const closingSockets = new ClosingSockets(services.clock);
  const admitted = new Map<WebSocket, FairStream>();
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const document = documentOf(request.url);
    if (document === undefined) return refuse(socket, 404, 'Not Found');
    const { origin, host } = request.headers;
    if (!services.allowedOrigins.knowsHost(host)) return refuse(socket, 421, 'Misdirected Request');
    if (!services.allowedOrigins.allowsOrigin(origin, host)) return refuse(socket, 403, 'Forbidden');
    const answer = answerTo(request, document, {
      ...services,
      isFull: () => isFull(admitted, services.polling.connections),
    });
    if (answer.kind === 'refusal' && closingSockets.isFull) return refuse(socket, 503, 'Service Unavailable');
    const inTurn = (source: Source, work: () => boolean) => services.scheduler.enter(document, source, work);
    const stream = new FairStream({ socket, head, board: document, memory: services.memory, inTurn });
    sockets.handleUpgrade(request, stream, NO_BYTES, (webSocket) => {
      if (answer.kind === 'refusal') {
        turnAway(webSocket, answer, services);
        closingSockets.close(webSocket, answer);
        // It takes no space for messages.
        stream.awaitClose();
        return;
      }
      admitted.set(webSocket, stream);
      webSocket.once('close', () => admitted.delete(webSocket));
      sockets.emit('connection', webSocket, request);
      const connection = new SocketConnection(
        webSocket,
        { incoming: stream, outgoing: socket },
        { writeBatcher, closingSockets },
      );
      accept(webSocket, connection, answer.pass, services);
    });
  };
  server.on('upgrade', upgrade);
  const stopHeartbeat = startHeartbeat(sockets, services.clock, {
    isWaiting: (socket) => admitted.get(socket)?.isWaiting ?? false,
    received: (socket) => admitted.get(socket)?.received ?? 0,
  });
  return {
    get connections() {
      return admitted.size;
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

/**
 * Before the upgrade only HTTP can answer; no allowed page sees this. A socket that does not close by itself is
 * destroyed.
 */
function refuse(socket: Duplex, status: number, reason: string): void {
  const answer = `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy());
}

function turnAway(webSocket: WebSocket, { reason }: Refusal, { logger, metrics }: GatewayServices): void {
  logger.info({ reason }, 'turned away');
  metrics.refused(reason);
  webSocket.on('error', () => webSocket.terminate());
}

/** Sockets that are being closed do not count. */
function isFull(admitted: ReadonlyMap<WebSocket, FairStream>, others: number): boolean {
  if (admitted.size + others < MOST_CONNECTIONS.server) return false;
  const open = [...admitted.keys()].filter(({ readyState, OPEN }) => readyState === OPEN);
  return open.length + others >= MOST_CONNECTIONS.server;
}

type Answer = ({ readonly kind: 'refusal' } & Refusal) | { readonly kind: 'welcome'; readonly pass: Pass };

const UNKNOWN: Answer = { kind: 'refusal', code: CLOSE.unauthorised, reason: 'access.invalid' };
const FULL: Answer = { kind: 'refusal', code: CLOSE.tryAgain, reason: 'full' };

/** Whether a request is admitted: first by its token, so that a request without one takes no place. */
function answerTo(
  request: IncomingMessage,
  document: string,
  { tokenAuthority, isFull }: Pick<GatewayServices, 'tokenAuthority'> & { isFull(): boolean },
): Answer {
  const token = tokenOf(request);
  const capability = tokenAuthority.admit(token);
  if (capability?.document !== document) return UNKNOWN;
  if (isFull()) return FULL;
  const { role, expires } = capability;
  const isGood = () => tokenAuthority.admit(token) !== undefined;
  return { kind: 'welcome', pass: { document, role, expires, isGood } };
}

function accept(
  webSocket: WebSocket,
  connection: SocketConnection,
  pass: Pass,
  services: GatewayServices,
): void {
  const { document } = pass;
  webSocket.on('error', (error) => services.logger.warn({ document, error: error.message }, 'socket error'));
  const session = new Session(pass, connection, services);
  connection.listen({
    receive: (message) => session.receive(message),
    closed: () => session.closed(),
  });
  void session.join(services.registry);
}

function tokenOf({ headers }: IncomingMessage): string {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return offered.find((name) => name !== SUBPROTOCOL && name !== '') ?? bearer ?? '';
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
