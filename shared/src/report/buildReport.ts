import type { Analysis } from '../analysis/index.ts';
import type { Board } from '../board/index.ts';
import type { Language } from '../messages/languages.ts';
import type { Part } from './blocks.ts';
import { contextOf, type ReportContext, type ReportOptions } from './context.ts';
import type { Audience } from './edition/audience.ts';
import { type Edition, editionFor } from './edition/edition.ts';
import type { Gap } from './gaps.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { languageOf } from './messages/languages.ts';
import { actionPlan } from './parts/actionPlan.ts';
import { annexes } from './parts/annexes.ts';
import { type Credit, creditsOf } from './parts/annexSources.ts';
import { beyondLocalPower } from './parts/beyondLocalPower.ts';
import { decisionNote } from './parts/decisionNote.ts';
import { handOffs } from './parts/handOffs.ts';
import { howToRead } from './parts/howToRead.ts';
import { papersAndGatekeepers } from './parts/papersAndGatekeepers.ts';
import { sameService } from './parts/sameService.ts';
import { theGaps } from './parts/theGaps.ts';
import { theStories } from './parts/theStories.ts';
import { whatWorks } from './parts/whatWorks.ts';
import { whereObjectivesStand } from './parts/whereObjectivesStand.ts';
import type { Progress } from './progress/progress.ts';
import { type Register, registerOf } from './register.ts';
import { printable } from './rich.ts';
import { type Workbook, workbookOf } from './workbook.ts';

/** The parts of the report in their order. */
const PARTS: readonly ((context: ReportContext) => Part)[] = [
  decisionNote,
  howToRead,
  theStories,
  whereObjectivesStand,
  theGaps,
  papersAndGatekeepers,
  handOffs,
  sameService,
  whatWorks,
  beyondLocalPower,
  actionPlan,
  annexes,
];

/** A report in one language for one audience: every word chosen, every number computed, no format yet. */
export interface ReportModel {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
  /** The language of the board's own words. */
  readonly boardLanguage: string;
  readonly audience: Audience;
  readonly generatedAt: string | undefined;
  readonly head: ReportHead;
  readonly parts: readonly Part[];
  readonly gaps: readonly Gap[];
  readonly register: Register;
  readonly workbook: Workbook;
  /** The data sets that its facts are from. */
  readonly credits: readonly Credit[];
  readonly progress?: Progress | undefined;
}

/** What stands above, beside and below the parts. */
export interface ReportHead {
  readonly kind: string;
  readonly title: string;
  readonly city: string;
  readonly edition: string;
  readonly date: string | undefined;
  /** With the spaces that the language puts around it. */
  readonly colon: string;
  readonly contents: string;
  readonly skip: string;
}

/**
 * The report on a board to an audience. `analysis` is the whole board's, for every audience.
 * @throws RangeError where `generatedAt` is no time.
 */
export function buildReport(
  board: Board,
  analysis: Analysis,
  { audience, ...options }: ReportOptions & { readonly audience: Audience },
): ReportModel {
  return writeReport(editionFor(audience, board, analysis), options);
}

/** The report on an edition that is made already. */
export function writeReport(edition: Edition, options: ReportOptions): ReportModel {
  const { lang, generatedAt } = options;
  const { words, direction } = languageOf(lang);
  const context = contextOf(edition, words, options);
  const parts = PARTS.map((write) => partWithNumber(write(context), words));
  const register = registerOf(context);
  return {
    language: lang,
    direction,
    boardLanguage: edition.board.meta.language,
    audience: edition.audience,
    generatedAt,
    head: headOf(context),
    parts,
    gaps: context.gaps,
    register,
    workbook: workbookOf(parts, register, words),
    credits: creditsOf(edition.board),
    progress: options.progress,
  };
}

/** The decision note comes before the first part and bears no number. */
export function partWithNumber(part: Part, { frame }: Catalogue): Part {
  return part.number === 0
    ? part
    : { ...part, title: frame.part({ title: part.title, number: part.number }) };
}

function headOf({ words, edition, today }: ReportContext): ReportHead {
  const { frame, grammar } = words;
  const { title, city } = edition.board.meta;
  return {
    kind: frame.report,
    title: printable(title).trim() || frame.untitled,
    city: printable(city).trim(),
    edition: frame.edition[edition.audience],
    date: today === undefined ? undefined : frame.madeOn({ date: grammar.date(today) }),
    colon: grammar.colon,
    contents: frame.contents,
    skip: frame.skip,
  };
}
