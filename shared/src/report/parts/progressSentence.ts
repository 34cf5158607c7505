import type { ReportContext } from '../context.ts';
import type { Progress } from '../progress/progress.ts';
import { own, type Rich, rich } from '../rich.ts';

/** What has changed since the earlier version, counted in one sentence. */
export function progressSentence(progress: Progress, context: ReportContext): Rich {
  return sentence(progress, FACTS, context);
}

/** The same, with what matters most alone, where there is something that does. */
export function progressHeadline(progress: Progress, context: ReportContext): Rich {
  const counts = countsOf(progress);
  const isWorth = MAIN_FACTS.some((fact) => counts.has(fact));
  return sentence(progress, isWorth ? MAIN_FACTS : FACTS, context);
}

function sentence(progress: Progress, wanted: readonly Fact[], { words, dayOf }: ReportContext): Rich {
  const { name, at } = progress.since;
  const counts = countsOf(progress);
  const told = wanted.flatMap((fact) => {
    const total = counts.get(fact) ?? 0;
    return total > 0 ? [words.progress.facts[fact]({ total })] : [];
  });
  const version = versionWords(name, at === undefined ? undefined : words.grammar.date(dayOf(at)), words);
  return told.length > 0
    ? words.progress.since({ version, facts: words.grammar.list(told) })
    : words.progress.sinceNothing({ version });
}

/** A version by its name and its day (as people write it), as far as it has them. */
function versionWords(
  name: string | undefined,
  date: string | undefined,
  words: ReportContext['words'],
): Rich {
  const { version } = words.progress;
  if (name === undefined) return rich`${date === undefined ? version.earlier : version.dated({ date })}`;
  return date === undefined
    ? version.named({ name: own(name) })
    : version.namedAndDated({ name: own(name), date });
}

function countsOf({ gaps, objectives, actions }: Progress): ReadonlyMap<Fact | undefined, number> {
  const kinds = gaps.map(({ kind }) => kind);
  const trends = objectives.map(({ trend }) => trendFact(trend));
  const steps = actions.map(({ step, dueBefore }) => stepFact(step, dueBefore !== undefined));
  const late = actions.flatMap(({ overdue }) => (overdue ? (['overdue'] as const) : []));
  return countBy([...kinds, ...trends, ...steps, ...late]);
}

type Fact = keyof ReportContext['words']['progress']['facts'];

/** In the order in which they are told. */
const FACTS: readonly Fact[] = [
  'closed',
  'opened',
  'changed',
  'reached',
  'lost',
  'better',
  'worse',
  'otherwise',
  'done',
  'started',
  'agreed',
  'dropped',
  'moved',
  'overdue',
];

/** What a decision note has room for. */
const MAIN_FACTS: readonly Fact[] = ['closed', 'opened', 'reached', 'lost', 'done', 'overdue'];

function trendFact(trend: Progress['objectives'][number]['trend']): Fact {
  switch (trend) {
    case 'reached':
    case 'lost':
    case 'better':
    case 'worse':
      return trend;
    case 'explored':
    case 'unexplored':
    case 'plan':
    case 'new':
    case 'gone':
      return 'otherwise';
  }
}

/** Undefined for what is only overdue, as it was. */
function stepFact(step: Progress['actions'][number]['step'], isMoved: boolean): Fact | undefined {
  switch (step) {
    case 'done':
    case 'started':
    case 'agreed':
      return step;
    case 'turned-down':
    case 'gone':
      return 'dropped';
    case 'proposed':
    case 'set-back':
      return 'moved';
    case null:
      return isMoved ? 'moved' : undefined;
  }
}

function countBy(facts: readonly (Fact | undefined)[]): ReadonlyMap<Fact | undefined, number> {
  const counts = new Map<Fact | undefined, number>();
  for (const fact of facts) counts.set(fact, (counts.get(fact) ?? 0) + 1);
  return counts;
}
