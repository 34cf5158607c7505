import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import { languageOf, own, plainText } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { allOrSome, headlineWords } from '../../../../shared/src/report/phrases.ts';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, wholeText } from '../../../helpers/reports.ts';

const wordsOf = (lang: Language) => languageOf(lang).words;
const COUNTS = [1, 2, 3, 8, 10, 11, 25, 99, 100, 102, 103];

/** Every sentence in which a language counts. */
function countingSentences(lang: Language): string[] {
  const words = wordsOf(lang);
  const { note, gaps, coordination, beyond, annexes, map, results, workshop } = words;
  const partsOf = (total: number) => [1, 2, 3, total].filter((part) => part <= total);
  return COUNTS.flatMap((total) => [
    note.noSmallSet({ blocked: total }),
    note.beyondBarriers({ unattainable: total }),
    gaps.intro({ total }),
    gaps.voteCount({ votes: total }),
    annexes.problemsIntro({ total }),
    map.summary({ personas: 'A', steps: total }),
    results.inDays({ days: total }),
    results.inVisits({ visits: total }),
    coordination.intro({ carried: 0, total, part: 'none' }),
    workshop.noneRecurs({ total }),
    workshop.beyondBarriers({ unattainable: total }),
    workshop.sideBySide({ boards: total }),
    workshop.byGroups({ groups: total }),
    workshop.ofOneGroup({ gaps: total }),
    workshop.unstated({ pairs: total }),
    ...partsOf(total).flatMap((some) => [
      headlineWords(some, some, total, { words }),
      coordination.intro({ carried: some, total, part: allOrSome(some, total) }),
      beyond.share({ beyond: some, total, part: allOrSome(some, total) }),
      workshop.recurring({ again: some, total, boards: total, part: allOrSome(some, total) }),
    ]),
  ]);
}

describe.each(LANGUAGE_TAGS)('RP-60 %s', (lang) => {
  test('counts in whole sentences', () => {
    for (const sentence of countingSentences(lang)) {
      expect(sentence).not.toMatch(/undefined|NaN|\[object| {2}/);
      expect(sentence.trim()).toBe(sentence);
    }
  });

  test('has names of sheets that a workbook can hold, each once', () => {
    const names = Object.values(wordsOf(lang).sheets);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/u);
  });

  test('says another thing of one, of all and of some', () => {
    const { coordination, beyond } = wordsOf(lang);
    const carried = (some: number, total: number) =>
      coordination.intro({ carried: some, total, part: allOrSome(some, total) });
    const others = (some: number, total: number) =>
      beyond.share({ beyond: some, total, part: allOrSome(some, total) });
    for (const say of [carried, others]) {
      expect(new Set([say(1, 1), say(2, 2), say(1, 2), say(2, 5), say(5, 5)]).size).toBe(5);
    }
  });
});

