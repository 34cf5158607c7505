import * as Y from 'yjs';
import type { roomsOn } from './rooms.ts';
import { until } from './until.ts';

/** So much was written over that a board without it is worth having. */
const MOVES = 6000;

/** Moves two notes to and fro, which are made where they are not there yet. */
export function moveAbout(doc: Y.Doc, moves = MOVES): void {
  const notes = doc.getMap<Y.Map<unknown>>('notes');
  doc.transact(() => {
    for (const id of ['n0', 'n1']) if (!notes.has(id)) notes.set(id, new Y.Map([['text', new Y.Text(id)]]));
    for (let move = 0; move < moves; move += 1) notes.get(`n${move % 2}`)?.set('p', [move, -move]);
  });
}

/** A document of which most is what was written over, by a client of its own. */
export function movedAbout(before = new Y.Doc()): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(before));
  moveAbout(doc);
  return doc;
}

/** Resolves when the room of the only document is gone, all that is done afterwards included. */
export async function isUnloaded(
  { registry, logger }: ReturnType<typeof roomsOn>,
  prunings = 1,
): Promise<void> {
  const pruned = () => logger.entries.filter(({ event }) => event === 'document pruned').length;
  await until(() => registry.size === 0 && pruned() === prunings);
}
