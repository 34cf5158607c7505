import { type Block, onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { describeProposal, type GapProposal } from '../../gaps.ts';
import { day, stateWords } from '../../phrases.ts';
import { own, type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { gapTitle, groupList } from '../phrases.ts';
import { proposalsFor, type SharedProposal } from '../proposals.ts';
import type { SharedGap } from '../sharedGaps.ts';

/** What a group proposes that others can use, and all that was proposed. */
export function swap(context: WorkshopContext): Part {
  const { workshop } = context.words;
  const offers = offersOf(context);
  return {
    number: 8,
    id: 'action-plan',
    title: workshop.swapTitle,
    blocks: [
      ...(offers.length > 0 ? [paragraph(rich`${workshop.swapIntro}`)] : []),
      offerTable(offers, context),
      planTable(context),
    ],
  };
}

interface Offer extends SharedProposal {
  readonly gap: SharedGap;
  /** The groups that have the gap and not the proposal. */
  readonly usefulTo: readonly number[];
}

/** Proposals that some groups have for a gap of others too; what they turned down is no offer. */
function offersOf({ gaps }: WorkshopContext): Offer[] {
  const all = gaps.flatMap((gap) =>
    proposalsFor(gap).map((shared): Offer => {
      const usefulTo = gap.boards.filter((board) => !shared.boards.includes(board));
      return { ...shared, gap, usefulTo };
    }),
  );
  return all.filter(({ usefulTo, proposal }) => usefulTo.length > 0 && proposal.state !== 'rejected');
}

function offerTable(offers: readonly Offer[], context: WorkshopContext): Block {
  const { plan, workshop, proposalState } = context.words;
  const titles = [plan.action, workshop.from, plan.closes, workshop.usefulTo, plan.state];
  const rows = offers.map(({ boards, proposal, gap, usefulTo }): Rich[] => [
    [own(proposal.title)],
    groupList(boards, context),
    gapTitle(gap, context),
    groupList(usefulTo, context),
    rich`${proposalState[proposal.state]}`,
  ]);
  return onSheet(
    'swap',
    tableOr(
      workshop.swapCaption,
      titles.map((title) => ({ title })),
      rows,
      rich`${workshop.noSwap}`,
    ),
  );
}

function planTable(context: WorkshopContext): Block {
  const { plan, workshop } = context.words;
  const titles = [workshop.group, plan.action, plan.firstStep, plan.owner, plan.due, plan.state];
  const rows = context.groups.flatMap(({ name, context: { edition, find } }) =>
    edition.board.proposals.map((proposal) =>
      planRow(name, describeProposal(proposal, find, context.today), context),
    ),
  );
  return onSheet(
    'plan',
    tableOr(
      workshop.planCaption,
      titles.map((title) => ({ title })),
      rows,
      rich`${plan.noProposals}`,
    ),
  );
}

function planRow(group: string, proposal: GapProposal, context: WorkshopContext): Rich[] {
  const { note } = context.words;
  return [
    [own(group)],
    [own(proposal.title)],
    proposal.firstStep ? [own(proposal.firstStep)] : rich`${note.toBeAgreed}`,
    proposal.owner ? [own(proposal.owner)] : rich`${note.toBeNamed}`,
    proposal.due ? day(proposal.due, context) : rich`${note.noDate}`,
    stateWords(proposal, context),
  ];
}
