import {
  boardReach,
  type Command,
  type Decision,
  decide,
  groupNow,
  type Holder,
  looksAtWall,
  reduce,
  restoredState,
  seatOfKey,
  seatsIn,
  storedState,
  takeSeat,
  viewFor,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallSetup } from '../../helpers/liveWorkshop.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';

const SEATS = ['s1', 's2', 's3', 's4'] as const;
const NOBODY = {
  seatsHere: new Set<string>(),
  staffHere: new Set<string>(),
  activity: new Map(),
  papers: { of: () => undefined, count: () => 0, aside: () => 0 },
  servedSince: 0,
};

/** Whom a command may come from, and what it may name: also what there is not. */
const seat = fc.constantFrom(...SEATS, 'nobody');
const group = fc.integer({ min: 1, max: 4 });
const phase = fc.integer({ min: -1, max: 3 });
/** Turns of a plenary are named in the order in which they come. */
const turn = fc.constantFrom('t1', 't2', 't3');

const command: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>({ do: 'open' }),
  fc.record({ do: fc.constant('go' as const), from: phase, to: fc.nat(3) }),
  fc.record({ do: fc.constant('close' as const), from: phase }),
  fc.constant<Command>({ do: 'reopen' }),
  fc.record({ do: fc.constant('fit' as const), minutesLeft: fc.integer({ min: 1, max: 60 }) }),
  fc.record({
    do: fc.constant('timer-add' as const),
    seconds: fc.integer({ min: -300, max: 300 }),
    group: fc.option(group, { nil: undefined }),
  }),
  fc.constantFrom<Command>(
    { do: 'timer-pause' },
    { do: 'timer-resume' },
    { do: 'timer-stop' },
    { do: 'lead' },
  ),
  fc.record({
    do: fc.constant('group' as const),
    groups: fc.array(
      fc.record({ language: fc.constantFrom('en', 'fr'), seats: fc.array(seat, { maxLength: 4 }) }),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({ do: fc.constant('move' as const), seat, group }),
  fc.record({
    do: fc.constant('visit' as const),
    seat,
    group,
    minutes: fc.integer({ min: 2, max: 15 }),
  }),
  fc.record({ do: fc.constant('visit-end' as const), seat }),
  fc.record({ do: fc.constant('merge' as const), group, into: group }),
  fc.record({ do: fc.constant('rename' as const), seat, alias: fc.string({ maxLength: 30 }) }),
  fc.record({ do: fc.constant('mute' as const), seat, isMuted: fc.boolean() }),
  fc.record({ do: fc.constant('remove' as const), seat }),
  fc.record({
    do: fc.constant('introduce' as const),
    person: fc.constantFrom('marta', 'lea'),
    name: fc.constantFrom('Marta', 'Lea'),
  }),
  fc.record({ do: fc.constant('admit' as const), seat, isAdmitted: fc.boolean() }),
  fc.record({ do: fc.constant('hand-take' as const), hand: fc.constantFrom('h1', 'h2') }),
  fc.record({ do: fc.constant('hand-lower' as const), hand: fc.constantFrom('h1', 'h2') }),
  fc.record({
    do: fc.constant('hand-raise' as const),
    reason: fc.constantFrom('stuck' as const, 'present' as const),
    isForGroup: fc.boolean(),
  }),
  fc.record({ do: fc.constant('done' as const), isDone: fc.boolean() }),
  fc.record({
    do: fc.constant('profile' as const),
    city: fc.constantFrom('Lyon', null),
    alias: fc.constantFrom('Amina', 'Ben'),
  }),
  fc.constant<Command>({ do: 'leave' }),
  fc.record({ do: fc.constant('wall' as const), isOpen: fc.boolean() }),
  fc.record({
    do: fc.constant('prepare' as const),
    change: fc.record({ door: fc.constantFrom('open' as const, 'ask' as const, 'closed' as const) }),
  }),
  fc.record({
    do: fc.constant('call' as const),
    to: fc.oneof(
      fc.constant({ kind: 'all' as const }),
      fc.record({
        kind: fc.constant('groups' as const),
        groups: fc.array(group, { minLength: 1, maxLength: 2 }),
      }),
    ),
    where: fc.oneof(
      fc.constant({ kind: 'wall' as const }),
      fc.record({
        kind: fc.constant('board' as const),
        group: fc.option(group, { nil: undefined }),
        card: fc.option(fc.constant('c1'), { nil: undefined }),
      }),
    ),
  }),
  fc.record({ do: fc.constant('call-end' as const), call: fc.constantFrom('w1', 'w2', 'w3') }),
  fc.record({
    do: fc.constant('plenary-start' as const),
    order: fc.uniqueArray(group, { minLength: 1, maxLength: 3 }),
    seconds: fc.constant(180),
  }),
  fc.record({ do: fc.constant('plenary-go' as const), from: turn, to: fc.nat(3) }),
  fc.record({
    do: fc.constant('plenary-queue' as const),
    from: turn,
    next: fc.uniqueArray(group, { maxLength: 3 }),
  }),
  fc.record({ do: fc.constant('plenary-time' as const), from: turn, seconds: fc.constant(60) }),
  fc.record({
    do: fc.constant('plenary-present' as const),
    from: turn,
    seat: fc.option(seat, { nil: undefined }),
  }),
  fc.record({ do: fc.constant('plenary-end' as const), from: turn }),
  fc.constant<Command>({ do: 'say', to: { kind: 'all' }, said: { ready: 'well-done' }, isUrgent: false }),
);

const holder: fc.Arbitrary<Holder> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Holder>({ kind: 'staff', role: 'facilitate', person: 'marta' }) },
  { weight: 1, arbitrary: fc.constant<Holder>({ kind: 'staff', role: 'edit', person: 'lea' }) },
  { weight: 3, arbitrary: seat.map((id): Holder => ({ kind: 'seat', seat: id })) },
  { weight: 1, arbitrary: fc.constant<Holder>({ kind: 'screen' }) },
);

