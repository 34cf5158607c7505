import { emptyBoard } from '@parcours/shared/board';
import { PAGE_STYLE } from '@parcours/shared/drawing';
import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { type Audience, languageOf } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { exportReport } from '../../../../server/src/export/exportReport.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { HOSTILE_TEXTS, hostileBoard } from '../../../helpers/hostileBoard.ts';
import { type Tag, tagsOf } from '../../../helpers/htmlTree.ts';
import { manyGaps } from '../../../helpers/manyGaps.ts';

async function pageOf(board = barredBoard(), lang: Language = 'en', audience: Audience = 'internal') {
  const { body } = await exportReport({ board, format: 'html', lang, audience });
  return String(body);
}

const named = (tags: readonly Tag[], name: string) => tags.filter((tag) => tag.name === name);
const values = (tags: readonly Tag[], attribute: string) =>
  tags.flatMap(({ attributes }) => attributes.get(attribute) ?? []);

describe('the page', () => {
  test.each(LANGUAGE_TAGS)('RP-30 is one page in %s that asks nothing of the network', async (lang) => {
    const page = await pageOf(barredBoard(), lang);
    const tags = tagsOf(page);
    for (const name of ['script', 'link', 'img', 'iframe', 'object', 'embed', 'base', 'form']) {
      expect(named(tags, name), name).toEqual([]);
    }
    expect(PAGE_STYLE).not.toMatch(/url\(|@import/);
    expect(values(tags, 'src')).toEqual([]);
    expect(tags[0]?.attributes.get('lang')).toBe(lang);
    expect(tags[0]?.attributes.get('dir')).toBe(languageOf(lang).direction);
  });

  test('RP-30 has one title, and headings that skip no level', async () => {
    const tags = tagsOf(await pageOf());
    const levels = tags.flatMap(({ name }) => (/^h\d$/.test(name) ? [Number(name[1])] : []));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, at) => {
      expect(level - (levels[at - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('RP-30 every table has a caption and header cells for columns and rows', async () => {
    const page = await pageOf();
    const tables = page.match(/<table>[\s\S]*?<\/table>/g) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/<caption>[^<]+<\/caption>/);
      const rows = table.match(/<tr>/g)?.length ?? 0;
      expect(table.match(/<th scope="row">/g)).toHaveLength(rows - 1);
      expect(table).toContain('<th scope="col"');
    }
  });

  test.each([
    ['a board', barredBoard()],
    ['very many gaps', manyGaps()],
  ])('RP-30 RP-80 on %s ids are there once, links and labels lead to one', async (_, board) => {
    const tags = tagsOf(await pageOf(board));
    const ids = values(tags, 'id');
    expect(new Set(ids).size).toBe(ids.length);
    const within = values(tags, 'href').filter((href) => href.startsWith('#'));
    expect(within.length).toBeGreaterThan(20);
    const labels = values(tags, 'aria-labelledby').flatMap((label) => label.split(' '));
    for (const target of [...within.map((href) => href.slice(1)), ...labels]) expect(ids).toContain(target);
  });

  test('RP-30 pictures have a name and a description', async () => {
    const page = await pageOf();
    const pictures = page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
    expect(pictures).toHaveLength(2);
    for (const svg of pictures) {
      expect(svg).toContain('role="img"');
      expect(svg).toMatch(/<title [^>]*>[^<]{3,}<\/title>/);
      expect(svg).toMatch(/<desc [^>]*>[^<]{20,}<\/desc>/);
    }
  });

  test('RP-30 marks the board’s words where they are in another language or direction', async () => {
    expect(await pageOf(barredBoard(), 'fr')).toContain('<span lang="en">Open on weekday mornings</span>');
    expect(await pageOf(barredBoard(), 'en')).not.toContain('<span lang=');
    const arabic = barredBoard(() => ({ notes: [{ id: 'n', text: 'لا أحد يعرف' }] }));
    expect(await pageOf(arabic)).toContain('<bdi>لا أحد يعرف</bdi>');
  });

  test('RP-1 an empty board makes a whole page', async () => {
    expect(named(tagsOf(await pageOf(emptyBoard())), 'section')).toHaveLength(12);
  });
});

describe('what a hostile board does to the page', () => {
  test.each(HOSTILE_TEXTS.map((_, at) => at))('RP-32 nothing, its texts turned by %i', async (at) => {
    const page = await pageOf(hostileBoard(at));
    const tags = tagsOf(page);
    expect(named(tags, 'script')).toEqual([]);
    expect(named(tags, 'img')).toEqual([]);
    expect(named(tags, 'style')).toHaveLength(1);
    for (const { attributes } of tags) {
      for (const key of attributes.keys()) expect(key).toMatch(/^(?!on)[a-zA-Z-]+$/);
    }
    for (const href of values(tags, 'href')) expect(href).toMatch(/^(#|https?:|mailto:)/);
    expect(page).toContain('&lt;script&gt;alert(&quot;pwned&quot;)&lt;/script&gt;');
    expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  });

  test('RP-32 a link keeps to its attribute', async () => {
    const tags = tagsOf(await pageOf(hostileBoard(0)));
    expect(values(tags, 'href')).toContain('https://pwned.example/&quot;onclick=&quot;x');
  });
});

describe('colours', () => {
  const colours = new Map(
    [...PAGE_STYLE.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', hex = '']) => [name, hex]),
  );

  test.each([
    ['ink', 'paper'],
    ['soft', 'paper'],
    ['soft', 'tint'],
    ['accent', 'paper'],
    ['accent', 'tint'],
    ['good', 'good-tint'],
    ['fair', 'fair-tint'],
    ['bad', 'bad-tint'],
    ['paper', 'stuck'],
    ['unknown', 'paper'],
  ])('RP-31 %s on %s can be read', (text, ground) => {
    expect(contrast(colours.get(text) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  test('RP-31 outcomes differ by their border too', () => {
    const border = (tone: string) =>
      /border[^;}]*/.exec(new RegExp(`\\.${tone} \\{[^}]*\\}`).exec(PAGE_STYLE)?.[0] ?? '')?.[0] ?? 'solid';
    const borders = ['good', 'fair', 'bad', 'stuck', 'unknown'].map(border);
    expect(new Set(borders).size).toBe(5);
  });
});

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
