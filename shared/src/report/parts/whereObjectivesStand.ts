import type { ObjectiveAnalysis, UnlockSets } from '../../analysis/index.ts';
import type { Check } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import {
  type Block,
  bulletsOr,
  type Column,
  heading,
  onSheet,
  type Part,
  paragraph,
  tableOr,
} from '../blocks.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { gapRef, gapsFor, numeral, severalPeople, sum } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';
import { verdictColumn } from '../verdictWords.ts';

/** More ways than these are told by their number alone. */
const WAYS_TOLD = 4;
/** Where more gaps than these must go together, their numbers say more than their titles one after the other. */
const TITLES_TOLD = 6;
const NONE = '–';

/** Every objective with its result, what the quickest way takes, and what would open it. */
export function whereObjectivesStand(context: ReportContext): Part {
  const { results } = context.words;
  const { objectives } = context.edition.analysis;
  const outcomes = context.verdicts.said.filter(({ finding }) => finding === 'outcome');
  const said = new Map<string, Check>(outcomes.map(({ check }) => [check.on, check]));
  const verdict = verdictColumn(
    objectives.map(({ objective }) => said.get(objective)),
    context,
  );
  const changes = objectives.flatMap((entry) => (entry.unlock ? [change(entry, entry.unlock, context)] : []));
  return {
    number: 3,
    id: 'objectives',
    title: results.title,
    blocks: [
      onSheet(
        'objectives',
        tableOr(
          results.caption,
          [...columns(context), ...verdict.column],
          objectives.map((entry, at) => [...row(entry, context), ...verdict.cell(at)]),
          rich`${results.none}`,
        ),
      ),
      ...(objectives.length > 0 ? afterTable(changes, context) : []),
    ],
  };
}

function afterTable(changes: readonly Rich[], { words: { results } }: ReportContext): Block[] {
  return [
    paragraph(rich`${results.planNote}`),
    heading(3, rich`${results.opens}`),
    bulletsOr(changes, rich`${results.nothingBlocked}`),
  ];
}

function columns(context: ReportContext): Column[] {
  const { results } = context.words;
  return [
    { title: results.objective },
    ...(severalPeople(context) ? [{ title: results.person }] : []),
    { title: results.right },
    { title: results.result },
    { title: results.days, numeric: true },
    { title: results.visits, numeric: true },
    { title: results.cost, numeric: true },
  ];
}

function row({ objective, persona, outcome, plan }: ObjectiveAnalysis, context: ReportContext): Rich[] {
  const { words, find } = context;
  const record = find.objectives.get(objective);
  const figure = (value: number | undefined) =>
    value === undefined ? rich`${NONE}` : numeral(value, context);
  return [
    [context.card(record?.title ?? '', objective)],
    ...(severalPeople(context) ? [[context.card(find.personas.get(persona)?.name ?? '', persona)]] : []),
    rich`${words.right[record?.right ?? 'other']}`,
    rich`${outcomeBadge(outcome, words)}`,
    figure(plan?.days),
    figure(plan?.visits),
    plan ? sum(plan.cost, context) : rich`${NONE}`,
  ];
}

function change({ objective, persona }: ObjectiveAnalysis, unlock: UnlockSets, context: ReportContext): Rich {
  const { words, find } = context;
  const { results } = words;
  const isShort = unlock.size <= TITLES_TOLD;
  const ways = unlock.sets.slice(0, WAYS_TOLD).map((set) =>
    gapsFor(set, context).map(({ number, title, barrier }) => {
      const ref = gapRef(number, context);
      return isShort ? rich`${context.card(title, barrier)} (${ref})` : rich`${ref}`;
    }),
  );
  const doubt = unlock.exact ? '' : ` ${results.inexact}`;
  const title = find.objectives.get(objective)?.title ?? '';
  const person = severalPeople(context) ? find.personas.get(persona)?.name : undefined;
  const further = unlock.sets.length > ways.length ? ` ${results.furtherWays}` : '';
  const what = rich`${changeNeeded(ways, unlock.exact, words)}${further}`;
  const named = { objective: own(title), what };
  const told =
    person === undefined ? results.change(named) : results.changeFor({ ...named, person: own(person) });
  const leads = [
    { id: objective, name: title },
    { id: persona, name: person ?? '' },
  ];
  return rich`${leading(told, leads, context)}${doubt}`;
}

/** Sets of changes of one size, each of which is enough. `isSmallest` is false where there may be smaller ones. */
type Ways = readonly (readonly Rich[])[];

function changeNeeded(ways: Ways, isSmallest: boolean, { results, grammar }: ReportContext['words']): Rich {
  const size = ways[0]?.length ?? 0;
  const sets = ways.map((way) => grammar.and(way));
  const [first = [], ...others] = sets;
  if (size === 1) {
    return others.length === 0
      ? results.oneMustChange({ gap: first })
      : results.oneIsEnough({ gaps: grammar.or(sets) });
  }
  if (others.length === 0) {
    return isSmallest
      ? results.mustGoTogether({ size, gaps: first })
      : results.enoughTogether({ size, gaps: first });
  }
  const all = others.reduce<Rich>((before, way) => results.orWay({ ways: before, way }), first);
  return isSmallest
    ? results.mustGoTogetherBy({ size, ways: all })
    : results.enoughTogetherBy({ size, ways: all });
}
