import type { Column } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { Gap, GapProposal } from './gaps.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { dimensionInFull, severityInFull, siteWords, stateWords } from './phrases.ts';
import { plainText, type Rich, rich, valued } from './rich.ts';

/** What the cells of a column hold, for machines. */
export type Datatype =
  | 'text'
  | 'integer'
  /** The words for it, as `answer` has them. */
  | 'yes-no'
  /** ISO days, with a separator between them. */
  | 'days';

export interface RegisterColumn extends Column {
  /** The same in every language. */
  readonly name: string;
  readonly datatype: Datatype;
}

/** The gaps as a table, a row each, for a spreadsheet. */
export interface Register {
  readonly columns: readonly RegisterColumn[];
  readonly rows: readonly (readonly Rich[])[];
}

/** Between several in one cell. */
export const SEPARATOR = '; ';

type Cell = (gap: Gap, context: ReportContext) => string | Rich;
type ColumnName = Exclude<keyof ReportContext['words']['register'], 'everyone'>;

const CELLS: Readonly<Record<ColumnName, Cell>> = {
  number: ({ number }) => count(number),
  title: ({ title }) => title,
  place: ({ site }, { words }) => siteWords(site, { words }),
  service: ({ site }) => site.service ?? '',
  actors: ({ site }) => site.actors.map(({ name }) => name).join(SEPARATOR),
  people,
  closes: ({ blocks }, { words: { answer } }) => (blocks ? answer.yes : answer.no),
  dimension: ({ dimension }, context) => dimensionInFull(dimension, context),
  burden: ({ burden }, { words }) => (burden ? words.burden[burden] : ''),
  severity: ({ severity }, context) => severityInFull(severity, context),
  level: ({ level }, { words }) => words.level[level],
  legalBasis: ({ legalBasis }) => legalBasis ?? '',
  confidence: ({ confidence }, { words }) => words.confidence[confidence],
  evidence: ({ evidence }) =>
    evidence.map(({ text, url }) => (url ? `${text} <${url}>` : text)).join(SEPARATOR),
  protects: ({ protects }) => protects ?? '',
  essentialFor: (gap) => opened(gap, true),
  partOf: (gap) => opened(gap, false),
  proposals: (gap) => each(gap, ({ title }) => title),
  owners: (gap) => each(gap, ({ owner }) => owner),
  firstSteps: (gap) => each(gap, ({ firstStep }) => firstStep),
  due: dueDays,
  states: (gap, context) => each(gap, (proposal) => plainText(stateWords(proposal, context))),
  indicators: (gap) => each(gap, ({ indicator }) => indicator),
  votes: ({ votes }) => count(votes),
};

const COLUMN_NAMES = Object.keys(CELLS) as readonly ColumnName[];
const DATATYPES: Readonly<Partial<Record<ColumnName, Datatype>>> = {
  number: 'integer',
  closes: 'yes-no',
  due: 'days',
  votes: 'integer',
};

/** Texts are the board's own: code that writes a spreadsheet must keep them from being taken for formulas. */
export function registerOf(context: ReportContext): Register {
  const columns = registerColumns(context.words);
  const rows = context.gaps.map((gap) => registerRow(gap, context));
  const since = progressCells(context);
  if (!since) return { columns, rows };
  return {
    columns: [...columns, column('progress', context.words.progress.register.title)],
    rows: context.gaps.map((gap, at) => [...(rows[at] ?? []), rich`${since.get(gap.barrier) ?? ''}`]),
  };
}

/** By barrier, what happened to each gap since the earlier version; undefined where there is none. */
function progressCells({ progress, words }: ReportContext): ReadonlyMap<string, string> | undefined {
  if (!progress) return undefined;
  const { register } = words.progress;
  const cells = progress.gaps.map(
    (gap) => [gap.barrier, register[gap.kind === 'opened' ? gap.how : gap.kind]] as const,
  );
  return new Map(cells);
}

export function registerColumns({ register }: Catalogue): RegisterColumn[] {
  return COLUMN_NAMES.map((name) => column(name, register[name], DATATYPES[name]));
}

export function column(name: string, title: string, datatype: Datatype = 'text'): RegisterColumn {
  return { name, title, datatype, numeric: datatype === 'integer' };
}

/** A cell for each column; the first is the number of the gap. */
export function registerRow(gap: Gap, context: ReportContext): Rich[] {
  return Object.values(CELLS).map((cell) => rich`${cell(gap, context)}`);
}

/** Figures of the register are for machines, so they have no separators. */
export function count(amount: number): Rich {
  return valued(String(amount), { kind: 'number', amount });
}

/** Everyone, unless the group named somebody or some cannot come to the place. */
function people({ affects, personas }: Gap, { edition, words }: ReportContext): string {
  const some = affects !== null || (personas.length > 0 && personas.length < edition.board.personas.length);
  return some ? personas.map(({ name }) => name).join(SEPARATOR) : words.register.everyone;
}

/** In ISO form, which sorts as text too where a gap has several. */
function dueDays(gap: Gap): string | Rich {
  const [only, ...more] = gap.proposals.flatMap(({ due }) => due ?? []);
  return only !== undefined && more.length === 0
    ? valued(only, { kind: 'day', day: only })
    : each(gap, ({ due }) => due);
}

function opened({ unlocks }: Gap, essential: boolean): string {
  return unlocks
    .filter((use) => use.essential === essential)
    .map(({ objective }) => objective.name)
    .join(SEPARATOR);
}

function each({ proposals }: Gap, pick: (proposal: GapProposal) => string | undefined): string {
  return proposals.flatMap((proposal) => pick(proposal) || []).join(SEPARATOR);
}
