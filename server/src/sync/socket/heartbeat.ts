import type { WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../ports/clock.ts';

/** A socket that neither answers nor reads on for one to two of these counts as dead. */
const INTERVAL_MILLISECONDS = 30_000;

/** What tells that the other side of a socket is there, besides its answer. */
interface Signs {
  /** What it sends has no space yet, and is not read. */
  isWaiting(socket: WebSocket): boolean;
  /** How many bytes have come from it. */
  received(socket: WebSocket): number;
}

/**
 * Finds sockets whose other side has vanished without closing, and ends them. Returns how to stop it. A client that
 * is still reading a large board, or sending one, over a slow line cannot answer before the end of it, and is there; nor
 * is the answer read of one that waits for space.
 */
export function startHeartbeat(
  sockets: WebSocketServer,
  clock: Clock,
  { isWaiting, received }: Signs,
): () => void {
  /** How many bytes each had to read yet, and had sent. */
  const waitedFor = new WeakMap<WebSocket, { readonly unread: number; readonly sent: number }>();
  const isGone = (socket: WebSocket) => {
    const before = waitedFor.get(socket);
    return before !== undefined && socket.bufferedAmount >= before.unread && received(socket) === before.sent;
  };
  sockets.on('connection', (socket: WebSocket) => socket.on('pong', () => waitedFor.delete(socket)));
  const look = (socket: WebSocket) => {
    if (isGone(socket)) socket.terminate();
    else if (!waitedFor.has(socket)) socket.ping();
    waitedFor.set(socket, { unread: socket.bufferedAmount, sent: received(socket) });
  };
  const beat = () => {
    for (const socket of sockets.clients) {
      if (isWaiting(socket)) waitedFor.delete(socket);
      else look(socket);
    }
    cancel = clock.after(INTERVAL_MILLISECONDS, beat);
  };
  let cancel = clock.after(INTERVAL_MILLISECONDS, beat);
  return () => cancel();
}
