import { analyse } from '@parcours/shared/analysis';
import { type Board, emptyBoard } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { languageOf, lookUp } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { plannedLegs } from '../../../../../shared/src/drawing/map/plans.ts';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../../helpers/hostileBoard.ts';
import { tagsOf } from '../../../../helpers/htmlTree.ts';
import { drawn, mapOf } from '../../../../helpers/routeMaps.ts';
import { sketchBoard } from '../../../../helpers/sketchBoard.ts';

const plannedOn = (board: Board) => [...plannedLegs(board, analyse(board, []), lookUp(board))].sort();

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

  test.each(LANGUAGE_TAGS)('RP-44 says in %s what it shows', (lang) => {
    const svg = mapOf(barredBoard(), lang);
    const alternative = /<desc [^>]*>([^<]*)<\/desc>/.exec(svg)?.[1] ?? '';
    const { outcome } = languageOf(lang).words;
    expect(alternative).toContain(`Register${lang === 'fr' ? '\u00a0' : ''}: ${outcome.blocked}`);
    for (const label of Object.values(outcome)) expect(alternative).toContain(label);
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
