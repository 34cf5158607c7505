import { type Analysis, analyse, toAnalysisJson } from '@parcours/shared/analysis';
import type { Board, Problem } from '@parcours/shared/board';
import {
  type Audience,
  type EarlierBoard,
  editionFor,
  languageOf,
  progressSince,
  type ReportLanguage,
  type ReportModel,
  writeReport,
} from '@parcours/shared/report';
import { figuresOf } from './figures.ts';
import { fileName } from './fileName.ts';
import { practicesIn } from './practices.ts';
import { RENDERERS, type ReportFormat } from './registry.ts';
import type { Rendered, Renderer } from './renderer.ts';

export interface ReportRequest {
  readonly board: Board;
  /** What the reader of the board had to leave out or mend. */
  readonly problems?: readonly Problem[];
  /** The board's analysis where it is at hand already. */
  readonly analysis?: Analysis;
  readonly format: ReportFormat;
  readonly lang: ReportLanguage;
  readonly audience: Audience;
  /** When the report is made; without it the report bears no date. */
  readonly now?: Date;
  /** The state of the board to report progress since. */
  readonly since?: EarlierBoard | undefined;
  /** Where a page shows the record with an id. */
  readonly cardAddress?: ((record: string) => string) | undefined;
}

export interface Exported {
  readonly body: Rendered;
  readonly contentType: string;
  /** ASCII, without a path. */
  readonly filename: string;
}

/** The gap report on a board, as a file. */
export async function exportReport(request: ReportRequest): Promise<Exported> {
  const { board, problems = [], format, lang, audience, now, since, cardAddress } = request;
  const analysis = request.analysis ?? analyse(board, problems);
  const edition = editionFor(audience, board, analysis);
  const generatedAt = now?.toISOString();
  const progress = since && progressSince(since, { board, analysis }, edition, generatedAt);
  return render({
    model: writeReport(edition, { lang, generatedAt, practices: practicesIn(lang), progress }),
    figure: figuresOf(edition, lang),
    analysis: toAnalysisJson(edition.analysis),
    format,
    title: board.meta.title,
    cardAddress,
  });
}

interface Written {
  readonly model: ReportModel;
  readonly figure: (name: string) => string | undefined;
  readonly analysis: object;
  readonly format: ReportFormat;
  /** What the file is named by, with marks before the language. */
  readonly title: string;
  readonly marks?: readonly string[];
  readonly cardAddress?: ReportRequest['cardAddress'];
}

/** A report that is written already, as a file. */
export async function render({
  model,
  figure,
  analysis,
  format,
  title,
  marks = [],
  cardAddress,
}: Written): Promise<Exported> {
  const { language, audience } = model;
  const { pageOf, moreRows } = languageOf(language).words.frame;
  const renderer: Renderer = RENDERERS[format];
  const body = await renderer.render({ model, figure, analysis, pageOf, moreRows, cardAddress });
  const all = [...marks, language, ...(audience === 'internal' ? [audience] : [])];
  return { body, contentType: renderer.contentType, filename: fileName(title, all, renderer.extension) };
}
