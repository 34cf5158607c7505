import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { AllowedOrigins } from '../../access/allowedOrigins.ts';

/** Takes the upgrade requests to one kind of document. */
export interface UpgradeTaker {
  /** What precedes the document's id in the path, as `/sync`. */
  readonly path: string;
  take(document: string, request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Passes the upgrade requests of an HTTP server on to those who take them. Returns how to stop it. */
export function routeUpgrades(
  server: Server,
  allowedOrigins: AllowedOrigins,
  takers: readonly UpgradeTaker[],
): () => void {
  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const [path = ''] = (request.url ?? '').split('?');
    const taker = takers.find((each) => path.startsWith(`${each.path}/`));
    const document = taker && path.slice(taker.path.length + 1);
    if (taker === undefined || document === undefined || !isId(document))
      return refuseUpgrade(socket, 404, 'Not Found');
    const { origin, host } = request.headers;
    if (!allowedOrigins.knowsHost(host)) return refuseUpgrade(socket, 421, 'Misdirected Request');
    if (!allowedOrigins.allowsOrigin(origin, host)) return refuseUpgrade(socket, 403, 'Forbidden');
    taker.take(document, request, socket, head);
  };
  server.on('upgrade', upgrade);
  return () => server.off('upgrade', upgrade);
}

function isId(text: string): boolean {
  return /^[A-Za-z0-9_-]{1,64}$/.test(text);
}

/**
 * Before the upgrade only HTTP can answer; no allowed page sees this. A socket that does not close by itself is
 * destroyed.
 */
export function refuseUpgrade(socket: Duplex, status: number, reason: string): void {
  const answer = `HTTP/1.1 ${status} ${reason}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy());
}

/** The token that a client offers beside a subprotocol, or in a header where it can set one. */
export function offeredToken({ headers }: IncomingMessage, subprotocol: string): string {
  const offered = (headers['sec-websocket-protocol'] ?? '').split(',').map((name) => name.trim());
  const bearer = /^Bearer (\S+)$/i.exec(headers.authorization ?? '')?.[1];
  return offered.find((name) => name !== subprotocol && name !== '') ?? bearer ?? '';
}
