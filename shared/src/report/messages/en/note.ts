import { type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf } from './basics.ts';

const { plural } = grammar;

/** English: the decision note. */
export const note = {
  title: 'Decision note',
  standing: 'Where the objectives stand today',
  headline: (taken: number, opened: number, blocked: number): string => {
    const what = taken === 1 ? 'this one barrier' : `these ${count(taken)} barriers`;
    return `Taking away ${what} would open ${ofBlocked(opened, blocked)}.`;
  },
  inexact: 'Not every combination could be tried: there may be an even better choice.',
  noObjective: 'The board names no objective yet, so there is nothing to decide.',
  nothingBlocked:
    'No objective on this board is blocked by a barrier, so this note asks for none to be taken away.',
  noSmallSet: (blocked: number) =>
    plural(blocked, {
      one: 'One blocked objective needs more than five changes together. No fewer would open it.',
      other: `${capital(count(blocked))} blocked objectives each need more than five changes together. No fewer would open any of them.`,
    }),
  beyondBarriers: (unattainable: number) =>
    `${capital(count(unattainable))} ${unattainable === 1 ? 'objective is' : 'objectives are'} out of reach even without any barrier; part 5 says what is missing.`,
  actions: 'First actions',
  actionsCaption: 'What to start with, who, and by when',
  action: 'Action',
  firstStep: 'First step',
  owner: 'In charge',
  due: 'By',
  toBeFound: (gap: Rich): Rich => rich`A way to take away ${gap} (no proposal on the board yet)`,
  noActions: 'There is no barrier to act on.',
  toBeNamed: 'to be named',
  toBeAgreed: 'to be agreed',
  noDate: 'no date yet',
  decision: 'The decision asked for',
  /** After the beginning of the group's own words. */
  inFull: '(in full in part 10)',
  decideOwn: (gaps: Rich): Rich => rich`Take away ${gaps}: the city can do this itself.`,
  decideWith: (level: string, gaps: Rich): Rich => rich`Take up ${gaps} with ${level}: this depends on them.`,
  decideOwners: 'Name, for each action, the person in charge and the day of the first step.',
  decideReview: (date: string | undefined) =>
    date === undefined
      ? 'Meet again within 90 days to see what has changed.'
      : `Meet again by ${date}, 90 days from this report, to see what has changed.`,
  decideExplore: 'Ask the group to look at the objectives that are not explored yet.',
  decideMissing: 'Decide who breaks the circles of papers and finds what is missing (part 5).',
  decisionTaken: 'Decision taken, by whom, and when',
};

function ofBlocked(opened: number, blocked: number): string {
  if (blocked === 1) return 'the one objective that is blocked';
  if (opened === blocked)
    return blocked === 2 ? 'both blocked objectives' : `all ${count(blocked)} blocked objectives`;
  const [part, whole] = outOf(opened, blocked);
  return `${part} of the ${whole} blocked objectives`;
}
