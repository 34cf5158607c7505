import { CLOSE } from '@parcours/shared/protocol';
import type { WebSocketServer } from 'ws';

/** How long a socket may take to say goodbye. */
const GOODBYE_MILLISECONDS = 1000;

/** Ends every connection of a server that stops; resolves when all sockets are gone. */
export async function goodbye(sockets: WebSocketServer): Promise<void> {
  const gone = new Promise<void>((resolve) => sockets.close(() => resolve()));
  for (const client of sockets.clients) client.close(CLOSE.goingAway, 'server stopping');
  const timer = setTimeout(() => {
    for (const client of sockets.clients) client.terminate();
  }, GOODBYE_MILLISECONDS);
  await gone;
  clearTimeout(timer);
}
