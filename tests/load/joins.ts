import { encodeUpdate } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { ASK_ALL, isAnswer, openClient } from './client.ts';
import type { Subject } from './subject.ts';
import { pause } from './traffic.ts';
import { cpuOf, memoryOf } from './usage.ts';

export interface JoinResult {
  /** Milliseconds from the connection to the whole board, and of the server's processor for it. */
  readonly time: number;
  readonly cpu: number;
  readonly bytes: number;
}

const EDITS_A_FRAME = 2000;

/** A board of cards that were moved about, as frames of many edits each; and how large it is. */
export function history(cards: number, edits: number): { updates: Uint8Array[]; size: number } {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const root = doc.getMap<Y.Map<unknown>>('notes');
  const chunk = 500;
  for (let from = 0; from < cards; from += chunk) {
    doc.transact(() => {
      for (let card = from; card < Math.min(cards, from + chunk); card += 1) {
        root.set(
          `n${card}`,
          new Y.Map<unknown>([
            ['text', `Card ${card}`],
            ['p', [card, card]],
          ]),
        );
      }
    });
  }
  for (let edit = 0; edit < edits; edit += EDITS_A_FRAME) {
    doc.transact(() => {
      for (let step = 0; step < EDITS_A_FRAME; step += 1) {
        const index = edit + step;
        root.get(`n${(index * 7) % cards}`)?.set('p', [index, -index]);
      }
    });
  }
  return { updates, size: Y.encodeStateAsUpdate(doc).length };
}

/** Writes a board into a room, and waits until somebody else is sent all of it. */
export async function fill(subject: Subject, name: string, { updates, size }: ReturnType<typeof history>) {
  const room = await subject.room(name, size);
  const socket = await openClient(room, () => {});
  for (const update of updates) {
    socket.send(room.wrap(encodeUpdate(update)));
    await pause(5);
  }
  const whole = async () => (await join(subject, name, size)).bytes > size * 0.9;
  for (let tries = 0; !(await whole()) && tries < 100; tries += 1) await pause(100);
  socket.terminate();
}

export async function join(subject: Subject, name: string, size: number): Promise<JoinResult> {
  const room = await subject.room(name, size);
  const cpu = cpuOf(subject.pid);
  const began = performance.now();
  let answered: (bytes: number) => void = () => {};
  const answer = new Promise<number>((resolve) => {
    answered = resolve;
  });
  const socket = await openClient(room, (message) => {
    if (isAnswer(message) && message.length > size * 0.9) answered(message.length);
  });
  socket.send(room.wrap(ASK_ALL));
  const bytes = await Promise.race([answer, pause(5000).then(() => 0)]);
  const time = performance.now() - began;
  socket.terminate();
  return { time, cpu: cpuOf(subject.pid) - cpu, bytes };
}

/** Many joins one after the other: the clock of the processor is too coarse for one. */
export async function joins(
  subject: Subject,
  name: string,
  size: number,
  count: number,
): Promise<JoinResult> {
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

/** Bytes of memory for an idle connection, and for a board with one on it. */
export async function idleMemory(subject: Subject, count: number) {
  const open = async (nameOf: (index: number) => string) => {
    const before = memoryOf(subject.pid);
    const sockets = [];
    for (let index = 0; index < count; index += 1) {
      sockets.push(await openClient(await subject.room(nameOf(index)), () => {}));
    }
    await pause(300);
    const used = (memoryOf(subject.pid) - before) / count;
    for (const socket of sockets) socket.terminate();
    return used;
  };
  const perBoard = await open((index) => `idle${index}`);
  await pause(300);
  return { perBoard, perConnection: await open(() => 'idle0') };
}
