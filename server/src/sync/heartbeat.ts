import type { WebSocket, WebSocketServer } from 'ws';
import type { Clock } from '../ports/clock.ts';

/** A socket that does not answer for one to two of these is taken for dead. */
const INTERVAL_MILLISECONDS = 30_000;

/** Finds sockets whose other side has vanished without a word, and ends them. Returns how to stop it. */
export function startHeartbeat(sockets: WebSocketServer, clock: Clock): () => void {
  const waitedFor = new WeakSet<WebSocket>();
  sockets.on('connection', (socket: WebSocket) => socket.on('pong', () => waitedFor.delete(socket)));
  const beat = () => {
    for (const socket of sockets.clients) {
      if (waitedFor.has(socket)) socket.terminate();
      else socket.ping();
      waitedFor.add(socket);
    }
    cancel = clock.after(INTERVAL_MILLISECONDS, beat);
  };
  let cancel = clock.after(INTERVAL_MILLISECONDS, beat);
  return () => cancel();
}
