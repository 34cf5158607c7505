import { MARK_SIZE, type Mark } from './cards.ts';
import type { Point } from './routing.ts';
import { element, INK, PAPER } from './svg.ts';

/** A barrier's number: white in a black square where it closes the way, black in a ring where it hinders. */
export function drawMark({ number, blocks }: Mark, centre: Point): string {
  const half = MARK_SIZE / 2;
  const look = { fill: blocks ? INK : PAPER, stroke: INK, 'stroke-width': 2 };
  const shape = blocks
    ? element('rect', {
        x: centre.x - half,
        y: centre.y - half,
        width: MARK_SIZE,
        height: MARK_SIZE,
        rx: 3,
        ...look,
      })
    : element('circle', { cx: centre.x, cy: centre.y, r: half, ...look });
  const text = element(
    'text',
    {
      x: centre.x,
      y: centre.y + 5,
      'font-size': number > 99 ? 11 : 14,
      'font-weight': 700,
      'text-anchor': 'middle',
      fill: blocks ? PAPER : INK,
    },
    String(number),
  );
  return shape + text;
}
