import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { layOutFor, MOST_SHEETS, type PictureOptions, pictureSvg, sheetsOf } from '@parcours/shared/drawing';
import { describe, expect, test } from 'vitest';
import { linesOf, widthOf } from '../../../../../shared/src/drawing/board/letters.ts';
import { COLOURS } from '../../../../../shared/src/drawing/board/palette.ts';
import { barredBoard } from '../../../../helpers/barredBoard.ts';

const PLAIN: PictureOptions = { audience: 'internal', lang: 'en', theme: 'light', id: 'p' };

function draw(board: Board, options: Partial<PictureOptions> = {}): string {
  return pictureSvg(layOutFor(board, analyse(board), { ...PLAIN, ...options }), 'p');
}

/** Its texts, in the order in which they are drawn. */
function textsIn(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)</g)].map(([, text = '']) => text);
}

const board = barredBoard();

describe('the picture of a board', () => {
  test('UI-304 has what the cards say, and where they lie', () => {
    const svg = draw(board);
    const texts = textsIn(svg).join('\n');
    for (const said of [
      'Amina Diallo',
      'Go to the desk',
      'City Hall',
      'Sign a lease',
      'Bank account',
      '30 days',
    ])
      expect(texts).toContain(said);
    for (const outcome of ['Open', 'Hindered', 'Blocked', 'Out of reach', 'Not explored yet'])
      expect(textsIn(svg)).toContain(outcome);
    const corners = (svg.match(/translate\(380 \d+\)/g) ?? []).length;
    expect(corners).toBe(board.steps.filter(({ x }) => x === 380).length);
  });

  test('UI-304 barriers on ways have a number there, and are told in words below', () => {
    const [leg] = board.legs;
    const barrier = { ...board.barriers[0], id: 'b-way', on: leg?.id, title: 'The bus does not run' };
    const svg = draw({ ...board, barriers: [...board.barriers, barrier] } as Board);
    expect(textsIn(svg)).toContain('The bus does not run');
    expect(svg).toContain('What stands in the way between the cards');
  });

  test('UI-304 hidden frames are left out', () => {
    const frame = { id: 'f', title: 'Not yet', x: 0, y: 0, width: 400, height: 300, locked: false };
    const of = (hidden: boolean) => draw({ ...board, frames: [{ ...frame, hidden }] } as unknown as Board);
    expect(of(false)).toContain('Not yet');
    expect(of(true)).not.toContain('Not yet');
  });

  test('UI-304 a long sum leaves room for how the step feels: signs then say what words said', () => {
    const [first] = board.steps;
    const factsOf = (cost: number) => {
      const step = { ...first, days: 30, visits: 12, cost, emotion: -1 };
      const only = { ...board, steps: [step], legs: [], barriers: [] } as unknown as Board;
      return textsIn(draw(only)).filter((text) => /^[^a-z]*\d|^30 |^12 /.test(text));
    };
    expect(factsOf(5)).toEqual(['30 days', '12 visits', '€5']);
    expect(factsOf(1_250_000)).toEqual(['30', '12', '€1,250,000']);
  });

  test('UI-304 no line is wider than its place, however long a text or a word in it is', () => {
    const letters = { size: 16, face: 'title' } as const;
    for (const text of ['word '.repeat(400), 'x'.repeat(9000), 'مرحبا '.repeat(300), '一'.repeat(500)]) {
      const lines = linesOf(text.trim(), 200, letters, 3);
      expect(lines).toHaveLength(3);
      expect(lines.at(-1)).toMatch(/…$/);
      for (const line of lines) expect(widthOf(line, letters)).toBeLessThanOrEqual(200);
    }
    expect(linesOf('one\ntwo', 200, letters, 3)).toEqual(['one', 'two']);
  });

  test('UI-304 what people wrote is never markup', () => {
    const svg = draw({ ...board, meta: { ...board.meta, title: '</title><script>alert(1)</script>&' } });
    expect(svg).not.toContain('<script');
  });

  test('UI-305 the colours are those of the style sheet of the pages', async () => {
    const tokens = await readFile(resolve('../client/src/app/tokens.css'), 'utf8');
    // What follows is for high contrast, and for colours that the system forces.
    const usual = tokens.slice(0, tokens.indexOf('\n}'));
    const known = [...usual.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g)];
    const colours = new Map(known.map(([, name, light, dark]) => [name, [light, dark]]));
    for (const [name, both] of Object.entries(COLOURS))
      expect([name, colours.get(name)]).toEqual([name, both]);
  });

  test('UI-305 in the dark it has other colours and the same words', () => {
    const [light, dark] = [draw(board), draw(board, { theme: 'dark' })];
    expect(dark).not.toBe(light);
    expect(textsIn(dark)).toEqual(textsIn(light));
  });

  test('UI-306 in Arabic cards begin on the right, and what is written in Latin letters runs from the left', () => {
    const svg = draw(board, { lang: 'ar' });
    expect(svg).toMatch(/direction="rtl">مفتوح</);
    expect(svg).toMatch(/<text x="1[45][.\d]*" [^>]*>Go to the desk</);
    // The name of the actor stands beside its sign.
    expect(svg).toMatch(/text-anchor="end"[^>]*>City Hall</);
  });
});

