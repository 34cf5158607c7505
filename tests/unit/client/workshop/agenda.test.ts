import { fitted, type Phase, type Stage, type Timer } from '@parcours/shared/workshop';
import { describe, expect, test } from 'vitest';
import { courseOf } from '../../../../client/src/features/workshop/console/agenda.ts';

const MINUTE = 60_000;
const BEGAN = Date.UTC(2026, 2, 14, 13);
const at = (minutes: number) => BEGAN + minutes * MINUTE;

const PLAN: readonly Phase[] = [
  { id: 'a', kind: 'arrive', minutes: 10 },
  { id: 'b', kind: 'route', minutes: 20 },
  { id: 'c', kind: 'barriers', minutes: 20 },
  { id: 'd', kind: 'close', minutes: 10 },
];

const running = (phase: number): Stage => ({ kind: 'running', phase });
const ends = (minutes: number): Timer => ({ kind: 'running', endsAt: at(minutes) });

describe('LW-93 the course of the agenda', () => {
  const late = {
    plan: PLAN,
    stage: running(1),
    starts: [
      { phase: 0, at: at(0) },
      { phase: 1, at: at(14) },
    ],
    timer: ends(34),
    dueAt: at(60),
  };

  test('LW-93 each phase has its time by the plan, and that at which it began or will begin', () => {
    const { rows } = courseOf(late, at(20));
    expect(rows.map(({ planned }) => planned)).toEqual([at(0), at(10), at(30), at(50)]);
    expect(rows.map(({ begins }) => begins)).toEqual([at(0), at(14), at(34), at(54)]);
    expect(rows.map(({ standing }) => standing)).toEqual(['past', 'now', 'next', 'later']);
  });

  test('LW-93 it says by how much all will be over late, and what the rest may take; once it is fitted all is in time', () => {
    const { minutesBehind, minutesLeft, endsAt } = courseOf(late, at(20));
    expect({ minutesBehind, minutesLeft, endsAt }).toEqual({
      minutesBehind: 4,
      minutesLeft: 26,
      endsAt: at(64),
    });
    const minutes = fitted([20, 10], minutesLeft);
    const plan = PLAN.map((phase, index) => ({ ...phase, minutes: minutes[index - 2] ?? phase.minutes }));
    expect(courseOf({ ...late, plan }, at(20))).toMatchObject({ minutesBehind: 0, endsAt: at(60) });
  });

  test('LW-93 time that is over, or stands still, pushes the rest away', () => {
    expect(courseOf(late, at(40)).minutesBehind).toBe(10);
    const paused = { ...late, timer: { kind: 'paused', left: 5 * MINUTE } } as const;
    expect(courseOf(paused, at(30)).endsAt).toBe(at(65));
    expect(courseOf({ ...late, timer: { kind: 'none' } }, at(20)).endsAt).toBe(at(64));
  });

  test('LW-93 before it begins and after it is closed there is no end to tell; what was left out is told', () => {
    const before = { plan: PLAN, stage: { kind: 'lobby' }, starts: [], timer: { kind: 'none' } } as const;
    expect(courseOf(before, at(0))).toMatchObject({ endsAt: undefined, minutesBehind: 0 });
    const closed = {
      ...late,
      stage: { kind: 'closed', phase: 2 },
      starts: [
        { phase: 0, at: at(0) },
        { phase: 2, at: at(12) },
      ],
    } as const;
    expect(courseOf(closed, at(30)).rows.map(({ standing }) => standing)).toEqual([
      'past',
      'skipped',
      'past',
      'later',
    ]);
  });
});
