import type { WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../../ports/clock.ts';

/** A socket that neither answers nor reads on for one to two of these counts as dead. */
const INTERVAL_MILLISECONDS = 30_000;

/**
 * Finds sockets whose other side has vanished without closing, and ends them. Returns how to stop it. A client that
 * is still reading a large board over a slow line cannot answer before the end of it, and is there; nor is the answer
 * read of one that `isWaiting`, until what it sends has space.
 */
export function startHeartbeat(
  sockets: WebSocketServer,
  clock: Clock,
  isWaiting: (socket: WebSocket) => boolean,
): () => void {
  /** With how many bytes each had to read yet. */
  const waitedFor = new WeakMap<WebSocket, number>();
  const isGone = (socket: WebSocket) => {
    const unread = waitedFor.get(socket);
    return unread !== undefined && socket.bufferedAmount >= unread;
  };
  sockets.on('connection', (socket: WebSocket) => socket.on('pong', () => waitedFor.delete(socket)));
  const look = (socket: WebSocket) => {
    if (isGone(socket)) socket.terminate();
    else if (!waitedFor.has(socket)) socket.ping();
    waitedFor.set(socket, socket.bufferedAmount);
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
