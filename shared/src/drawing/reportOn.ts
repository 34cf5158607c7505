import type { Analysis } from '../analysis/index.ts';
import { type Board, dayIn } from '../board/index.ts';
import type { Language } from '../messages/index.ts';
import {
  type Audience,
  type EarlierBoard,
  type Edition,
  editionFor,
  type Practice,
  progressSince,
  type ReportModel,
  writeReport,
} from '../report/index.ts';
import { figuresOf } from './figures.ts';

export interface ReportOptions {
  readonly lang: Language;
  readonly audience: Audience;
  /** When the report is made; without it the report bears no date. */
  readonly now?: Date | undefined;
  /** By whose clocks (IANA) it tells days; UTC unless said. */
  readonly timeZone?: string | undefined;
  /** The state of the board to report progress since. */
  readonly since?: EarlierBoard | undefined;
}

/** A report with all that it is made of. */
interface WrittenReport {
  readonly edition: Edition;
  readonly model: ReportModel;
  /** The picture of the name that a figure block gives, as an SVG document. Drawn when it is asked for. */
  readonly figure: (name: string) => string | undefined;
}

/** The report on a board. `analysis` is the whole board's, and `practices` are worded in the report's language. */
export function reportOn(
  { board, analysis }: { readonly board: Board; readonly analysis: Analysis },
  { lang, audience, now, timeZone = 'UTC', since }: ReportOptions,
  practices: readonly Practice[],
): WrittenReport {
  const edition = editionFor(audience, board, analysis);
  const today = now && dayIn(timeZone, now);
  const progress = since && progressSince(since, { board, analysis }, edition, today);
  const generatedAt = now?.toISOString();
  return {
    edition,
    model: writeReport(edition, { lang, generatedAt, timeZone, practices, progress }),
    figure: figuresOf(edition, lang),
  };
}
