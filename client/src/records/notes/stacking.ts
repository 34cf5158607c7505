import type { Note } from '@parcours/shared/board';
import { unlocked } from '../../session/removeRecords.ts';
import type { BoardSession } from '../../session/session.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import type { Point, Size } from '../kind.ts';

export const NEW_SIZE: Size = { width: 200, height: 140 };

/** A new note that is put on others lies on top of them; elsewhere it is as most are. */
export function orderOfNew({ notes }: RecordMaps, { x, y }: Point): number | undefined {
  const under = [...notes.values()].filter(
    (note) =>
      note.x < x + NEW_SIZE.width &&
      x < note.x + note.width &&
      note.y < y + NEW_SIZE.height &&
      y < note.y + note.height,
  );
  return under.length === 0 ? undefined : Math.max(0, ...under.map(orderOfNote)) + 1;
}

const orderOfNote = ({ order = 0 }: Readonly<Note>): number => order;

/**
 * Puts notes on top of all cards, or under all of them, in one step. Among themselves they lie as before. What a locked
 * frame keeps stays.
 */
export function stack(session: BoardSession, ids: readonly string[], where: 'front' | 'back'): void {
  const { attempt, commands, store, ui, undo } = session;
  const { notes } = store.getState().records;
  const chosen = ids.filter((id) => notes.has(id));
  const free = new Set(unlocked(session, chosen));
  if (free.size < chosen.length) ui.actions.notify('access.locked');
  const moved = [...notes.values()]
    .filter(({ id }) => free.has(id))
    .sort((a, b) => orderOfNote(a) - orderOfNote(b) || (a.id < b.id ? -1 : 1));
  const others = [...notes.values()].filter(({ id }) => !free.has(id)).map(orderOfNote);
  const first = where === 'front' ? Math.max(0, ...others) + 1 : Math.min(0, ...others) - moved.length;
  undo.asOneStep(() =>
    moved.forEach(({ id }, index) => {
      attempt(() => commands.updateRecord('notes', id, { order: first + index }));
    }),
  );
}