type Act =
  | { readonly kind: 'command'; readonly holder: Holder; readonly command: Command }
  | { readonly kind: 'come'; readonly key: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('command' as const), holder, command }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('come' as const),
      key: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5'),
    }),
  },
);

/** Numbers seats, hands, turns, and words with calls, as they come. */
function numbering() {
  const counts = { s: 0, h: 0, w: 0, t: 0 };
  return (kind: keyof typeof counts) => () => {
    counts[kind] += 1;
    return `${kind}${counts[kind]}`;
  };
}

function decided(state: WorkshopState, each: Act, now: number, ids: ReturnType<typeof numbering>): Decision {
  if (each.kind === 'come') {
    if (seatOfKey(state, each.key)) return { kind: 'done', events: [] };
    const wanted = { key: each.key, alias: 'Amina', languages: ['en'], wayBack: [1, 2, 3, 4] };
    return takeSeat(state, wanted, { now, newId: ids('s') });
  }
  const { holder: by, command: asked } = each;
  const newId = ids(asked.do === 'hand-raise' ? 'h' : asked.do.startsWith('plenary') ? 't' : 'w');
  const groups = asked.do === 'group' ? asked.groups : [];
  const boards = groups.map((_, at) => ({ board: `b${at + 1}`, scenario: 's' }));
  return decide(state, by, asked, { now, newId, boards });
}

/** All that happens when some people do things in some order. */
function played(acts: readonly Act[]) {
  const events: WorkshopEvent[] = [{ kind: 'created', setup: smallSetup(), code: 'ABCDEF' }];
  let state = stateOf(events);
  const ids = numbering();
  let now = 1_000_000;
  for (const each of acts) {
    now += 1000;
    const decision = decided(state, each, now, ids);
    if (decision.kind === 'refused') continue;
    for (const event of decision.events) state = reduce(state, event);
    events.push(...decision.events);
  }
  return { state, events, now };
}

function stateOf(events: readonly WorkshopEvent[]): WorkshopState {
  return events.reduce<WorkshopState | undefined>(reduce, undefined) as WorkshopState;
}

const HOLDERS: readonly Holder[] = [
  ...SEATS.map((id): Holder => ({ kind: 'seat', seat: id })),
  { kind: 'staff', role: 'facilitate', person: 'marta' },
  { kind: 'screen' },
];

