import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { forward, handBack, openProxy, type ProxyServer } from './proxy.ts';

/** How the networks of offices keep WebSockets from working. */
export const BLOCKADES = ['refuses upgrades', 'never answers upgrades', 'swallows frames'] as const;
export type Blockade = (typeof BLOCKADES)[number];

/** A proxy that hands answers on once they are whole, and lets no WebSocket through. */
export function blockingProxy(target: string, blockade: Blockade): Promise<ProxyServer> {
  return openProxy({
    answer: async (incoming, body, outgoing) => handBack(await forward(target, incoming, body), outgoing),
    upgrade: (incoming, socket) => {
      switch (blockade) {
        case 'refuses upgrades':
          socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
          return;
        case 'never answers upgrades':
          socket.resume();
          return;
        case 'swallows frames': {
          const head = incoming.rawHeaders.map((text, index) => `${text}${index % 2 === 0 ? ': ' : '\r\n'}`);
          shakeHands(target, `GET ${incoming.url} HTTP/1.1\r\n${head.join('')}\r\n`, socket);
          return;
        }
      }
    },
  });
}

/** Hands on the answer to an upgrade, and nothing of what follows. */
function shakeHands(target: string, upgrade: string, socket: Duplex): void {
  const { hostname, port } = new URL(target);
  const server = connect(Number(port), hostname, () => server.write(upgrade));
  server.on('error', () => socket.destroy());
  socket.on('close', () => server.destroy());
  let answer = '';
  server.on('data', (bytes: Buffer) => {
    if (answer.includes('\r\n\r\n')) return;
    answer += bytes.toString('latin1');
    const end = answer.indexOf('\r\n\r\n');
    if (end >= 0) socket.write(answer.slice(0, end + 4), 'latin1');
  });
  socket.resume();
}
