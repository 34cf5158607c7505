import { encodeAwareness, encodeAwarenessEntries, encodeUpdate } from '@parcours/shared/protocol';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { openClient } from './client.ts';
import type { RoomAddress, Subject } from './subject.ts';
import { cpuOf, percentile } from './usage.ts';

export interface Load {
  readonly what: 'updates' | 'cursors';
  readonly rooms: number;
  readonly clients: number;
  /** What the names of the rooms begin with. */
  readonly room: string;
  /** How many clients of each room send. */
  readonly senders: number;
  readonly perSecond: number;
  /** Seconds of it before anything is measured. */
  readonly warmUp: number;
  readonly seconds: number;
}

export interface TrafficResult {
  /** Messages that reached somebody else than their sender, and how many would be all. */
  readonly delivered: number;
  readonly expected: number;
  /** Processor time of the server in the measured seconds, in milliseconds. */
  readonly cpu: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

const MARK = Buffer.from('#T');
const DIGITS = 8;
const markOf = (number: number) => `${MARK}${String(number).padStart(DIGITS, '0')}`;

/** The frames of one sender, each with its number in it. */
function preparedFrames(what: Load['what'], room: RoomAddress, count: number, first: number): Uint8Array[] {
  const numbers = Array.from({ length: count }, (_, index) => first + index);
  return (what === 'updates' ? updates(numbers) : cursors(numbers)).map((message) => room.wrap(message));
}

function updates(numbers: readonly number[]): Uint8Array[] {
  const doc = new Y.Doc();
  const messages: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => messages.push(encodeUpdate(update)));
  for (const number of numbers) {
    doc.getMap('meta').set(`k${numbers[0]}`, `${markOf(number)} ${'x'.repeat(40)}`);
  }
  return messages;
}

function cursors(numbers: readonly number[]): Uint8Array[] {
  const client = 1 + (numbers[0] ?? 0);
  return numbers.map((number, clock) => {
    const state = JSON.stringify({ user: 'Somebody', cursor: { at: markOf(number) } });
    return encodeAwareness(encodeAwarenessEntries([{ client, clock: clock + 1, state }]));
  });
}

interface Sender {
  readonly socket: WebSocket;
  readonly frames: readonly Uint8Array[];
  readonly first: number;
}

/** What has come to whom, and how long it took. */
class Deliveries {
  readonly #sentAt: Float64Array;
  delays: number[] = [];
  count = 0;

  constructor(messages: number) {
    this.#sentAt = new Float64Array(messages);
  }

  sent(number: number): void {
    this.#sentAt[number] = performance.now();
  }

  /** A message may carry several marks. One's own, come back, is no delivery. */
  received(message: Buffer, isOwn: (number: number) => boolean): void {
    for (let at = message.indexOf(MARK); at >= 0; at = message.indexOf(MARK, at + DIGITS)) {
      const number = Number(message.toString('latin1', at + MARK.length, at + MARK.length + DIGITS));
      if (isOwn(number)) continue;
      this.count += 1;
      this.delays.push(performance.now() - (this.#sentAt[number] ?? 0));
    }
  }
}

/** Sends frames at a steady rate in every room, and times each until every other client has it. */
export async function traffic(subject: Subject, load: Load): Promise<TrafficResult> {
  const each = load.perSecond * (load.warmUp + load.seconds);
  const deliveries = new Deliveries(load.rooms * load.senders * each);
  const { sockets, senders } = await connect(subject, load, each, deliveries);
  await pause(500);
  const sending = sendAll(senders, load.perSecond, deliveries);
  await pause(load.warmUp * 1000);
  const before = { cpu: cpuOf(subject.pid), count: deliveries.count };
  deliveries.delays = [];
  // The last frames of the senders are not all alike; what is measured ends before them.
  await pause(load.seconds * 1000 - 300);
  const cpu = cpuOf(subject.pid) - before.cpu;
  const delivered = deliveries.count - before.count;
  const delays = deliveries.delays.toSorted((a, b) => a - b);
  await sending;
  for (const socket of sockets) socket.terminate();
  const measuredSeconds = load.seconds - 0.3;
  return {
    delivered,
    expected: senders.length * load.perSecond * measuredSeconds * (load.clients - 1),
    cpu,
    p50: percentile(delays, 0.5),
    p95: percentile(delays, 0.95),
    p99: percentile(delays, 0.99),
  };
}

async function connect(subject: Subject, load: Load, each: number, deliveries: Deliveries) {
  const sockets: WebSocket[] = [];
  const senders: Sender[] = [];
  for (let room = 0; room < load.rooms; room += 1) {
    const address = await subject.room(`${load.room}${room}`);
    for (let client = 0; client < load.clients; client += 1) {
      const sends = client < load.senders;
      const first = (room * load.senders + client) * each;
      const isOwn = (number: number) => sends && number >= first && number < first + each;
      const socket = await openClient(address, (message) => deliveries.received(message, isOwn));
      sockets.push(socket);
      if (sends) senders.push({ socket, frames: preparedFrames(load.what, address, each, first), first });
    }
  }
  return { sockets, senders };
}

/** The senders do not send at the same moments. */
async function sendAll(senders: readonly Sender[], perSecond: number, deliveries: Deliveries): Promise<void> {
  const sendOne = async ({ socket, frames, first }: Sender, index: number) => {
    await pause((1000 / perSecond) * (index / senders.length));
    const began = performance.now();
    for (const [number, frame] of frames.entries()) {
      deliveries.sent(first + number);
      socket.send(frame);
      await pause(began + ((number + 1) * 1000) / perSecond - performance.now());
    }
  };
  await Promise.all(senders.map(sendOne));
}

/** Waiting is the measure here: a rate is kept by the clock. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, Math.max(0, milliseconds)));
