import { OUTCOMES } from '../../analysis/index.ts';
import { LEVELS } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import { type Block, blank, bullets, heading, lead, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Gap } from '../gaps.ts';
import { day, dayAfter, gapRef, gapRefs, paragraphsOf, whereabouts } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';
import { actionsFor, type PlannedAction } from './actions.ts';
import { decisionExcerpt } from './decisionExcerpt.ts';
import { bestLeverage, headlineGaps } from './headlineGaps.ts';
import { progressHeadline } from './progressSentence.ts';

const ACTIONS_ON_THE_NOTE = 3;

/** The page that can be read alone: what would open most, who starts, and what is to be decided. */
export function decisionNote(context: ReportContext): Part {
  const { words } = context;
  const gaps = headlineGaps(context);
  const first = gaps.length > 0 ? gaps : context.gaps;
  const actions = actionsFor(first, context).slice(0, ACTIONS_ON_THE_NOTE);
  return {
    number: 0,
    id: 'decision-note',
    title: words.note.title,
    blocks: [
      ...headline(gaps, context),
      heading(3, rich`${words.note.standing}`),
      standing(context),
      ...(context.progress ? [paragraph(progressHeadline(context.progress, context))] : []),
      heading(3, rich`${words.note.actions}`),
      actionTable(actions, context),
      heading(3, rich`${words.note.decision}`),
      ...askedFor(context),
      bullets(decisions(first.slice(0, ACTIONS_ON_THE_NOTE + 2), context)),
      blank(words.note.decisionTaken, 2),
    ],
  };
}

/** What the group asks for in its own words, as far as the page has room; the whole is in the action plan. */
function askedFor({ words, edition }: ReportContext): Block[] {
  const { text, whole } = decisionExcerpt(edition.board.meta);
  const paragraphs = paragraphsOf(text);
  return paragraphs.map((told, at) =>
    paragraph(whole || at < paragraphs.length - 1 ? told : rich`${told}… ${words.note.inFull}`),
  );
}

function headline(gaps: readonly Gap[], context: ReportContext): Block[] {
  const { words, edition } = context;
  const { objectives } = edition.analysis;
  const blocked = objectives.filter(({ outcome }) => outcome === 'blocked').length;
  const unattainable = objectives.filter(({ outcome }) => outcome === 'unattainable').length;
  if (objectives.length === 0) return [lead(rich`${words.note.noObjective}`)];
  const rest = unattainable > 0 ? [paragraph(rich`${words.note.beyondBarriers(unattainable)}`)] : [];
  if (blocked === 0) return [lead(rich`${words.note.nothingBlocked}`), ...rest];
  const best = bestLeverage(edition.analysis.leverage);
  if (!best) return [lead(rich`${words.note.noSmallSet(blocked)}`), ...rest];
  const sure = best.exact ? [] : [paragraph(rich`${words.note.inexact}`)];
  return [
    lead(rich`${words.note.headline(gaps.length, best.unlocks.length, blocked)}`),
    bullets(gaps.map((gap) => headlineGap(gap, context))),
    ...sure,
    ...rest,
  ];
}

function headlineGap(gap: Gap, context: ReportContext): Rich {
  const { words } = context;
  const hands = words.gaps.inHandsOf(words.labels.level[gap.level]);
  return rich`${context.card(gap.title, gap.barrier)} (${gapRef(gap, context)}). ${whereabouts(gap, context)}. ${hands}.`;
}

function standing({ words, edition }: ReportContext): Block {
  const { objectives } = edition.analysis;
  const items = OUTCOMES.map((outcome) => ({
    badge: outcomeBadge(outcome, words),
    count: words.grammar.number(objectives.filter((entry) => entry.outcome === outcome).length),
  }));
  return { kind: 'tally', items };
}

function actionTable(actions: readonly PlannedAction[], context: ReportContext): Block {
  const { note } = context.words;
  const columns = [note.action, note.firstStep, note.owner, note.due].map((title) => ({ title }));
  const rows = actions.map((action) => actionRow(action, context));
  return tableOr(note.actionsCaption, columns, rows, rich`${note.noActions}`);
}

function actionRow({ proposal, gaps }: PlannedAction, context: ReportContext): Rich[] {
  const { note } = context.words;
  const refs = gapRefs(
    gaps.map(({ number }) => number),
    context,
  );
  if (!proposal) {
    return [note.toBeFound(refs), rich`${note.toBeAgreed}`, rich`${note.toBeNamed}`, rich`${note.noDate}`];
  }
  return [
    rich`${context.card(proposal.title, proposal.id)} (${refs})`,
    proposal.firstStep ? [own(proposal.firstStep)] : rich`${note.toBeAgreed}`,
    proposal.owner ? [own(proposal.owner)] : rich`${note.toBeNamed}`,
    proposal.due ? day(proposal.due, context) : rich`${note.noDate}`,
  ];
}

function decisions(gaps: readonly Gap[], context: ReportContext): Rich[] {
  const { note, labels } = context.words;
  const byLevel = LEVELS.flatMap((level) => {
    const numbers = gaps.filter((gap) => gap.level === level).map(({ number }) => number);
    if (numbers.length === 0) return [];
    const refs = gapRefs(numbers, context);
    return [level === 'city' ? note.decideOwn(refs) : note.decideWith(labels.level[level], refs)];
  });
  const some = (outcome: string) =>
    context.edition.analysis.objectives.some((entry) => entry.outcome === outcome);
  return [
    ...byLevel,
    ...(gaps.length > 0 ? [rich`${note.decideOwners}`] : []),
    ...(some('unattainable') ? [rich`${note.decideMissing}`] : []),
    ...(some('unexplored') ? [rich`${note.decideExplore}`] : []),
    rich`${note.decideReview(dayAfter(90, context))}`,
  ];
}