describe('A workshop, whatever is asked of it in whatever order', () => {
  const holds = (name: string, property: (acts: readonly Act[]) => void) =>
    test(name, PATIENTLY, () => {
      fc.assert(fc.property(fc.array(act, { maxLength: 60 }), property), { numRuns: propertyRuns(300) });
    });

  holds('LW-53 is read back from its log the same, byte for byte', (acts) => {
    const { state, events } = played(acts);
    const stored: WorkshopEvent[] = JSON.parse(JSON.stringify(events));
    const again = stateOf(stored);
    const text = JSON.stringify(storedState(state));
    expect(JSON.stringify(storedState(again))).toBe(text);
    expect(JSON.stringify(storedState(restoredState(JSON.parse(text))))).toBe(text);
    for (const holder of HOLDERS)
      expect(JSON.stringify(viewFor(holder, again, NOBODY))).toBe(
        JSON.stringify(viewFor(holder, state, NOBODY)),
      );
  });

  holds('LW-54 has nobody under the alias of another, and nobody in a group that there is not', (acts) => {
    const { state } = played(acts);
    const seats = seatsIn(state);
    expect(new Set(seats.map(({ alias }) => alias)).size).toBe(seats.length);
    for (const { group: number } of seats)
      if (number !== undefined) expect(state.groups.map((each) => each.number)).toContain(number);
  });

  /** What a seat reaches on the boards of the workshop. */
  const reachedBy = (seat: string, state: WorkshopState, now: number) =>
    state.groups.flatMap(({ number, board }) => {
      const reach = boardReach({ kind: 'seat', seat }, board, state, now);
      return reach?.kind === 'reached' ? [{ number, ...reach }] : [];
    });

  holds('LW-55 lets a seat write on one board at most, that of its group', (acts) => {
    const { state, now } = played(acts);
    for (const { id, isMuted } of seatsIn(state)) {
      const roles = reachedBy(id, state, now).map(({ role }) => role);
      expect(roles.filter((role) => role !== 'view').length).toBeLessThanOrEqual(1);
      if (isMuted) expect(roles).not.toContain('contribute');
    }
  });

  holds(
    'LW-200 lets a seat look at other boards while the wall is open, as nobody, and at no other time',
    (acts) => {
      const { state, now } = played(acts);
      for (const { id, group } of seatsIn(state)) {
        const own = groupNow(state, group)?.number;
        const others = reachedBy(id, state, now).filter(({ number }) => number !== own);
        const there = state.groups.filter(({ number }) => number !== own);
        expect(others).toHaveLength(looksAtWall(state, own) ? there.length : 0);
        for (const { role, presence, alias } of others)
          expect({ role, presence, alias }).toEqual({ role: 'view', presence: 'unseen', alias: undefined });
      }
    },
  );

  holds('LW-56 tells a seat of the people of its group alone, and the big screen of nobody', (acts) => {
    const { state } = played(acts);
    for (const { id } of seatsIn(state)) {
      const view = viewFor({ kind: 'seat', seat: id }, state, NOBODY);
      if (view?.kind !== 'seat') throw new Error('no view of a seat that is in');
      const told = [view.you.id, ...(view.group?.members.map((member) => member.seat) ?? [])];
      for (const other of seatsIn(state))
        if (!told.includes(other.id))
          expect(JSON.stringify(view.group ?? {})).not.toContain(`"${other.alias}"`);
    }
    expect(JSON.stringify(viewFor({ kind: 'screen' }, state, NOBODY))).not.toMatch(/Amina|Marta|Lea/);
  });

  holds(
    'LW-231 has a plenary of groups that there are, presented by nobody else than theirs or a facilitator',
    (acts) => {
      const { state } = played(acts);
      const { plenary, stage } = state;
      if (plenary === undefined) return;
      expect(stage.kind).toBe('running');
      for (const number of plenary.order) expect(state.groups.map((each) => each.number)).toContain(number);
      expect(plenary.order[plenary.at]).toBeDefined();
      const { presenter } = plenary;
      if (presenter?.kind === 'seat') expect(seatsIn(state).map(({ id }) => id)).toContain(presenter.seat);
      if (presenter?.kind === 'staff') expect(state.staff.get(presenter.person)?.role).toBe('facilitate');
    },
  );

  holds('LW-222 calls nobody to a board at which they may not look', (acts) => {
    const { state, now } = played(acts);
    for (const { id } of seatsIn(state)) {
      const view = viewFor({ kind: 'seat', seat: id }, state, NOBODY);
      const where = view?.kind === 'seat' ? view.call?.where : undefined;
      if (where?.kind !== 'board' || where.group === undefined) continue;
      const board = state.groups.find(({ number }) => number === where.group)?.board ?? '';
      const reach = boardReach({ kind: 'seat', seat: id }, board, state, now);
      expect(reach?.kind).toBe('reached');
    }
  });
});
