import type { Board } from '@parcours/shared/board';
import { describe, expect, test } from 'vitest';
import { exportMap, type MapRequest } from '../../../../server/src/export/exportMap.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

const mapOf = (board: Board, options: Partial<MapRequest> = {}) =>
  exportMap({ board, format: 'png', lang: 'en', audience: 'internal', ...options });

/** Width and height, from the first chunk of a PNG (ISO 15948). */
async function sizeOf(board: Board): Promise<readonly [number, number]> {
  const bytes = Buffer.from((await mapOf(board)).body);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** As many steps as asked, far from one another. */
const wide = (count: number) =>
  sketchBoard({
    personas: [{ id: 'p', x: 0, y: 0 }],
    steps: Array.from({ length: count }, (_, at) => ({
      id: `s${at}`,
      title: `Step ${at}`,
      x: at * 400,
      y: 0,
    })),
  });

describe('the route map as a picture', () => {
  test('PF-20 is painted twice as large as it is drawn', async () => {
    const svg = String((await mapOf(barredBoard(), { format: 'svg' })).body);
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect(await sizeOf(barredBoard())).toEqual([2 * Number(width), 2 * Number(height)]);
  });

  test('PF-20 has no more pixels than can be painted', async () => {
    const [width, height] = await sizeOf(wide(400));
    expect(width * height).toBeLessThanOrEqual(40_500_000);
    expect(width).toBeGreaterThan(5_000);
  });

  test('PF-21 has letters, the same on every machine', async () => {
    const named = await mapOf(barredBoard());
    const nameless = await mapOf(
      barredBoard(({ steps = [] }) => ({ steps: steps.map((step) => ({ ...step, title: '' })) })),
    );
    expect(named.body).not.toEqual(nameless.body);
    const arabic = (title: string) =>
      barredBoard(({ steps = [] }) => ({ steps: steps.map((step) => ({ ...step, title })) }));
    const [one, other] = await Promise.all(['مكتب', 'مكتس'].map((title) => mapOf(arabic(title))));
    expect(one?.body).not.toEqual(other?.body);
  });

  test('PF-22 shows the public what the public edition holds, and its name says which it is', async () => {
    const [open, all] = await Promise.all([
      mapOf(
        barredBoard(({ steps = [] }) => ({ steps: steps.map((step) => ({ ...step, sensitive: true })) })),
        {
          audience: 'public',
        },
      ),
      mapOf(barredBoard()),
    ]);
    expect(open.body.length).toBeLessThan(all.body.length);
    expect(all.filename).toMatch(/map-en-internal\.png$/);
    expect(open.filename).toMatch(/map-en-public\.png$/);
  });
});
