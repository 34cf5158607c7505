import type { Catalogue, Feeling } from '@parcours/shared/report';
import { element, INK, PAPER, picture, SOFT } from './svg.ts';
import { heightOf, type TextStyle, textBlock, widthOf, wrap } from './text.ts';

const ROW = 34;
const STEP = 118;
const MARGIN = 12;
const SCALE: TextStyle = { size: 14, colour: SOFT };
const TITLE: TextStyle = { size: 13.5 };
/** As many steps as fit side by side; the rest follow in further strips. */
const STEPS_IN_A_STRIP = 8;
const LEVELS = [2, 1, 0, -1, -2];

/** The feelings along the way as a line from step to step, high for good and low for bad. */
export function feelingsSvg(
  feelings: readonly Feeling[],
  words: Catalogue,
  { id, title }: { readonly id: string; readonly title: string },
): string {
  const left = MARGIN + Math.max(...words.labels.emotions.map((word) => widthOf(word, SCALE))) + 16;
  const width = left + STEPS_IN_A_STRIP * STEP + MARGIN;
  let top = MARGIN;
  const drawn = strips(feelings).map((strip) => {
    const { markup, height } = drawStrip(strip, words, left, top);
    top += height + 14;
    return markup;
  });
  const summary = words.stories.curveAlternative(
    feelings
      .map((point) => `${point.title}${words.grammar.colon}${point.word}`)
      .join(words.grammar.semicolon),
  );
  return picture(id, { width, height: top }, { title, summary }, drawn);
}

function strips(feelings: readonly Feeling[]): (readonly Feeling[])[] {
  const count = Math.ceil(feelings.length / STEPS_IN_A_STRIP);
  return Array.from({ length: count }, (_, at) =>
    feelings.slice(at * STEPS_IN_A_STRIP, (at + 1) * STEPS_IN_A_STRIP),
  );
}

function drawStrip(
  strip: readonly Feeling[],
  { labels }: Catalogue,
  left: number,
  top: number,
): { markup: string; height: number } {
  const yOf = (value: number) => top + (2 - value) * ROW + ROW / 2;
  const xOf = (at: number) => left + at * STEP + STEP / 2;
  const grid = LEVELS.map((value) => {
    const d = `M${left} ${yOf(value)}H${left + strip.length * STEP}`;
    const rule = element('path', { d, stroke: SOFT, 'stroke-width': value === 0 ? 1.2 : 0.4 });
    return (
      rule +
      textBlock([{ text: labels.emotions[value + 2] ?? '', style: SCALE }], MARGIN, yOf(value) - 10, left)
    );
  });
  const line = strip.map(({ value }, at) => `${at === 0 ? 'M' : 'L'}${xOf(at)} ${yOf(value)}`).join('');
  const points = strip.map(({ value }, at) =>
    element('circle', {
      cx: xOf(at),
      cy: yOf(value),
      r: 6.5,
      fill: value < 0 ? INK : PAPER,
      stroke: INK,
      'stroke-width': 2.4,
    }),
  );
  const titles = strip.map(({ title }) => wrap(title, STEP - 12, TITLE));
  const under = top + LEVELS.length * ROW + 4;
  const texts = titles.map((lines, at) => textBlock(lines, xOf(at) - STEP / 2 + 6, under, STEP - 12));
  const path = element('path', {
    d: line,
    fill: 'none',
    stroke: INK,
    'stroke-width': 2.4,
    'stroke-linejoin': 'round',
  });
  const height = LEVELS.length * ROW + 4 + Math.max(0, ...titles.map(heightOf));
  return { markup: [...grid, path, ...points, ...texts].join('\n'), height };
}
