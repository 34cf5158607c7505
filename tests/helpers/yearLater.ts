import { type Board, parseBoardJson, toBoardJson } from '@parcours/shared/board';

/** Titles that nobody may read in a public report on the board of a year later, though they were public before. */
export const WITHHELD_SINCE = /Report the landlady|Count refusals|The room is gone/;

type Changes = Readonly<Record<string, Readonly<Record<string, unknown>> | null>>;

/** What a year did to Lamine's board; null where a record is no longer there. */
const CHANGES: Changes = {
  'barrier-health-card': { removed: true },
  'barrier-clinic-full': null,
  'barrier-booking': { blocks: false, severity: 2, confidence: 'practitioner' },
  'barrier-library-card': { removed: false },
  'barrier-deposit': { severity: 4, level: 'city', affects: ['persona-lamine'] },
  'barrier-landlady': { sensitive: true },
  'step-complaint': { sensitive: true },
  'step-evening-class': { days: 60, visits: 16 },
  'leg-association-council': null,
  'proposal-care-first': { state: 'done' },
  'proposal-association-signs': { due: '2026-10-30' },
  'proposal-book-by-association': { state: 'agreed', due: '2027-03-31' },
  'proposal-city-address': { state: 'under-way' },
  'proposal-advocacy': null,
};

const NEW_BARRIER = {
  id: 'barrier-online-form',
  on: 'step-permit',
  title: 'The form can be sent from a computer alone',
  dimension: 'physical-access',
  severity: 2,
  blocks: true,
  level: 'national',
  confidence: 'confirmed',
};

const NEW_PROPOSAL = {
  id: 'proposal-online-help',
  barriers: ['barrier-online-form'],
  title: 'Sit beside people at the library while they fill it in',
  owner: 'actor-library',
  firstStep: 'Two afternoons a week, from October.',
  state: 'agreed',
};

/**
 * The example on Lamine as a group might leave it a year later: gaps closed, opened, changed and made secret, an
 * objective opened, one without a way any more, actions in every state.
 */
export function yearLater(board: Board): Board {
  const { meta, ...collections } = toBoardJson(board);
  const changed = Object.entries(collections).map(([name, records]) => [
    name,
    Array.isArray(records) ? records.flatMap(withChanges) : records,
  ]);
  const later = Object.fromEntries(changed);
  return parseBoardJson({
    ...later,
    meta,
    barriers: [...later.barriers, NEW_BARRIER],
    proposals: [...later.proposals, NEW_PROPOSAL],
  });
}

function withChanges(record: { readonly id: string }): readonly object[] {
  const change = CHANGES[record.id];
  return change === null ? [] : [{ ...record, ...change }];
}
