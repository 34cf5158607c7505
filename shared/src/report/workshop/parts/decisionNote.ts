import { type BestChange, type ObjectiveOn, OUTCOMES } from '../../../analysis/index.ts';
import { isUnsettled, LEVELS } from '../../../board/index.ts';
import { outcomeBadge } from '../../badges.ts';
import { type Block, blank, bullets, heading, lead, type Part, paragraph, tableOr } from '../../blocks.ts';
import {
  allOrSome,
  dueDay,
  gapRef,
  gapRefs,
  headlineWords,
  openedObjectives,
  reviewDecision,
  siteWords,
  titleExcerpt,
} from '../../phrases.ts';
import { joined, own, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { gapTitle, groupList, objectiveTitle } from '../phrases.ts';
import { proposalsFor, type SharedProposal } from '../proposals.ts';
import type { SharedGap } from '../sharedGaps.ts';

const ACTIONS_ON_THE_NOTE = 3;

/** The page that can be read alone: what would open most on all boards, who starts, and what is to be decided. */
export function decisionNote(context: WorkshopContext): Part {
  const { words } = context;
  const ask = askOf(context);
  return {
    number: 0,
    id: 'decision-note',
    title: words.note.title,
    blocks: [
      ...headline(ask, context),
      paragraph(rich`${recurring(context)}`),
      heading(3, rich`${words.note.standing}`),
      standing(context),
      heading(3, rich`${words.note.actions}`),
      actionTable(ask, context),
      heading(3, rich`${words.note.decision}`),
      bullets(decisions(ask, context)),
      blank(words.note.decisionTaken, 2),
    ],
  };
}

/** The gaps that the note names, and those of them for which some group has a proposal where few open nothing. */
interface Ask {
  readonly best: BestChange | undefined;
  readonly gaps: readonly SharedGap[];
  readonly proposed: readonly SharedGap[];
}

function askOf({ best, gaps }: WorkshopContext): Ask {
  const chosen = (best?.levers ?? []).flatMap((at) => gaps[at] ?? []);
  if (best?.kind === 'few') return { best, gaps: chosen, proposed: [] };
  const told = gaps.filter(({ isTold }) => isTold);
  const proposed = [...new Set([...chosen, ...told])].filter((gap) => openProposal(gap) !== undefined);
  return { best, gaps: chosen, proposed: proposed.slice(0, ACTIONS_ON_THE_NOTE).sort(byNumber) };
}

const byNumber = (a: SharedGap, b: SharedGap) => a.number - b.number;

function openProposal(gap: SharedGap): SharedProposal | undefined {
  return proposalsFor(gap).find(({ proposal }) => isUnsettled(proposal.state));
}

function headline(ask: Ask, context: WorkshopContext): Block[] {
  const { workshop } = context.words;
  const outcomes = outcomesOf(context);
  const count = (wanted: string) => outcomes.filter((outcome) => outcome === wanted).length;
  const unattainable = count('unattainable');
  if (context.groups.length === 0) return [lead(rich`${workshop.noBoards}`)];
  if (outcomes.length === 0) return [lead(rich`${workshop.noObjective}`)];
  const rest = unattainable > 0 ? [paragraph(rich`${workshop.beyondBarriers({ unattainable })}`)] : [];
  return [...change(ask, count('blocked'), context), ...rest];
}

function change({ best, gaps }: Ask, blocked: number, context: WorkshopContext): Block[] {
  const { note, workshop } = context.words;
  switch (best?.kind) {
    case 'few': {
      const doubts = [...(best.hasEquals ? [note.equals] : []), ...(best.exact ? [] : [note.inexact])];
      const sentences = [workshop.counted, ...doubts].map((sentence) => rich`${sentence}`);
      return [
        lead(rich`${headlineWords(gaps.length, best.unlocks.length, blocked, context)}`),
        bullets(gaps.map((gap) => lever(gap, context))),
        paragraph(joined([opened(best.unlocks, context), ...sentences], ' ')),
      ];
    }
    case 'many': {
      const found = note.smallestFound({
        size: gaps.length,
        gaps: gapRefs(numbersOf(gaps), context),
      });
      return [
        lead(rich`${best.exact ? note.noSmallSet({ blocked }) : note.noneFound({ blocked })}`),
        paragraph(joined([found, opened(best.unlocks, context), rich`${workshop.counted}`], ' ')),
      ];
    }
    case undefined:
      return [lead(rich`${workshop.nothingBlocked}`)];
  }
}

/** The objectives by name and group, as far as the page has room. */
function opened(opens: readonly ObjectiveOn[], context: WorkshopContext): Rich {
  const named = opens.map(({ board, objective: id }) => {
    const title = titleExcerpt(objectiveTitle({ board, id }, context) ?? '');
    return rich`${context.words.pointing.quoted({ text: own(title) })} (${own(context.groups[board]?.name ?? '')})`;
  });
  return openedObjectives(named, context);
}

const numbersOf = (gaps: readonly SharedGap[]) => gaps.map(({ number }) => number);

function lever(gap: SharedGap, context: WorkshopContext): Rich {
  const { words } = context;
  const site = gap.gaps[0]?.gap.site;
  const where = site ? rich`${siteWords(site, context)}${words.grammar.semicolon}` : [];
  return rich`${gapTitle(gap, context)}. ${where}${words.workshop.namedBy({ groups: groupList(gap.boards, context) })}.`;
}

function recurring({ gaps, groups, words }: WorkshopContext): string {
  if (gaps.length === 0) return words.workshop.noGaps;
  const again = gaps.filter(({ boards }) => boards.length > 1).length;
  const { workshop } = words;
  const total = gaps.length;
  if (groups.length < 2) return workshop.recurringNowhere;
  if (again === 0) return workshop.noneRecurs({ total });
  return workshop.recurring({ again, total, boards: groups.length, part: allOrSome(again, total) });
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
function actionTable({ best, gaps, proposed }: Ask, context: WorkshopContext): Block {
  const { note, workshop } = context.words;
  const columns = [note.action, note.firstStep, note.owner, note.due, workshop.from].map((title) => ({
    title,
  }));
  const acted = best?.kind === 'few' || proposed.length === 0 ? gaps : proposed;
  const rows = acted.slice(0, ACTIONS_ON_THE_NOTE).map((gap) => actionRow(gap, context));
  const none = context.gaps.length > 0 ? note.noProposal : note.noActions;
  return tableOr(note.actionsCaption, columns, rows, rich`${none}`);
}

function actionRow(shared: SharedGap, context: WorkshopContext): Rich[] {
  const { note } = context.words;
  const ref = gapRef(shared.number, context);
  const first = openProposal(shared);
  if (!first) {
    const groups = groupList(shared.boards, context);
    return [
      note.toBeFound({ gaps: ref, total: 1 }),
      rich`${note.toBeAgreed}`,
      rich`${note.toBeNamed}`,
      rich`${note.noDate}`,
      groups,
    ];
  }
  const { title, firstStep, owner } = first.proposal;
  return [
    rich`${own(title)} (${ref})`,
    firstStep ? [own(firstStep)] : rich`${note.toBeAgreed}`,
    owner ? [own(owner)] : rich`${note.toBeNamed}`,
    dueDay(first.proposal, context),
    groupList(first.boards, context),
  ];
}

function decisions(ask: Ask, context: WorkshopContext): Rich[] {
  const { note, workshop } = context.words;
  const named = [...ask.gaps, ...ask.proposed];
  const shared = named.some(({ boards }) => boards.length > 1);
  return [
    ...asked(ask, context),
    ...(named.length > 0 ? [rich`${note.decideOwners}`] : []),
    ...(shared ? [rich`${workshop.decideCompare}`] : []),
    ...(outcomesOf(context).includes('unexplored') ? [rich`${workshop.decideExplore}`] : []),
    rich`${reviewDecision(context)}`,
  ];
}

function asked({ best, gaps, proposed }: Ask, context: WorkshopContext): Rich[] {
  const { note } = context.words;
  if (proposed.length === 0) return askedOfLevels(gaps, context);
  const decide = note.decideProposed({ gaps: gapRefs(numbersOf(proposed), context) });
  if (best === undefined) return [decide];
  const opens = context.openedBy(proposed);
  const what = opens.length > 0 ? opened(opens, context) : rich`${note.opensNoneYet}`;
  return [rich`${decide} ${what}`];
}

function askedOfLevels(gaps: readonly SharedGap[], context: WorkshopContext): Rich[] {
  const { note, levelInSentence } = context.words;
  return LEVELS.flatMap((level) => {
    const numbers = numbersOf(gaps.filter(({ gaps: [on] }) => on?.gap.level === level));
    if (numbers.length === 0) return [];
    const refs = { gaps: gapRefs(numbers, context) };
    return [
      level === 'city' ? note.decideOwn(refs) : note.decideWith({ ...refs, level: levelInSentence[level] }),
    ];
  });
}
