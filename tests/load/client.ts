import { once } from 'node:events';
import { WebSocket } from 'ws';
import type { RoomAddress } from './subject.ts';

/** A bare socket in a room: what a client costs is not measured, and must be little. */
export async function openClient(
  room: RoomAddress,
  onMessage: (message: Buffer) => void,
): Promise<WebSocket> {
  const socket = new WebSocket(room.url, [...room.protocols], { perMessageDeflate: false });
  socket.on('message', (frame: Buffer) => onMessage(frame.subarray(room.prefix)));
  await once(socket, 'open');
  for (const frame of room.hello) socket.send(frame);
  return socket;
}

/** "I have nothing; send me all." */
export const ASK_ALL = Uint8Array.of(0, 0, 1, 0);

export const isAnswer = (message: Buffer): boolean => message[0] === 0 && message[1] === 1;
