import type { Outcome } from '../../analysis/index.ts';
import { type Catalogue, outcomeBadge } from '../../report/index.ts';
import { BADGE_HEIGHT, CARD_WIDTH, MARK_SIZE, markOffset, PADDING } from './cards.ts';
import { drawMark } from './marks.ts';
import type { PlacedCard } from './placing.ts';
import { leftOf } from './routing.ts';
import { element, INK, PAPER, SOFT } from './svg.ts';
import { heightOf, isRightToLeft, type TextStyle, textBlock } from './text.ts';

interface Look {
  readonly colour: string;
  readonly fill: string;
  readonly dash?: string;
  readonly width: number;
}

/** The border says the same as the colour: dashed, double, filled, dotted. */
const OUTCOME_LOOKS: Readonly<Record<Outcome, Look>> = {
  open: { colour: '#17603a', fill: '#e8f3ec', width: 2.5 },
  hindered: { colour: '#754600', fill: '#fbf1de', dash: '9 4', width: 2.5 },
  blocked: { colour: '#98201f', fill: '#fbe9e7', width: 2 },
  unattainable: { colour: '#ffffff', fill: '#4a2c63', width: 2 },
  unexplored: { colour: '#4d5866', fill: PAPER, dash: '2 5', width: 2 },
};

export function drawCard(placed: PlacedCard, words: Catalogue): string {
  const { card, column, top } = placed;
  const left = leftOf(column);
  return [
    ...frame(placed, left),
    textBlock(card.lines, left + PADDING, top + PADDING, CARD_WIDTH - 2 * PADDING),
    ...card.marks.map((mark, at) => {
      const { dx, dy } = markOffset(at);
      const y = top + PADDING + heightOf(card.lines) + 6 + dy + MARK_SIZE / 2;
      return drawMark(mark, { x: left + PADDING + dx + MARK_SIZE / 2, y });
    }),
    ...(card.outcome
      ? [drawOutcome(card.outcome, left + PADDING, top + card.height - PADDING - BADGE_HEIGHT + 4, words)]
      : []),
  ].join('');
}

function frame({ card, top }: PlacedCard, left: number): string[] {
  const box = (inset: number, attributes: Parameters<typeof element>[1]) =>
    element('rect', {
      x: left + inset,
      y: top + inset,
      width: CARD_WIDTH - 2 * inset,
      height: card.height - 2 * inset,
      ...attributes,
    });
  switch (card.kind) {
    case 'persona':
      return [box(0, { rx: 24, fill: INK })];
    case 'step':
      return [box(0, { rx: 5, fill: PAPER, stroke: SOFT, 'stroke-width': 1.5 })];
    case 'objective':
      return [box(0, { rx: 14, fill: PAPER, stroke: INK, 'stroke-width': 2.5 })];
  }
}

/** An outcome by symbol and word in a border of its own kind. */
function drawOutcome(outcome: Outcome, left: number, top: number, words: Catalogue): string {
  const { symbol, text: label } = outcomeBadge(outcome, words);
  const { colour, fill, dash, width } = OUTCOME_LOOKS[outcome];
  const style = { size: 15.5, bold: true, colour };
  const box = { x: left, y: top, width: CARD_WIDTH - 2 * PADDING, height: BADGE_HEIGHT, rx: 4 };
  const stroke = outcome === 'unattainable' ? fill : colour;
  const inner = { ...box, x: box.x + 3, y: box.y + 3, width: box.width - 6, height: box.height - 6, rx: 2 };
  return [
    element('rect', { ...box, fill, stroke, 'stroke-width': width, 'stroke-dasharray': dash }),
    ...(outcome === 'blocked'
      ? [element('rect', { ...inner, fill: 'none', stroke, 'stroke-width': 1 })]
      : []),
    badgeText(symbol, label, style, { left: left + 9, top: top + 4, width: box.width - 18 }),
  ].join('');
}

const SYMBOL_WIDTH = 19;

/** The symbol before the word, on the right where the word runs from there: no engine has to order the two. */
function badgeText(
  symbol: string,
  label: string,
  style: TextStyle,
  { left, top, width }: { readonly left: number; readonly top: number; readonly width: number },
): string {
  const rtl = isRightToLeft(label);
  const symbolAt = rtl ? left + width - SYMBOL_WIDTH + 4 : left;
  const labelAt = rtl ? left : left + SYMBOL_WIDTH;
  return [
    textBlock([{ text: symbol, style }], symbolAt, top, SYMBOL_WIDTH),
    textBlock([{ text: label, style }], labelAt, top, width - SYMBOL_WIDTH),
  ].join('');
}
