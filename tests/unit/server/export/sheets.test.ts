import { describe, expect, test } from 'vitest';
import { sheetFor } from '../../../../server/src/export/print/sheets.ts';

const MARGINS = { width: 90, height: 120 };
/** The smallest letters of a picture, in its own units, and the least that they are on paper, in points. */
const LETTERS = 14;
const LEAST = 6;
const A0_AREA = 2383.94 * 3370.39;

const on = (width: number, height: number) => sheetFor({ width, height }, MARGINS);

describe('the sheets of pictures', () => {
  test('PF-9 a picture grows its sheet before its letters get smaller than six points', () => {
    const areas: number[] = [];
    for (let width = 400; width <= 7000; width += 60) {
      const { sheet, size } = on(width, width / 2);
      expect(size.scale * LETTERS).toBeGreaterThanOrEqual(LEAST);
      areas.push(sheet.width * sheet.height);
    }
    expect(areas).toEqual([...areas].sort((a, b) => a - b));
    expect(new Set(areas).size).toBe(5);
  });

  test('PF-9 what no sheet is large enough for stands on the largest', () => {
    const { sheet } = on(20_000, 9000);
    expect(sheet.width * sheet.height).toBeCloseTo(A0_AREA);
  });
});
