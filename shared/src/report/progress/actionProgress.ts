import { isOverdue, isUnsettled, type Proposal } from '../../board/index.ts';
import { describeProposal } from '../gaps.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import type { Comparable } from './comparable.ts';
import type { ActionProgress, ActionStep } from './progress.ts';

type State = Proposal['state'];

/** How far a proposal has come; what was turned down is where it started. */
const RANK: Readonly<Record<State, number>> = { rejected: 0, idea: 0, agreed: 1, 'under-way': 2, done: 3 };

const REACHED: Readonly<Record<State, ActionStep>> = {
  idea: 'proposed',
  agreed: 'agreed',
  'under-way': 'started',
  done: 'done',
  rejected: 'turned-down',
};

/** Proposals on the board in their order, then those that are gone. `today` is an ISO day. */
export function actionProgress(states: Comparable, today: string | undefined): ActionProgress[] {
  const earlier = byId(states.before.board.proposals);
  const after = byId(states.now.board.proposals);
  const find = { before: lookUp(states.before.board), now: lookUp(states.now.board) };
  const gone = states.before.board.proposals.filter(({ id }) => !after.has(id));
  return [...states.now.board.proposals, ...gone].flatMap((proposal) => {
    const [before, now] = [earlier.get(proposal.id), after.get(proposal.id)];
    const isSure = (before && now) || states.isSure('proposals', proposal.id);
    if (!isSure) return [];
    const told = described(proposal, now ? find.now : find.before);
    const entry = { ...told, ...movement(before, now, today) };
    return entry.step || entry.dueBefore || entry.overdue ? [entry] : [];
  });
}

function byId(proposals: readonly Proposal[]): ReadonlyMap<string, Proposal> {
  return new Map(proposals.map((proposal) => [proposal.id, proposal]));
}

function described(proposal: Proposal, find: Lookup): Pick<ActionProgress, 'proposal' | 'title' | 'owner'> {
  const { id, title, owner } = describeProposal(proposal, find, undefined);
  return { proposal: id, title, owner };
}

function movement(
  before: Proposal | undefined,
  now: Proposal | undefined,
  today: string | undefined,
): Omit<ActionProgress, 'proposal' | 'title' | 'owner'> {
  const isMoved = before?.due !== undefined && now?.due !== undefined && before.due !== now.due;
  return {
    before: before?.state ?? null,
    now: now?.state ?? null,
    step: stepOf(before?.state, now?.state),
    due: now?.due,
    dueBefore: isMoved ? before?.due : undefined,
    overdue: now !== undefined && isOverdue(now, today),
  };
}

function stepOf(before: State | undefined, now: State | undefined): ActionStep | null {
  if (now === undefined) return before !== undefined && isUnsettled(before) ? 'gone' : null;
  if (before === now) return null;
  const isFurther = before === undefined || before === 'rejected' || RANK[now] > RANK[before];
  return now === 'rejected' || isFurther ? REACHED[now] : 'set-back';
}
