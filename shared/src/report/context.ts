import { type Board, countryOf, dayIn } from '../board/index.ts';
import type { Language } from '../messages/languages.ts';
import { type Card, cardsOf } from './cards.ts';
import type { Edition } from './edition/edition.ts';
import { type Gap, gapsOf } from './gaps.ts';
import { type Lookup, lookUp } from './lookup.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { type NoteAsk, noteAskOf } from './parts/noteAsk.ts';
import { localPractices } from './practices/localPractices.ts';
import type { Practice } from './practices/practice.ts';
import type { Progress } from './progress/progress.ts';
import { withNames } from './untitled.ts';
import { type Verdicts, verdictsOf } from './verdicts.ts';

/** What every part is written from. */
export interface ReportContext {
  readonly edition: Edition;
  readonly find: Lookup;
  /** In priority order; a gap's number is its place here, from 1. */
  readonly gaps: readonly Gap[];
  readonly gapOf: ReadonlyMap<string, Gap>;
  /** What the decision note asks for; worked out when it is first wanted. */
  readonly ask: () => NoteAsk;
  readonly card: Card;
  /** What the group says of the findings. */
  readonly verdicts: Verdicts;
  readonly words: Catalogue;
  /** The day (ISO) on which the reader gets the report; without it the report bears no date. */
  readonly today: string | undefined;
  /** The reader's day (ISO) at a time (ISO). */
  readonly dayOf: (time: string) => string;
  /** Without one the report is not set against anything earlier. */
  readonly progress: Progress | undefined;
}

export interface ReportOptions {
  readonly lang: Language;
  /** ISO time; without it the report bears no date. */
  readonly generatedAt?: string | undefined;
  /** By whose clocks (IANA) days are told; UTC unless said. */
  readonly timeZone?: string | undefined;
  /** The library of practices, worded in the report's language. */
  readonly practices?: readonly Practice[];
  /** What has changed since an earlier state of the board. */
  readonly progress?: Progress | undefined;
}

export function contextOf(
  { board, ...rest }: Edition,
  words: Catalogue,
  { generatedAt, timeZone = 'UTC', practices = [], progress }: Omit<ReportOptions, 'lang'>,
): ReportContext {
  const edition = { ...rest, board: withNames(board, words.frame.unnamed) };
  const grammar = words.grammar.inCountry(countryOf(edition.board.meta));
  const find = lookUp(edition.board);
  const dayOf = (time: string) => dayIn(timeZone, new Date(time));
  const today = generatedAt === undefined ? undefined : dayOf(generatedAt);
  const gaps = gapsOf(edition, find, { library: withOwn(edition.board, practices), today });
  const gapOf = new Map(gaps.map((gap) => [gap.barrier, gap]));
  const ask = once(() => noteAskOf({ edition, gaps }));
  return {
    edition,
    find,
    gaps,
    gapOf,
    ask,
    card: cardsOf(edition),
    verdicts: verdictsOf(edition),
    words: { ...words, grammar },
    today,
    dayOf,
    progress,
  };
}

/** What others may have under the same id is told as this group tells it. */
function withOwn({ practices, meta }: Board, library: readonly Practice[]): readonly Practice[] {
  const own = localPractices(practices, meta.city, { kind: 'board' });
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...library.filter(({ id }) => !ids.has(id))];
}

function once<T>(work: () => T): () => T {
  let done: { readonly result: T } | undefined;
  return () => {
    done ??= { result: work() };
    return done.result;
  };
}
