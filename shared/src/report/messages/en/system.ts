import { own, type Rich, rich } from '../../rich.ts';
import { capital, count, grammar, outOf, quoted } from './basics.ts';

const { and } = grammar;

/** English: circles, what is missing, gatekeepers, hand-offs, services, and what works. */
export const papers = {
  title: 'Circles, missing papers, and single points of failure',
  unattainable: 'Out of reach as things are',
  none: 'No objective is out of reach once the barriers are gone: every paper that the ways ask for can be had.',
  forWhom: (objective: string, person: string | undefined): Rich =>
    person === undefined ? quoted(objective) : rich`${quoted(objective)} (${own(person)})`,
  missing: (asset: string): Rich =>
    rich`nobody on this board gives ${quoted(asset)}, and it cannot be had on the way.`,
  circle: (assets: readonly string[]): Rich => {
    const [first = '', second = ''] = assets;
    if (assets.length === 1) return rich`to get ${quoted(first)} one must already have it.`;
    if (assets.length > 2) {
      return rich`each of these waits for another of them: ${and(assets.map(quoted))}.`;
    }
    return rich`no ${quoted(first)} without ${quoted(second)}, and no ${quoted(second)} without ${quoted(first)}.`;
  },
  unclear: 'a condition on the way is never met.',
  gatekeepers: 'Single points of failure',
  gatekeepersIntro:
    'If one of these closed its door for a week, the objectives beside it would be lost: there is no other way on this board.',
  caption: 'Who and what the objectives hang on',
  actor: 'Who',
  step: 'Step',
  lost: 'Objectives that would be lost',
  onceOpen: (objectives: Rich): Rich => rich`once no longer blocked: ${objectives}`,
  noGatekeepers: 'No reachable objective hangs on one office or one step alone.',
  stepsCaption: 'The steps that cannot be gone around',
};

export const coordination = {
  title: 'Coordination: where the person carries the file',
  intro: (carried: number, total: number) => {
    if (carried === 0) return `On ${handOffs(total)} the group found that the two work together.`;
    const which = carried === total ? handOffs(total) : someHandOffs(carried, total);
    return `On ${which}, the person carries the file: nobody passes it on.`;
  },
  none: 'No way on this board leads from one actor to another.',
  caption: 'Hand-offs from one actor to another, those that do not work first',
  from: 'From',
  to: 'To',
  people: 'Who',
  times: 'Hand-offs',
  state: 'How it works',
  note: 'What the group says',
};

function handOffs(total: number): string {
  if (total === 1) return 'the one hand-off from one actor to another';
  return total === 2
    ? 'both hand-offs from one actor to another'
    : `all ${count(total)} hand-offs from one actor to another`;
}

function someHandOffs(carried: number, total: number): string {
  const [part, whole] = outOf(carried, total);
  return `${part} of the ${whole} hand-offs from one actor to another`;
}

export const equity = {
  title: 'The same services, for different people',
  intro:
    'How far each person gets with each service on their way. Read along a line: where the same service treats two people differently, ask why.',
  introOne:
    'How far this person gets with each service on the way. The table says more when a second persona is put on the same board.',
  caption: 'Services by person',
  service: 'Service',
  none: 'No step of the ways uses a service of the directory, so there is nothing to set side by side.',
};

export const works = {
  title: 'What works, and must be protected',
  open: (objectives: Rich): Rich => rich`Open today, with nothing in the way: ${objectives}.`,
  hindered: (objectives: Rich): Rich => rich`Reached today in spite of obstacles: ${objectives}.`,
  services: (services: Rich): Rich => rich`Services that let through everybody who comes: ${services}.`,
  handoffs: (pairs: Rich): Rich => rich`Hand-offs that work: ${pairs}.`,
  pair: (from: string, to: string): Rich => rich`${own(from)} to ${own(to)}`,
  removed: (barriers: Rich): Rich => rich`Barriers already taken away: ${barriers}.`,
  encouraging: (steps: Rich): Rich => rich`Steps at which things look up: ${steps}.`,
  none: 'The board does not show anything that works yet. That is rarely true of a city: ask those who use its services.',
};

export const beyond = {
  title: 'Beyond local power: what to ask of others',
  none: 'Every gap on this board is in the city’s own hands.',
  item: (gap: Rich, title: string, legalBasis: string | undefined): Rich =>
    legalBasis === undefined
      ? rich`${own(title)} (${gap})`
      : rich`${own(title)} (${gap}). Legal basis: ${own(legalBasis)}`,
  others: (refs: Rich): Rich => rich`The others: ${refs}.`,
  share: (beyondCity: number, total: number) => {
    if (total === 1) return 'The one gap on this board is not in the city’s own hands.';
    const grouped = 'They are grouped by whoever could close them.';
    if (beyondCity === total) {
      const none = total === 2 ? 'Neither of the two gaps' : `None of the ${count(total)} gaps`;
      return `${none} is in the city’s own hands. ${grouped}`;
    }
    const [part, whole] = outOf(beyondCity, total);
    const subject = `${capital(part)} of the ${whole} gaps`;
    return beyondCity === 1
      ? `${subject} is not in the city’s own hands. It stands under whoever could close it.`
      : `${subject} are not in the city’s own hands. ${grouped}`;
  },
};
