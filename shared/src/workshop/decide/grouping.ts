import { cleanGroupName } from '../names/alias.ts';
import { groupIn, isOver, type Round, takesPapers } from '../rounds/round.ts';
import { type Group, groupOf, type Holder, seatsIn, type WorkshopState } from '../state.ts';
import {
  type CommandTo,
  changeSeat,
  type Decision,
  done,
  type Facts,
  lateGroup,
  refused,
  withGroup,
  withOwnGroup,
  withSeatIn,
} from './decision.ts';

/** Whoever is in and was not named is placed as those are who come late. */
export function makeGroups(
  state: WorkshopState,
  { groups: wanted }: CommandTo<'group'>,
  { boards = [] }: Facts,
): Decision {
  if (state.groups.length > 0) return refused('workshop.moved-on');
  if (boards.length !== wanted.length) return refused('workshop.unknown');
  const groups = wanted.map(({ language }, at): Group => {
    const { board = '', scenario = '' } = boards[at] ?? {};
    return { number: at + 1, language, board, scenario, extraSeconds: 0, isDone: false };
  });
  const seats = new Set(seatsIn(state).map(({ id }) => id));
  const places = wanted.flatMap(({ seats: named }, at) =>
    named.filter((seat) => seats.delete(seat)).map((seat) => ({ seat, group: at + 1 })),
  );
  const made = done({ kind: 'grouped', groups, places });
  return [...seats].reduce((decision, seat) => placeToo(state, decision, seat), made);
}

function placeToo(state: WorkshopState, decision: Decision, id: string): Decision {
  if (decision.kind === 'refused') return decision;
  const [event] = decision.events;
  const seat = state.seats.get(id);
  if (event?.kind !== 'grouped' || seat === undefined) return decision;
  const seats = new Map(state.seats);
  for (const { seat: placed, group } of event.places) {
    const known = seats.get(placed);
    if (known) seats.set(placed, { ...known, group });
  }
  const group = lateGroup({ ...state, groups: event.groups, seats }, seat);
  return group === undefined ? decision : done({ ...event, places: [...event.places, { seat: id, group }] });
}

export function move(state: WorkshopState, { seat, group }: CommandTo<'move'>): Decision {
  return withGroup(state, group, ({ number, mergedInto }) =>
    mergedInto === undefined
      ? withSeatIn(state, seat, ({ id }) => changeSeat(id, { group: number, visit: null, part: null }))
      : refused('workshop.moved-on'),
  );
}

/** The seats of a group go to another, with those of groups that had joined it. */
export function merge(state: WorkshopState, { group: number, into }: CommandTo<'merge'>): Decision {
  const [group, target] = [groupOf(state, number), groupOf(state, into)];
  if (group === undefined || target === undefined) return refused('workshop.unknown');
  if (number === into || group.mergedInto !== undefined || target.mergedInto !== undefined)
    return refused('workshop.moved-on');
  if (!state.rounds.every((round) => isOver(round) || mayMergeIn(round, number, into)))
    return refused('workshop.moved-on');
  return done({ kind: 'group-changed', group: number, change: { mergedInto: into } });
}

/** What was written in a group that merges is shown with the other's: where that is over, it would be nowhere, or twice. */
function mayMergeIn(round: Round, number: number, into: number): boolean {
  const [own, other] = [groupIn(round, number)?.standing.kind, groupIn(round, into)?.standing.kind];
  if (own === undefined) return true;
  return takesPapers(round, number) ? own === 'open' && other === 'open' : !takesPapers(round, into);
}

export function nameGroup(
  state: WorkshopState,
  holder: Holder,
  { group: number, name: wanted }: CommandTo<'name-group'>,
): Decision {
  const name = cleanGroupName(wanted);
  if (name === undefined) return refused('workshop.alias');
  const change = () => done({ kind: 'group-changed', group: number, change: { name } });
  if (holder.kind !== 'seat') return withGroup(state, number, change);
  return withOwnGroup(state, holder, (own) => (own.number === number ? change() : refused('access.role')));
}
