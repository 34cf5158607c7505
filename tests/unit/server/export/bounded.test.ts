import { readBoardJson } from '@parcours/shared/board';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportMap } from '../../../../server/src/export/exportMap.ts';
import { pixelsAcross, sizeOf } from '../../../../server/src/export/paintable.ts';
import { runJob } from '../../../../server/src/jobs/runJob.ts';
import { codeOf } from '../../../helpers/codeOf.ts';
import { uploaded } from '../../../helpers/jobs.ts';

const boardWith = (places: readonly (readonly [x: number, y: number])[], more: object = {}) => ({
  format: 'parcours.board',
  version: 1,
  personas: [{ id: 'p', name: 'P' }],
  steps: places.map(([x, y], at) => ({ id: `s${at}`, title: `Step ${at}`, x, y })),
  ...more,
});
const FAR = [1e13, 1e16, -1e13, 1e308, -1e308];
const cornersOf = (far: number): [number, number][] => [
  [0, far],
  [far, 0],
  [far, far],
  [-far, far],
];
const report = (board: object, format: 'docx' | 'html' | 'pdf') =>
  runJob({
    kind: 'report',
    source: uploaded(board),
    options: { lang: 'en', audience: 'internal' },
    format,
    now: 0,
  });
const mapOf = (board: object, format: 'svg' | 'png') =>
  exportMap({ ...readBoardJson(board), format, lang: 'en', audience: 'internal' });
const sizeOfPng = (body: string | Uint8Array) => {
  const bytes = Buffer.from(body);
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

describe('drawings of cards that are far apart', () => {
  test.each(FAR)('PR-25 with cards at ±%d they are no larger than their cards ask for', async (far) => {
    const board = boardWith([...cornersOf(far), [far, -far]]);
    const size = sizeOf(String((await mapOf(board, 'svg')).body));
    expect(size?.width).toBeLessThan(5000);
    expect(size?.height).toBeLessThan(5 * 1000);
    const [width = 0, height = 0] = sizeOfPng((await mapOf(board, 'png')).body);
    expect(width * height).toBeLessThanOrEqual(40_000_000);
    expect(Math.max(width, height)).toBeLessThanOrEqual(30_000);
  });

  test.each(['docx', 'html', 'pdf'] as const)('PR-25 a report as %s of them is made', async (format) => {
    const { bytes } = await report(boardWith(cornersOf(1e13)), format);
    expect(bytes.length).toBeGreaterThan(1000);
  });

  test('PR-25 whatever the places, a picture has a bounded size', async () => {
    const unit = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -3000, max: 3000 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(unit, unit), { minLength: 1, maxLength: 12 }), async (places) => {
        const size = sizeOf(String((await mapOf(boardWith(places), 'svg')).body));
        expect(size?.height).toBeLessThan(1500 * (places.length + 2));
        expect(size?.width).toBeLessThan(400 * (places.length + 4));
      }),
      { numRuns: 100 },
    );
  });

  test('PR-25 a text of a hundred thousand words is cut on its card, and no longer than the picture', async () => {
    const title = 'word '.repeat(100_000);
    const board = { ...boardWith([[0, 0]]), meta: { title }, steps: [{ id: 's', title }] };
    const svg = String((await mapOf(board, 'svg')).body);
    expect(sizeOf(svg)?.height).toBeLessThan(5000);
    expect(svg).toContain('…');
  });
});

describe('what is painted', () => {
  const svg = (width: number, height: number, content = '') =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;

  test('PR-26 no drawing, however large, is painted larger than a program can hold', () => {
    const side = fc.integer({ min: 1, max: 1e9 });
    fc.assert(
      fc.property(side, side, (width, height) => {
        const across = pixelsAcross(svg(width, height), { scale: 2 });
        if (across === undefined) return;
        const down = (across * height) / width;
        expect(across * down).toBeLessThanOrEqual(40_000_001);
        expect(Math.max(across, down)).toBeLessThanOrEqual(30_000);
        expect(Math.min(across, down)).toBeGreaterThan(2);
      }),
    );
  });

  test('PR-26 what would come out as a hair, or has too many parts, is not', () => {
    expect(pixelsAcross(svg(800, 1e10), { scale: 2 })).toBeUndefined();
    expect(pixelsAcross(svg(800, 800, '<g/>'.repeat(500_000)), { scale: 2 })).toBeUndefined();
    expect(pixelsAcross(svg(800, 600), { scale: 2 })).toBe(1600);
    expect(pixelsAcross('<svg>', { scale: 2 })).toBeUndefined();
  });

  test('PR-26 a map of which nothing could be seen is refused by its code', async () => {
    const places = Array.from({ length: 5500 }, (_, at): [number, number] => [300 * at - 1e6, 0]);
    expect(await codeOf(mapOf(boardWith(places), 'png'))).toBe('map.too-large');
    expect(String((await mapOf(boardWith(places), 'svg')).body)).toContain('Step 5499');
  });
});
