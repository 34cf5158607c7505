import type { GroupRow, HandView, SeatRow, StaffView } from '@parcours/shared/workshop';
import { describe, expect, test } from 'vitest';
import {
  busyOf,
  fewSince,
  ordered,
  partnerOf,
  patient,
  STALLED_MINUTES,
  tilesOf,
  undoneIn,
} from '../../../../client/src/features/workshop/console/attention.ts';

const MINUTE = 60_000;
const NOW = 1_000_000_000;

const group = (number: number, change: Partial<GroupRow> = {}): GroupRow => ({
  number,
  language: 'en',
  board: `board-${number}`,
  scenario: 'one',
  extraSeconds: 0,
  isDone: false,
  personas: [],
  pulse: [0, 0, 1, 3, 2],
  steps: 1,
  legs: 0,
  barriers: 0,
  checks: 0,
  proposals: 0,
  owned: 0,
  changedAt: NOW - 1000,
  ...change,
});

const quiet = { pulse: [0, 0, 0, 0, 0], changedAt: NOW - STALLED_MINUTES * MINUTE };

const seats = (number: number, here: number, away = 0): readonly SeatRow[] =>
  Array.from({ length: here + away }, (_, at) => ({
    id: `${number}-${at}`,
    alias: `P${number}.${at}`,
    languages: ['en'],
    group: number,
    standing: 'in',
    isMuted: false,
    isHere: at < here,
    hasPin: false,
  }));

const hand = (of: number, minutesAgo: number, takenBy?: string): HandView => ({
  id: `hand-${of}-${minutesAgo}`,
  seat: `${of}-0`,
  group: of,
  isForGroup: true,
  reason: 'stuck',
  at: NOW - minutesAgo * MINUTE,
  takenBy,
});

const ROUTE = { id: 'route', kind: 'route', minutes: 20 } as const;

function view(change: Partial<StaffView>): StaffView {
  return {
    kind: 'staff',
    role: 'facilitate',
    title: '',
    host: '',
    retainUntil: '2026-06-01',
    isAutopilot: false,
    servedSince: 0,
    stage: { kind: 'running', phase: 0 },
    timer: { kind: 'none' },
    phase: ROUTE,
    phaseCount: 1,
    plan: [ROUTE],
    seated: 0,
    here: 0,
    isLed: true,
    isWallOpen: false,
    holdsRemarks: false,
    remarks: { held: 0, waiting: [], shown: [] },
    code: 'ABC123',
    languages: ['en'],
    scenarios: ['one'],
    groupCount: 4,
    notes: {},
    starts: [{ phase: 0, at: NOW - 10 * MINUTE }],
    door: 'open',
    seats: [],
    groups: [],
    staff: [],
    hands: [],
    words: [],
    calls: [],
    question: 'unasked',
    pins: { placed: 0 },
    ...change,
  };
}

const reasons = (shown: StaffView) => tilesOf(shown, NOW).map(({ reason }) => reason?.kind);

describe('LW-94 which groups need somebody', () => {
  const groups = [group(1), group(2, quiet), group(3), group(4), group(5, { ...quiet, isDone: true })];
  const people = [...seats(1, 6), ...seats(2, 6), ...seats(3, 0, 5), ...seats(4, 2, 4), ...seats(5, 6)];

  test('LW-94 a hand, nobody here, hardly anybody, and quiet while others work; not where a group says that it is done', () => {
    const shown = view({ groups, seats: people, hands: [hand(1, 2)] });
    expect(reasons(shown)).toEqual(['hand', 'stalled', 'nobody', 'few', undefined]);
  });

  test('LW-94 to a hand that is taken somebody comes already; of several the one that waits longest counts', () => {
    const taken = view({ groups: [group(1)], seats: seats(1, 6), hands: [hand(1, 5, 'marta')] });
    expect(reasons(taken)).toEqual([undefined]);
    const two = view({ groups: [group(1)], seats: seats(1, 6), hands: [hand(1, 1), hand(1, 3)] });
    expect(tilesOf(two, NOW)[0]?.reason).toMatchObject({ hand: { id: 'hand-1-3' } });
  });

  test('LW-94 where all are quiet none has stalled, and in a phase that has just begun none has yet', () => {
    const all = [group(1, quiet), group(2, quiet)];
    const both = [...seats(1, 6), ...seats(2, 6)];
    expect(reasons(view({ groups: all, seats: both }))).toEqual([undefined, undefined]);
    const fresh = view({ groups, seats: people, starts: [{ phase: 0, at: NOW - MINUTE }] });
    expect(reasons(fresh)[1]).toBeUndefined();
  });

  test('LW-94 before the groups are at their boards only hands count; a group that joined another has no tile', () => {
    const arriving = view({
      plan: [{ id: 'arrive', kind: 'arrive', minutes: 5 }],
      groups: [group(1), group(2), group(3, { mergedInto: 1 })],
      hands: [hand(2, 1)],
    });
    expect(reasons(arriving)).toEqual([undefined, 'hand']);
  });

  test('LW-94 by need those come first that need somebody most, and then by number', () => {
    const shown = view({ groups, seats: people, hands: [hand(4, 1), hand(2, 3)] });
    const numbers = ordered(tilesOf(shown, NOW), 'need').map((tile) => tile.group.number);
    expect(numbers).toEqual([2, 4, 3, 1, 5]);
    expect(ordered(tilesOf(shown, NOW), 'number').map((tile) => tile.group.number)).toEqual([1, 2, 3, 4, 5]);
  });

  test('LW-95 before the agenda moves on it is told who has not finished, and how many of them write just now', () => {
    expect(busyOf(view({ groups }))).toEqual({ done: 1, notDone: [1, 2, 3, 4], writing: 3 });
  });
});

test('LW-290 a group of one or two needs somebody after a minute, and is put with the smallest of its language', () => {
  const shown = view({
    groups: [group(1), group(2, { language: 'fr' }), group(3), group(4)],
    seats: [...seats(1, 2), ...seats(2, 3), ...seats(3, 6), ...seats(4, 5)],
  });
  const tiles = tilesOf(shown, NOW);
  const since = fewSince(new Map(), tiles, NOW);
  expect([...since.keys()]).toEqual([1]);
  const reasonAt = (now: number) => patient(tiles, fewSince(since, tiles, now), now)[0]?.reason?.kind;
  expect([reasonAt(NOW), reasonAt(NOW + MINUTE - 1), reasonAt(NOW + MINUTE)]).toEqual([
    undefined,
    undefined,
    'few',
  ]);
  expect(tiles[0] && partnerOf(tiles[0], tiles)?.number).toBe(4);
  expect(tiles[1] && partnerOf(tiles[1], tiles)?.number).toBe(1);
});

test('LW-250 in phases that come to something, the groups are told that have none of it', () => {
  const groups = [
    group(1, { checks: 2, owned: 1 }),
    group(2),
    group(3, { mergedInto: 1 }),
    group(4, { proposals: 2 }),
  ];
  const at = (kind: 'reality' | 'commit' | 'route') =>
    undoneIn(view({ groups, plan: [{ id: kind, kind, minutes: 5 }] }));
  expect(at('reality')).toEqual({ of: 'checks', groups: [2, 4] });
  expect(at('commit')).toEqual({ of: 'owners', groups: [2, 4] });
  expect(at('route')).toBeUndefined();
});
