import type { Barrier, Dimension } from '../board/index.ts';
import { personOf } from './barrierSite.ts';
import { type Card, leading } from './cards.ts';
import type { ReportContext } from './context.ts';
import { excerptOf } from './excerpt.ts';
import type { Gap, GapProposal } from './gaps.ts';
import { own, type Rich, rich, type Span, valued } from './rich.ts';

/** Sentences that several parts say. */

type Worded = Pick<ReportContext, 'words'>;

export function gapRefs(numbers: readonly number[], { words }: Worded): Rich {
  return words.grammar.and(numbers.map((number) => [gapRef(number, { words })]));
}

/** Points to the gap with a number. */
export function gapRef(number: number, { words }: Worded): Span {
  return { kind: 'gap', text: words.pointing.ref({ gap: number }), number };
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
    records.map(({ id, title }) => {
      const quoted = leading(pointing.quoted({ text: own(title) }), [{ id, name: title }], context);
      return rich`${quoted}${whose(id, context)}`;
    }),
  );
}

/** Behind the name of a card: whose it is alone, on a board of several people. */
export function whose(id: string, { find }: ReportContext): Rich {
  const person = personOf(id, find);
  return person === undefined ? [] : rich` (${own(person)})`;
}

/** More objectives than these are told by their number, and longer titles by their beginning. */
const OBJECTIVES_NAMED = 6;
const TITLE_AMONG_OTHERS = 40;
const TITLE_ALONE = 90;

/** As much of a title as the decision note has room for, by itself or among others. */
export function titleExcerpt(title: string, characters = TITLE_AMONG_OTHERS): string {
  const { text, whole } = excerptOf(title, { lines: 1, characters });
  return whole ? text : `${text}…`;
}

/** What a line of the decision note is about, as far as there is room. */
export const soleTitle = (title: string) => titleExcerpt(title, TITLE_ALONE);

/** How many barriers to take away, and how many of the blocked objectives that opens. */
export function headlineWords(taken: number, opened: number, blocked: number, { words }: Worded): string {
  return words.note.headline({ taken, opened, blocked, part: allOrSome(opened, blocked) });
}

/** What a change opens, as far as the decision note has room. */
export function openedObjectives(named: readonly Rich[], { words }: Worded): Rich {
  const more = named.length - OBJECTIVES_NAMED;
  const rest = more > 0 ? [rich`${words.note.more({ objectives: more })}`] : [];
  const objectives = words.grammar.and([...named.slice(0, OBJECTIVES_NAMED), ...rest]);
  return words.note.opens({ objectives });
}

/** Where a gap is; the words that name a card lead there. */
export function whereabouts({ site }: Pick<Gap, 'site'>, context: ReportContext): Rich {
  const ends = [site.title, site.to ?? ''].map((name) => ({ id: site.id, name }));
  return leading(siteWords(site, context), ends, context);
}

/** Where a gap is, and whose it is alone on a board of several people. */
export function siteWords(site: Gap['site'], { words }: Worded): Rich {
  const where = siteAlone(site, words.pointing.where);
  return site.person === undefined ? where : rich`${where} (${own(site.person)})`;
}

function siteAlone(
  { kind, title, to = '' }: Gap['site'],
  where: ReportContext['words']['pointing']['where'],
): Rich {
  switch (kind) {
    case 'step':
      return where.step({ title: own(title) });
    case 'objective':
      return where.objective({ title: own(title) });
    case 'leg':
      return where.leg({ from: own(title), to: own(to) });
  }
}

/** What a way takes: days, visits and, unless it is free, a sum in the board's currency. */
export function effortWords(
  { days, visits, cost }: { readonly days: number; readonly visits: number; readonly cost: number },
  { words, edition }: ReportContext,
): string {
  const { grammar, results } = words;
  const sum = cost === 0 ? [] : [grammar.money(cost, edition.board.meta.currency)];
  return grammar.list([results.inDays({ days }), results.inVisits({ visits }), ...sum]);
}

/** The kind of a gap by its name, and what that is about. */
export function dimensionInFull(dimension: Dimension, { words }: Worded): string {
  return `${words.dimension[dimension]}${words.grammar.colon}${words.dimensionGloss[dimension]}`;
}

export function severityInFull(severity: Barrier['severity'], { words }: Worded): string {
  return words.severityOfFour({ severity: words.severity[severity], rank: severity });
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

/** The day by which something is to be done, and that it has passed. */
export function dueDay(
  { due, overdue }: Pick<GapProposal, 'due' | 'overdue'>,
  context: Pick<ReportContext, 'words'>,
): Rich {
  const { note, plan } = context.words;
  if (due === undefined) return rich`${note.noDate}`;
  const told = day(due, context);
  return overdue ? plan.overdue({ told }) : told;
}

/** How far something proposed has come, beside a day that stands by itself. */
export function stateWords(
  { state, overdue }: Pick<GapProposal, 'state' | 'overdue'>,
  { words }: Worded,
): Rich {
  const told = words.proposalState[state];
  return overdue ? words.plan.overdue({ told }) : rich`${told}`;
}

/** How much of a whole a part is, where that is said differently of none and of all. */
export const allOrSome = (part: number, whole: number) => (part === whole ? 'all' : 'other');

/** That the group meets again, by the day (as people write it) so many days after the report where that has one. */
export function reviewDecision({ words, today }: Pick<ReportContext, 'words' | 'today'>): string {
  const date = dayAfter(REVIEW_DAYS, { words, today });
  return date === undefined ? words.note.decideReview : words.note.decideReviewBy({ date });
}

export const REVIEW_DAYS = 90;

/** The day so many days after the report was made, as people write it. */
export function dayAfter(
  days: number,
  { words, today }: Pick<ReportContext, 'words' | 'today'>,
): string | undefined {
  if (today === undefined) return undefined;
  return words.grammar.date(new Date(Date.parse(today) + days * 86_400_000).toISOString());
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
