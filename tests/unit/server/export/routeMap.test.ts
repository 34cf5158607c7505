import { analyse } from '@parcours/shared/analysis';
import { type Board, emptyBoard, parseBoardJson } from '@parcours/shared/board';
import { languageOf, lookUp, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsFor } from '../../../../server/src/export/map/bypasses.ts';
import { CARD_WIDTH, cardsOf } from '../../../../server/src/export/map/cards.ts';
import { Heights } from '../../../../server/src/export/map/heights.ts';
import { type PlacedCard, placeCards } from '../../../../server/src/export/map/placing.ts';
import { plannedLegs } from '../../../../server/src/export/map/plans.ts';
import { routeMapSvg } from '../../../../server/src/export/map/routeMap.ts';
import { leftOf, rightOf, routeLegs } from '../../../../server/src/export/map/routing.ts';
import { widthOf, wrap } from '../../../../server/src/export/map/text.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { cityBoard } from '../../../helpers/cityBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../helpers/hostileBoard.ts';
import { type Tag, tagsOf } from '../../../helpers/htmlTree.ts';
import { sketchBoard } from '../../../helpers/sketchBoard.ts';

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

/** A city in a heap, each of its steps with a name. */
function titledCity(count: number): Board {
  const city = cityBoard(count, 3);
  return { ...city, steps: city.steps.map((step) => ({ ...step, title: `Step ${step.id}` })) };
}

/** A row of steps, with legs from each to the first and from the person to each. */
function acrossAll(count: number): Board {
  const steps = Array.from({ length: count }, (_, at) => ({
    id: `s${at}`,
    title: `Step ${at}`,
    x: (at + 1) * 400,
  }));
  const legs = steps.flatMap(({ id }, at) => [
    { id: `to${at}`, from: 'p', to: id },
    ...(at > 0 ? [{ id: `back${at}`, from: id, to: 's0', kind: 'workaround' }] : []),
  ]);
  return sketchBoard({ personas: [{ id: 'p' }], steps, legs });
}

const boards = {
  'laid out by the group': barredBoard(),
  'in a heap': heaped(barredBoard()),
  'with cards that touch': touching(barredBoard()),
  'a chain in a heap': chain(60),
  'a large heap': chain(400),
  'a city in a heap': titledCity(200),
  'with ways across all columns': acrossAll(40),
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
    expect(routed).toHaveLength(board.legs.filter(({ from, to }) => from !== to).length);
    const cardOf = new Map(placed.map((item) => [item.card.id, item]));
    for (const { leg, curves } of routed) {
      expectAtEdge(curves[0]?.from, cardOf.get(leg.from));
      expectAtEdge(curves.at(-1)?.to, cardOf.get(leg.to));
      curves.slice(1).forEach((next, at) => {
        const level = curves[at]?.to.y ?? Number.NaN;
        expect(next.from.y).toBe(level);
        const column = placed.filter(({ column }) => isAcross(next.from.x, curves[at]?.to.x ?? 0, column));
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
    expect(checked).toBeGreaterThanOrEqual(board.steps.length);
  });
});

