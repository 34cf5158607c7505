import { emptyBoard } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, languageOf } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, wholeText } from '../../../helpers/reports.ts';

/** Every fixed text of a catalogue, with the path to it. */
function textsIn(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => textsIn(child, `${path}.${key}`));
}

const JARGON =
  /\b(nodes?|graphs?|closure|subsets?|unlock sets?|minimum|cardinality|nœuds?|graphes?|fermeture|ensembles minima\w*)\b/i;

describe('the words', () => {
  test.each(LANGUAGE_TAGS)('RP-14 no text of %s is empty', (lang) => {
    const texts = textsIn(languageOf(lang).words, lang);
    expect(texts.length).toBeGreaterThan(200);
    for (const [path, text] of texts) expect(text.trim(), path).not.toBe('');
  });

  test('RP-14 French keeps its spaces together', () => {
    const french = [barredBoard(), emptyBoard()].flatMap((board) =>
      AUDIENCES.map((audience) =>
        wholeText(reportOn(board, { lang: 'fr', audience, generatedAt: '2026-11-21T00:00:00Z' })),
      ),
    );
    const fixed = textsIn(languageOf('fr').words, 'fr').map(([, text]) => text);
    for (const text of [...french, ...fixed]) {
      expect(text).not.toMatch(/[^\u00a0\s][:;!?»](?!\/\/)|[ \n][:;!?»]|«[^\u00a0]/);
    }
  });

  test.each(LANGUAGE_TAGS)('RP-7 no sentence of %s is a graph theorist’s', (lang) => {
    expect(wholeText(reportOn(barredBoard(), { lang }))).not.toMatch(JARGON);
  });

  test('RP-13 figures, sums and days are the language’s own', () => {
    const english = wholeText(reportOn(barredBoard(), { generatedAt: '2026-11-21T00:00:00Z' }));
    const french = wholeText(reportOn(barredBoard(), { lang: 'fr', generatedAt: '2026-11-21T00:00:00Z' }));
    expect(english).toContain('30\n4\n€25');
    expect(french).toMatch(/30\n4\n25[\u00a0\u202f]€/);
    expect(french).toContain('19 février 2027');
  });

  test('RP-13 a language without a name keeps its tag', () => {
    const languages = (tags: string[]) =>
      wholeText(reportOn(barredBoard(() => ({ personas: [{ id: 'amina', name: 'A', languages: tags }] }))));
    expect(languages(['fr', 'ar'])).toContain('French and Arabic');
    expect(languages(['zz-a'])).toContain('zz-a');
  });
});
