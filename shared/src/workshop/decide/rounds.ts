import type { WorkshopEvent } from '../events.ts';
import { featureOf } from '../plan.ts';
import { isWithinBudget } from '../rounds/count.ts';
import {
  CLOSING_MILLISECONDS,
  groupIn,
  isOver,
  type Paper,
  type Round,
  takesPapers,
  WITHOUT_GROUP,
} from '../rounds/round.ts';
import { placeOf, type Seat, type WorkshopState } from '../state.ts';
import { type CommandTo, type Decision, done, type Facts, refused } from './decision.ts';

/** One round at a time: what is written in it is kept for that alone. */
export function openPrivate(state: WorkshopState, { newId }: Facts): Decision {
  const groups = openGroups(state);
  if (!mayOpen(state) || groups.length === 0) return refused('workshop.moved-on');
  const standing = { kind: 'open' } as const;
  const round: Round = {
    kind: 'private',
    id: newId(),
    groups: groups.map((number) => ({ number, standing })),
  };
  return done({ kind: 'round-opened', round });
}

/** What everybody is asked last, once. Undefined where that cannot be, or was. */
export function lastQuestion(state: WorkshopState, { newId }: Pick<Facts, 'newId'>): Round | undefined {
  const groups = openGroups(state);
  const isAsked = state.rounds.some(({ kind }) => kind === 'question');
  if (isAsked || groups.length === 0 || !state.rounds.every(isOver)) return undefined;
  const text = state.plan.find(
    (phase) => featureOf(phase) === 'question' && phase.question !== undefined,
  )?.question;
  const standing = { kind: 'open' } as const;
  return {
    kind: 'question',
    id: newId(),
    ...(text !== undefined && { text }),
    groups: [WITHOUT_GROUP, ...groups].map((number) => ({ number, standing })),
  };
}

export function openQuestion(state: WorkshopState, facts: Facts): Decision {
  const round = state.stage.kind === 'running' ? lastQuestion(state, facts) : undefined;
  return round === undefined ? refused('workshop.moved-on') : done({ kind: 'round-opened', round });
}

/** Groups on whose boards there is nothing to vote on take no part. */
export function openVote(
  state: WorkshopState,
  { dots, mostOnOne }: CommandTo<'vote-open'>,
  { newId, items = new Map() }: Facts,
): Decision {
  if (!mayOpen(state)) return refused('workshop.moved-on');
  const groups = openGroups(state).flatMap((number) => {
    const voted = items.get(number) ?? [];
    return voted.length > 0 ? [{ number, items: voted, standing: { kind: 'open' } as const }] : [];
  });
  if (groups.length === 0) return refused('workshop.nothing');
  const round: Round = { kind: 'vote', id: newId(), dots, mostOnOne, groups };
  return done({ kind: 'round-opened', round });
}

function mayOpen({ stage, rounds }: WorkshopState): boolean {
  return stage.kind === 'running' && rounds.every(isOver);
}

function openGroups({ groups }: WorkshopState): readonly number[] {
  return groups.filter(({ mergedInto }) => mergedInto === undefined).map(({ number }) => number);
}

export function closeRound(
  state: WorkshopState,
  { round: id, groups: wanted }: CommandTo<'round-close'>,
  { now }: Facts,
): Decision {
  const round = state.rounds.find((each) => each.id === id);
  if (round === undefined) return refused('workshop.unknown');
  // Answers are mixed over all groups, so that none tells of a few.
  const isWanted = (number: number) =>
    round.kind === 'question' || wanted === undefined || wanted.includes(number);
  const groups = openIn(round).filter(isWanted);
  return groups.length === 0 ? refused('workshop.moved-on') : done(...closing(round, groups, now));
}

/** Pages hand in what is not sent yet, and then it is shown or counted. */
export function closing(round: Round, groups: readonly number[], now: number): readonly WorkshopEvent[] {
  if (groups.length === 0) return [];
  const standing = { kind: 'closing', at: now + CLOSING_MILLISECONDS[round.kind] } as const;
  return [{ kind: 'round-turned', round: round.id, groups, standing }];
}

/** What is being shown or counted already is not thrown away. */
export function discardRound(state: WorkshopState, { round: id }: CommandTo<'round-discard'>): Decision {
  const round = state.rounds.find((each) => each.id === id);
  if (round === undefined) return refused('workshop.unknown');
  const groups = openIn(round);
  if (groups.length === 0) return refused('workshop.moved-on');
  return done({ kind: 'round-turned', round: id, groups, standing: { kind: 'discarded' } });
}

/** In which groups of a round people still write. */
export function openIn({ groups }: Round): readonly number[] {
  return groups.filter(({ standing }) => standing.kind === 'open').map(({ number }) => number);
}

/** The number under which somebody writes. */
function placeIn(round: Round, state: WorkshopState, writer: Seat): number | undefined {
  return placeOf(state, writer)?.number ?? (round.kind === 'question' ? WITHOUT_GROUP : undefined);
}

/** A paper that may be kept, with the group that it is written in. */
export interface TakenPaper {
  readonly round: string;
  readonly group: number;
  readonly paper: Paper;
}

/**
 * Whether what somebody writes in a round may be kept. It changes nothing that the workshop tells of itself: papers are
 * kept apart, under a key of their own.
 */
export function takePaper(
  state: WorkshopState,
  seat: string,
  { round: id, paper }: CommandTo<'write'>,
):
  | TakenPaper
  | { readonly code: 'workshop.unknown' | 'workshop.moved-on' | 'workshop.budget' | 'access.role' } {
  const round = state.rounds.find((each) => each.id === id);
  if (round === undefined || round.kind !== paper.kind) return { code: 'workshop.unknown' };
  const writer = state.seats.get(seat);
  if (writer?.isMuted) return { code: 'access.role' };
  const group = writer?.standing === 'in' ? placeIn(round, state, writer) : undefined;
  if (group === undefined || !takesPapers(round, group)) return { code: 'workshop.moved-on' };
  if (round.kind === 'vote' && paper.kind === 'vote') {
    const items = groupIn(round, group);
    const isFair = items && 'items' in items && isWithinBudget(paper.dots, round, items.items);
    if (!isFair) return { code: 'workshop.budget' };
  }
  return { round: id, group, paper };
}
