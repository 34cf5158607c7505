import type { Catalogue } from '@parcours/shared/report';
import { drawMark } from './marks.ts';
import { element, INK, PAPER } from './svg.ts';
import { textBlock, widthOf } from './text.ts';

const ROW = 36;
const SAMPLE = 62;
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
      element('path', { d: `M${x} ${y}h44`, stroke, 'stroke-width': width, 'stroke-dasharray': dashes });
    return double ? path(9, INK) + path(4, PAPER) : path(2, INK, dash);
  };
}

function entries({ map }: Catalogue): Entry[] {
  const bars = (x: number, y: number) =>
    [22, 29]
      .map((dx) => element('path', { d: `M${x + dx} ${y - 11}v22`, stroke: INK, 'stroke-width': 3.4 }))
      .join('');
  return [
    { label: map.path, draw: line(undefined) },
    { label: map.referral, draw: line('14 6') },
    { label: map.workaround, draw: line('2 7') },
    { label: map.plan, draw: line(undefined, true) },
    { label: map.cut, draw: (x, y) => line(undefined)(x, y) + bars(x, y) },
    { label: map.closing, draw: (x, y) => drawMark({ number: 1, blocks: true }, { x: x + 22, y }) },
    { label: map.hindering, draw: (x, y) => drawMark({ number: 2, blocks: false }, { x: x + 22, y }) },
  ];
}

/** What the lines and marks mean, in as many rows as the width asks for. */
export function legend(
  words: Catalogue,
  left: number,
  top: number,
  width: number,
): { readonly markup: string; readonly height: number } {
  let x = left;
  let y = top + ROW / 2;
  const parts = entries(words).map(({ label, draw }) => {
    const needed = SAMPLE + widthOf(label, STYLE);
    if (x > left && x + needed > left + width) {
      x = left;
      y += ROW;
    }
    const markup = draw(x, y) + textBlock([{ text: label, style: STYLE }], x + SAMPLE, y - 10, needed);
    x += needed + SPACE;
    return markup;
  });
  return { markup: parts.join(''), height: y + ROW / 2 - top };
}
