import { tidy } from '@parcours/shared/layout';
import { describe, expect, test } from 'vitest';
import { allCards, applyTidy, tidyUp } from '../../../../client/src/canvas/tidy/applyTidy.ts';
import { tidyBoardOf } from '../../../../client/src/canvas/tidy/tidyBoard.ts';
import type { BoardSession } from '../../../../client/src/session/session.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';

const BOARD = {
  personas: [{ id: 'amina', name: 'Amina', x: 900, y: 900 }],
  steps: [
    { id: 'ask', title: 'Ask', x: 0, y: 0 },
    { id: 'wait', title: 'Wait', x: 10, y: 10 },
    { id: 'kept', title: 'Kept', x: 5100, y: 100 },
  ],
  legs: [
    { id: 'l1', from: 'amina', to: 'ask' },
    { id: 'l2', from: 'ask', to: 'wait' },
  ],
  barriers: [{ id: 'fear', on: 'ask', title: 'Fear', blocks: true }],
  notes: [{ id: 'note', text: '', x: 3020, y: 3080 }],
  frames: [
    { id: 'large', title: 'Large', x: 3000, y: 3000, width: 1400, height: 900 },
    { id: 'small', title: 'Small', x: 3010, y: 3060, width: 500, height: 400 },
    { id: 'locked', title: 'Locked', x: 5000, y: 0, width: 600, height: 400, locked: true },
    { id: 'hidden', title: 'Hidden', x: 0, y: 0, width: 600, height: 400, hidden: true },
  ],
};

/** As the worker does it. */
function show({ store, ui }: BoardSession): void {
  const cards = ui.getState().tidy?.cards ?? [];
  ui.actions.showTidy(tidy(tidyBoardOf(store.getState().records, cards)));
}

describe('tidying up', () => {
  test.each(['edit', 'facilitate'] as const)(
    'UI-284 locked and hidden frames stay where they are, and what lies in a locked one, for %s',
    (role) => {
      const { session } = canvasSession(BOARD, role);
      tidyUp(session, allCards(session.store.getState().records));
      const { cards } = session.ui.getState().tidy ?? { cards: [] };
      expect([...cards].sort()).toEqual(['amina', 'ask', 'large', 'note', 'small', 'wait']);
      const { fixed } = tidyBoardOf(session.store.getState().records, cards);
      expect(fixed).toHaveLength(2);
    },
  );

  test('UI-284 of what is selected, with what lies in frames among it; the rest is in nobody’s way', () => {
    const { session } = canvasSession(BOARD);
    tidyUp(session, ['large', 'ask']);
    const { cards } = session.ui.getState().tidy ?? { cards: [] };
    expect([...cards].sort()).toEqual(['ask', 'large', 'note', 'small']);
    const given = tidyBoardOf(session.store.getState().records, cards);
    const frameOf = new Map(given.cards.map(({ id, frame }) => [id, frame]));
    expect(frameOf.get('note')).toBe('small');
    expect(frameOf.get('small')).toBe('large');
    expect(frameOf.get('large')).toBeUndefined();
    expect(given.cards.find(({ id }) => id === 'ask')?.hangs).toBeGreaterThan(0);
  });

  test('UI-282 nothing is moved before it is applied; then all of it is, in one step', () => {
    const { session, board } = canvasSession(BOARD);
    const before = board();
    tidyUp(session, allCards(session.store.getState().records));
    show(session);
    expect(board()).toEqual(before);
    const plan = session.ui.getState().tidy?.plan;
    applyTidy(session);
    expect(session.ui.getState().tidy).toBeNull();
    for (const card of [...board().steps, ...board().personas, ...board().notes]) {
      const { x, y } = plan?.get(card.id) ?? card;
      expect(card).toMatchObject({ x, y });
    }
    expect(board().frames.find(({ id }) => id === 'small')).toMatchObject({ ...plan?.get('small') });
    session.undo.undo();
    expect(board()).toEqual(before);
  });

  test('UI-282 what was locked or removed meanwhile stays as it is', () => {
    const { session, board, refused } = canvasSession(BOARD, 'facilitate');
    tidyUp(session, allCards(session.store.getState().records));
    show(session);
    session.commands.removeMany(['wait']);
    session.commands.updateRecord('frames', 'small', { locked: true });
    applyTidy(session);
    expect(refused).toEqual([]);
    expect(board().steps.map(({ id }) => id)).toEqual(['ask', 'kept']);
    expect(board().notes[0]).toMatchObject({ x: 3020, y: 3080 });
    expect(board().steps[0]).not.toMatchObject({ x: 0, y: 0 });
  });
});
