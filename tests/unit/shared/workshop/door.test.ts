import {
  type Command,
  decide,
  type Facts,
  type Holder,
  reduce,
  takeSeat,
  type WorkshopEvent,
  type WorkshopState,
} from '@parcours/shared/workshop';
import { expect, test } from 'vitest';
import { smallSetup } from '../../../helpers/liveWorkshop.ts';
import { comer, MARTA, stateOf } from '../../../helpers/workshopActs.ts';

let ids = 0;
const facts = (more: Partial<Facts> = {}): Facts => ({
  now: 1000,
  newId: () => {
    ids += 1;
    return `n${ids}`;
  },
  ...more,
});

type Step = (state: WorkshopState) => ReturnType<typeof decide>;

/** What comes of a step, or why nothing does. */
function after(state: WorkshopState, step: Step): WorkshopState | string {
  const decision = step(state);
  return decision.kind === 'refused' ? decision.code : decision.events.reduce(reduce, state);
}

function happened(state: WorkshopState, step: Step): WorkshopState {
  const next = after(state, step);
  if (typeof next === 'string') throw new Error(next);
  return next;
}

const asks =
  (command: Command, holder: Holder = MARTA, more: Partial<Facts> = {}): Step =>
  (state) =>
    decide(state, holder, command, facts(more));
const comes =
  (key: string, here: ReadonlySet<string> = new Set()): Step =>
  (state) =>
    takeSeat(state, comer(key), facts({ here }));

const opened = (door: 'open' | 'ask') => {
  const events: WorkshopEvent[] = [
    { kind: 'created', setup: smallSetup({ door }), code: 'ABCDEF' },
    { kind: 'opened' },
  ];
  return stateOf(events);
};

const standing = ({ seats }: WorkshopState, wanted: string) =>
  [...seats.values()].filter((seat) => seat.standing === wanted);

/** So many come one after the other, until nobody more is taken. */
function withComers(before: WorkshopState, count: number): WorkshopState {
  let state = before;
  for (let n = 0; n < count; n += 1) state = happened(state, comes(`key-${n}`));
  return state;
}

test('LW-362 whoever knocks and does not stay shuts nobody out, and takes no seat', () => {
  const many = withComers(opened('ask'), 299);
  expect(standing(many, 'knocking')).toHaveLength(200);
  const here = new Set(standing(many, 'knocking').map(({ id }) => id));
  expect(after(many, comes('one more', here))).toBe('workshop.full');
  const open = happened(many, asks({ do: 'prepare', change: { door: 'open' } }));
  const full = withComers(open, 300);
  expect(standing(full, 'in')).toHaveLength(300);
  expect(after(full, comes('one more'))).toBe('workshop.full');
  const [first] = standing(full, 'knocking');
  expect(after(full, asks({ do: 'admit', seat: first?.id ?? '', isAdmitted: true }))).toBe('workshop.full');
});

test('LW-362 who knocks is refused where the door is closed, and those who are in stay', () => {
  const inside = withComers(opened('open'), 2);
  const asking = happened(inside, asks({ do: 'prepare', change: { door: 'ask' } }));
  const knocked = happened(asking, comes('one who knocks'));
  const closed = happened(knocked, asks({ do: 'prepare', change: { door: 'closed' } }));
  expect([standing(closed, 'knocking').length, standing(closed, 'in').length]).toEqual([0, 2]);
});

test('LW-363 helpers who are gone take no place, and none of those who lead', () => {
  const helper = (person?: string): Holder => ({ kind: 'staff', role: 'edit', person });
  const introduce = (at: number): Command => ({ do: 'introduce', person: `p${at}`, name: `Helper ${at}` });
  let state = happened(opened('open'), asks({ do: 'introduce', person: 'marta', name: 'Marta' }));
  for (let at = 0; at < 40; at += 1) state = happened(state, asks(introduce(at), helper()));
  expect([...state.staff.keys()]).toEqual(['marta', ...Array.from({ length: 20 }, (_, at) => `p${at + 20}`)]);
  const staffHere = new Set(state.staff.keys());
  expect(after(state, asks(introduce(40), helper(), { staffHere }))).toBe('workshop.full');
  expect(after(state, asks(introduce(21), helper('p20')))).toBe('access.role');
  const second: Command = { do: 'introduce', person: 'ana', name: 'Ana' };
  const leader: Holder = { kind: 'staff', role: 'facilitate', person: undefined };
  expect(happened(state, asks(second, leader, { staffHere })).staff.size).toBe(22);
});
