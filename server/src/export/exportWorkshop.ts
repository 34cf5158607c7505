import { PRACTICES } from '@parcours/scenarios/practices';
import { analyse } from '@parcours/shared/analysis';
import type { Publication, ReportFormat } from '@parcours/shared/api';
import { type BoardReading, dayIn } from '@parcours/shared/board';
import { routeMapSvg } from '@parcours/shared/drawing';
import { isLanguage, LANGUAGE_TAGS, type Language } from '@parcours/shared/messages';
import {
  type AbsentGroup,
  type Audience,
  type GroupName,
  type Practice,
  practicesIn,
  type WorkshopContext,
  workshopAnalysisJson,
  workshopContextOf,
  writeWorkshop,
} from '@parcours/shared/report';
import { type Exported, publicationIn, render } from './exportReport.ts';

/** A board of a workshop, as its reader found it. */
export interface GroupReading extends BoardReading, GroupName {}

export interface WorkshopRequest extends Publication {
  readonly title: string;
  /** Whether robots made the boards, which the report says. */
  readonly isRehearsal?: boolean | undefined;
  readonly boards: readonly GroupReading[];
  readonly absent?: readonly AbsentGroup[];
  readonly format: ReportFormat;
  readonly lang: Language;
  readonly audience: Audience;
  /** When the report is made; without it the report bears no date. */
  readonly now?: Date;
  /** By whose clocks (IANA) it tells days; UTC unless said. */
  readonly timeZone?: string | undefined;
  /** Out of packs, besides those of the library and of the boards. */
  readonly practices?: readonly Practice[] | undefined;
}

/** One report over several boards, as a file. */
export async function exportWorkshop(request: WorkshopRequest): Promise<Exported> {
  const { title, isRehearsal, absent = [], format, lang, audience, now, timeZone = 'UTC' } = request;
  const boards = request.boards.map(({ group, place, board, problems }) => ({
    group,
    place,
    board,
    analysis: analyse(board, problems),
  }));
  const context = workshopContextOf(boards, {
    title,
    isRehearsal,
    absent,
    lang,
    audience,
    generatedAt: now?.toISOString(),
    timeZone,
    practices: [...(request.practices ?? []), ...practicesIn(PRACTICES, lang)],
  });
  return render({
    model: writeWorkshop(context, lang),
    figure: mapsOf(context, lang),
    analysis: workshopAnalysisJson(context),
    format,
    title,
    what: 'workshop',
    day: now && dayIn(timeZone, now),
    publication: publicationIn(request),
  });
}

/** The language of most of the boards that a report can be written in; else English. */
export function languageOfMost(boards: readonly BoardReading[]): Language {
  const spoken = boards.map(({ board }) => board.meta.language.split('-')[0] ?? '').filter(isLanguage);
  const count = (language: Language) => spoken.filter((tag) => tag === language).length;
  return LANGUAGE_TAGS.reduce((most, language) => (count(language) > count(most) ? language : most));
}

const BOARD = /^board-(\d+)$/;

/** The route map of each board, with the numbers that gaps have in the workshop's report. */
function mapsOf({ groups, gaps }: WorkshopContext, lang: Language) {
  return (name: string): string | undefined => {
    const place = Number(BOARD.exec(name)?.[1] ?? Number.NaN);
    const group = groups[place];
    if (group === undefined) return undefined;
    const { board, analysis } = group.context.edition;
    const numbers = gaps.flatMap(({ number, gaps: on }) =>
      on.filter((gap) => gap.board === place).map(({ gap }) => [gap.barrier, number] as const),
    );
    return routeMapSvg(board, analysis, { lang, id: name, numbers: new Map(numbers) });
  };
}
