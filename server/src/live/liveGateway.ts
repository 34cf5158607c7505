import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CodedError } from '@parcours/shared/errors';
import {
  type Capability,
  CLOSE,
  type CloseCode,
  MAX_WORKSHOP_FRAME_BYTES,
  WORKSHOP_PATH,
  WORKSHOP_SCOPE,
  WORKSHOP_SUBPROTOCOL,
  type WorkshopFrame,
} from '@parcours/shared/protocol';
import { type Holder, isThere, type PageFrame } from '@parcours/shared/workshop';
import { pageFrameShape } from '@parcours/shared/workshop/command';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { atExpiry } from '../access/expiry.ts';
import { holderOf } from '../access/passes.ts';
import { Quota } from '../access/quotas.ts';
import type { TokenAuthority } from '../access/tokenAuthority.ts';
import type { Clock } from '../ports/clock.ts';
import type { Logger } from '../ports/logger.ts';
import type { Metrics } from '../ports/metrics.ts';
import { ClosingSockets } from '../sync/socket/closingSockets.ts';
import { goodbye } from '../sync/socket/goodbye.ts';
import { startHeartbeat } from '../sync/socket/heartbeat.ts';
import { offeredToken, refuseUpgrade, type UpgradeTaker } from '../sync/socket/upgrades.ts';
import type { Follower } from './followers.ts';
import type { LiveRegistry } from './liveRegistry.ts';
import type { LiveWorkshop } from './liveWorkshop.ts';

interface LiveGatewayServices {
  readonly live: LiveRegistry;
  readonly tokenAuthority: TokenAuthority;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly metrics: Metrics;
}

interface PageServices extends LiveGatewayServices {
  /** Those that are let go, which a page that never answers would keep. */
  readonly closing: ClosingSockets;
}

/** What one page may send. */
const PAGE_RATES = { frames: { perSecond: 10, atOnce: 100 } } as const;

/** More pages than follow all workshops of a server. Those that are let go do not count. */
const MOST_FOLLOWERS = 5000;

/** A page that does not read what it is sent is let go, and is told all when it comes back. */
const TOO_SLOW_BYTES = 1 << 20;

/** The WebSockets of live workshops, on `/workshop/<id>`. */
export interface LiveGateway extends UpgradeTaker {
  readonly connections: number;
  /** Ends every connection; resolves when all sockets are gone. */
  close(): Promise<void>;
}

export function openLiveGateway(given: LiveGatewayServices): LiveGateway {
  const closing = new ClosingSockets(given.clock);
  const services: PageServices = { ...given, closing };
  const sockets = new WebSocketServer({
    noServer: true,
    perMessageDeflate: { threshold: 512, serverNoContextTakeover: true, clientNoContextTakeover: true },
    maxPayload: MAX_WORKSHOP_FRAME_BYTES,
    handleProtocols: (offered) => (offered.has(WORKSHOP_SUBPROTOCOL) ? WORKSHOP_SUBPROTOCOL : false),
  });
  const isFull = () => {
    if (sockets.clients.size < MOST_FOLLOWERS) return false;
    return (
      [...sockets.clients].filter(({ readyState, OPEN }) => readyState === OPEN).length >= MOST_FOLLOWERS
    );
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
      const capability = services.tokenAuthority.admit(offeredToken(request, WORKSHOP_SUBPROTOCOL));
      const holder = capability?.document === `${WORKSHOP_SCOPE}${id}` ? holderOf(capability) : undefined;
      // First by the token, so that a request without one takes nobody's place.
      if (holder === undefined ? closing.isFull : isFull())
        return refuseUpgrade(socket, 503, 'Service Unavailable');
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        sockets.emit('connection', webSocket, request);
        webSocket.on('error', (error) =>
          services.logger.warn({ workshop: id, error: error.message }, 'socket error'),
        );
        webSocket.on('message', (data: RawData) =>
          received.set(webSocket, (received.get(webSocket) ?? 0) + sizeOf(data)),
        );
        if (capability === undefined || holder === undefined) {
          services.metrics.refused('access.invalid');
          closing.close(webSocket, { code: CLOSE.unauthorised, reason: 'access.invalid' });
        } else void follow(id, { capability, holder }, webSocket, services);
      });
    },
    close: () => {
      stopHeartbeat();
      return goodbye(sockets);
    },
  };
}

