import {
  boardReach,
  type Command,
  decide,
  type Holder,
  looksAtWall,
  type Paper,
  phaseNumber,
  placeOf,
  reduce,
  restoredState,
  roundOf,
  SEAT_PARTS,
  seatsIn,
  storedState,
  takePaper,
  viewFor,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { skeleton } from '../../../shared/src/workshop/names/skeleton.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import {
  type Act,
  anyAct,
  anyActs,
  anyActsInRound,
  holderOf,
  LEA,
  MARTA,
  played,
  resolved,
  SCREEN,
  stateOf,
} from '../../helpers/workshopActs.ts';

const NOBODY = {
  seatsHere: new Set<string>(),
  staffHere: new Set<string>(),
  activity: new Map(),
  papers: { of: () => undefined, all: () => [], aside: () => 0 },
  servedSince: 0,
};

const holdersIn = ({ seats }: WorkshopState): readonly Holder[] => [
  ...[...seats.keys()].map((seat): Holder => ({ kind: 'seat', seat })),
  MARTA,
  LEA,
  SCREEN,
];

describe('A workshop, whatever is asked of it in whatever order', () => {
  const holds = (name: string, property: (acts: readonly Act[]) => void) =>
    test(name, PATIENTLY, () => {
      fc.assert(fc.property(anyActs(60), property), { numRuns: propertyRuns(300) });
    });

  holds('LW-53 is read back from its log the same, byte for byte', (acts) => {
    const { state, events } = played(acts);
    const stored: WorkshopEvent[] = JSON.parse(JSON.stringify(events));
    const again = stateOf(stored);
    const text = JSON.stringify(storedState(state));
    expect(JSON.stringify(storedState(again))).toBe(text);
    expect(JSON.stringify(storedState(restoredState(JSON.parse(text))))).toBe(text);
    for (const holder of holdersIn(state))
      expect(JSON.stringify(viewFor(holder, again, NOBODY))).toBe(
        JSON.stringify(viewFor(holder, state, NOBODY)),
      );
  });

  holds(
    'LW-54 LW-358 has nobody under a name of another, and nobody in a group that there is not',
    (acts) => {
      const { state } = played(acts);
      const seats = seatsIn(state);
      const names = [
        ...seats.map(({ alias }) => alias),
        ...[...state.staff.values()].map(({ name }) => name),
      ];
      expect(new Set(names.map(skeleton)).size).toBe(names.length);
      for (const { group: number } of seats)
        if (number !== undefined) expect(state.groups.map((each) => each.number)).toContain(number);
    },
  );

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
      for (const seat of seatsIn(state)) {
        const { id } = seat;
        const own = placeOf(state, seat)?.number;
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
    'LW-301 LW-302 tells nobody of a pin of another before pins are shown, nor whose one is after that',
    (acts) => {
      const { state } = played(acts);
      for (const holder of holdersIn(state)) {
        const view = viewFor(holder, state, NOBODY);
        if (view?.pins === undefined) continue;
        expect(view.pins.placed).toBe(seatsIn(state).filter(({ pin }) => pin !== undefined).length);
        expect(view.pins.all === undefined).toBe(!state.arePinsShown);
        expect(Object.keys(view.pins).filter((key) => key !== 'placed' && key !== 'all')).toEqual([]);
      }
    },
  );

  holds('LW-303 gives each part of a group to one person', (acts) => {
    const { state } = played(acts);
    for (const { number } of state.groups)
      for (const part of SEAT_PARTS)
        expect(
          seatsIn(state).filter((seat) => seat.group === number && seat.part === part).length,
        ).toBeLessThanOrEqual(1);
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

  holds('LW-353 tells the staff of a remark which group says it, and not who', (acts) => {
    const { state } = played(acts);
    for (const holder of [MARTA, LEA]) {
      const view = viewFor(holder, state, NOBODY);
      if (view?.kind !== 'staff') throw new Error('no view of the staff');
      for (const remark of [...view.remarks.waiting, ...view.remarks.shown])
        expect(Object.keys(remark)).not.toContain('seat');
    }
  });

  test('LW-354 stays as it was once it is closed, whatever is asked', PATIENTLY, () => {
    let tried = 0;
    const property = fc.property(anyActs(30), anyAct, (acts, act) => {
      const state = closedAfter(acts);
      if (state === undefined || act.kind !== 'command') return;
      tried += 1;
      expect(state).toMatchObject({ timer: { kind: 'none' }, hands: [], calls: [], plenary: undefined });
      expect([...state.seats.values()].map(({ standing }) => standing)).not.toContain('knocking');
      const facts = { now: 9_000_000, newId: () => 'new' };
      const decision = decide(state, holderOf(act.by, state), resolved(act.command, state), facts);
      const after = decision.kind === 'done' ? decision.events.reduce(reduce, state) : state;
      if (after.stage.kind === 'closed') expectSameBut(state, after);
    });
    fc.assert(property, { numRuns: propertyRuns(600) });
    expect(tried).toBeGreaterThan(50);
  });

  test(
    'LW-320 takes what happened anywhere else, in any order, and tells everybody something',
    PATIENTLY,
    () => {
      const property = fc.property(
        anyActs(40),
        anyActs(40),
        fc.infiniteStream(fc.nat(1000)),
        (acts, others, at) => {
          const { state } = played(acts);
          const foreign = played(others).events;
          const mixed = foreign.map((event) => ({ event, at: at.next().value })).sort((a, b) => a.at - b.at);
          const after = mixed.reduce((before, { event }) => reduce(before, event), state);
          expect(after.version).toBe(state.version + foreign.length);
          for (const holder of holdersIn(after)) viewFor(holder, after, NOBODY);
        },
      );
      fc.assert(property, { numRuns: propertyRuns(300) });
    },
  );

  test(
    'LW-321 tells nobody else anything of what somebody writes in a round, but how much it is',
    PATIENTLY,
    () => {
      let written = 0;
      const property = fc.property(anyActsInRound(15), fc.nat(20), fc.nat(4), (acts, who, much) => {
        const { state } = played(acts);
        const seats = seatsIn(state).filter(({ group }) => roundOf(state, group) !== undefined);
        const writer = seats[who % Math.max(1, seats.length)];
        const round = writer && roundOf(state, writer.group);
        if (writer === undefined || round === undefined) return;
        const told = (others: number) => {
          const paper = paperOf(round.kind, much, others);
          const taken = takePaper(state, writer.id, { do: 'write', round: round.id, paper });
          if ('code' in taken) return [];
          written += 1;
          const papers = {
            of: (id: string, seat: string) => (id === round.id && seat === writer.id ? paper : undefined),
            aside: () => 0,
            all: (id: string) => (id === round.id ? [{ seat: writer.id, ...taken }] : []),
          };
          const live = { ...NOBODY, papers };
          return holdersIn(state)
            .filter((holder) => holder.kind !== 'seat' || holder.seat !== writer.id)
            .map((holder) => JSON.stringify(viewFor(holder, state, live)));
        };
        expect(told(1)).toEqual(told(2));
      });
      const numRuns = propertyRuns(600);
      fc.assert(property, { numRuns });
      expect(written).toBeGreaterThan(numRuns / 4);
    },
  );
});

function closedAfter(acts: readonly Act[]): WorkshopState | undefined {
  const from = phaseNumber(played(acts).state);
  const close: Act = { kind: 'command', by: MARTA, command: { do: 'close', from } };
  const { state } = played([...acts, close]);
  return state.stage.kind === 'closed' ? state : undefined;
}

/** What it is called, what is said, who leads and who is there no more may be otherwise, and nothing else. */
function expectSameBut(state: WorkshopState, after: WorkshopState): void {
  const { version: _, title, host, staff, words, isWallOpen, remarks, seats, ...rest } = after;
  expect(state).toMatchObject(rest);
  for (const [id, seat] of seats) if (seat.standing === 'in') expect(seat).toBe(state.seats.get(id));
}

type Written = Extract<Command, { do: 'write' }>['paper'];

/** Of two contents as much, where nothing more can be told apart. */
function paperOf(kind: Paper['kind'], much: number, which: number): Written {
  switch (kind) {
    case 'vote':
      return { kind, dots: { [`b${which}`]: 1 }, isFinished: much > 0 };
    case 'question':
      return { kind, text: `Thing ${which}` };
    case 'private':
      return {
        kind,
        entries: Array.from({ length: much }, (_, at) => ({ text: `Thing ${which} of ${at}` })),
      };
  }
}
