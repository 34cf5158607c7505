import type { ObjectiveAnalysis, UnlockSets } from '../../analysis/index.ts';
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
import { gapsFor, numeral, severalPeople, sum } from '../phrases.ts';
import { type Rich, rich } from '../rich.ts';

/** More ways than these are told by their number alone. */
const WAYS_TOLD = 4;
/** Where more gaps than these must go together, their numbers say more than their titles one after the other. */
const TITLES_TOLD = 6;
const NONE = '–';

/** Every objective with its result, what the quickest way takes, and what would open it. */
export function whereObjectivesStand(context: ReportContext): Part {
  const { results } = context.words;
  const { objectives } = context.edition.analysis;
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
          columns(context),
          objectives.map((entry) => row(entry, context)),
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
    rich`${words.labels.right[record?.right ?? 'other']}`,
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
      const ref = words.pointing.ref(number);
      return isShort ? rich`${context.card(title, barrier)} (${ref})` : rich`${ref}`;
    }),
  );
  const sure = unlock.exact ? '' : results.inexact;
  const title = find.objectives.get(objective)?.title ?? '';
  const person = severalPeople(context) ? find.personas.get(persona)?.name : undefined;
  const change = results.change(title, person, results.mustChange(ways, unlock.sets.length, unlock.exact));
  const named = [
    { id: objective, name: title },
    { id: persona, name: person ?? '' },
  ];
  return rich`${leading(change, named, context)}${sure}`;
}
