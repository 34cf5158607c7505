import { describe, expect, test } from 'vitest';
import { toNodes } from '../../../../client/src/canvas/toFlow.ts';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import { notes } from '../../../../client/src/records/notes/kind.tsx';
import { stack } from '../../../../client/src/records/notes/stacking.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';
import { QUIET } from '../../../helpers/canvasView.ts';

const t = translator('en', await loadMessages('en'));

const NOTES = {
  steps: [{ id: 'step', title: 'Step', x: 0, y: 0 }],
  frames: [{ id: 'frame', title: 'Frame', x: 0, y: 0 }],
  notes: ['a', 'b', 'c'].map((id) => ({ id, text: '', x: 0, y: 0 })),
};

type Canvas = ReturnType<typeof canvasSession>;

/** All cards from the lowest to the highest, as they are drawn. */
function drawn({ session }: Canvas, selection: ReadonlySet<string> = new Set()): readonly string[] {
  return toNodes(session.store.getState().records, { ...QUIET, selection }, [])
    .map(({ id, zIndex = 0 }) => ({ id, zIndex }))
    .sort((a, b) => a.zIndex - b.zIndex)
    .map(({ id }) => id);
}

describe('notes on each other', () => {
  test('UI-285 are brought to the front and sent to the back, in one step each, in their order among themselves', () => {
    const canvas = canvasSession(NOTES);
    const { session } = canvas;
    expect(drawn(canvas)).toEqual(['frame', 'step', 'a', 'b', 'c']);
    stack(session, ['a', 'b', 'step'], 'front');
    expect(drawn(canvas)).toEqual(['frame', 'step', 'c', 'a', 'b']);
    stack(session, ['b'], 'back');
    expect(drawn(canvas)).toEqual(['frame', 'b', 'step', 'c', 'a']);
    stack(session, ['c', 'a'], 'back');
    expect(drawn(canvas)).toEqual(['frame', 'c', 'a', 'b', 'step']);
    session.undo.undo();
    expect(drawn(canvas)).toEqual(['frame', 'b', 'step', 'c', 'a']);
  });

  test('UI-285 the selected one is on top of all', () => {
    expect(drawn(canvasSession(NOTES), new Set(['a'])).at(-1)).toBe('a');
  });

  test('UI-285 a new one is on top of those that it is put on; beside them it says nothing of it', () => {
    const { session, board } = canvasSession(NOTES);
    const { commands, store } = session;
    stack(session, ['a'], 'front');
    const add = (x: number) => {
      const context = { commands, records: store.getState().records, selection: new Set<string>() };
      return notes.add({ ...context, t }, { x, y: 10 });
    };
    const [on, beside] = [add(150), add(900)];
    const orderOf = (id?: string) => board().notes.find((note) => note.id === id)?.order;
    expect(orderOf(on)).toBeGreaterThan(orderOf('a') ?? 0);
    expect(orderOf(beside)).toBeUndefined();
  });

  test('UI-285 what a locked frame keeps stays as it is, which is said', () => {
    const frames = [{ id: 'frame', title: 'Frame', x: -10, y: -10, locked: true }];
    const canvas = canvasSession({ ...NOTES, frames });
    stack(canvas.session, ['a'], 'front');
    expect(canvas.board().notes.every(({ order }) => order === undefined)).toBe(true);
    expect(canvas.session.ui.getState().notices).toMatchObject([{ code: 'access.locked' }]);
  });
});