describe('RP-61 one and two are said as people say them', () => {
  const headline = (lang: Language, ...counts: [number, number, number]) =>
    headlineWords(...counts, { words: wordsOf(lang) });
  const carried = (lang: Language, some: number, total: number) =>
    wordsOf(lang).coordination.intro({ carried: some, total, part: allOrSome(some, total) });
  const others = (lang: Language, some: number, total: number) =>
    wordsOf(lang).beyond.share({ beyond: some, total, part: allOrSome(some, total) });

  test('in English', () => {
    const { note } = wordsOf('en');
    expect(headline('en', 2, 2, 2)).toBe(
      'Taking away these two barriers would open both blocked objectives.',
    );
    expect(headline('en', 2, 3, 3)).toContain('all three blocked objectives');
    expect(carried('en', 1, 1)).toMatch(/^On the one hand-off from one actor to another, the person/);
    expect(carried('en', 2, 2)).toMatch(/^On both hand-offs/);
    expect(carried('en', 1, 2)).toMatch(/^On one of the two hand-offs/);
    expect(others('en', 2, 2)).toMatch(/^Neither of the two gaps is /);
    expect(others('en', 1, 2)).toMatch(/^One of the two gaps is not .* It stands under/);
    expect(note.noSmallSet({ blocked: 1 })).toContain('No fewer would open it.');
  });

  test('in French', () => {
    expect(headline('fr', 2, 2, 2)).toBe('Lever ces deux obstacles ouvrirait les deux objectifs bloqués.');
    expect(carried('fr', 1, 1)).toMatch(/^Au seul passage/);
    expect(carried('fr', 1, 2)).toMatch(/^À l’un des deux passages/);
    expect(others('fr', 1, 2)).toMatch(/^L’un des deux écarts ne dépend pas .* Il figure/);
  });

  test('in Spanish', () => {
    expect(headline('es', 1, 1, 1)).toBe('Eliminar este obstáculo abriría el único objetivo bloqueado.');
    expect(headline('es', 2, 1, 2)).toContain('uno de los dos objetivos bloqueados');
    expect(headline('es', 2, 2, 2)).toContain('los dos objetivos bloqueados');
    expect(carried('es', 1, 1)).toMatch(/^En el único traspaso/);
    expect(others('es', 1, 3)).toMatch(/^Una de las tres brechas no está /);
  });

  test('in Italian', () => {
    expect(headline('it', 1, 1, 1)).toBe('Togliere questa barriera aprirebbe l’unico obiettivo bloccato.');
    expect(headline('it', 2, 2, 2)).toBe(
      'Togliere queste due barriere aprirebbe entrambi gli obiettivi bloccati.',
    );
    expect(headline('it', 2, 1, 3)).toContain('uno dei tre obiettivi bloccati');
    expect(carried('it', 1, 1)).toMatch(/^Nell’unico passaggio/);
    expect(carried('it', 2, 2)).toMatch(/^In entrambi i passaggi/);
    expect(others('it', 2, 2)).toMatch(/^Nessuna delle due lacune è /);
    expect(others('it', 1, 3)).toMatch(/^Una delle tre lacune non è .* Figura sotto /);
  });

  test('in Arabic, by a form of their own', () => {
    expect(headline('ar', 2, 2, 2)).toBe('إزالة هذين العائقين تفتح الهدفين المسدودين كليهما.');
    expect(headline('ar', 1, 1, 2)).toBe('إزالة هذا العائق وحده تفتح هدفًا واحدًا من أصل هدفين مسدودين.');
    expect(others('ar', 2, 4)).toMatch(/^فجوتان من أصل 4\u00a0فجوات ليستا /);
  });
});

describe('RP-62 Arabic', () => {
  test('has a form for each kind of number, and writes Latin digits', () => {
    const { gaps, grammar } = wordsOf('ar');
    const counts = [0, 1, 2, 3, 11, 100];
    const rules = new Intl.PluralRules('ar');
    expect(new Set(counts.map((count) => rules.select(count))).size).toBe(6);
    expect(counts.map((votes) => gaps.voteCount({ votes }))).toEqual([
      '0\u00a0صوت',
      'صوت واحد',
      'صوتان',
      '3\u00a0أصوات',
      '11\u00a0صوتًا',
      '100\u00a0صوت',
    ]);
    expect(grammar.date('2026-11-21')).toBe('21 نوفمبر 2026');
    expect(wholeText(reportOn(barredBoard(), { lang: 'ar' }))).not.toMatch(/[٠-٩۰-۹]/);
  });

  test('has its own comma, semicolon and question mark, and arrows that point its way', () => {
    const text = wholeText(reportOn(barredBoard(), { lang: 'ar', generatedAt: '2026-11-21T00:00:00Z' }));
    expect(text).not.toMatch(/\p{Script=Arabic}\s?[,;?]/u);
    expect(text).not.toContain('→');
    for (const sentence of countingSentences('ar')) expect(sentence).not.toMatch(/[,;?]/);
  });

  test('runs from right to left, the others do not', () => {
    expect(LANGUAGE_TAGS.filter((lang) => reportOn(barredBoard(), { lang }).direction === 'rtl')).toEqual([
      'ar',
    ]);
  });
});

test('RP-64 Arabic joins onto Arabic words alone', () => {
  const { grammar } = wordsOf('ar');
  expect(grammar.list(['السكن', 'العمل'])).toBe('السكن والعمل');
  expect(plainText(grammar.and([[own('السكن')], [own('العمل')]]))).toBe('السكن والعمل');
  expect(plainText(grammar.and([[own('Clinic')], [own('Bank')]]))).toBe('Clinic و\u00a0Bank');
});

test('RP-64 Spanish joins by the sound of what follows', () => {
  const { grammar } = wordsOf('es');
  expect(plainText(grammar.and([[own('Ana')], [own('Isabel')]]))).toBe('Ana e Isabel');
  expect(plainText(grammar.or([[own('siete')], [own('ocho')]]))).toBe('siete u ocho');
});
