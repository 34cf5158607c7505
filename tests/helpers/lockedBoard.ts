import type { Role } from '@parcours/shared/protocol';
import * as Y from 'yjs';
import { docOf, peerOf } from './documents.ts';
import { gatedLog } from './gatedLog.ts';
import { type Guest, guest, roomsOn } from './rooms.ts';
import { until } from './until.ts';

/** A board with cards in a locked frame and out of it. */
export const BOARD = {
  meta: { title: 'Amina', language: 'en', city: '', currency: 'EUR' },
  personas: [{ id: 'amina', name: 'Amina', story: 'She came by train.', x: 50, y: 50 }],
  steps: [
    { id: 'inside', title: 'Ask', x: 10, y: 10, note: 'first' },
    { id: 'outside', title: 'Wait', x: 500, y: 10 },
    { id: 'voted', title: 'Ask again', x: 800, y: 10 },
  ],
  votes: [{ id: 'vote', on: 'voted' }],
  notes: [{ id: 'n-in', text: 'a word', x: 20, y: 20 }],
  frames: [
    { id: 'locked', title: 'Template', x: 0, y: 0, width: 100, height: 100, locked: true },
    { id: 'free', title: 'Free', x: 400, y: 0, width: 200, height: 100 },
  ],
};

/** A guest with a document of their own, whose every edit is sent. */
export interface Participant extends Guest {
  readonly doc: Y.Doc;
  /** Resolves with how an edit ended: confirmed as saved, or with a close code and what was said before it. */
  outcome(): Promise<'saved' | readonly [number, string]>;
}

/** Rooms with that board as `b`, and a way for people to come to it with a document of their own. */
export async function roomWithLock() {
  const log = gatedLog();
  const rooms = roomsOn(log);
  const base = docOf(BOARD);
  await log.create('b', Y.encodeStateAsUpdate(base));
  let asked = 0;
  const come = async (role: Role, doc = peerOf(base)): Promise<Participant> => {
    const somebody = guest(rooms, 'b', role);
    await somebody.joined;
    doc.on('update', somebody.update);
    const outcome = async () => {
      const number = ++asked;
      somebody.askSaved(number);
      const isSaved = () => somebody.frames().some((it) => it.kind === 'saved' && it.number === number);
      await until(() => isSaved() || somebody.connection.closedWith);
      const denied = somebody.frames().find((frame) => frame.kind === 'denied');
      const { closedWith } = somebody.connection;
      return closedWith === undefined ? 'saved' : ([closedWith, denied?.reason ?? ''] as const);
    };
    return { ...somebody, doc, outcome };
  };
  const serverDoc = async () => {
    const { room, release } = await rooms.registry.acquire('b');
    release();
    return room.content.doc;
  };
  return { log, rooms, base, come, serverDoc };
}

/** A record of a document as the map that it is. */
export const rawRecord = (name: string, id: string) => (doc: Y.Doc) => {
  const map = doc.getMap<Y.Map<unknown>>(name).get(id);
  if (map === undefined) throw new Error(`no ${id}`);
  return map;
};
