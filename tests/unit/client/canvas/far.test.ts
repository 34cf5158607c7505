import { describe, expect, test } from 'vitest';
import { meantFromAfar } from '../../../../client/src/canvas/far/farIntent.ts';
import { hitsOf } from '../../../../client/src/canvas/far/hits.ts';
import { linesOf } from '../../../../client/src/canvas/far/lines.ts';
import { elementsFor, isFarAt } from '../../../../client/src/canvas/far/useFar.ts';
import { routesOf } from '../../../../client/src/canvas/legRoutes.ts';
import { toEdges, toNodes } from '../../../../client/src/canvas/toFlow.ts';
import { textDirection } from '../../../../client/src/i18n/direction.ts';
import { canvasSession } from '../../../helpers/canvasSession.ts';
import { QUIET, recordMapsOf } from '../../../helpers/canvasView.ts';
import { gridBoard } from '../../../helpers/gridBoard.ts';

describe('a board that is drawn from afar', () => {
  test('UI-246 is drawn near again only from a nearer zoom on, and once the canvas has come to rest', () => {
    expect(isFarAt(0.52, { wasFar: false, settled: 0.52 })).toBe(false);
    expect(isFarAt(0.49, { wasFar: false, settled: 0.52 })).toBe(true);
    expect(isFarAt(0.52, { wasFar: true, settled: 0.52 })).toBe(true);
    expect(isFarAt(0.8, { wasFar: true, settled: 0.3 })).toBe(true);
    expect(isFarAt(0.8, { wasFar: true, settled: 0.8 })).toBe(false);
    expect(isFarAt(1, { wasFar: true, settled: 0.3 })).toBe(false);
  });

  const board = {
    steps: [
      { id: 'a', title: 'A', x: 0, y: 0 },
      { id: 'b', title: 'B', x: 500, y: 0 },
      { id: 'over', title: 'Over', x: 40, y: 40 },
    ],
    legs: [{ id: 'l', from: 'a', to: 'b' }],
    frames: [
      { id: 'f', title: 'F', x: -100, y: -100, width: 1_000, height: 800 },
      { id: 'g', title: 'G', x: 2_000, y: 0, width: 500, height: 400, hidden: true },
    ],
  };
  const records = recordMapsOf(board);
  const hits = hitsOf(records, routesOf(records));

  test('UI-247 what is under the pointer is the uppermost card, a way nearby, or a frame by its title', () => {
    expect(hits.at({ x: 10, y: 10 }, 8)).toBe('a');
    expect(hits.at({ x: 60, y: 60 }, 8)).toBe('over');
    expect(hits.at({ x: 0, y: -90 }, 8)).toBe('f');
    expect(hits.at({ x: 0, y: 400 }, 8)).toBeUndefined();
    expect(hits.at({ x: 0, y: -20 }, 60)).toBe('f');
    expect(hits.at({ x: 2_010, y: 10 }, 8)).toBeUndefined();
    const { middle } = routesOf(records).get('l') ?? { middle: { x: 0, y: 0 } };
    expect(hits.at({ x: middle.x, y: middle.y + 6 }, 8)).toBe('l');
    expect(hits.at({ x: middle.x, y: middle.y + 12 }, 8)).toBeUndefined();
  });

  test('UI-247 of notes that lie over one another the upper one, whichever came first', () => {
    const notes = [
      { id: 'm', text: '', x: 0, y: 0, order: 2 },
      { id: 'n', text: '', x: 10, y: 10, order: 1 },
    ];
    expect(hitsOf(recordMapsOf({ notes }), new Map()).at({ x: 50, y: 50 }, 8)).toBe('m');
  });

  test('UI-247 a rectangle selects what lies wholly in it, and the ways from and to that', () => {
    expect([...hits.within({ left: -10, top: -10, right: 420, bottom: 420 })].sort()).toEqual([
      'a',
      'l',
      'over',
    ]);
    expect(hits.within({ left: 10, top: -10, right: 200, bottom: 200 })).toEqual([]);
  });

  test('UI-249 the card with the keyboard has elements around it: its ways, their ends, the next and the one before', () => {
    const large = recordMapsOf({ ...gridBoard(240, 15) });
    const { cards, legs } = elementsFor(large, new Set(['s20']), 's20');
    expect([...legs].sort()).toEqual(['l20', 'l5']);
    const order = toNodes(large, QUIET, []).map(({ id }) => id);
    const here = order.indexOf('s20');
    for (const id of ['s5', 's20', 's35', order[0], order.at(-1), order[here - 1], order[here + 1]])
      expect(cards).toContain(id);
    expect(cards.size).toBeLessThan(10);
  });

  test('UI-249 React Flow gets these alone, in the order of the keyboard', () => {
    const large = recordMapsOf({ ...gridBoard(240, 15) });
    const only = elementsFor(large, new Set(['l5']), null);
    expect([...only.cards].sort()).toContain('s5');
    expect(toEdges(large, { ...QUIET, only }, []).map(({ id }) => id)).toEqual(['l5']);
    const all = toNodes(large, QUIET, []).map(({ id }) => id);
    expect(toNodes(large, { ...QUIET, only }, []).map(({ id }) => id)).toEqual(
      all.filter((id) => only.cards.has(id)),
    );
  });
});

