import { once } from 'node:events';
import { decodePart, messageHead, pollingPath } from '@parcours/shared/protocol';
import { WebSocket as NodeWebSocket } from 'ws';
import { PollingSocket } from '../../client/src/session/line/pollingSocket.ts';
import { openRawClient } from './rawClient.ts';
import { bearer } from './server.ts';

/** A connection to a board, seen from the client, by whichever transport. */
export interface TransportClient {
  readonly frames: Uint8Array[];
  /** Resolves with the close code. */
  readonly closed: Promise<number>;
  send(frame: Uint8Array): void;
  close(): void;
}

/** A connection whose client hears nothing that it is told, and goes on sending. */
interface DeafClient {
  /** Resolves when the server has had all of them. */
  sendLast(...frames: readonly Uint8Array[]): Promise<void>;
}

/** Where a server is. */
interface At {
  readonly http: string;
  readonly ws: string;
}

export interface Transport {
  readonly name: string;
  readonly Socket: typeof WebSocket;
  /** The codes that a client may see where the server stops. */
  readonly farewells: readonly number[];
  /** Opens a connection to a board; resolves when it has joined. */
  deaf(server: At, board: string, token: string): Promise<DeafClient>;
}

/** Both implement the interface of a browser's WebSocket, one of them in other types. */
export const TRANSPORTS: readonly Transport[] = [
  {
    name: 'WebSocket',
    Socket: NodeWebSocket as unknown as typeof WebSocket,
    farewells: [1001],
    deaf: deafSocket,
  },
  // Between two questions nobody can be told anything.
  {
    name: 'polling',
    Socket: PollingSocket as unknown as typeof WebSocket,
    farewells: [1001, 1006],
    deaf: deafRequests,
  },
];

/** It does not read on, and so does not answer a close, until all is sent. */
async function deafSocket({ ws }: At, board: string, token: string): Promise<DeafClient> {
  const client = await openRawClient(ws, board, token);
  const { socket, frames } = client;
  if (frames.length === 0) await once(socket, 'message');
  socket.pause();
  return {
    sendLast: async (...last) => {
      for (const frame of last) client.send(frame);
      socket.resume();
      await client.closed;
    },
  };
}

/** It asks for nothing more. */
async function deafRequests({ http }: At, board: string, token: string): Promise<DeafClient> {
  const post = (path: string, body = new Uint8Array()) =>
    fetch(`${http}${pollingPath(board)}${path}`, { method: 'POST', headers: bearer(token), body });
  const { connection } = await (await post('')).json();
  const heard = await post(`/${connection}/received?after=0`);
  if (decodePart(await heard.bytes()).bytes.length === 0) throw new Error('it has not joined');
  return {
    sendLast: async (...last) => {
      const stream = last.flatMap((frame) => [...messageHead(frame.length), ...frame]);
      await post(`/${connection}/sent?from=0`, Uint8Array.from(stream));
    },
  };
}

/** Opens a bare connection; resolves when it is open, or closed already. */
export async function connect(
  { Socket }: Transport,
  ws: string,
  board: string,
  token: string,
): Promise<TransportClient> {
  const socket = new Socket(`${ws}/sync/${board}`, ['parcours.v1', token]);
  socket.binaryType = 'arraybuffer';
  const frames: Uint8Array[] = [];
  socket.onmessage = ({ data }) => frames.push(new Uint8Array(data));
  socket.onerror = () => {};
  const closed = new Promise<number>((resolve) => {
    socket.onclose = ({ code }) => resolve(code);
  });
  const opened = new Promise<void>((resolve) => {
    socket.onopen = () => resolve();
  });
  await Promise.race([opened, closed]);
  return {
    frames,
    closed,
    send: (frame) => socket.send(Uint8Array.from(frame)),
    close: () => socket.close(),
  };
}
