import { describe, expect, test } from 'vitest';
import { widthOf, wrap } from '../../../../../shared/src/drawing/map/text.ts';

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
