import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../../../client/src/app/tokens.css'), 'utf8');

type Scheme = 'light' | 'dark';

/** The colours of each token in one scheme, those of high contrast over the usual ones. */
function coloursOf(scheme: Scheme, selectors: readonly string[]): ReadonlyMap<string, string> {
  const colours = selectors.flatMap((selector) => {
    const start = CSS.indexOf(`\n${selector} {`);
    const block = CSS.slice(start, CSS.indexOf('\n}', start));
    return [...block.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\);/g)].map(
      ([, name = '', light = '', dark = '']) => [name, scheme === 'light' ? light : dark] as const,
    );
  });
  return new Map(colours);
}

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const named = (colours: ReadonlyMap<string, string>, pattern: RegExp) =>
  [...colours.keys()].filter((name) => pattern.test(name));

const SURFACES = /^(paper|surface)|-soft$|^note-/;
const NO_SURFACES = /^ink-soft$/;

/** Which colours are written, and on which: those of outcomes on their own ground and on plain paper. */
function pairs(colours: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const grounds = named(colours, SURFACES).filter((name) => !NO_SURFACES.test(name));
  const plain = named(colours, /^(paper|surface)/);
  const on = (texts: readonly string[], under: readonly string[]) =>
    texts.flatMap((text) => under.map((ground) => [text, ground] as const));
  return [
    ...on(['ink', 'ink-soft', 'ink-muted'], grounds),
    ...on(['accent', 'danger', 'warning', 'success'], [...plain, 'accent-soft']),
    ...on(named(colours, /^(actor-|outcome-\w+$)/), plain),
    ...named(colours, /^outcome-\w+$/).map((name) => [name, `${name}-soft`] as const),
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
    ...on(['on-person'], named(colours, /^person-/)),
  ];
}

const weak = (
  colours: ReadonlyMap<string, string>,
  least: number,
  all: readonly (readonly [string, string])[],
) =>
  all.flatMap(([one, other]) => {
    const ratio = contrast(colours.get(one) ?? '', colours.get(other) ?? '');
    return ratio >= least ? [] : [`${one} on ${other}: ${ratio.toFixed(2)}`];
  });

describe.each(['light', 'dark'] as const)('the colours, %s', (scheme) => {
  const usual = coloursOf(scheme, [':root']);
  const high = coloursOf(scheme, [':root', ':root[data-contrast]']);

  test('UI-298 in high contrast text keeps 7 to 1', () => {
    expect(pairs(high).length).toBeGreaterThan(100);
    expect(weak(high, 7, pairs(high))).toEqual([]);
  });

  test('UI-298 in high contrast lines, marks and people keep 4.5 to 1', () => {
    const parts = ['rule', 'rule-strong', 'focus', 'leg', ...named(high, /^(person|outcome)-\w+$/)];
    const plain = named(high, /^(paper|surface)/);
    expect(
      weak(
        high,
        4.5,
        parts.flatMap((part) => plain.map((ground) => [part, ground] as const)),
      ),
    ).toEqual([]);
  });

  test('UI-298 in the other themes text keeps 4.5 to 1', () => {
    expect(weak(usual, 4.5, pairs(usual))).toEqual([]);
  });
});
