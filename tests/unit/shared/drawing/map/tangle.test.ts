import { analyse, OUTCOMES } from '@parcours/shared/analysis';
import { languageOf, outcomeBadge } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { CARD_WIDTH } from '../../../../../shared/src/drawing/map/cards.ts';
import { chain, drawn, mapOf, place, titledCity } from '../../../../helpers/routeMaps.ts';

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
    for (const outcome of OUTCOMES)
      expect(titles).toContain(outcomeBadge(outcome, languageOf('en').words).symbol);
  });

  test('of five thousand in a chain makes a picture before the test runs out of time', () => {
    expect(place(chain(5000))).toHaveLength(5001);
    expect(mapOf(chain(5000)).length).toBeGreaterThan(1_000_000);
  });
});
