import type { Catalogue } from '../../report/index.ts';
import { drawMark } from './marks.ts';
import { element, INK, PAPER } from './svg.ts';
import { textBlock, widthOf } from './text.ts';

const ROW = 36;
const SAMPLE_WIDTH = 44;
/** A sample and the gap to its label. */
const SAMPLE = SAMPLE_WIDTH + 18;
const STYLE = { size: 14.5 };
const SPACE = 30;

interface Entry {
  readonly label: string;
  /** The sample, drawn from `x` on, about the height `y`. */
  readonly draw: (x: number, y: number) => string;
}

function line(dash: string | undefined, double = false): Entry['draw'] {
  return (x, y) => {
    const path = (width: number, stroke: string, dashes?: string) =>
      element('path', {
        d: `M${x} ${y}h${SAMPLE_WIDTH}`,
        stroke,
        'stroke-width': width,
        'stroke-dasharray': dashes,
      });
    return double ? path(9, INK) + path(4, PAPER) : path(2, INK, dash);
  };
}

function entries({ map, legKind }: Catalogue): Entry[] {
  const bars = (x: number, y: number) =>
    [22, 29]
      .map((dx) => element('path', { d: `M${x + dx} ${y - 11}v22`, stroke: INK, 'stroke-width': 3.4 }))
      .join('');
  return [
    { label: legKind.path, draw: line(undefined) },
    { label: legKind.referral, draw: line('14 6') },
    { label: legKind.workaround, draw: line('2 7') },
    { label: map.plan, draw: line(undefined, true) },
    { label: map.cut, draw: (x, y) => line(undefined)(x, y) + bars(x, y) },
    { label: map.closing, draw: (x, y) => drawMark({ number: 1, blocks: true }, { x: x + 22, y }) },
    { label: map.hindering, draw: (x, y) => drawMark({ number: 2, blocks: false }, { x: x + 22, y }) },
  ];
}

interface Room {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/**
 * What the lines and marks mean, in as many rows as the width asks for. Where the language runs from right to left
 * so do the entries, each with its sample on the right.
 */
export function legend(
  words: Catalogue,
  direction: 'ltr' | 'rtl',
  { left, top, width }: Room,
): { readonly markup: string; readonly height: number } {
  let used = 0;
  let y = top + ROW / 2;
  const parts = entries(words).map(({ label, draw }) => {
    const labelWidth = widthOf(label, STYLE);
    const needed = SAMPLE + labelWidth;
    if (used > 0 && used + needed > width) {
      used = 0;
      y += ROW;
    }
    const [sampleAt, labelAt] =
      direction === 'ltr'
        ? [left + used, left + used + SAMPLE]
        : [left + width - used - SAMPLE_WIDTH, left + width - used - needed];
    used += needed + SPACE;
    return draw(sampleAt, y) + textBlock([{ text: label, style: STYLE }], labelAt, y - 10, labelWidth);
  });
  return { markup: parts.join(''), height: y + ROW / 2 - top };
}