/** Whether a level stretch from `a` to `b` passes a column. */
function isAcross(a: number, b: number, column: number): boolean {
  return Math.min(a, b) <= leftOf(column) && Math.max(a, b) >= rightOf(column);
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

  test('RP-43 of two legs between the same cards the plan goes by the open one alone', () => {
    const parallel = sketchBoard({
      personas: [{ id: 'p', name: 'P', x: 0 }],
      objectives: [{ id: 'o', persona: 'p', title: 'O', x: 800 }],
      steps: [{ id: 's', title: 'S', days: 1, x: 400 }],
      legs: [
        { id: 'a', from: 'p', to: 's', kind: 'workaround' },
        { id: 'b', from: 'p', to: 's' },
        { id: 'c', from: 's', to: 'o' },
        { id: 'd', from: 's', to: 'o', kind: 'referral' },
      ],
      barriers: [{ id: 'x', on: 'a', blocks: true }],
    });
    expect(plannedOn(parallel)).toEqual(['b', 'c']);
    expect(mapOf(parallel).split('stroke-width="9"').length - 1).toBe(1 + 2);
  });

  test('RP-43 a plan goes by the first of its steps that leads on, however many do', () => {
    const board = sketchBoard({
      personas: [{ id: 'p', name: 'P' }],
      objectives: [{ id: 'o', persona: 'p', title: 'O', needs: ['paper'] }],
      assets: [{ id: 'paper', name: 'Paper' }],
      steps: [
        { id: 'late', title: 'Late', days: 5, gives: ['paper'] },
        { id: 'soon', title: 'Soon', days: 1 },
      ],
      legs: [
        { id: 'a', from: 'p', to: 'late' },
        { id: 'b', from: 'p', to: 'soon' },
        { id: 'c', from: 'late', to: 'o' },
        { id: 'd', from: 'soon', to: 'o' },
      ],
    });
    expect(plannedOn(board)).toEqual(['a', 'b', 'd']);
  });

  test('RP-41 the lines of a text run as the text does, whatever they begin with', () => {
    const board = sketchBoard({
      personas: [{ id: 'p', name: 'P' }],
      steps: [
        { id: 's', title: 'ذهاب إلى مكتب Barcelona City Hall للتسجيل padró municipal قبل نهاية الشهر' },
      ],
    });
    const lines = drawn(mapOf(board)).filter(({ text }) => /Barcelona|municipal|الشهر/.test(text));
    expect(lines.length).toBeGreaterThan(2);
    for (const { tag } of lines) expect(tag.attributes.get('direction')).toBe('rtl');
    expect(new Set(lines.map(({ tag }) => tag.attributes.get('x'))).size).toBe(1);
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

const plannedOn = (board: Board) => [...plannedLegs(board, analyse(board, []), lookUp(board))].sort();

describe('RP-45 a large tangle', () => {
  test('of two thousand steps is drawn whole: cards, legs, numbers, outcomes', () => {
    const board = titledCity(2_000);
    const svg = mapOf(board);
    const analysis = analyse(board, []);
    const texts = drawn(svg).map(({ text }) => text);
    const titles = new Set(texts);
    for (const { id, title } of board.steps) expect(titles, id).toContain(title);
    const cards = drawn(svg).filter(({ tag }) => tag.attributes.get('width') === String(CARD_WIDTH));
    expect(cards.length).toBe(board.steps.length + board.personas.length + board.objectives.length);
    const arrows = svg.match(/<path d="M[\d. -]+L[\d. -]+L[\d. -]+Z"\/>/g) ?? [];
    expect(arrows).toHaveLength(board.legs.filter(({ from, to }) => from !== to).length);
    for (const at of analysis.barriers.keys()) expect(titles).toContain(String(at + 1));
    for (const { symbol } of Object.values(languageOf('en').words.labels.outcome))
      expect(titles).toContain(symbol);
  });

  test('of five thousand in a chain makes a picture before the test runs out of time', () => {
    expect(place(chain(5000))).toHaveLength(5001);
    expect(mapOf(chain(5000)).length).toBeGreaterThan(1_000_000);
  });
});

describe('free heights of a column', () => {
  test('RP-42 are the nearest at which a line keeps clear of all that was taken', () => {
    const height = fc.integer({ min: -200, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(height, fc.nat(40), height), { maxLength: 30 }), (takings) => {
        const heights = new Heights();
        const taken: { from: number; to: number }[] = [];
        for (const [from, length, wanted] of takings) {
          heights.take(from, from + length);
          taken.push({ from: from - 11, to: from + length + 11 });
          const isFree = (y: number) => taken.every((span) => y <= span.from || y >= span.to);
          const best = [wanted, ...taken.flatMap((span) => [span.from, span.to])]
            .filter(isFree)
            .reduce((least, y) => Math.min(least, Math.abs(y - wanted)), Number.POSITIVE_INFINITY);
          const found = heights.nearest(wanted);
          expect(isFree(found)).toBe(true);
          expect(Math.abs(found - wanted)).toBe(best);
        }
      }),
    );
  });

  test('RP-42 ways past all columns share a row only where they share no column', () => {
    const way = fc.tuple(fc.nat(20), fc.nat(8)).map(([first, length]) => ({ first, last: first + length }));
    fc.assert(
      fc.property(fc.array(way, { maxLength: 30 }), (ways) => {
        const rows = rowsFor(ways);
        const covering = (column: number) =>
          ways.flatMap(({ first, last }, at) => (first <= column && column <= last ? [rows[at]] : []));
        const columns = Array.from({ length: 30 }, (_, column) => covering(column));
        for (const inColumn of columns) expect(new Set(inColumn).size).toBe(inColumn.length);
        expect(new Set(rows).size).toBe(Math.max(0, ...columns.map(({ length }) => length)));
      }),
    );
  });
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
