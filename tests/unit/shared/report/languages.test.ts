import { languageOf, own, plainText, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../helpers/barredBoard.ts';
import { reportOn, wholeText } from '../../../helpers/reports.ts';

const wordsOf = (lang: ReportLanguage) => languageOf(lang).words;
const COUNTS = [1, 2, 3, 8, 10, 11, 25, 99, 100, 102, 103];

/** Every sentence in which a language counts. */
function countingSentences(lang: ReportLanguage): string[] {
  const { note, gaps, coordination, beyond, annexes, map, results, workshop } = wordsOf(lang);
  const partsOf = (total: number) => [1, 2, 3, total].filter((part) => part <= total);
  return COUNTS.flatMap((total) => [
    note.noSmallSet(total),
    note.beyondBarriers(total),
    gaps.intro(total),
    gaps.voteCount(total),
    annexes.problemsIntro(total),
    map.summary('A', total, []),
    results.total(total, total, undefined),
    coordination.intro(0, total),
    workshop.recurring(0, total, total),
    workshop.beyondBarriers(total),
    workshop.sideBySide(total),
    workshop.byGroups(total),
    workshop.ofOneGroup(total),
    workshop.unstated(total),
    ...partsOf(total).flatMap((part) => [
      note.headline(part, part, total),
      coordination.intro(part, total),
      beyond.share(part, total),
      workshop.recurring(part, total, total),
    ]),
  ]);
}

describe.each(REPORT_LANGUAGES)('RP-60 %s', (lang) => {
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
    for (const say of [coordination.intro, beyond.share]) {
      expect(new Set([say(1, 1), say(2, 2), say(1, 2), say(2, 5), say(5, 5)]).size).toBe(5);
    }
  });
});

describe('RP-61 one and two are said as people say them', () => {
  const headline = (lang: ReportLanguage, ...counts: [number, number, number]) =>
    wordsOf(lang).note.headline(...counts);

  test('in English', () => {
    const { coordination, beyond, note } = wordsOf('en');
    expect(headline('en', 2, 2, 2)).toBe(
      'Taking away these two barriers would open both blocked objectives.',
    );
    expect(headline('en', 2, 3, 3)).toContain('all three blocked objectives');
    expect(coordination.intro(1, 1)).toMatch(/^On the one hand-off from one actor to another, the person/);
    expect(coordination.intro(2, 2)).toMatch(/^On both hand-offs/);
    expect(coordination.intro(1, 2)).toMatch(/^On one of the two hand-offs/);
    expect(beyond.share(2, 2)).toMatch(/^Neither of the two gaps is /);
    expect(beyond.share(1, 2)).toMatch(/^One of the two gaps is not .* It stands under/);
    expect(note.noSmallSet(1)).toContain('No fewer would open it.');
  });

  test('in French', () => {
    const { coordination, beyond } = wordsOf('fr');
    expect(headline('fr', 2, 2, 2)).toBe('Lever ces deux obstacles ouvrirait les deux objectifs bloqués.');
    expect(coordination.intro(1, 1)).toMatch(/^Au seul passage/);
    expect(coordination.intro(1, 2)).toMatch(/^À l’un des deux passages/);
    expect(beyond.share(1, 2)).toMatch(/^L’un des deux écarts ne dépend pas .* Il figure/);
  });

  test('in Spanish', () => {
    const { coordination, beyond } = wordsOf('es');
    expect(headline('es', 1, 1, 1)).toBe('Eliminar este obstáculo abriría el único objetivo bloqueado.');
    expect(headline('es', 2, 1, 2)).toContain('uno de los dos objetivos bloqueados');
    expect(headline('es', 2, 2, 2)).toContain('los dos objetivos bloqueados');
    expect(coordination.intro(1, 1)).toMatch(/^En el único traspaso/);
    expect(beyond.share(1, 3)).toMatch(/^Una de las tres brechas no está /);
  });

  test('in Arabic, by a form of their own', () => {
    expect(headline('ar', 2, 2, 2)).toBe('إزالة هذين العائقين تفتح الهدفين المسدودين كليهما.');
    expect(headline('ar', 1, 1, 2)).toBe('إزالة هذا العائق وحده تفتح هدفًا واحدًا من أصل هدفين مسدودين.');
    expect(wordsOf('ar').beyond.share(2, 4)).toMatch(/^فجوتان من أصل 4\u00a0فجوات ليستا /);
  });
});

describe('RP-62 Arabic', () => {
  test('has a form for each kind of number, and writes Latin digits', () => {
    const { gaps, grammar } = wordsOf('ar');
    const counts = [0, 1, 2, 3, 11, 100];
    const rules = new Intl.PluralRules('ar');
    expect(new Set(counts.map((count) => rules.select(count))).size).toBe(6);
    expect(counts.map(gaps.voteCount)).toEqual([
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
    expect(REPORT_LANGUAGES.filter((lang) => reportOn(barredBoard(), { lang }).direction === 'rtl')).toEqual([
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
