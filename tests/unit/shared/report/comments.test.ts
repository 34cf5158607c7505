import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { partOf, reportOn, sentencesOf, textOf } from '../../../helpers/reports.ts';

const COMMENTS = [
  { id: 'a', on: 'hours', text: 'Why at noon?', author: 'Ana', at: '2026-03-01T23:30:00Z' },
  {
    id: 'b',
    on: 'visit',
    text: 'See @[Old name](bank) and @[The gate](nowhere)',
    author: 'Ben',
    at: '2026-02-01T08:00:00Z',
    replies: [{ text: 'Yes <b>', author: 'Ana', at: '2026-02-02T08:00:00Z' }, { text: 'No' }],
  },
  { id: 'c', text: 'Good work', author: 'Cem' },
  { id: 'd', x: 3, y: 4, text: 'Missing here', author: 'Dee' },
  { id: 'e', on: 'visit', text: 'Done with', author: 'Eli', resolved: true },
];

const report = (options = {}) =>
  reportOn(
    barredBoard(() => ({ comments: COMMENTS })),
    options,
  );
const annex = (options = {}) => textOf(partOf(report(options), 'annexes'));

describe('the comments in the annex', () => {
  test('RP-101 open ones come first, by what they are about, with author, day and replies', () => {
    const lines = annex({ timeZone: 'Europe/Paris' }).split('\n');
    const from = lines.indexOf('Open');
    const told = lines.slice(from, lines.indexOf('C. Problems found in the data', from));
    const place = (words: string) => told.findIndex((line) => line.includes(words));
    const order = ['Good work', 'Missing here', 'See ', 'Why at noon', 'Resolved', 'Done with'].map(place);
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(told).toContain('Ana, 2 March 2026: Why at noon?');
    expect(told).toContain('Reply by Ana, 2 February 2026: Yes <b>');
    expect(told).toContain('Reply by somebody: No');
    expect(told).toContain('About: the board as a whole');
    expect(told).toContain('About: a place on the canvas');
  });

  test('RP-102 what they mention has its name of now and leads there', () => {
    const spans = partOf(report(), 'annexes').blocks.flatMap(sentencesOf).flat();
    const bank = spans.find(
      (span) => span.kind === 'own' && span.record === 'bank' && span.text.startsWith('@'),
    );
    expect(bank?.text).not.toContain('Old name');
    const gate = spans.find(({ text }) => text === '@The gate');
    expect(gate).toEqual({ kind: 'own', text: '@The gate' });
  });

  test('RP-101 the public edition has none, and no alias', () => {
    expect(annex({ audience: 'public' })).not.toMatch(/Ana|Ben|Good work|noon\?/);
  });
});
