import { describe, expect, test } from 'vitest';
import { findText, type TreeRow, treeMove } from '../../../../client/src/ui/treeKeys.ts';

const row = (key: string, level: number, isOpen?: boolean): TreeRow => ({
  key,
  level,
  position: 1,
  setSize: 1,
  isOpen,
});
const ROWS = [row('a', 1, true), row('b', 2, false), row('c', 2), row('d', 1, false)];
const press = (key: string, index: number) => treeMove(ROWS, index, { key, page: 2 });

describe('the keys of a tree', () => {
  test('UI-215 arrows, Home, End and the page keys go from row to row and stay in the tree', () => {
    expect(press('ArrowDown', 0)).toEqual({ kind: 'go', to: 1 });
    expect(press('ArrowDown', 3)).toEqual({ kind: 'go', to: 3 });
    expect(press('ArrowUp', 0)).toEqual({ kind: 'go', to: 0 });
    expect(press('Home', 2)).toEqual({ kind: 'go', to: 0 });
    expect(press('End', 0)).toEqual({ kind: 'go', to: 3 });
    expect(press('PageDown', 0)).toEqual({ kind: 'go', to: 2 });
    expect(press('PageUp', 3)).toEqual({ kind: 'go', to: 1 });
    expect(press('q', 0)).toBeUndefined();
  });

  test('UI-215 one arrow unfolds and then goes down into a row, the other folds and then goes out to the row above', () => {
    expect(press('ArrowRight', 1)).toEqual({ kind: 'fold', isOpen: true });
    expect(press('ArrowRight', 0)).toEqual({ kind: 'go', to: 1 });
    expect(press('ArrowRight', 2)).toEqual({ kind: 'go', to: 2 });
    expect(press('ArrowLeft', 0)).toEqual({ kind: 'fold', isOpen: false });
    expect(press('ArrowLeft', 2)).toEqual({ kind: 'go', to: 0 });
    expect(press('ArrowLeft', 3)).toEqual({ kind: 'go', to: 3 });
  });

  test('UI-215 typed letters find the next row that begins with them, without regard to case and accents', () => {
    const texts = ['Queue', 'État civil', 'Ask', 'Answer', 'queue again'];
    expect(findText(texts, 'e', 0)).toBe(1);
    expect(findText(texts, 'a', 2)).toBe(3);
    expect(findText(texts, 'aa', 3)).toBe(2);
    expect(findText(texts, 'an', 2)).toBe(3);
    expect(findText(texts, 'Q', 0)).toBe(4);
    expect(findText(texts, 'z', 2)).toBe(2);
    expect(findText([], 'z', 0)).toBe(0);
  });
});
