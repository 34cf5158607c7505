import { analyse } from '@parcours/shared/analysis';
import { figuresOf } from '@parcours/shared/drawing';
import type { Language } from '@parcours/shared/messages';
import { editionFor, languageOf, outcomeBadge } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { pngOf } from '../../../../server/src/export/png.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { tagsOf } from '../../../helpers/htmlTree.ts';

const ARABIC_STORY = 'وصلت أمينة في مايو.';

function figure(name: string, lang: Language): string {
  const board = barredBoard();
  return figuresOf(editionFor('internal', board, analyse(board, [])), lang)(name) ?? '';
}

async function pageIn(lang: Language, board = barredBoard()): Promise<string> {
  return String((await exportReport({ board, format: 'html', lang, audience: 'internal' })).body);
}

/** Where the text of this content stands. */
function xOf(svg: string, content: string): number {
  const found = new RegExp(`<text x="([\\d.]+)"[^>]*>${content}<`).exec(svg);
  return Number(found?.[1]);
}

/** A line of its own, from left to right in an Arabic report. */
const leftward = (line: string) => `<p dir="ltr"><bdi lang="en">${line}</bdi></p>`;

describe('RP-63 a report from right to left', () => {
  test('is a page of that direction, with the board’s words kept apart', async () => {
    const page = await pageIn('ar');
    const tags = tagsOf(page);
    expect(tags[0]?.attributes.get('dir')).toBe('rtl');
    expect(page).toContain('<bdi lang="en">Open on weekday mornings</bdi>');
    expect(page).toContain(leftward('One.'));
  });

  test('and a paragraph from right to left in a report from left to right stands on the right', async () => {
    const board = barredBoard(({ personas = [] }) => ({
      personas: personas.map((persona) => ({ ...persona, story: ARABIC_STORY })),
    }));
    expect(await pageIn('en', board)).toContain(`<p dir="rtl"><bdi>${ARABIC_STORY}</bdi></p>`);
    expect(await pageIn('ar', board)).toContain(`<p><bdi lang="en">${ARABIC_STORY}</bdi></p>`);
  });

  test('PF-33 and so does each line of a paragraph', async () => {
    const board = barredBoard(({ personas = [] }) => ({
      personas: personas.map((persona) => ({ ...persona, story: `${ARABIC_STORY}\nOne.\nTwo.` })),
    }));
    const page = await pageIn('ar', board);
    const lines = [`<p><bdi lang="en">${ARABIC_STORY}</bdi></p>`, ...['One.', 'Two.'].map(leftward)];
    expect(page).toContain(lines.join('\n'));
  });

  test('is Markdown that isolates the board’s words where they run the other way', async () => {
    const markdownIn = async (lang: Language, board = barredBoard()) =>
      String((await exportReport({ board, format: 'md', lang, audience: 'internal' })).body);
    const arabic = await markdownIn('ar');
    expect(arabic).toContain('«\u2068Go to the desk\u2069»');
    expect(arabic).not.toMatch(/\u2068[\s()]*\p{Script=Arabic}/u);
    expect(await markdownIn('fr')).not.toMatch(/[\u2066-\u2069]/);
    const mixed = barredBoard(({ steps = [] }) => ({
      steps: steps.map((step) => (step.id === 'desk' ? { ...step, title: ARABIC_STORY } : step)),
    }));
    const english = await markdownIn('en', mixed);
    expect(english).toContain(`“\u2068${ARABIC_STORY}\u2069”`);
    for (const line of english.split('\n'))
      expect(line.split('\u2068').length, line).toBe(line.split('\u2069').length);
  });

  test('has pictures that keep their own direction in such a page', () => {
    for (const name of ['route-map', 'feelings-amina']) {
      expect(figure(name, 'ar')).toMatch(/^<svg [^>]*direction="ltr"/);
    }
  });

  test('draws the feelings from right to left', () => {
    const points = (lang: Language) =>
      [...figure('feelings-amina', lang).matchAll(/<circle cx="([\d.]+)"/g)].map(([, x]) => Number(x));
    const [first = 0, second = 0] = points('en');
    expect(first).toBeLessThan(second);
    const [last = 0, before = 0] = points('ar');
    expect(last).toBeGreaterThan(before);
  });

  test('keeps the route map from left to right, with its legend and results on the right', () => {
    const [english, arabic] = [figure('route-map', 'en'), figure('route-map', 'ar')];
    const [en, ar] = [languageOf('en').words, languageOf('ar').words];
    expect(xOf(arabic, 'Go to the desk')).toBe(xOf(english, 'Go to the desk'));
    expect(xOf(english, en.legKind.path)).toBeLessThan(xOf(english, en.legKind.referral));
    expect(xOf(arabic, ar.legKind.path)).toBeGreaterThan(xOf(arabic, ar.legKind.referral));
    // Each begins on the side it is read from, and both stay within the card.
    const blocked = outcomeBadge('blocked', en);
    const card = xOf(english, 'Register');
    expect(xOf(english, blocked.symbol)).toBeLessThan(xOf(english, blocked.text));
    expect(xOf(arabic, ar.outcome.blocked)).toBeLessThan(xOf(arabic, blocked.symbol));
    expect(xOf(arabic, blocked.symbol)).toBeLessThan(card + 270);
  });

  test('is painted where the picture says, by an engine that knows no direction', async () => {
    const text = (attributes: string, content: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 40" width="200" height="40"><text x="100" y="25" font-size="20" ${attributes}>${content}</text></svg>`;
    const arabic = await pngOf(text('direction="rtl"', 'الطريق'), 200);
    const anchored = await pngOf(text('text-anchor="end"', 'الطريق'), 200);
    expect(Buffer.from(arabic).equals(Buffer.from(anchored))).toBe(true);
    const leftward = await pngOf(text('', 'الطريق'), 200);
    expect(Buffer.from(arabic).equals(Buffer.from(leftward))).toBe(false);
  });
});
