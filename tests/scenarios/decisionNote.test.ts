import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import {
  type EarlierBoard,
  editionFor,
  languageOf,
  progressSince,
  writeReport,
} from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { openModel } from '../helpers/pdf.ts';
import { yearLater } from '../helpers/yearLater.ts';
import { exampleIn } from './library.ts';

/** As much as the note takes of a text, in words of the usual length. */
const LONG = {
  en: 'The council is asked to open the registration desk on two evenings, ',
  fr: 'Il est demandé au conseil municipal d’ouvrir le guichet deux soirs, ',
  es: 'Se pide al pleno municipal que abra la ventanilla dos tardes, ',
  it: 'Si chiede al consiglio comunale di aprire lo sportello due sere, ',
  ar: 'يُطلب من المجلس البلدي فتح مكتب التسجيل مساءين في الأسبوع، ',
} as const satisfies Record<Language, string>;

/** Longer than the note has room for. */
const TITLE = 200;

function askingMuch(scenario: string, lang: Language): Board {
  const worded = exampleIn(scenario, lang);
  const decisionAsked = Array.from({ length: 3 }, () => LONG[lang].repeat(6)).join('\n');
  return { ...worded, meta: { ...worded.meta, decisionAsked } };
}

const TODAY = '2026-11-21';

/** The pages of a report that ends with the part behind the note: what comes later moves nothing on the note. */
async function pagesOf(board: Board, lang: Language, since?: EarlierBoard) {
  const analysis = analyse(board, []);
  const edition = editionFor('internal', board, analysis);
  const progress = since && progressSince(since, { board, analysis }, edition, TODAY);
  const model = writeReport(edition, { lang, generatedAt: `${TODAY}T09:00:00Z`, practices: [], progress });
  const { pages } = await openModel({ ...model, parts: model.parts.slice(0, 2) });
  return pages;
}

function expectContents(page: string | undefined, lang: Language): void {
  expect(page?.replace(/\s/g, '')).toContain(languageOf(lang).words.frame.contents);
}

describe('the decision note with much to ask', () => {
  test.each(LANGUAGE_TAGS)('RP-12 PF-1 is one page in %s where every title is long', async (lang) => {
    const asked = askingMuch('undocumented-young-man', lang);
    const titled = <T extends { readonly title: string }>(records: readonly T[]): T[] =>
      records.map((record) => ({
        ...record,
        title: `${record.title} – ${LONG[lang].repeat(4)}`.slice(0, TITLE),
      }));
    const board = {
      ...asked,
      objectives: titled(asked.objectives),
      steps: titled(asked.steps),
      barriers: titled(asked.barriers),
      proposals: titled(asked.proposals),
    };
    expectContents((await pagesOf(board, lang))[1], lang);
  });

  test.each(LANGUAGE_TAGS)('RP-12 RP-70 PF-1 and with progress to tell is one page in %s', async (lang) => {
    const earlier = askingMuch('undocumented-young-man', lang);
    const name = 'Workshop '.repeat(13);
    const since = { board: earlier, problems: [], name, at: '2025-11-14T16:30:00Z' };
    const pages = await pagesOf(yearLater(earlier), lang, since);
    expect(pages[0]).toContain('…');
    expect(pages[0]).toContain('Workshop Workshop');
    expectContents(pages[1], lang);
  });
});
