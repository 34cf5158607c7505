import { encodeUpdate } from '@parcours/shared/protocol';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openClient } from './client.ts';
import type { RoomAddress, Subject } from './subject.ts';
import { cpuOf, percentile } from './usage.ts';

export interface Load {
  readonly rooms: number;
  readonly clients: number;
  /** How many clients of each room send. */
  readonly senders: number;
  readonly perSecond: number;
  readonly seconds: number;
}

export interface TrafficResult {
  readonly delivered: number;
  readonly expected: number;
  /** Processor time of the server for one delivery, in microseconds. */
  readonly cpu: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const MARK = Buffer.from('#T');
const DIGITS = 8;

/** The frames of one sender, each with its number in it. */
function preparedFrames(room: RoomAddress, count: number, first: number): Uint8Array[] {
  const doc = new Y.Doc();
  const frames: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => frames.push(room.wrap(encodeUpdate(update))));
  const map = doc.getMap('meta');
  for (let index = 0; index < count; index += 1) {
    map.set(`k${first}`, `#T${String(first + index).padStart(DIGITS, '0')} ${'x'.repeat(40)}`);
  }
  return frames;
}

/** Sends frames at a steady rate in every room, and times each until every other client has it. */
export async function traffic(subject: Subject, load: Load): Promise<TrafficResult> {
  const each = load.perSecond * load.seconds;
  const sentAt = new Float64Array(load.rooms * load.senders * each);
  const delays: number[] = [];
  const receive = (message: Buffer) => {
    const at = message.indexOf(MARK);
    if (at < 0) return;
    const number = Number(message.toString('latin1', at + 2, at + 2 + DIGITS));
    delays.push(performance.now() - (sentAt[number] ?? 0));
  };
  const sockets: WebSocket[] = [];
  const senders: { socket: WebSocket; frames: Uint8Array[]; first: number }[] = [];
  for (let room = 0; room < load.rooms; room += 1) {
    const address = await subject.room(`room${room}`);
    for (let client = 0; client < load.clients; client += 1) {
      const socket = await openClient(address, receive);
      sockets.push(socket);
      const first = (room * load.senders + client) * each;
      if (client < load.senders)
        senders.push({ socket, frames: preparedFrames(address, each, first), first });
    }
  }
  await pause(500);
  const before = cpuOf(subject.pid);
  await Promise.all(
    senders.map(async ({ socket, frames, first }, index) => {
      await pause((1000 / load.perSecond) * (index / senders.length));
      const began = performance.now();
      for (const [number, frame] of frames.entries()) {
        sentAt[first + number] = performance.now();
        socket.send(frame);
        await pause(began + ((number + 1) * 1000) / load.perSecond - performance.now());
      }
    }),
  );
  const expected = senders.length * each * (load.clients - 1);
  for (let wait = 0; delays.length < expected && wait < 50; wait += 1) await pause(100);
  const used = cpuOf(subject.pid) - before;
  for (const socket of sockets) socket.terminate();
  delays.sort((a, b) => a - b);
  return {
    delivered: delays.length,
    expected,
    cpu: (used * 1000) / Math.max(1, delays.length),
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    p99: percentile(delays, 0.99),
  };
}

/** Waiting is the measure here: a rate is kept by the clock. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
