import type { Board } from '@parcours/shared/board';
import { languageOf, REPORT_LANGUAGES, type ReportLanguage } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { openReport } from '../helpers/pdf.ts';
import { yearLater } from '../helpers/yearLater.ts';
import { exampleIn } from './library.ts';

/** As much as the note takes of a text, in words of the usual length. */
const LONG = {
  en: 'The council is asked to open the registration desk on two evenings, ',
  fr: 'Il est demandé au conseil municipal d’ouvrir le guichet deux soirs, ',
  es: 'Se pide al pleno municipal que abra la ventanilla dos tardes, ',
  ar: 'يُطلب من المجلس البلدي فتح مكتب التسجيل مساءين في الأسبوع، ',
} as const satisfies Record<ReportLanguage, string>;

/** Titles of two lines on a card: few are longer. */
const TITLE = 90;

function askingMuch(scenario: string, lang: ReportLanguage): Board {
  const worded = exampleIn(scenario, lang);
  const decisionAsked = Array.from({ length: 3 }, () => LONG[lang].repeat(6)).join('\n');
  return { ...worded, meta: { ...worded.meta, decisionAsked } };
}

describe('the decision note with much to ask', () => {
  test.each(REPORT_LANGUAGES)('RP-12 PF-1 is one page in %s where every title is long', async (lang) => {
    const asked = askingMuch('undocumented-young-man', lang);
    const titled = <T extends { readonly title: string }>(records: readonly T[]): T[] =>
      records.map((record) => ({
        ...record,
        title: `${record.title} – ${LONG[lang].repeat(2)}`.slice(0, TITLE),
      }));
    const { pages } = await openReport(
      {
        ...asked,
        objectives: titled(asked.objectives),
        steps: titled(asked.steps),
        barriers: titled(asked.barriers),
        proposals: titled(asked.proposals),
      },
      { lang, now: new Date('2026-11-21T09:00:00Z') },
    );
    const { frame } = languageOf(lang).words;
    expect(pages[1]?.replace(/\s/g, '')).toContain(frame.contents);
  });

  test.each(REPORT_LANGUAGES)(
    'RP-12 RP-70 PF-1 and with progress to tell is one page in %s',
    async (lang) => {
      const earlier = askingMuch('undocumented-young-man', lang);
      const since = {
        board: earlier,
        problems: [],
        name: 'Workshop '.repeat(13),
        at: '2025-11-14T16:30:00Z',
      };
      const wish = { lang, now: new Date('2026-11-21T09:00:00Z'), since };
      const { pages } = await openReport(yearLater(earlier), wish);
      const { frame } = languageOf(lang).words;
      expect(pages[0]).toContain('…');
      expect(pages[0]).toContain('Workshop Workshop');
      expect(pages[1]?.replace(/\s/g, '')).toContain(frame.contents);
    },
  );
});
