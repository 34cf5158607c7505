import { OUTCOMES } from '../../../analysis/index.ts';
import { LEVELS } from '../../../board/index.ts';
import { outcomeBadge } from '../../badges.ts';
import { type Block, blank, bullets, heading, lead, type Part, paragraph, tableOr } from '../../blocks.ts';
import { isOpen } from '../../parts/actions.ts';
import { day, dayAfter, gapRefs } from '../../phrases.ts';
import { own, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { gapTitle, groupList } from '../phrases.ts';
import { proposalsFor } from '../proposals.ts';
import { bestShared, type SharedGap } from '../sharedGaps.ts';

const ACTIONS_ON_THE_NOTE = 3;
const GAPS_ON_THE_NOTE = 5;

/** The page that can be read alone: what would open most on all boards, who starts, and what is to be decided. */
export function decisionNote(context: WorkshopContext): Part {
  const { words } = context;
  const levers = (bestShared(context.leverage)?.levers ?? []).flatMap((at) => context.gaps[at] ?? []);
  const first = (levers.length > 0 ? levers : context.gaps.filter(({ isTold }) => isTold)).slice(
    0,
    GAPS_ON_THE_NOTE,
  );
  return {
    number: 0,
    id: 'decision-note',
    title: words.note.title,
    blocks: [
      ...headline(levers, context),
      paragraph(rich`${recurring(context)}`),
      heading(3, rich`${words.note.standing}`),
      standing(context),
      heading(3, rich`${words.note.actions}`),
      actionTable(first, context),
      heading(3, rich`${words.note.decision}`),
      bullets(decisions(first, context)),
      blank(words.note.decisionTaken, 2),
    ],
  };
}

function headline(levers: readonly SharedGap[], context: WorkshopContext): Block[] {
  const { words, leverage } = context;
  const { note, workshop } = words;
  const outcomes = outcomesOf(context);
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const [blocked, unattainable] = [count('blocked'), count('unattainable')];
  if (context.groups.length === 0) return [lead(rich`${workshop.noBoards}`)];
  if (outcomes.length === 0) return [lead(rich`${workshop.noObjective}`)];
  const rest = unattainable > 0 ? [paragraph(rich`${workshop.beyondBarriers(unattainable)}`)] : [];
  if (blocked === 0) return [lead(rich`${workshop.nothingBlocked}`), ...rest];
  const best = bestShared(leverage);
  if (!best) return [lead(rich`${note.noSmallSet(blocked)}`), ...rest];
  return [
    lead(rich`${note.headline(levers.length, best.unlocks.length, blocked)}`),
    bullets(levers.map((gap) => lever(gap, context))),
    paragraph(rich`${workshop.counted}${best.exact ? '' : ` ${note.inexact}`}`),
    ...rest,
  ];
}

function lever(gap: SharedGap, context: WorkshopContext): Rich {
  const { words } = context;
  const place = gap.gaps[0]?.gap.place;
  const where = place ? rich`${words.pointing.where(place)}${words.grammar.semicolon}` : [];
  return rich`${gapTitle(gap, context)}. ${where}${words.workshop.namedBy(groupList(gap.boards, context))}.`;
}

function recurring({ gaps, groups, words }: WorkshopContext): string {
  if (gaps.length === 0) return words.workshop.noGaps;
  const again = gaps.filter(({ boards }) => boards.length > 1).length;
  return words.workshop.recurring(again, gaps.length, groups.length);
}

function outcomesOf({ groups }: WorkshopContext): string[] {
  return groups.flatMap(({ context }) => context.edition.analysis.objectives.map(({ outcome }) => outcome));
}

function standing(context: WorkshopContext): Block {
  const { words } = context;
  const outcomes = outcomesOf(context);
  const items = OUTCOMES.map((outcome) => ({
    badge: outcomeBadge(outcome, words),
    count: words.grammar.number(outcomes.filter((entry) => entry === outcome).length),
  }));
  return { kind: 'tally', items };
}

/** For each gap what the first group with an open proposal would do; and the gaps for which nobody has one. */
function actionTable(gaps: readonly SharedGap[], context: WorkshopContext): Block {
  const { note, workshop } = context.words;
  const columns = [note.action, note.firstStep, note.owner, note.due, workshop.from].map((title) => ({
    title,
  }));
  const rows = gaps.slice(0, ACTIONS_ON_THE_NOTE).map((gap) => actionRow(gap, context));
  return tableOr(note.actionsCaption, columns, rows, rich`${note.noActions}`);
}

function actionRow(shared: SharedGap, context: WorkshopContext): Rich[] {
  const { note, pointing } = context.words;
  const ref = rich`${pointing.ref(shared.number)}`;
  const first = proposalsFor(shared).find(({ proposal }) => isOpen(proposal));
  if (!first) {
    const groups = groupList(shared.boards, context);
    return [
      note.toBeFound(ref),
      rich`${note.toBeAgreed}`,
      rich`${note.toBeNamed}`,
      rich`${note.noDate}`,
      groups,
    ];
  }
  const { title, firstStep, owner, due } = first.proposal;
  return [
    rich`${own(title)} (${ref})`,
    firstStep ? [own(firstStep)] : rich`${note.toBeAgreed}`,
    owner ? [own(owner)] : rich`${note.toBeNamed}`,
    due ? day(due, context) : rich`${note.noDate}`,
    groupList(first.boards, context),
  ];
}

function decisions(gaps: readonly SharedGap[], context: WorkshopContext): Rich[] {
  const { note, labels, workshop } = context.words;
  const byLevel = LEVELS.flatMap((level) => {
    const numbers = gaps.filter(({ gaps: [on] }) => on?.gap.level === level).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const refs = gapRefs(numbers, context);
    return [level === 'city' ? note.decideOwn(refs) : note.decideWith(labels.level[level], refs)];
  });
  const shared = gaps.some(({ boards }) => boards.length > 1);
  return [
    ...byLevel,
    ...(gaps.length > 0 ? [rich`${note.decideOwners}`] : []),
    ...(shared ? [rich`${workshop.decideCompare}`] : []),
    ...(outcomesOf(context).includes('unexplored') ? [rich`${workshop.decideExplore}`] : []),
    rich`${note.decideReview(dayAfter(90, context))}`,
  ];
}
