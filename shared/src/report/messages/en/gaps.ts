import type { UnlockUse } from '../../gaps.ts';
import type { Place } from '../../places.ts';
import { own, type Rich, rich, type Span } from '../../rich.ts';
import { capital, count, grammar, quoted } from './basics.ts';

const { and, number, plural } = grammar;

/** English: pointing to gaps and places. */
export const pointing = {
  gap: 'Gap',
  ref: (gap: number): Span => ({ kind: 'gap', text: `gap\u00a0${number(gap)}`, number: gap }),
  quoted,
  where: (place: Place): Rich => {
    switch (place.kind) {
      case 'step':
        return rich`At the step ${quoted(place.title)}`;
      case 'objective':
        return rich`At the objective ${quoted(place.title)} itself`;
      case 'leg':
        return rich`On the way from ${quoted(place.title)} to ${quoted(place.to ?? '')}`;
    }
  },
};

/** English: the cards of the gaps. */
export const gaps = {
  title: 'The gaps, in order of priority',
  intro: (total: number) =>
    plural(total, {
      one: 'One barrier stands on this board.',
      other: `${capital(count(total))} barriers stand on this board. They come in the order of how many objectives depend on them, then of how many people they hit, how severe they are, and how many votes they got.`,
    }),
  aboutPractices:
    'Practices of other cities stand beside a gap where the group chose one, or where the library has one that answers the same kind of gap. What they are, what they took and where they are told stands in annex E.',
  none: 'No barrier stands on this board.',
  inBrief: 'The other gaps, in brief',
  aboutBrief: (full: number) =>
    `The first ${count(full)} gaps stand above in full, with those that the decision note names. Of the others, here is where they are and who could remove them; all that the group noted about them is in the table of the gaps, in the Excel file or as CSV.`,
  someOf: (first: number, last: number) => `Gaps ${number(first)} to ${number(last)}`,
  closes: { symbol: '✕', label: 'Closes the way' },
  hinders: { symbol: '◐', label: 'Makes the way harder' },
  inHandsOf: (level: string) => `In the hands of ${level}`,
  place: 'Where',
  service: 'Service',
  actors: 'Who is dealt with',
  people: 'Who is affected',
  everyone: (personas: Rich): Rich => rich`Everyone who comes this way; here ${personas}`,
  everyoneAtLarge: 'Everyone who comes this way',
  dimension: 'What kind of gap',
  burden: 'Effort asked of the person',
  severity: 'Severity',
  confidence: 'How sure the group is',
  evidence: 'Evidence',
  noEvidence: 'None noted.',
  livedWithheld: 'Accounts of what people lived through are not published.',
  source: 'source',
  competence: 'Who could remove it',
  legalBasis: 'Legal basis',
  noLegalBasis: 'Not noted; to be checked.',
  unlocks: 'What it would open',
  use: ({ objective, essential, together }: UnlockUse, ref: (gap: number) => Span): Rich => {
    const title = quoted(objective.name);
    const alone = together.some((others) => others.length === 0);
    if (alone && essential) return rich`${title}: taking this away is enough.`;
    if (alone) return rich`${title}: taking this away is enough, though it is not the only way.`;
    const partners = together.slice(0, 3).map((others) => and(others.map((gap) => rich`${ref(gap)}`)));
    const more = together.length > partners.length ? ', among other ways' : '';
    const withThem = partners.flatMap((others, at) => (at === 0 ? others : rich`, or ${others}`));
    const what = essential
      ? 'this must change, together with'
      : 'this can be part of the change, together with';
    return rich`${title}: ${what} ${withThem}${more}.`;
  },
  opensNothing: 'By itself it decides no objective: the shortest change for each blocked one lies elsewhere.',
  opensEase: 'It closes no way. Without it the way would be easier.',
  protects: 'What the rule protects',
  notNoted: 'Not noted. Worth asking before it is changed.',
  proposals: 'Proposals',
  noProposal: 'None yet.',
  proposal: (title: string, details: Rich): Rich => rich`${own(title)} (${details})`,
  indicator: 'How to see the change',
  practices: 'What other cities did',
  votes: 'Votes of the group',
  voteCount: (votes: number) =>
    plural(votes, { one: `${number(votes)} vote`, other: `${number(votes)} votes` }),
};
