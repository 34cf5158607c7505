import { describe, expect, test } from 'vitest';
import { frameAround } from '../../../../client/src/canvas/several/frameAround.ts';
import { loadMessages, translator } from '../../../../client/src/i18n/messages.ts';
import { lyingInFrames, requestRemoval } from '../../../../client/src/records/removal.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';

const t = translator('en', await loadMessages('en'));

const FRAMED = {
  frames: [
    { id: 'frame', title: 'Frame', x: 0, y: 0, width: 900, height: 600 },
    { id: 'locked', title: 'Locked', x: 500, y: 0, width: 300, height: 300, locked: true },
  ],
  notes: [
    { id: 'in', text: '', x: 40, y: 100 },
    { id: 'kept', text: '', x: 520, y: 20 },
    { id: 'out', text: '', x: 2000, y: 20 },
  ],
};

describe('grouping by frames', () => {
  test('UI-287 a frame goes around what is selected, with its title to be written, in one step', () => {
    const { session, board } = canvasSession({ notes: FRAMED.notes });
    frameAround(session, ['in', 'kept'], t);
    const [frame] = board().frames;
    expect(frame).toMatchObject({ x: 8, y: -40, width: 744, height: 336 });
    expect([...session.ui.getState().selection]).toEqual([frame?.id]);
    expect(session.ui.getState().renaming).toEqual({ id: frame?.id, selected: 'all' });
    session.undo.undo();
    expect(board().frames).toEqual([]);
  });

  test('UI-287 of nothing that is on the canvas there is no frame', () => {
    const { session, board } = canvasSession({ notes: FRAMED.notes });
    frameAround(session, ['nobody'], t);
    expect(board().frames).toEqual([]);
  });

  test('UI-288 before a frame goes it is asked what becomes of the cards in it; what a locked one keeps is none of them', () => {
    const { session, board } = canvasSession(FRAMED);
    expect(lyingInFrames(session, ['frame', 'in'])).toEqual([]);
    expect(lyingInFrames(session, ['frame'])).toEqual(['in']);
    requestRemoval(session, ['frame']);
    expect(session.ui.getState().removal).toEqual(['frame']);
    expect(board().frames).toHaveLength(2);
  });

  test('UI-288 an empty frame goes without a question', () => {
    const { session, board } = canvasSession({ frames: [FRAMED.frames[0]] });
    requestRemoval(session, ['frame']);
    expect(session.ui.getState().removal).toBeNull();
    expect(board().frames).toEqual([]);
  });
});
