import { analyse } from '@parcours/shared/analysis';
import { type Board, emptyBoard, parseBoardJson } from '@parcours/shared/board';
import { languageOf, lookUp, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { CARD_WIDTH, cardsOf } from '../../../../server/src/export/map/cards.ts';
import { type PlacedCard, placeCards } from '../../../../server/src/export/map/placing.ts';
import { routeMapSvg } from '../../../../server/src/export/map/routeMap.ts';
import { leftOf, rightOf, routeLegs } from '../../../../server/src/export/map/routing.ts';
import { widthOf, wrap } from '../../../../server/src/export/map/text.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../helpers/hostileBoard.ts';
import { type Tag, tagsOf } from '../../../helpers/htmlTree.ts';

const mapOf = (board: Board, lang: ReportLanguage = 'en') => routeMapSvg(board, analyse(board, []), { lang });

function place(board: Board): PlacedCard[] {
  const { words } = languageOf('en');
  return placeCards(cardsOf(board, analyse(board, []), lookUp(board), words), board.legs);
}

const bottom = ({ top, card }: PlacedCard) => top + card.height;

/** The board with every card at one place, as after a paste. */
function heaped(board: Board): Board {
  const flat = <R extends { x: number; y: number }>(records: readonly R[]) =>
    records.map((record) => ({ ...record, x: 0, y: 0 }));
  return {
    ...board,
    personas: flat(board.personas),
    steps: flat(board.steps),
    objectives: flat(board.objectives),
  };
}

/** The board with a card pushed half onto another, which is no reason to lay everything out anew. */
function touching(board: Board): Board {
  const steps = board.steps.map((step) => (step.id === 'class' ? { ...step, y: 40 } : step));
  return { ...board, steps };
}

/** `count` steps in a long chain with shortcuts, all in a heap. */
function chain(count: number): Board {
  const steps = Array.from({ length: count }, (_, at) => ({ id: `s${at}`, title: `Step ${at}` }));
  const legs = steps.flatMap(({ id }, at) => [
    { id: `a${at}`, from: at === 0 ? 'p' : `s${at - 1}`, to: id },
    ...(at % 3 === 0 && at > 5 ? [{ id: `b${at}`, from: `s${at - 6}`, to: id }] : []),
  ]);
  return parseBoardJson({
    format: 'parcours.board',
    version: 1,
    personas: [{ id: 'p', name: 'P' }],
    steps,
    legs,
  });
}

const boards = {
  'laid out by the group': barredBoard(),
  'in a heap': heaped(barredBoard()),
  'with cards that touch': touching(barredBoard()),
  'a chain in a heap': chain(60),
  'a large heap': chain(400),
  'hostile texts': hostileBoard(4),
};

describe.each(Object.entries(boards))('the cards of a board %s', (_, board) => {
  test('RP-40 are all there, and none lies on another', () => {
    const placed = place(board);
    expect(placed).toHaveLength(board.personas.length + board.steps.length + board.objectives.length);
    for (const a of placed) {
      for (const b of placed) {
        if (a !== b && a.column === b.column) expect(a.top >= bottom(b) || b.top >= bottom(a)).toBe(true);
      }
    }
  });

  test('RP-42 legs start and end at cards, and cross none', () => {
    const placed = place(board);
    const routed = routeLegs(board.legs, placed);
    expect(routed).toHaveLength(board.legs.length);
    const cardOf = new Map(placed.map((item) => [item.card.id, item]));
    for (const { leg, curves } of routed) {
      expectAtEdge(curves[0]?.from, cardOf.get(leg.from));
      expectAtEdge(curves.at(-1)?.to, cardOf.get(leg.to));
      curves.slice(1).forEach((next, at) => {
        const level = curves[at]?.to.y ?? Number.NaN;
        expect(next.from.y).toBe(level);
        const column = placed.filter(({ column }) => isWithin(next.from.x, curves[at]?.to.x ?? 0, column));
        for (const card of column) expect(level <= card.top || level >= bottom(card)).toBe(true);
      });
    }
  });

  test('RP-41 every text keeps within its card', () => {
    let card: { x: number; y: number; height: number } | undefined;
    let checked = 0;
    for (const { tag, text } of drawn(mapOf(board))) {
      const at = (name: string) => Number(tag.attributes.get(name));
      if (tag.name === 'rect' && at('width') === CARD_WIDTH)
        card = { x: at('x'), y: at('y'), height: at('height') };
      const free = tag.attributes.get('text-anchor') === 'middle' || !tag.parents.includes('g');
      if (tag.name !== 'text' || free || !card) continue;
      checked += 1;
      const size = at('font-size');
      const width = widthOf(text, { size, bold: tag.attributes.has('font-weight') });
      const left = tag.attributes.get('direction') === 'rtl' ? at('x') - width : at('x');
      expect(left, text).toBeGreaterThanOrEqual(card.x);
      expect(left + width, text).toBeLessThanOrEqual(card.x + CARD_WIDTH);
      expect(at('y') - size).toBeGreaterThanOrEqual(card.y);
      expect(at('y')).toBeLessThanOrEqual(card.y + card.height);
    }
    expect(checked).toBeGreaterThan(board.steps.length);
  });
});

function isWithin(a: number, b: number, column: number): boolean {
  return Math.min(a, b) >= leftOf(column) && Math.max(a, b) <= rightOf(column);
}

function expectAtEdge(point: { x: number; y: number } | undefined, card: PlacedCard | undefined): void {
  if (!point || !card) throw new Error('a leg without an end');
  expect([leftOf(card.column), rightOf(card.column)]).toContain(point.x);
  expect(point.y).toBeGreaterThan(card.top);
  expect(point.y).toBeLessThan(bottom(card));
}

/** Each element of a picture with the text that follows its tag. */
function drawn(svg: string): { tag: Tag; text: string }[] {
  const texts = [...svg.matchAll(/<(?!\/)[^>]*>([^<]*)/g)].map(([, text = '']) => unescaped(text));
  return tagsOf(svg).map((tag, at) => ({ tag, text: texts[at] ?? '' }));
}

const unescaped = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('the layout', () => {
  test('RP-40 keeps the group’s columns and what stands above what', () => {
    const placed = place(barredBoard());
    const columnOf = (id: string) => placed.find(({ card }) => card.id === id)?.column;
    expect(['amina', 'desk', 'form', 'register'].map(columnOf)).toEqual([0, 1, 2, 3]);
    const inColumn = placed.filter(({ column }) => column === 1).sort((a, b) => a.top - b.top);
    expect(inColumn.map(({ card }) => card.id)).toEqual(['desk', 'class', 'visit', 'open']);
  });

  test('RP-40 a heap is laid out along its legs', () => {
    const placed = place(heaped(barredBoard()));
    const columnOf = (id: string) => placed.find(({ card }) => card.id === id)?.column ?? Number.NaN;
    expect(columnOf('amina')).toBeLessThan(columnOf('desk'));
    expect(columnOf('desk')).toBeLessThan(columnOf('form'));
    expect(columnOf('form')).toBeLessThan(columnOf('register'));
  });
});

describe('the drawing', () => {
  test('RP-43 bars cut what is closed, and double lines mark quickest ways', () => {
    const count = (board: Board, part: string) => mapOf(board).split(part).length - 1;
    const bars = 'stroke-width="3.4"';
    const open = barredBoard(() => ({ barriers: [], proposals: [] }));
    // The legend shows one of each.
    expect(count(open, bars)).toBe(2);
    // Into the closed desk, and on the closed leg from the form.
    expect(count(barredBoard(), bars)).toBe(2 + 2 + 2);
    expect(count(barredBoard(), 'stroke-width="9"')).toBe(1 + 4);
    expect(count(open, 'stroke-width="9"')).toBeGreaterThan(1 + 4);
  });

  test('RP-43 barriers bear the numbers of the gap cards, in two shapes', () => {
    const marks =
      mapOf(barredBoard()).match(/<(rect|circle)[^>]*\/><text [^>]*text-anchor="middle"[^>]*>\d+/g) ?? [];
    const told = marks.map((mark) => `${/^<(\w+)/.exec(mark)?.[1]} ${/\d+$/.exec(mark)?.[0]}`).sort();
    // The last two are the legend's.
    expect(told).toEqual(['circle 2', 'circle 3', 'rect 1', 'rect 1', 'rect 2'].sort());
  });

  test.each(REPORT_LANGUAGES)('RP-44 says in %s what it shows', (lang) => {
    const svg = mapOf(barredBoard(), lang);
    const alternative = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
    const { outcome } = languageOf(lang).words.labels;
    expect(alternative).toContain(`Register${lang === 'fr' ? '\u00a0' : ''}: ${outcome.blocked.label}`);
    for (const { label } of Object.values(outcome)) expect(alternative).toContain(label);
    for (const word of [languageOf(lang).words.map.cut, languageOf(lang).words.map.plan])
      expect(svg).toContain(word);
  });

  test('RP-44 an empty board has a picture that says so', () => {
    expect(mapOf(emptyBoard())).toContain('Nothing is drawn on this board yet.');
  });

  test.each(HOSTILE_TEXTS.map((_, at) => at))('RP-32 no text becomes markup, turned by %i', (at) => {
    const tags = tagsOf(mapOf(hostileBoard(at)));
    const kinds = new Set(tags.map(({ name }) => name));
    for (const kind of kinds)
      expect(['svg', 'title', 'desc', 'g', 'rect', 'circle', 'path', 'text']).toContain(kind);
    for (const { attributes } of tags)
      for (const key of attributes.keys()) expect(key).not.toMatch(/^on|href/);
  });
});

test('RP-45 five thousand steps in a heap make a picture before the test runs out of time', () => {
  expect(place(chain(5000))).toHaveLength(5001);
  expect(mapOf(chain(5000)).length).toBeGreaterThan(1_000_000);
});

describe('wrapping', () => {
  const style = { size: 16 };

  test('RP-41 cuts what is too long and loses nothing', () => {
    const word = 'Anspruchsberechtigungsfeststellungsverfahren';
    const lines = wrap(`Das ${word} beginnt`, 120, style);
    expect(
      lines
        .map(({ text }) => text)
        .join('')
        .replaceAll(' ', ''),
    ).toBe(`Das${word}beginnt`);
    for (const { text } of lines) expect(widthOf(text, style)).toBeLessThanOrEqual(120);
  });

  test('RP-41 does not end a line at an unbreakable space', () => {
    const lines = wrap('déclarée «\u00a0maison\u00a0»', 110, style).map(({ text }) => text);
    expect(lines).toEqual(['déclarée', '«\u00a0maison\u00a0»']);
  });
});
