import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE, SUBPROTOCOL, SYNC_PATH } from '@parcours/shared/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Pass, Passes } from '../../access/passes.ts';
import { MOST_CONNECTIONS } from '../../access/quotas.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Logger } from '../../ports/logger.ts';
import type { Metrics } from '../../ports/metrics.ts';
import type { FairScheduler, Source } from '../fairScheduler.ts';
import type { MessageMemory } from '../messageMemory.ts';
import type { RoomRegistry } from '../room/roomRegistry.ts';
import { Session } from '../session/session.ts';
import { ClosingSockets, type Refusal } from './closingSockets.ts';
import { FairStream } from './fairStream.ts';
import { goodbye } from './goodbye.ts';
import { startHeartbeat } from './heartbeat.ts';
import { SocketConnection } from './socketConnection.ts';
import { offeredToken, refuseUpgrade, type UpgradeTaker } from './upgrades.ts';
import { WriteBatcher } from './writeBatcher.ts';

export interface GatewayServices {
  readonly registry: RoomRegistry;
  readonly passes: Passes;
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

/** The WebSocket side of the server, on `/sync/<document>`. */
export interface Gateway extends UpgradeTaker {
  /** How many are connected. */
  readonly connections: number;
  /** Ends every connection; resolves when all sockets are gone. */
  close(): Promise<void>;
}

export function openGateway(services: GatewayServices): Gateway {
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
  const isFull = () => isFullOf(admitted, services.polling.connections);
  const take = (
    document: string,
    answer: Answer,
    { request, socket, head }: { request: IncomingMessage; socket: Duplex; head: Buffer },
  ) => {
    if (answer.kind === 'refusal' && closingSockets.isFull)
      return refuseUpgrade(socket, 503, 'Service Unavailable');
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
  const stopHeartbeat = startHeartbeat(sockets, services.clock, {
    isWaiting: (socket) => admitted.get(socket)?.isWaiting ?? false,
    received: (socket) => admitted.get(socket)?.received ?? 0,
  });
  return {
    path: SYNC_PATH,
    take: (document, request, socket, head) => {
      const token = offeredToken(request, SUBPROTOCOL);
      const answered = (pass: Pass | undefined) =>
        take(document, answerTo(pass, isFull), { request, socket, head });
      const pass = services.passes.open(token, document);
      if (pass instanceof Promise) pass.then(answered, () => answered(undefined));
      else answered(pass);
    },
    get connections() {
      return admitted.size;
    },
    close: async () => {
      stopHeartbeat();
      await goodbye(sockets);
    },
  };
}

function turnAway(webSocket: WebSocket, { reason }: Refusal, { logger, metrics }: GatewayServices): void {
  logger.info({ reason }, 'turned away');
  metrics.refused(reason);
  webSocket.on('error', () => webSocket.terminate());
}

/** Sockets that are being closed do not count. */
function isFullOf(admitted: ReadonlyMap<WebSocket, FairStream>, others: number): boolean {
  if (admitted.size + others < MOST_CONNECTIONS.server) return false;
  const open = [...admitted.keys()].filter(({ readyState, OPEN }) => readyState === OPEN);
  return open.length + others >= MOST_CONNECTIONS.server;
}

type Answer = ({ readonly kind: 'refusal' } & Refusal) | { readonly kind: 'welcome'; readonly pass: Pass };

const UNKNOWN: Answer = { kind: 'refusal', code: CLOSE.unauthorised, reason: 'access.invalid' };
const MOVED: Answer = { kind: 'refusal', code: CLOSE.moved, reason: 'moved' };
const FULL: Answer = { kind: 'refusal', code: CLOSE.tryAgain, reason: 'full' };

/** Whether a request is admitted: first by its token, so that a request without one takes no place. */
function answerTo(pass: Pass | undefined, isFull: () => boolean): Answer {
  if (pass === undefined) return UNKNOWN;
  if (pass.standing() === 'moved') return MOVED;
  return isFull() ? FULL : { kind: 'welcome', pass };
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
