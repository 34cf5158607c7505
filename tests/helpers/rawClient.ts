import { once } from 'node:events';
import { WebSocket } from 'ws';

/** A bare socket on `/sync`, for sending whatever a test likes and seeing every frame that comes back. */
export interface RawClient {
  readonly socket: WebSocket;
  readonly frames: Uint8Array[];
  send(frame: Uint8Array): void;
  /** Resolves with the close code, also where the socket is closed already. */
  closed: Promise<number>;
}

export interface RawOptions {
  readonly protocols?: string[];
  readonly headers?: Record<string, string>;
}

export function rawClient(ws: string, board: string, options: RawOptions): RawClient {
  const { protocols = [], headers = {} } = options;
  const socket = new WebSocket(`${ws}/sync/${board}`, protocols, { headers });
  const frames: Uint8Array[] = [];
  socket.on('message', (data: Buffer) => frames.push(Uint8Array.from(data)));
  const closed = new Promise<number>((resolve) => socket.on('close', (code) => resolve(code)));
  socket.on('error', () => {});
  return { socket, frames, send: (frame) => socket.send(frame), closed };
}

/** The same, open. */
export async function openRawClient(ws: string, board: string, token: string): Promise<RawClient> {
  const client = rawClient(ws, board, { protocols: ['parcours.v1', token] });
  await once(client.socket, 'open');
  return client;
}
