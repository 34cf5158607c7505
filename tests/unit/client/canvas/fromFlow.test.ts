import { describe, expect, test } from 'vitest';
import { fromFlow, selectionAfter } from '../../../../client/src/canvas/fromFlow.ts';

describe('what a person meant on the canvas', () => {
  test('UI-15 selecting and unselecting is one intent', () => {
    const intents = fromFlow([
      { type: 'select', id: 'a', selected: true },
      { type: 'select', id: 'b', selected: false },
    ]);
    expect(intents).toEqual([{ kind: 'select', add: ['a'], remove: ['b'] }]);
    const [select] = intents;
    if (select?.kind !== 'select') throw new Error('not a selection');
    expect([...selectionAfter(new Set(['b', 'c']), select)]).toEqual(['c', 'a']);
  });

  test('UI-15 cards under the pointer are dragged; let go, they are put', () => {
    const position = { x: 1, y: 2 };
    expect(fromFlow([{ type: 'position', id: 'a', position, dragging: true }])).toEqual([
      { kind: 'drag', places: new Map([['a', position]]) },
    ]);
    expect(fromFlow([{ type: 'position', id: 'a', position, dragging: false }])).toEqual([
      { kind: 'put', places: new Map([['a', position]]) },
    ]);
  });

  test('UI-15 a dragged corner resizes, and measuring means nothing', () => {
    const dimensions = { width: 5, height: 6 };
    expect(fromFlow([{ type: 'dimensions', id: 'n', dimensions, resizing: true }])).toEqual([
      { kind: 'resize', id: 'n', size: dimensions, done: false },
    ]);
    expect(fromFlow([{ type: 'dimensions', id: 'n', dimensions, resizing: false }])).toMatchObject([
      { done: true },
    ]);
    expect(fromFlow([{ type: 'dimensions', id: 'n', dimensions }])).toEqual([]);
  });

  test('UI-15 React Flow removes nothing by itself', () => {
    expect(fromFlow([{ type: 'remove', id: 'a' }])).toEqual([]);
  });
});
