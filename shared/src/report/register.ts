import type { ReportContext } from './context.ts';
import type { Gap, GapProposal } from './gaps.ts';
import { plainText } from './rich.ts';

/** The gaps as a table of plain texts, a row each, for a spreadsheet. */
export interface Register {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const SEPARATOR = '; ';

type Cell = (gap: Gap, context: ReportContext) => string;
type ColumnName = Exclude<keyof ReportContext['words']['register'], 'everyone'>;

const CELLS: Readonly<Record<ColumnName, Cell>> = {
  number: ({ number }) => String(number),
  title: ({ title }) => title,
  place: ({ place }, { words }) => plainText(words.pointing.where(place)),
  service: ({ place }) => place.service ?? '',
  actors: ({ place }) => place.actors.map(({ name }) => name).join(SEPARATOR),
  people: ({ affects }, { words }) =>
    affects ? affects.map(({ name }) => name).join(SEPARATOR) : words.register.everyone,
  closes: ({ blocks }, { words: { labels } }) => (blocks ? labels.yes : labels.no),
  dimension: ({ dimension }, { words }) => words.labels.dimension[dimension],
  burden: ({ burden }, { words }) => (burden ? words.labels.burden[burden] : ''),
  severity: ({ severity }, { words }) => words.labels.severity[severity],
  level: ({ level }, { words }) => words.labels.levelHeading[level],
  legalBasis: ({ legalBasis }) => legalBasis ?? '',
  confidence: ({ confidence }, { words }) => words.labels.confidence[confidence].label,
  evidence: ({ evidence }) =>
    evidence.map(({ text, url }) => (url ? `${text} <${url}>` : text)).join(SEPARATOR),
  protects: ({ protects }) => protects ?? '',
  essentialFor: (gap) => opened(gap, true),
  partOf: (gap) => opened(gap, false),
  proposals: (gap) => each(gap, ({ title }) => title),
  owners: (gap) => each(gap, ({ owner }) => owner),
  firstSteps: (gap) => each(gap, ({ firstStep }) => firstStep),
  due: (gap) => each(gap, ({ due }) => due),
  states: (gap, { words }) => each(gap, ({ state }) => words.labels.proposalState[state]),
  indicators: (gap) => each(gap, ({ indicator }) => indicator),
  votes: ({ votes }) => String(votes),
};

/** Texts are the board's own: whoever writes a spreadsheet must keep them from being taken for formulas. */
export function registerOf(context: ReportContext): Register {
  const { everyone: _, ...headers } = context.words.register;
  return {
    columns: Object.values(headers),
    rows: context.gaps.map((gap) => Object.values(CELLS).map((cell) => cell(gap, context))),
  };
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