describe('a selection of which not each card has an element', () => {
  const board = {
    steps: [
      { id: 'a', title: 'A', x: 0, y: 0 },
      { id: 'b', title: 'B', x: 500, y: 100 },
      { id: 'c', title: 'C', x: 900, y: 0 },
      { id: 'fixed', title: 'Fixed', x: 5_000, y: 5_000 },
    ],
    frames: [{ id: 'f', title: 'F', x: 4_900, y: 4_900, width: 900, height: 600, locked: true }],
  };
  const elements = { cards: new Set(['a']), legs: new Set<string>() };

  test('UI-250 goes as far as the card that is grasped, but for what is locked', () => {
    const { session } = canvasSession(board, 'contribute');
    session.ui.actions.select(['a', 'b', 'fixed', 'f']);
    const dragged = { kind: 'drag', places: new Map([['a', { x: 30, y: -20 }]]) } as const;
    expect(meantFromAfar(session, elements, dragged, false)).toEqual({
      kind: 'drag',
      places: new Map([
        ['a', { x: 30, y: -20 }],
        ['b', { x: 530, y: 80 }],
      ]),
    });
    const other = { kind: 'put', places: new Map([['c', { x: 1_000, y: 0 }]]) } as const;
    expect(meantFromAfar(session, elements, other, false)).toEqual(other);
  });

  test('UI-250 gives way to what is clicked, unless a key is held that adds', () => {
    const { session } = canvasSession(board);
    session.ui.actions.select(['b', 'c']);
    const clicked = { kind: 'select', add: ['a'], remove: [] } as const;
    expect(meantFromAfar(session, elements, clicked, false)).toMatchObject({
      add: ['a'],
      remove: ['b', 'c'],
    });
    expect(meantFromAfar(session, elements, clicked, true)).toEqual(clicked);
  });
});

describe('the title of a card that is drawn from afar', () => {
  /** As if each letter were a pixel wide. */
  const widthOf = (text: string) => [...new Intl.Segmenter().segment(text)].length;

  test('UI-248 has as many lines as there is room for, and is cut with an ellipsis', () => {
    expect(linesOf('Ask at the desk', 20, 2, widthOf)).toEqual(['Ask at the desk']);
    expect(linesOf('Ask at the desk', 8, 3, widthOf)).toEqual(['Ask at', 'the desk']);
    expect(linesOf('Ask at the desk', 8, 1, widthOf)).toEqual(['Ask at…']);
    expect(linesOf('  ', 8, 2, widthOf)).toEqual([]);
    expect(linesOf('Ask', 8, 0, widthOf)).toEqual([]);
  });

  test('UI-248 is broken within a word that is wider than the card, between what people see as signs', () => {
    expect(linesOf('Donaudampfschiff', 6, 3, widthOf)).toEqual(['Donaud', 'ampfsc', 'hiff']);
    expect(linesOf('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2, 1, widthOf)).toEqual(['👩‍👩‍👧‍👦…']);
    for (const line of linesOf('a bc def ghij klmnop qrstuvwxyz', 5, 9, widthOf))
      expect(widthOf(line)).toBeLessThanOrEqual(5);
  });

  test('UI-248 is written in its own direction', () => {
    expect(textDirection('1. أطلب موعدًا Ask')).toBe('rtl');
    expect(textDirection('Ask أطلب')).toBe('ltr');
    expect(textDirection('12')).toBe('ltr');
  });
});
