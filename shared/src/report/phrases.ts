import { type Card, leading } from './cards.ts';
import type { ReportContext } from './context.ts';
import type { Gap } from './gaps.ts';
import { own, type Rich, rich, valued } from './rich.ts';

/** Sentences that several parts say. */

type Worded = Pick<ReportContext, 'words'>;

export function gapRefs(numbers: readonly number[], { words }: Worded): Rich {
  return words.grammar.and(numbers.map((number) => rich`${words.pointing.ref(number)}`));
}

export function gapRef(gap: Gap, { words }: ReportContext): Rich {
  return rich`${words.pointing.ref(gap.number)}`;
}

/** The gaps of these barriers, in priority order. */
export function gapsFor(barriers: readonly string[], { gapOf }: ReportContext): Gap[] {
  return barriers.flatMap((id) => gapOf.get(id) ?? []).sort((a, b) => a.number - b.number);
}

interface MaybeRecord {
  readonly id?: string;
  readonly name: string;
}

/** With a `card`, the names of records lead to them. */
export function names(
  records: readonly MaybeRecord[],
  { words, card }: Worded & { readonly card?: Card },
): Rich {
  return words.grammar.and(
    records.map(({ id, name }) => [card === undefined || id === undefined ? own(name) : card(name, id)]),
  );
}

export function titles(
  records: readonly { readonly id: string; readonly title: string }[],
  context: ReportContext,
): Rich {
  const { grammar, pointing } = context.words;
  return grammar.and(
    records.map(({ id, title }) => leading(pointing.quoted(title), [{ id, name: title }], context)),
  );
}

/** Where a gap is; the words that name a card lead there. */
export function whereabouts({ place }: Pick<Gap, 'place'>, context: ReportContext): Rich {
  const ends = [place.title, place.to ?? ''].map((name) => ({ id: place.id, name }));
  return leading(context.words.pointing.where(place), ends, context);
}

/** A sum in the board's currency; nothing where it costs nothing. */
export function cost(amount: number, { words, edition }: ReportContext): string | undefined {
  return amount === 0 ? undefined : words.grammar.money(amount, edition.board.meta.currency);
}

/** A number in a cell of its own. */
export function numeral(amount: number, { words }: Worded): Rich {
  return valued(words.grammar.number(amount), { kind: 'number', amount });
}

/** A sum in the board's currency in a cell of its own. */
export function sum(amount: number, context: ReportContext): Rich {
  return sumIn(context.edition.board.meta.currency, amount, context);
}

/** A sum in a currency (ISO 4217) in a cell of its own. */
export function sumIn(currency: string, amount: number, { words }: ReportContext): Rich {
  return valued(words.grammar.money(amount, currency), { kind: 'money', amount, currency });
}

/** A day (ISO) in a cell of its own. */
export function day(iso: string, { words }: Worded): Rich {
  return valued(words.grammar.date(iso), { kind: 'day', day: iso });
}

/** The day so many days after the report was made, as people write it. */
export function dayAfter(
  days: number,
  { words, generatedAt }: Pick<ReportContext, 'words' | 'generatedAt'>,
): string | undefined {
  if (generatedAt === undefined) return undefined;
  return words.grammar.date(new Date(Date.parse(generatedAt) + days * 86_400_000).toISOString());
}

/** Whether there are several people, so that each sentence must say whom it is about. */
export function severalPeople({ edition }: ReportContext): boolean {
  return edition.board.personas.length > 1;
}

/** Text of several paragraphs, each a line of it. */
export function paragraphsOf(text: string): Rich[] {
  return text
    .split(/\r?\n/)
    .map((piece) => own(piece))
    .filter((piece) => piece.text !== '')
    .map((piece) => [piece]);
}
