import { encodeUpdate } from '@parcours/shared/protocol';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { ASK_ALL, isAnswer, openClient } from './client.ts';
import type { RoomAddress, Subject } from './subject.ts';
import { pause } from './traffic.ts';
import { cpuOf, memoryOf } from './usage.ts';

export interface JoinResult {
  /** Milliseconds from the connection to the whole board, and of the server's processor for it. */
  readonly time: number;
  readonly cpu: number;
  /** How much was sent; 0 where the board did not come in time. */
  readonly bytes: number;
}

const ANSWER_MILLISECONDS = 60_000;
const CARDS_AT_ONCE = 500;
const EDITS_A_FRAME = 2000;

/** A board as the updates that made it, and its size in bytes. */
export interface History {
  readonly updates: readonly Uint8Array[];
  readonly size: number;
}

/** A board of cards that were moved about, as frames of many edits each. */
export function history(cards: number, edits: number): History {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const root = doc.getMap<Y.Map<unknown>>('notes');
  for (let from = 0; from < cards; from += CARDS_AT_ONCE) {
    doc.transact(() => {
      for (let card = from; card < Math.min(cards, from + CARDS_AT_ONCE); card += 1) {
        const fields: [string, unknown][] = [
          ['text', `Card ${card}`],
          ['p', [card, card]],
        ];
        root.set(`n${card}`, new Y.Map(fields));
      }
    });
  }
  for (let edit = 0; edit < edits; edit += EDITS_A_FRAME) {
    doc.transact(() => {
      for (let index = edit; index < edit + EDITS_A_FRAME; index += 1) {
        root.get(`n${(index * 7) % cards}`)?.set('p', [index, -index]);
      }
    });
  }
  return { updates, size: Y.encodeStateAsUpdate(doc).length };
}

/**
 * Writes a board into a room, and waits until somebody else is sent all of it. Whoever wrote it stays: there are
 * servers that forget a board when nobody is on it.
 */
export async function fill(subject: Subject, name: string, { updates, size }: History): Promise<WebSocket> {
  const room = await subject.room(name, size);
  const socket = await openClient(room, () => {});
  for (const update of updates) {
    socket.send(room.wrap(encodeUpdate(update)));
    await pause(5);
  }
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await join(subject, name, size)).bytes > 0) return socket;
    await pause(100);
  }
  throw new Error('the server never sent the board');
}

/** Connects with nothing, and waits for the whole board. */
export async function join(subject: Subject, name: string, size: number): Promise<JoinResult> {
  const room = await subject.room(name, size);
  const cpu = cpuOf(subject.pid);
  const began = performance.now();
  let answered: (bytes: number) => void = () => {};
  const answer = new Promise<number>((resolve) => {
    answered = resolve;
  });
  // A smaller answer is that of a server which has not taken in all of the board yet.
  const socket = await openClient(room, (message) => {
    if (isAnswer(message)) answered(message.length > size * 0.9 ? message.length : 0);
  });
  socket.send(room.wrap(ASK_ALL));
  const bytes = await Promise.race([answer, pause(ANSWER_MILLISECONDS).then(() => 0)]);
  const time = performance.now() - began;
  socket.terminate();
  return { time, cpu: cpuOf(subject.pid) - cpu, bytes };
}

/** Many joins one after the other: the clock of the processor is too coarse for one. */
export async function joins(subject: Subject, name: string, size: number, count: number) {
  const before = cpuOf(subject.pid);
  let time = 0;
  let bytes = 0;
  for (let index = 0; index < count; index += 1) {
    const result = await join(subject, name, size);
    time += result.time;
    bytes = result.bytes;
  }
  return { time: time / count, cpu: (cpuOf(subject.pid) - before) / count, bytes };
}

/** All at once, each with nothing: how long until the last has the board, and what it costs the server. */
export async function storm(subject: Subject, name: string, size: number, count: number) {
  const cpu = cpuOf(subject.pid);
  const began = performance.now();
  const all = Array.from({ length: count }, () => join(subject, name, size));
  const results = await Promise.allSettled(all);
  return {
    time: performance.now() - began,
    cpu: cpuOf(subject.pid) - cpu,
    // A server may turn away, or keep waiting, whom it has no time for.
    served: results.filter((result) => result.status === 'fulfilled' && result.value.bytes > 0).length,
  };
}

/** So many boards are made and opened beforehand: compiling what that takes is no board's memory. */
const WARM_BOARDS = 50;

/** Bytes of memory for an idle connection, and for a board with one on it. The boards are made before it is looked at. */
export async function idleMemory(subject: Subject, count: number) {
  const open = async (nameOf: (index: number) => string, times: number) => {
    const rooms: RoomAddress[] = [];
    for (let index = 0; index < times; index += 1) rooms.push(await subject.room(nameOf(index)));
    const before = memoryOf(subject.pid);
    const sockets: WebSocket[] = [];
    for (const room of rooms) sockets.push(await openClient(room, () => {}));
    await pause(300);
    const used = (memoryOf(subject.pid) - before) / times;
    for (const socket of sockets) socket.terminate();
    await pause(300);
    return used;
  };
  await open((index) => `warm${index}`, WARM_BOARDS);
  const perBoard = await open((index) => `idle${index}`, count);
  return { perBoard, perConnection: await open(() => 'idle0', count) };
}