/** Lets a page follow a workshop, as long as its link holds. */
async function follow(
  id: string,
  { capability, holder }: { readonly capability: Capability; readonly holder: Holder },
  webSocket: WebSocket,
  services: PageServices,
): Promise<void> {
  // What comes while the workshop is read waits.
  const waiting: RawData[] = [];
  const wait = (data: RawData) => waiting.push(data);
  webSocket.on('message', wait);
  const workshop = await services.live
    .find(id)
    .catch((error: unknown) => closeUnopened(webSocket, error, services));
  if (workshop === undefined || webSocket.readyState !== webSocket.OPEN) return;
  if (!isSeated(holder, workshop))
    return services.closing.close(webSocket, { code: CLOSE.unauthorised, reason: 'workshop.seat' });
  const page = new Page(
    { holder, holds: () => services.tokenAuthority.holds(capability) },
    webSocket,
    workshop,
    services,
  );
  const expire = () => page.close(CLOSE.unauthorised, 'access.invalid');
  const cancelExpiry = atExpiry(services.clock, capability.expires, expire);
  webSocket.on('close', () => {
    cancelExpiry();
    workshop.leave(page);
  });
  workshop.join(page);
  webSocket.off('message', wait);
  webSocket.on('message', (data: RawData) => page.receive(data));
  for (const data of waiting) page.receive(data);
}

function isSeated(holder: Holder, { state }: LiveWorkshop): boolean {
  if (holder.kind !== 'seat') return true;
  const seat = state.seats.get(holder.seat);
  return seat !== undefined && isThere(seat);
}

function closeUnopened(webSocket: WebSocket, error: unknown, { closing, logger }: PageServices): undefined {
  const code = error instanceof CodedError ? error.code : undefined;
  switch (code) {
    case 'workshop.not-found':
      closing.close(webSocket, { code: CLOSE.noSuchBoard, reason: code });
      return undefined;
    case 'server.stopping':
      closing.close(webSocket, { code: CLOSE.goingAway, reason: code });
      return undefined;
    default:
      logger.error({ error: String(error) }, 'workshop not read');
      closing.close(webSocket, { code: CLOSE.failed, reason: 'not loaded' });
      return undefined;
  }
}

/** The connection of one page. */
class Page implements Follower {
  holder: Holder;
  readonly holds: () => boolean;
  readonly #socket: WebSocket;
  readonly #workshop: LiveWorkshop;
  readonly #services: PageServices;
  readonly #quota: Quota<keyof typeof PAGE_RATES>;
  #answering = 0;
  #closing: { readonly code: CloseCode; readonly reason: string } | undefined;

  constructor(
    { holder, holds }: Pick<Follower, 'holder' | 'holds'>,
    socket: WebSocket,
    workshop: LiveWorkshop,
    services: PageServices,
  ) {
    this.holder = holder;
    this.holds = holds;
    this.#socket = socket;
    this.#workshop = workshop;
    this.#services = services;
    this.#quota = new Quota(PAGE_RATES, services.clock);
  }

  send(frame: WorkshopFrame): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > TOO_SLOW_BYTES) this.close(CLOSE.tryAgain, 'too slow');
    else this.#socket.send(JSON.stringify(frame));
  }

  /** What was asked is answered first: who leaves hears that they have left. */
  close(code: CloseCode, reason: string): void {
    this.#closing ??= { code, reason };
    if (this.#answering === 0 && this.#socket.readyState === this.#socket.OPEN)
      this.#services.closing.close(this.#socket, this.#closing);
  }

  receive(data: RawData): void {
    if (this.#socket.readyState !== this.#socket.OPEN || this.#closing) return;
    const frame = read(data);
    if (!this.#quota.allows('frames')) this.#refuse(CLOSE.tooMuch, 'quota');
    else if (frame === undefined) this.#refuse(CLOSE.malformed, 'malformed');
    else if ('time' in frame) this.send({ time: { t: frame.time, now: this.#services.clock.now() } });
    else if ('show' in frame) this.#show(frame.show);
    else void this.#do(frame);
  }

  #show({ turn, ...shown }: Extract<PageFrame, { show: unknown }>['show']): void {
    this.#workshop.show(this, turn, shown);
  }

  async #do({ n, command }: Extract<PageFrame, { command: unknown }>): Promise<void> {
    this.#answering += 1;
    const outcome = await this.#workshop.ask(this, command, n).catch((error: unknown) => {
      this.#services.logger.error({ workshop: this.#workshop.id, error: String(error) }, 'command failed');
      const code = error instanceof CodedError ? error.code : ('server.failed' as const);
      return { kind: 'refused', code } as const;
    });
    this.#answering -= 1;
    if (outcome.kind === 'done') this.send({ done: { n, version: outcome.version } });
    else this.send({ refused: { n, code: outcome.code } });
    if (this.#closing) this.close(this.#closing.code, this.#closing.reason);
  }

  #refuse(code: CloseCode, reason: string): void {
    this.#services.metrics.refused(reason);
    this.close(code, reason);
  }
}

/** Undefined where it is none. */
function read(data: RawData): PageFrame | undefined {
  try {
    return pageFrameShape.parse(JSON.parse(String(data)));
  } catch {
    return undefined;
  }
}

function sizeOf(data: RawData): number {
  return Array.isArray(data) ? data.reduce((sum, { length }) => sum + length, 0) : data.byteLength;
}
