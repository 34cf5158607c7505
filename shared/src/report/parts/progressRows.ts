import { closedBadge, closingBadge, outcomeBadge } from '../badges.ts';
import { leading } from '../cards.ts';
import type { ReportContext } from '../context.ts';
import { names, severalPeople, severityInFull, whereabouts } from '../phrases.ts';
import type {
  ActionProgress,
  GapChange,
  GapProgress,
  ObjectiveProgress,
  Standing,
} from '../progress/progress.ts';
import { joined, own, type Rich, rich } from '../rich.ts';

/** Rows of the tables of progress: what, then, now, what changed. */

export function gapRow(gap: GapProgress, context: ReportContext): Rich[] {
  const { words } = context;
  const { progress } = words;
  const subject = rich`${gapNumber(gap.barrier, context)}${context.card(gap.title, gap.barrier)}`;
  const badge = (blocks: boolean) => rich`${closingBadge(blocks, words)}`;
  switch (gap.kind) {
    case 'closed':
      return [
        subject,
        badge(gap.blocks),
        rich`${closedBadge(words)}`,
        rich`${progress.how[gap.how]} ${whereabouts(gap, context)}.`,
      ];
    case 'opened':
      return [
        subject,
        rich`${gap.how === 'back' ? closedBadge(words) : progress.absent}`,
        badge(gap.blocks),
        rich`${progress.how[gap.how]}`,
      ];
    case 'changed':
      return [subject, badge(gap.blocked), badge(gap.blocks), gapChangeSentences(gap.changes, context)];
  }
}

/** Where it has a card, the way there. In narrow columns a number reads better before the title than after it. */
function gapNumber(barrier: string, { words, gapOf }: ReportContext): Rich {
  const number = gapOf.get(barrier)?.number;
  if (number === undefined) return [];
  const { pointing, grammar } = words;
  const text = `${pointing.gap}\u00a0${grammar.number(number)}`;
  return rich`${{ kind: 'gap', text, number }}${grammar.colon}`;
}

function gapChangeSentences(changes: readonly GapChange[], context: ReportContext): Rich {
  return joined(
    changes.map((change) => gapChange(change, context)),
    ' ',
  );
}

function gapChange(change: GapChange, context: ReportContext): Rich {
  const { progress, gaps, level, confidence } = context.words;
  switch (change.what) {
    case 'blocks':
      return rich`${progress.blocks[change.now ? 'yes' : 'no']}`;
    case 'severity':
      return moved(
        gaps.severity,
        severityInFull(change.before, context),
        severityInFull(change.now, context),
        context,
      );
    case 'level':
      return moved(gaps.competence, level[change.before], level[change.now], context);
    case 'confidence':
      return moved(gaps.confidence, confidence[change.before], confidence[change.now], context);
    case 'site':
      return named(gaps.place, whereabouts({ site: change.now }, context), context);
    case 'people':
      return named(
        gaps.people,
        change.now ? names(change.now, context) : rich`${gaps.everyoneAtLarge}`,
        context,
      );
    case 'way':
      return rich`${progress.way[change.now ? 'yes' : 'no']}`;
    case 'decides':
      return leading(
        progress.decides[change.now ? 'yes' : 'no']({ objective: own(change.objective.name) }),
        [change.objective],
        context,
      );
  }
}

function named(label: string, value: Rich, { words: { grammar } }: ReportContext): Rich {
  return rich`${label}${grammar.colon}${value}.`;
}

function moved(label: string, before: string, now: string, context: ReportContext): Rich {
  return named(label, rich`${before}${context.words.grammar.arrow}${now}`, context);
}

export function objectiveRow(
  { objective, persona, trend, before, now }: ObjectiveProgress,
  context: ReportContext,
): Rich[] {
  const name = context.card(objective.name, objective.id);
  return [
    severalPeople(context) ? rich`${name} (${context.card(persona.name, persona.id)})` : [name],
    standing(before, context),
    standing(now, context),
    rich`${context.words.progress.trend[trend]}`,
  ];
}

function standing(of: Standing | null, { words }: ReportContext): Rich {
  return of ? rich`${outcomeBadge(of.outcome, words)}` : rich`${words.progress.absent}`;
}

export function actionRow(action: ActionProgress, context: ReportContext): Rich[] {
  const { title, owner, before, now, step, due, dueBefore, overdue } = action;
  const { progress, plan, proposalState, grammar } = context.words;
  const state = (of: ActionProgress['now']) => rich`${of ? proposalState[of] : progress.absent}`;
  const day = due === undefined ? '' : grammar.date(due);
  const sentences = [
    ...(step ? [rich`${progress.step[step]}`] : []),
    ...(dueBefore ? [rich`${progress.moved({ before: grammar.date(dueBefore), now: day })}`] : []),
    ...(overdue ? [rich`${progress.overdue({ date: day })}`] : []),
    ...(owner && now !== null ? [named(plan.owner, [own(owner)], context)] : []),
  ];
  return [[context.card(title, action.proposal)], state(before), state(now), joined(sentences, ' ')];
}
