import { type Card, cardsOf } from './cards.ts';
import type { Edition } from './edition/edition.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Lookup, lookUp } from './lookup.ts';
import type { Catalogue } from './messages/catalogue.ts';
import type { ReportLanguage } from './messages/languages.ts';
import type { Practice } from './practices/practice.ts';
import type { Progress } from './progress/progress.ts';

/** What every part is written from. */
export interface ReportContext {
  readonly edition: Edition;
  readonly find: Lookup;
  /** In priority order; a gap's number is its place here, from 1. */
  readonly gaps: readonly Gap[];
  readonly gapOf: ReadonlyMap<string, Gap>;
  readonly card: Card;
  readonly words: Catalogue;
  /** ISO time; without it the report bears no date. */
  readonly generatedAt: string | undefined;
  /** Without one the report is not set against anything earlier. */
  readonly progress: Progress | undefined;
}

export interface ReportOptions {
  readonly lang: ReportLanguage;
  /** ISO time; without it the report bears no date. */
  readonly generatedAt?: string | undefined;
  /** The library of practices, worded in the report's language. */
  readonly practices?: readonly Practice[];
  /** What has changed since an earlier state of the board. */
  readonly progress?: Progress | undefined;
}

export function contextOf(
  edition: Edition,
  words: Catalogue,
  { generatedAt, practices = [], progress }: Omit<ReportOptions, 'lang'>,
): ReportContext {
  const find = lookUp(edition.board);
  const gaps = gapsOf(edition, find, practices);
  const gapOf = new Map(gaps.map((gap) => [gap.barrier, gap]));
  return { edition, find, gaps, gapOf, card: cardsOf(edition), words, generatedAt, progress };
}
