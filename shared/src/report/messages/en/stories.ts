import { own, type Rich, rich } from '../../rich.ts';
import type { Ways } from '../shapes.ts';
import { count, days, grammar, quoted, visits } from './basics.ts';

const { and, or } = grammar;

/** English: how to read the report, the people, and where their objectives stand. */
export const reading = {
  title: 'How to read this report',
  fiction: (personas: Rich): Rich =>
    rich`${personas} is a made-up person. The way through the city is what a group of people knew and assumed when they met; it is no record of a real case.`,
  fictionMany: (personas: Rich): Rich =>
    rich`${personas} are made-up people. The ways through the city are what a group of people knew and assumed when they met; they are no record of real cases.`,
  noPersona: 'The board has no persona yet.',
  fairness:
    'The report describes obstacles, not people at fault, and it compares no city with another. An objective that is not explored yet counts for nothing and against nobody.',
  room: 'Who was in the room, and who was absent, is not noted on the board yet. Please write it here, since it tells the reader whose knowledge this is.',
  present: 'Who was in the room',
  absent: 'Who was absent, and should be asked',
  outcomes: 'How an objective can stand',
  outcome: 'Result',
  meaning: 'What it means',
  confidences: 'How sure the group is',
  confidence: 'Confidence',
  numbering:
    'A gap is a barrier that still stands. Gaps are numbered by how much hangs on them, and keep their number through the whole report and on the picture.',
};

export const stories = {
  title: 'The people and their ways',
  none: 'The board tells nobody’s story yet.',
  status: 'Situation',
  languages: 'Languages',
  keyElements: 'What matters to know',
  holds: 'Has in hand',
  wants: 'Wants',
  nothingHeld: 'Nothing that a step of the way asks for',
  noObjective: 'No objective is named yet.',
  mapCaption: (city: string) => (city === '' ? 'The ways through the city' : `The ways through ${city}`),
  noMap: 'There is no picture of the way, because no step is drawn on the board yet.',
  inWords: (name: Rich): Rich => rich`The way in words: ${name}`,
  noneReached: 'No objective can be reached today.',
  curve: (name: Rich): Rich => rich`How ${name} feels on the way`,
  curveAlternative: (points: string) => `From step to step: ${points}.`,
  noCurve: 'The group noted no feelings along the way.',
  quickest: (objective: string, total: string, steps: Rich): Rich =>
    rich`${quoted(objective)} can be reached. The quickest way takes ${total}: ${steps}.`,
  direct: (objective: string): Rich => rich`${quoted(objective)} can be reached directly, without any step.`,
};

export const results = {
  title: 'Where each objective stands',
  caption: 'Each objective, for whom, and what the quickest way takes',
  objective: 'Objective',
  person: 'Person',
  right: 'Right',
  result: 'Result',
  days: 'Days',
  visits: 'Visits',
  cost: 'Cost',
  none: 'The board names no objective yet.',
  planNote:
    'Days, visits and cost are those of the quickest way that is passable today. A dash means that there is none.',
  opens: 'What would open the blocked objectives',
  nothingBlocked: 'No objective is blocked by a barrier.',
  change: (objective: string, person: string | undefined, what: Rich): Rich =>
    person === undefined
      ? rich`${quoted(objective)}: ${what}`
      : rich`${quoted(objective)} (${own(person)}): ${what}`,
  /** `ways`: each a set of changes that is enough; all of one size. `complete` is false where there may be more. */
  mustChange: (ways: Ways, total: number, complete: boolean): Rich => {
    const size = ways[0]?.length ?? 0;
    const more = total > ways.length || !complete ? ' There are further ways.' : '';
    return size === 1 ? rich`${oneChange(ways)}${more}` : rich`${manyChanges(size, ways)}${more}`;
  },
  inexact: ' A smaller change may exist that the calculation did not find.',
  total: (inDays: number, inVisits: number, cost: string | undefined): string =>
    [days(inDays), visits(inVisits), cost].filter((part) => part !== undefined).join(', '),
};

function oneChange(ways: Ways): Rich {
  const gaps = ways.map((way) => and(way));
  if (gaps.length === 1) return rich`one thing must change, ${or(gaps)}.`;
  return rich`one change is enough: ${or(gaps)}.`;
}

function manyChanges(size: number, ways: Ways): Rich {
  const together = `${count(size)} things must change together`;
  const sets = ways.map((way) => and(way));
  if (sets.length === 1) return rich`${together}: ${sets[0] ?? []}.`;
  return rich`${together}, in one of these ways: ${sets.flatMap((set, at) => (at === 0 ? set : rich`; or ${set}`))}.`;
}
