import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface SlowLine {
  readonly ws: string;
  close(): void;
}

/** A line to a server over which everything takes so many milliseconds each way, in the order in which it was sent. */
export async function slowLine(target: string, delay: number): Promise<SlowLine> {
  const { hostname, port: to } = new URL(target);
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(to), hostname);
    hand(near, far, delay);
    hand(far, near, delay);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ws: `ws://127.0.0.1:${port}`,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** What goes in at one end comes out at the other later, its end too. */
function hand(from: Socket, to: Socket, delay: number): void {
  from.setNoDelay();
  from.on('data', (bytes) => setTimeout(() => to.destroyed || to.write(bytes), delay));
  from.on('end', () => setTimeout(() => to.destroyed || to.end(), delay));
  from.on('error', () => to.destroy());
}
