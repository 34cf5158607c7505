import { type ObjectiveOn, OUTCOMES } from '../../analysis/index.ts';
import { LEVELS } from '../../board/index.ts';
import { outcomeBadge } from '../badges.ts';
import { type Block, blank, bullets, heading, lead, type Part, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import type { Gap } from '../gaps.ts';
import {
  dueDay,
  gapRef,
  gapRefs,
  headlineWords,
  openedObjectives,
  paragraphsOf,
  reviewDecision,
  soleTitle,
  titleExcerpt,
  titles,
  whereabouts,
} from '../phrases.ts';
import { joined, own, type Rich, rich } from '../rich.ts';
import type { PlannedAction } from './actions.ts';
import { decisionExcerpt } from './decisionExcerpt.ts';
import type { NoteAsk } from './noteAsk.ts';
import { progressHeadline } from './progressSentence.ts';

/** The page that can be read alone: what would open most, who starts, and what is to be decided. */
export function decisionNote(context: ReportContext): Part {
  const { words } = context;
  const ask = context.ask();
  return {
    number: 0,
    id: 'decision-note',
    title: words.note.title,
    blocks: [
      ...headline(ask, context),
      heading(3, rich`${words.note.standing}`),
      standing(context),
      ...(context.progress ? [paragraph(progressHeadline(context.progress, context))] : []),
      heading(3, rich`${words.note.actions}`),
      actionTable(ask.actions, context),
      heading(3, rich`${words.note.decision}`),
      ...askedFor(context),
      bullets(decisions(ask, context)),
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

function headline(ask: NoteAsk, context: ReportContext): Block[] {
  const { words, edition } = context;
  const { objectives } = edition.analysis;
  if (objectives.length === 0) return [lead(rich`${words.note.noObjective}`)];
  const unattainable = objectives.filter(({ outcome }) => outcome === 'unattainable').length;
  const rest = unattainable > 0 ? [rich`${words.note.beyondBarriers({ unattainable })}`] : [];
  return change(ask, rest, context);
}

/** `rest` is what no change opens. */
function change(ask: NoteAsk, rest: readonly Rich[], context: ReportContext): Block[] {
  const { note } = context.words;
  const blocked = context.edition.analysis.objectives.filter(({ outcome }) => outcome === 'blocked').length;
  switch (ask.kind) {
    case 'few': {
      const { gaps, opens, exact, hasEquals } = ask.change;
      const doubts = [...(hasEquals ? [note.equals] : []), ...(exact ? [] : [note.inexact])];
      const sentences = [opened(opens, context), ...doubts.map((doubt) => rich`${doubt}`), ...rest];
      return [
        lead(rich`${headlineWords(gaps.length, opens.length, blocked, context)}`),
        bullets(gaps.map((gap) => headlineGap(gap, context))),
        paragraph(joined(sentences, ' ')),
      ];
    }
    case 'many': {
      const { gaps, opens, exact } = ask.change;
      const found = note.smallestFound({
        size: gaps.length,
        gaps: gapRefs(numbersOf(gaps), context),
      });
      return [
        lead(rich`${exact ? note.noSmallSet({ blocked }) : note.noneFound({ blocked })}`),
        paragraph(joined([found, opened(opens, context), ...rest], ' ')),
      ];
    }
    case 'nothing':
      return [lead(rich`${note.nothingBlocked}`), ...rest.map(paragraph)];
  }
}

/** The objectives by name, and whose they are. */
function opened(opens: readonly ObjectiveOn[], context: ReportContext): Rich {
  const named = opens.flatMap(({ objective: id }) => {
    const title = context.find.objectives.get(id)?.title;
    return title === undefined ? [] : [titles([{ id, title: titleExcerpt(title) }], context)];
  });
  return openedObjectives(named, context);
}

const numbersOf = (gaps: readonly Gap[]) => gaps.map(({ number }) => number);

function headlineGap(gap: Gap, context: ReportContext): Rich {
  const { words } = context;
  const hands = words.gaps.inHandsOf({ level: words.levelInSentence[gap.level] });
  const { site } = gap;
  const short = { ...site, title: soleTitle(site.title), ...(site.to && { to: soleTitle(site.to) }) };
  const where = whereabouts({ site: short }, context);
  return rich`${context.card(soleTitle(gap.title), gap.barrier)} (${gapRef(gap.number, context)}). ${where}. ${hands}.`;
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
  const none = context.gaps.length > 0 ? note.noProposal : note.noActions;
  return tableOr(note.actionsCaption, columns, rows, rich`${none}`);
}

function actionRow({ proposal, gaps }: PlannedAction, context: ReportContext): Rich[] {
  const { note } = context.words;
  const refs = gapRefs(numbersOf(gaps), context);
  if (!proposal) {
    return [
      note.toBeFound({ gaps: refs, total: gaps.length }),
      rich`${note.toBeAgreed}`,
      rich`${note.toBeNamed}`,
      rich`${note.noDate}`,
    ];
  }
  return [
    rich`${context.card(soleTitle(proposal.title), proposal.id)} (${refs})`,
    proposal.firstStep ? [own(proposal.firstStep)] : rich`${note.toBeAgreed}`,
    proposal.owner ? [own(proposal.owner)] : rich`${note.toBeNamed}`,
    dueDay(proposal, context),
  ];
}

function decisions(ask: NoteAsk, context: ReportContext): Rich[] {
  const { note } = context.words;
  const some = (outcome: string) =>
    context.edition.analysis.objectives.some((entry) => entry.outcome === outcome);
  return [
    ...asked(ask, context),
    ...(ask.actions.length > 0 ? [rich`${note.decideOwners}`] : []),
    ...(some('unattainable') ? [rich`${note.decideMissing}`] : []),
    ...(some('unexplored') ? [rich`${note.decideExplore}`] : []),
    rich`${reviewDecision(context)}`,
  ];
}

function asked(ask: NoteAsk, context: ReportContext): Rich[] {
  switch (ask.kind) {
    case 'few':
      return askedOfLevels(ask.change.gaps, context);
    case 'many':
      return ask.proposed
        ? [rich`${onProposals(ask.proposed.gaps, context)} ${openedByProposals(ask.proposed.opens, context)}`]
        : askedOfLevels(ask.change.gaps, context);
    case 'nothing':
      return ask.proposed ? [onProposals(ask.proposed.gaps, context)] : [];
  }
}

function askedOfLevels(gaps: readonly Gap[], context: ReportContext): Rich[] {
  const { note, levelInSentence } = context.words;
  return LEVELS.flatMap((level) => {
    const numbers = numbersOf(gaps.filter((gap) => gap.level === level));
    if (numbers.length === 0) return [];
    const refs = { gaps: gapRefs(numbers, context) };
    return [
      level === 'city' ? note.decideOwn(refs) : note.decideWith({ ...refs, level: levelInSentence[level] }),
    ];
  });
}

function onProposals(gaps: readonly Gap[], context: ReportContext): Rich {
  return context.words.note.decideProposed({ gaps: gapRefs(numbersOf(gaps), context) });
}

function openedByProposals(opens: readonly ObjectiveOn[], context: ReportContext): Rich {
  return opens.length > 0 ? opened(opens, context) : rich`${context.words.note.opensNoneYet}`;
}