describe('a picture for the public', () => {
  const secret = { ...board.steps[0], id: 'secret', title: 'Sleep at the mosque', sensitive: true };
  const marked = { ...board, steps: [...board.steps, secret] } as Board;

  test('UI-307 has nothing of what is withheld', () => {
    const svg = draw(marked, { audience: 'public' });
    expect(svg).not.toContain('mosque');
    expect(svg).not.toContain('not for publication');
  });

  test('UI-307 one for the group alone that has more says so', () => {
    expect(draw(marked)).toContain('Sleep at the mosque');
    expect(draw(marked)).toContain('Internal edition: not for publication');
    expect(draw(board)).not.toContain('not for publication');
  });

  test('UI-307 on paper neither', () => {
    const layout = layOutFor(marked, analyse(marked), { ...PLAIN, audience: 'public' });
    const { sheets } = sheetsOf(layout, { paper: 'a4', spread: 'tiles' }, 's');
    for (const { svg } of sheets) expect(svg).not.toContain('mosque');
  });
});

test('UI-308 of what is selected it has the cards and the ways between them alone', () => {
  const only = new Set(['desk', 'form']);
  const svg = draw(board, { only });
  expect(svg).toContain('Go to the desk');
  expect(svg).not.toContain('Amina');
  expect(svg.match(/<polygon /g)).toHaveLength(1);
  const [, way = 'none'] = / d="(M640 [^"]*)"/.exec(svg) ?? [];
  expect(draw(board)).toContain(way);
});

describe('the board on paper', () => {
  const layout = layOutFor(board, analyse(board), PLAIN);

  test('UI-310 one sheet is turned as the board comes out larger', () => {
    const on = (width: number, height: number) =>
      sheetsOf({ ...layout, width, height }, { paper: 'a4', spread: 'one' }, 's');
    expect(on(4000, 1000)).toMatchObject({ page: { width: 297, height: 210 }, sheets: [{ name: '' }] });
    expect(on(1000, 4000)).toMatchObject({ page: { width: 210, height: 297 }, sheets: [{ name: '' }] });
  });

  test('UI-310 several are named by row and column, say their neighbours, and have every text between them', () => {
    const { sheets, letters } = sheetsOf(layout, { paper: 'a4', spread: 'tiles' }, 's');
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets[0]?.name).toBe('A1');
    expect(sheets[0]?.svg).toContain('Sheet A1');
    expect(sheets[0]?.svg).toContain(`>${sheets[1]?.name}<`);
    expect(letters).toBeGreaterThan(7);
    const told = new Set(sheets.flatMap(({ svg }) => textsIn(svg)));
    for (const text of textsIn(pictureSvg(layout, 'p'))) expect(told).toContain(text);
    const larger = sheetsOf(layout, { paper: 'a3', spread: 'tiles' }, 's');
    expect(larger.sheets.length).toBeLessThan(sheets.length);
  });

  test('UI-310 sheets with nothing on them are left out, and too many are refused', () => {
    const farAway = (x: number) => ({
      ...board.notes[0],
      id: `n${x}`,
      text: 'Far',
      x,
      y: x,
      width: 200,
      height: 140,
      colour: 'blue',
    });
    const far = { ...board, notes: [farAway(20_000)] } as unknown as Board;
    const { sheets } = sheetsOf(layOutFor(far, analyse(far), PLAIN), { paper: 'a4', spread: 'tiles' }, 's');
    expect(sheets.length).toBeLessThan(12);
    const many = {
      ...board,
      notes: Array.from({ length: 400 }, (_, at) => farAway(at * 1000)),
    } as unknown as Board;
    const refused = sheetsOf(layOutFor(many, analyse(many), PLAIN), { paper: 'a4', spread: 'tiles' }, 's');
    expect(400).toBeGreaterThan(MOST_SHEETS);
    expect(refused.sheets).toEqual([]);
  });
});
