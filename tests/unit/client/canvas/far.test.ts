import { describe, expect, test } from 'vitest';
import { meantFromAfar } from '../../../../client/src/canvas/far/farIntent.ts';
import { hitsOf } from '../../../../client/src/canvas/far/hits.ts';
import { linesOf } from '../../../../client/src/canvas/far/lines.ts';
import { commentMarkOn, marksOn } from '../../../../client/src/canvas/far/marks.ts';
import { elementsFor, isFarAt } from '../../../../client/src/canvas/far/useFar.ts';
import { routesOf } from '../../../../client/src/canvas/legRoutes.ts';
import { toEdges, toNodes } from '../../../../client/src/canvas/toFlow.ts';
import { textDirection } from '../../../../client/src/i18n/direction.ts';
import { type Card, findCard } from '../../../../client/src/records/cards.ts';
import type { RecordMaps } from '../../../../client/src/store/boardStore.ts';
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
  const hits = hitsOf(records, routesOf(records), new Map());

  test('UI-247 what is under the pointer is the uppermost card, a way nearby, or a frame by its title', () => {
    expect(hits.at({ x: 10, y: 10 }, 1)).toBe('a');
    expect(hits.at({ x: 60, y: 60 }, 1)).toBe('over');
    expect(hits.at({ x: 0, y: -90 }, 1)).toBe('f');
    expect(hits.at({ x: 0, y: 400 }, 1)).toBeUndefined();
    expect(hits.at({ x: 0, y: -20 }, 0.13)).toBe('f');
    expect(hits.at({ x: 2_010, y: 10 }, 1)).toBeUndefined();
    const { middle } = routesOf(records).get('l') ?? { middle: { x: 0, y: 0 } };
    expect(hits.at({ x: middle.x, y: middle.y + 6 }, 1)).toBe('l');
    expect(hits.at({ x: middle.x, y: middle.y + 12 }, 1)).toBeUndefined();
  });

  test('UI-247 of notes that lie over one another the upper one, whichever came first', () => {
    const notes = [
      { id: 'm', text: '', x: 0, y: 0, order: 2 },
      { id: 'n', text: '', x: 10, y: 10, order: 1 },
    ];
    expect(hitsOf(recordMapsOf({ notes }), new Map(), new Map()).at({ x: 50, y: 50 }, 1)).toBe('m');
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

function cardOf(records: RecordMaps, id: string): Card {
  const card = findCard(records, id);
  if (card === undefined) throw new Error(`There is no card ${id}.`);
  return card;
}

describe('what is said of a card, and its votes, from afar', () => {
  const records = recordMapsOf({
    steps: [
      { id: 'a', title: 'A', x: 0, y: 0 },
      { id: 'b', title: 'B', x: 600, y: 0 },
    ],
    personas: [{ id: 'p', name: 'P', x: -600, y: 0 }],
    objectives: [{ id: 'o', persona: 'p', title: 'O', x: 0, y: 600 }],
    barriers: [
      { id: 'x', on: 'a', title: 'Closed', blocks: true },
      { id: 'gone', on: 'a', title: 'Was closed', blocks: true, removed: true },
    ],
    comments: [
      { id: 'c1', on: 'a', text: 'Why?', author: 'Ana', replies: [{ text: 'So.', author: 'Ben' }] },
      { id: 'c2', on: 'b', text: 'Settled', author: 'Ana', resolved: true },
      { id: 'c3', on: 'o', text: 'When?', author: 'Ana' },
    ],
    votes: ['a', 'a', 'x', 'gone'].map((on, index) => ({ id: `v${index}`, on })),
  });
  const unseen = new Map([['c3', ['key']]]);
  const marks = (id: string, width: number, height: number) => {
    return marksOn(cardOf(records, id), { x: 100, y: 100, width, height }, { records, unseen });
  };
  const seen = (...of: Parameters<typeof marks>) =>
    marks(...of).map(({ kind, count, isNew }) => `${kind} ${count ?? '-'}${isNew ? ' new' : ''}`);

  test('UI-366 is told by number where there is room, what is said by its sign alone, then not at all', () => {
    expect(seen('a', 100, 50)).toEqual(['votes 2', 'comments 2', 'votes 1']);
    expect(seen('a', 60, 30)).toEqual(['comments 2', 'votes 1']);
    expect(seen('a', 36, 16)).toEqual(['comments -']);
    expect(seen('a', 26, 12)).toEqual(['comments -']);
    expect(seen('a', 15, 12)).toEqual([]);
    expect(seen('a', 200, 8)).toEqual([]);
    expect(seen('b', 100, 50)).toEqual([]);
    expect(seen('o', 100, 50)).toEqual(['comments 1 new']);
  });

  test('UI-366 lies on the edges of the card, clear of its title and of the sign in its corner', () => {
    const [votes, comments, barred] = marks('a', 100, 50).map(({ box }) => box);
    for (const box of [votes, comments]) expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(103);
    expect(barred?.y).toBeGreaterThanOrEqual(147);
    expect((votes?.x ?? 0) + (votes?.width ?? 0)).toBeLessThan(comments?.x ?? 0);
    const end = (id: string) => Math.max(...marks(id, 100, 50).map(({ box }) => box.x + box.width));
    expect(end('a')).toBeLessThanOrEqual(200);
    expect(end('o')).toBeLessThanOrEqual(180);
  });

  test('UI-366 is under the pointer where the mark is, over whatever card lies there', () => {
    const found = hitsOf(records, new Map(), unseen);
    const box = commentMarkOn(cardOf(records, 'o'), 0.4, { records, unseen });
    const middle = (zoom: number) => ({
      x: ((box?.x ?? 0) + (box?.width ?? 0) / 2) / zoom,
      y: ((box?.y ?? 0) + 1) / zoom,
    });
    expect(found.at(middle(0.4), 0.4)).toBe('o');
    expect(hitsOf(recordMapsOf({}), new Map(), unseen).at(middle(0.4), 0.4)).toBeUndefined();
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
