import { PRACTICES } from '@parcours/scenarios/practices';
import { type Analysis, analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { type Publication, REPORT_TYPES, type ReportFormat } from '@parcours/shared/api';
import { type Board, dayIn, type Problem } from '@parcours/shared/board';
import { type ReportOptions, reportOn } from '@parcours/shared/drawing';
import { fileName } from '@parcours/shared/fileName';
import { languageOf, type Practice, practicesIn, type ReportModel } from '@parcours/shared/report';
import { RENDERERS } from './registry.ts';
import type { Rendered, Renderer } from './renderer.ts';

export interface ReportRequest extends ReportOptions, Publication {
  readonly board: Board;
  /** What the reader of the board had to leave out or mend. */
  readonly problems?: readonly Problem[];
  /** The board's analysis where it is at hand already. */
  readonly analysis?: Analysis;
  readonly format: ReportFormat;
  /** Out of packs, besides those of the library and of the board. */
  readonly practices?: readonly Practice[] | undefined;
  /** Where a page shows the record with an id. */
  readonly cardAddress?: ((record: string) => string) | undefined;
}

export interface Exported {
  readonly body: Rendered;
  readonly contentType: string;
  /** Without a path. */
  readonly filename: string;
}

/** The gap report on a board, as a file. */
export async function exportReport(request: ReportRequest): Promise<Exported> {
  const { board, problems = [], format, lang, now, timeZone = 'UTC', cardAddress } = request;
  const analysis = request.analysis ?? analyse(board, problems);
  const library = [...(request.practices ?? []), ...practicesIn(PRACTICES, lang)];
  const { edition, ...written } = reportOn({ board, analysis }, request, library);
  return render({
    ...written,
    analysis: toAnalysisJson(edition.analysis),
    format,
    title: board.meta.title,
    what: 'report',
    day: now && dayIn(timeZone, now),
    cardAddress,
    publication: publicationIn(request),
  });
}

export function publicationIn({ publisher, licence, address }: Publication): Publication {
  return { publisher, licence, address };
}

interface Written {
  readonly model: ReportModel;
  readonly figure: (name: string) => string | undefined;
  readonly analysis: object;
  readonly format: ReportFormat;
  /** What the file is named by. */
  readonly title: string;
  readonly what: 'report' | 'workshop';
  /** ISO, of its making. */
  readonly day?: string | undefined;
  readonly cardAddress?: ReportRequest['cardAddress'];
  readonly publication?: Publication | undefined;
}

/** A report that is written already, as a file. */
export async function render({
  model,
  figure,
  analysis,
  format,
  title,
  what,
  day,
  cardAddress,
  publication,
}: Written): Promise<Exported> {
  const { language, audience } = model;
  const { frame } = languageOf(language).words;
  const pageOf = (page: number, pages: number) => frame.pageOf({ page, pages });
  const moreRows = (rows: number) => frame.moreRows({ rows });
  const renderer: Renderer = RENDERERS[format];
  const body = await renderer.render({
    model,
    figure,
    analysis,
    pageOf,
    moreRows,
    cardAddress,
    day,
    publication,
  });
  return {
    body,
    contentType: REPORT_TYPES[format],
    filename: fileName({ title, what, edition: { language, audience }, day, ending: renderer.extension }),
  };
}
