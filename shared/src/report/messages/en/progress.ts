import { type Rich, rich } from '../../rich.ts';
import { count, grammar, quoted } from './basics.ts';

const { list, plural } = grammar;

/** English: what has changed since an earlier version. */
export const progress = {
  /** Without facts, that nothing changed. */
  since: (name: string | undefined, date: string | undefined, facts: readonly string[]): Rich =>
    facts.length > 0
      ? rich`Since ${version(name, date)}: ${list(facts)}.`
      : rich`Since ${version(name, date)}, no gap, no objective and no action has changed.`,
  facts: {
    closed: (total: number) => `${count(total)} ${total === 1 ? 'gap' : 'gaps'} closed`,
    opened: (total: number) => `${count(total)} new ${total === 1 ? 'gap' : 'gaps'}`,
    changed: (total: number) => `${count(total)} ${total === 1 ? 'gap' : 'gaps'} changed`,
    reached: (total: number) => `${count(total)} ${objectives(total)} now within reach`,
    lost: (total: number) => `${count(total)} ${objectives(total)} no longer within reach`,
    better: (total: number) => `${count(total)} ${objectives(total)} easier to reach`,
    worse: (total: number) => `${count(total)} ${objectives(total)} harder to reach`,
    otherwise: (total: number) => `${count(total)} ${objectives(total)} changed otherwise`,
    done: (total: number) => `${count(total)} ${actions(total)} done`,
    started: (total: number) => `${count(total)} ${actions(total)} started`,
    agreed: (total: number) => `${count(total)} ${actions(total)} newly agreed`,
    dropped: (total: number) => `${count(total)} ${actions(total)} dropped`,
    moved: (total: number) => `${count(total)} ${actions(total)} changed otherwise`,
    overdue: (total: number) => `${count(total)} ${actions(total)} overdue`,
  },
  withheld: 'What either version keeps from the public is not compared.',
  incomplete:
    'Some of the data of one of the two versions could not be read. What is missing for that reason alone does not count as a change.',
  currencies: (before: string, now: string) =>
    `Costs were in ${before} then and are in ${now} now, so they cannot be compared.`,
  gaps: 'Gaps',
  noGaps: 'No gap has closed, opened or changed.',
  objectives: 'Objectives',
  noObjectives: 'Every objective stands as it did, and by the same effort.',
  actions: 'Actions',
  noActions: 'No action has changed, and none is overdue.',
  gapsCaption: 'Gaps, then and now',
  objectivesCaption: 'Objectives, then and now',
  effortsCaption: 'What the quickest ways take, then and now',
  actionsCaption: 'Actions, then and now',
  subject: 'What',
  before: 'Then',
  now: 'Now',
  change: 'What changed',
  days: { before: 'Days then', now: 'Days now' },
  visits: { before: 'Visits then', now: 'Visits now' },
  cost: { before: 'Cost then', now: 'Cost now' },
  absent: 'Not on the board',
  closed: { symbol: '✓', label: 'Closed' },
  how: {
    'taken-away': 'Taken away.',
    gone: 'No longer on the board.',
    new: 'New.',
    back: 'It had been taken away and stands again.',
  },
  blocks: {
    yes: 'It closes the way now; before, it made it harder.',
    no: 'It no longer closes the way.',
  },
  way: { yes: 'A way leads to it now.', no: 'No way on the board leads to it any more.' },
  decides: {
    yes: (objective: string): Rich => rich`${quoted(objective)} stays blocked as long as it is there.`,
    no: (objective: string): Rich => rich`${quoted(objective)} no longer depends on it.`,
  },
  trend: {
    reached: 'Can be reached now.',
    lost: 'Can no longer be reached.',
    better: 'Easier to reach.',
    worse: 'Harder to reach.',
    explored: 'Explored since then.',
    unexplored: 'No way to it is drawn any more.',
    plan: 'The quickest way takes something else.',
    new: 'New on the board.',
    gone: 'No longer on the board.',
  },
  step: {
    proposed: 'Newly proposed.',
    agreed: 'Newly agreed.',
    started: 'Started.',
    done: 'Done.',
    'turned-down': 'Turned down.',
    gone: 'No longer on the board.',
    'set-back': 'Set back.',
  },
  overdue: (date: string) => `Overdue: it was to be done by ${date}.`,
  moved: (before: string, now: string) => `To be done by ${now} instead of ${before}.`,
  register: {
    title: 'Since the earlier version',
    closed: 'Closed',
    new: 'New',
    back: 'Stands again',
    changed: 'Changed',
  },
};

function version(name: string | undefined, date: string | undefined): Rich {
  if (name === undefined) return date === undefined ? rich`an earlier version` : rich`the version of ${date}`;
  return date === undefined
    ? rich`the version ${quoted(name)}`
    : rich`the version ${quoted(name)} of ${date}`;
}

const objectives = (total: number): string => plural(total, { one: 'objective', other: 'objectives' });
const actions = (total: number): string => plural(total, { one: 'action', other: 'actions' });
