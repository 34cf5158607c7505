import type { Analysis } from '../../analysis/index.ts';
import type { Board } from '../../board/index.ts';
import type { Language } from '../../messages/index.ts';
import { languageOf, lookUp, mapTexts, printable } from '../../report/index.ts';
import { drawCard } from './cardSvg.ts';
import { CARD_WIDTH, cardsOf, type Mark, marksOf } from './cards.ts';
import { legend } from './legend.ts';
import { type LegLook, legPainter } from './legs.ts';
import { type PlacedCard, placeCards } from './placing.ts';
import { plannedLegs } from './plans.ts';
import { leftOf, type RoutedLeg, routeLegs } from './routing.ts';
import { element, PAPER, picture } from './svg.ts';
import { firstLines, heightOf, type TextLine, textBlock, wrap } from './text.ts';

const MARGIN = 30;
/** Room enough for the legend where the board itself is narrow. */
const NARROWEST = 760;
const MOST_TITLE_LINES = 12;

interface MapOptions {
  readonly lang: Language;
  /** Told from those of other pictures in the same file. */
  readonly id?: string;
  /** The number of each barrier's gap, where it is not its place in the board's own order of priority. */
  readonly numbers?: ReadonlyMap<string, number>;
  /** Whether it is the ways alone, for where it is too small for a title and a legend to be read. */
  readonly isBare?: boolean;
}

/**
 * The route map of a board as an SVG document, legible in black and white: barriers bear the numbers of the gap
 * cards, closed ways are cut, the quickest ways are double lines. Board and analysis must be of one edition.
 */
export function routeMapSvg(
  board: Board,
  analysis: Analysis,
  { lang, id = 'route-map', numbers, isBare = false }: MapOptions,
): string {
  const { words, direction } = languageOf(lang);
  const texts = mapTexts(board, analysis, words);
  const find = lookUp(board);
  const marks = marksOf(analysis, find, numbers);
  const placed = placeCards(cardsOf(board, analysis, find, words, marks), board.legs);
  const legs = routeLegs(board.legs, placed);
  const bounds = boundsOf(placed, legs);
  const width = Math.max(NARROWEST, bounds.width) + 2 * MARGIN;
  const title = firstLines(
    wrap(printable(board.meta.title), width - 2 * MARGIN, { size: 24, bold: true }),
    MOST_TITLE_LINES,
  );
  const empty = placed.length === 0 ? wrap(words.map.empty, width - 2 * MARGIN, { size: 17 }) : [];
  const head: TextLine[] = isBare ? empty : [...title, ...empty];
  const top = head.length === 0 ? MARGIN : MARGIN + heightOf(head) + 22;
  const key = legend(words, direction, {
    left: MARGIN,
    top: top + bounds.height + 26,
    width: width - 2 * MARGIN,
  });
  const height = top + bounds.height + (isBare ? MARGIN : 26 + key.height + MARGIN / 2);
  const paint = legPainter();
  const look = legLooks(plannedLegs(board, analysis, find), placed, marks);
  const route = [...legs.map((leg) => paint(leg, look(leg))), ...placed.map((card) => drawCard(card, words))];
  return picture(id, { width, height }, texts, [
    element('rect', { width: '100%', height: '100%', fill: PAPER }),
    textBlock(head, MARGIN, MARGIN - 4, width - 2 * MARGIN),
    element(
      'g',
      { transform: `translate(${MARGIN} ${Math.round(top - bounds.top)})` },
      route.join('\n') || ' ',
    ),
    ...(isBare ? [] : [key.markup]),
  ]);
}

interface Bounds {
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boundsOf(placed: readonly PlacedCard[], legs: readonly RoutedLeg[]): Bounds {
  if (placed.length === 0) return { top: 0, width: 0, height: 0 };
  const ys = [
    ...placed.flatMap(({ top, card }) => [top, top + card.height]),
    ...legs.flatMap(({ curves }) => curves.flatMap(({ from, to }) => [from.y, to.y])),
  ];
  const xs = [
    ...placed.map(({ column }) => leftOf(column) + CARD_WIDTH),
    ...legs.flatMap(({ curves }) => curves.flatMap(({ from, to }) => [from.x, to.x])),
  ];
  const top = least(ys);
  return { top, width: -least(xs.map((x) => -x)), height: -least(ys.map((y) => -y)) - top };
}

/** Spreading a long list into `Math.min` overflows the stack. */
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function legLooks(
  planned: ReadonlySet<string>,
  placed: readonly PlacedCard[],
  marks: ReadonlyMap<string, readonly Mark[]>,
): (leg: RoutedLeg) => LegLook {
  const closed = new Set(
    placed.filter(({ card }) => card.marks.some(({ blocks }) => blocks)).map(({ card }) => card.id),
  );
  return ({ leg }) => {
    const own = marks.get(leg.id) ?? [];
    const cut = own.some(({ blocks }) => blocks) || closed.has(leg.to);
    return { marks: own, cut, onPlan: planned.has(leg.id) };
  };
}
