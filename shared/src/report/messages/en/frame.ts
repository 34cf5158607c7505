import { grammar } from './basics.ts';

/** English: what stands around the parts, on the picture, and in the table of gaps. */
export const frame = {
  report: 'Gap report',
  untitled: 'Untitled board',
  edition: {
    internal: 'Internal edition: not for publication',
    public: 'Public edition',
  },
  contents: 'Contents',
  skip: 'Skip to the report',
  madeOn: (date: string) => `Made on ${date}`,
  part: (title: string, number: number) => `${grammar.number(number)}. ${title}`,
  pageOf: (page: number, pages: number) => `Page ${grammar.number(page)} of ${grammar.number(pages)}`,
  moreRows: (rows: number) =>
    grammar.plural(rows, {
      one: 'One more row is in the workbook (XLSX).',
      other: `${grammar.number(rows)} more rows are in the workbook (XLSX).`,
    }),
};

export const map = {
  title: (board: string) => `Route map: ${board}`,
  summary: (personas: string, steps: number, outcomes: readonly string[]) =>
    [
      `${personas}: ${grammar.number(steps)} ${steps === 1 ? 'step' : 'steps'}.`,
      ...outcomes.map((outcome) => `${outcome}.`),
    ].join(' '),
  objective: (title: string, outcome: string) => `${title}: ${outcome}`,
  path: 'Path',
  referral: 'Referral',
  workaround: 'Workaround',
  plan: 'On a quickest way',
  cut: 'Way closed by a barrier',
  closing: 'Barrier that closes the way (number of the gap)',
  hindering: 'Barrier that makes it harder',
  empty: 'Nothing is drawn on this board yet.',
};

/** The header cells of the gap register, in its order. */
export const register = {
  number: 'Gap',
  title: 'Title',
  place: 'Where',
  service: 'Service',
  actors: 'Actors',
  people: 'People affected',
  closes: 'Closes the way',
  dimension: 'Dimension',
  burden: 'Burden',
  severity: 'Severity',
  level: 'Who could remove it',
  legalBasis: 'Legal basis',
  confidence: 'Confidence',
  evidence: 'Evidence',
  protects: 'What the rule protects',
  essentialFor: 'Must change for',
  partOf: 'Can be part of the change for',
  proposals: 'Proposals',
  owners: 'In charge',
  firstSteps: 'First steps',
  due: 'By',
  states: 'State',
  indicators: 'Indicators',
  votes: 'Votes',
  everyone: 'Everyone',
};
