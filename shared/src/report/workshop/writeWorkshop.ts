import { toAnalysisJson } from '../../analysis/index.ts';
import type { Part } from '../blocks.ts';
import { partWithNumber, type ReportModel } from '../buildReport.ts';
import { languageOf } from '../messages/languages.ts';
import { creditsOf } from '../parts/annexSources.ts';
import { own, plainText, printable } from '../rich.ts';
import { workbookOf } from '../workbook.ts';
import type { WorkshopContext } from './context.ts';
import { annexes } from './parts/annexes.ts';
import { decisionNote } from './parts/decisionNote.ts';
import { findings } from './parts/findings.ts';
import { handOffs } from './parts/handOffs.ts';
import { howToRead } from './parts/howToRead.ts';
import { objectives } from './parts/objectives.ts';
import { owners } from './parts/owners.ts';
import { recurringGaps } from './parts/recurringGaps.ts';
import { services } from './parts/services.ts';
import { swap } from './parts/swap.ts';
import { workshopRegister } from './register.ts';
import { together } from './together.ts';

/** The parts of the report in their order. */
const PARTS: readonly ((context: WorkshopContext) => Part)[] = [
  decisionNote,
  howToRead,
  recurringGaps,
  objectives,
  services,
  findings,
  handOffs,
  owners,
  swap,
  annexes,
];

/** Where boards are in several languages none can be named for all of them (BCP 47: undetermined). */
const SEVERAL_LANGUAGES = 'und';

/** The report over several boards, in the language that its context is worded in. */
export function writeWorkshop(context: WorkshopContext, language: ReportModel['language']): ReportModel {
  const { words, audience, generatedAt } = context;
  const { direction } = languageOf(language);
  const parts = PARTS.map((write) => partWithNumber(write(context), words));
  const register = workshopRegister(context);
  return {
    language,
    direction,
    boardLanguage: languageOfBoards(context),
    audience,
    generatedAt,
    head: headOf(context),
    parts,
    gaps: context.groups.flatMap(({ context: { gaps } }) => gaps),
    register,
    workbook: workbookOf(parts, register, words),
    credits: creditsOf(together(context).edition.board),
  };
}

/** What each group's board says by itself, and which of its gaps are one: for machines. */
export function workshopAnalysisJson({ groups, gaps, leverage }: WorkshopContext): object {
  return {
    format: 'parcours.workshop-analysis',
    version: 1,
    boards: groups.map(({ name, context: { edition } }) => ({
      group: name,
      title: edition.board.meta.title,
      analysis: toAnalysisJson(edition.analysis),
    })),
    gaps: gaps.map(({ number, gaps: on }) => ({
      number,
      barriers: on.map(({ board, gap }) => ({ board, barrier: gap.barrier })),
    })),
    leverage: leverage.map(({ levers, ...entry }) => ({
      ...entry,
      gaps: levers.flatMap((at) => gaps[at]?.number ?? []),
    })),
  };
}

function languageOfBoards({ groups }: WorkshopContext): string {
  const languages = new Set(groups.map(({ context }) => context.edition.board.meta.language));
  const [only = SEVERAL_LANGUAGES, ...more] = languages;
  return more.length === 0 ? only : SEVERAL_LANGUAGES;
}

function headOf({ words, title, groups, audience, today }: WorkshopContext): ReportModel['head'] {
  const { frame, grammar, workshop } = words;
  const cities = groups.map(({ context }) => printable(context.edition.board.meta.city).trim());
  return {
    kind: workshop.report,
    title: printable(title).trim() || workshop.untitled,
    city: plainText(grammar.and([...new Set(cities)].map((city) => [own(city)]))),
    edition: frame.edition[audience],
    date: today === undefined ? undefined : frame.madeOn({ date: grammar.date(today) }),
    colon: grammar.colon,
    contents: frame.contents,
    skip: frame.skip,
  };
}
