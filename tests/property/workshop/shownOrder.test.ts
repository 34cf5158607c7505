import { mergeEntries } from '@parcours/shared/workshop';
import { expect, test } from 'vitest';
import { drawsFrom } from '../../../shared/src/workshop/groups/draw.ts';
import { correlation } from '../../load/checks/correlation.ts';

const RUNS = 200;
const WRITERS = 6;
const ENTRIES = 5;

/** In their order of writing: writer by writer, each a list, whose words are in some order of the alphabet. */
function listsOf(run: number) {
  const draw = drawsFrom(1000 + run);
  return Array.from({ length: WRITERS }, () =>
    Array.from({ length: ENTRIES }, () => ({ text: `word ${draw()}` })),
  );
}

test('LW-328 the order in which things are shown says nothing of that in which they were written, over 200 rounds', () => {
  const correlations = Array.from({ length: RUNS }, (_, run) => {
    const lists = listsOf(run);
    const shown = mergeEntries(lists, drawsFrom(run)).map(({ text }) => text);
    return correlation(lists.flat().map(({ text }) => shown.indexOf(text)));
  });
  const mean = correlations.reduce((sum, each) => sum + each, 0) / RUNS;
  // Of independent orders its standard deviation is 1 / √(200 · 29), some 0.013.
  expect(Math.abs(mean)).toBeLessThan(0.08);
  expect(Math.max(...correlations.map(Math.abs))).toBeLessThan(0.9);
});

test('LW-328 of what is drawn alike the order of writing changes nothing', () => {
  const lists = listsOf(1);
  const shown = mergeEntries(lists, drawsFrom(7));
  expect(mergeEntries([...lists].reverse(), drawsFrom(7))).toEqual(shown);
});
