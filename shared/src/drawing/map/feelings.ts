import { type Catalogue, emotionWord, type Feeling } from '../../report/index.ts';
import { element, INK, PAPER, picture, SOFT } from './svg.ts';
import { firstLines, heightOf, type TextStyle, textBlock, widthOf, wrap } from './text.ts';

const ROW = 34;
const STEP = 118;
const MARGIN = 12;
const SCALE_GAP = 16;
const SCALE: TextStyle = { size: 14, colour: SOFT };
const TITLE: TextStyle = { size: 13.5 };
/** As many steps as fit side by side; the rest follow in further strips. */
const STEPS_IN_A_STRIP = 8;
const MOST_LINES = 24;
const LEVELS = [2, 1, 0, -1, -2];

/**
 * The feelings along the way as a line from step to step, high for good and low for bad, in the direction that the
 * language is read in.
 */
export function feelingsSvg(
  feelings: readonly Feeling[],
  words: Catalogue,
  {
    id,
    title,
    direction,
  }: { readonly id: string; readonly title: string; readonly direction: 'ltr' | 'rtl' },
): string {
  const scale = Math.max(...LEVELS.map((value) => widthOf(emotionWord(value, words), SCALE)));
  const width = MARGIN + scale + SCALE_GAP + STEPS_IN_A_STRIP * STEP + MARGIN;
  const axis = axisFor(direction, scale, width);
  let top = MARGIN;
  const drawn = strips(feelings).map((strip) => {
    const { markup, height } = drawStrip(strip, words, axis, top);
    top += height + 14;
    return markup;
  });
  const points = feelings
    .map((point) => `${point.title}${words.grammar.colon}${point.word}`)
    .join(words.grammar.semicolon);
  const summary = words.stories.curveAlternative({ points });
  return picture(id, { width, height: top }, { title, summary }, drawn);
}

/** Where the words of the scale stand, and where the steps begin and in which direction they go on. */
interface Axis {
  readonly scaleLeft: number;
  readonly scaleWidth: number;
  readonly start: number;
  readonly step: number;
}

function axisFor(direction: 'ltr' | 'rtl', scaleWidth: number, width: number): Axis {
  const offset = MARGIN + scaleWidth + SCALE_GAP;
  return direction === 'ltr'
    ? { scaleLeft: MARGIN, scaleWidth, start: offset, step: STEP }
    : { scaleLeft: width - MARGIN - scaleWidth, scaleWidth, start: width - offset, step: -STEP };
}

function strips(feelings: readonly Feeling[]): (readonly Feeling[])[] {
  const count = Math.ceil(feelings.length / STEPS_IN_A_STRIP);
  return Array.from({ length: count }, (_, at) =>
    feelings.slice(at * STEPS_IN_A_STRIP, (at + 1) * STEPS_IN_A_STRIP),
  );
}

function drawStrip(
  strip: readonly Feeling[],
  words: Catalogue,
  { scaleLeft, scaleWidth, start, step }: Axis,
  top: number,
): { markup: string; height: number } {
  const yOf = (value: number) => top + (2 - value) * ROW + ROW / 2;
  const xOf = (at: number) => start + at * step + step / 2;
  const grid = LEVELS.map((value) => {
    const d = `M${start} ${yOf(value)}h${strip.length * step}`;
    const rule = element('path', { d, stroke: SOFT, 'stroke-width': value === 0 ? 1.2 : 0.4 });
    const word = { text: emotionWord(value, words), style: SCALE };
    return rule + textBlock([word], scaleLeft, yOf(value) - 10, scaleWidth);
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
  const titles = strip.map(({ title }) => firstLines(wrap(title, STEP - 12, TITLE), MOST_LINES));
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
