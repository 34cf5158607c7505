import { defaultPlan, MAX_PHASES, type Phase, planMinutes, tidied } from '@parcours/shared/workshop';
import { describe, expect, test } from 'vitest';
import {
  beginnings,
  changedPhase,
  movedPhase,
  withoutPhase,
  withPhase,
} from '../../../../client/src/live/plan/planEdits.ts';
import { readPlanFile, writePlanFile } from '../../../../client/src/live/plan/planFile.ts';

const PLAN: readonly Phase[] = [
  { id: 'arrive', kind: 'arrive', minutes: 5 },
  { id: 'route', kind: 'route', minutes: 20, title: 'The way', task: 'Draw.', note: 'Walk round.' },
  { id: 'route-2', kind: 'route', minutes: 10, isFrozen: true },
];

const ids = (plan: readonly Phase[]) => plan.map(({ id }) => id);

describe('LW-90 a plan is put together', () => {
  test('LW-90 phases are added under ids of their own, moved, changed and removed; the others keep their order', () => {
    expect(ids(withPhase(PLAN, 'route', 5))).toEqual(['arrive', 'route', 'route-2', 'route-3']);
    expect(ids(withPhase(PLAN, 'close', 5))).toEqual(['arrive', 'route', 'route-2', 'close']);
    expect(ids(movedPhase(PLAN, 'arrive', 2))).toEqual(['route', 'route-2', 'arrive']);
    expect(ids(movedPhase(PLAN, 'route-2', -4))).toEqual(['route-2', 'arrive', 'route']);
    expect(ids(movedPhase(PLAN, 'no-such', 1))).toEqual(ids(PLAN));
    expect(ids(withoutPhase(PLAN, 'route'))).toEqual(['arrive', 'route-2']);
    expect(changedPhase(PLAN, 'route', { minutes: 7 })[1]).toEqual({ ...PLAN[1], minutes: 7 });
    expect(beginnings(PLAN)).toEqual([0, 5, 25]);
  });

  test('LW-90 what is empty is not kept, and texts are cut to what the server takes', () => {
    const [phase] = tidied([
      { id: 'a', kind: 'route', minutes: 5, title: '  ', task: 'x'.repeat(700), isFrozen: false },
    ]);
    expect(phase).toEqual({ id: 'a', kind: 'route', minutes: 5, task: 'x'.repeat(600) });
  });
});

describe('LW-91 a plan is saved as a file and opened for another workshop', () => {
  test('LW-91 it comes back as it was', () => {
    for (const plan of [PLAN, defaultPlan()]) {
      const { plan: read = [] } = { plan: undefined, ...readPlanFile(writePlanFile(plan)) };
      expect(read).toEqual(plan);
      expect(planMinutes(read)).toBe(planMinutes(plan));
    }
  });

  const file = (plan: unknown, more: object = {}) =>
    JSON.stringify({ format: 'parcours.workshop-plan', version: 1, plan, ...more });

  test.each([
    ['no JSON', '{', [{ kind: 'no-json' }]],
    ['another file', '{"format":"parcours.board"}', [{ kind: 'no-plan' }]],
    ['no list of phases', file('none'), [{ kind: 'no-plan' }]],
    ['a list', '[]', [{ kind: 'no-plan' }]],
    ['a newer version', file(PLAN, { version: 2 }), [{ kind: 'newer' }]],
    ['no phase', file([]), [{ kind: 'empty' }]],
    [
      'too many',
      file(Array.from({ length: MAX_PHASES + 1 }, () => PLAN[0])),
      [{ kind: 'too-many', count: MAX_PHASES + 1 }],
    ],
    [
      'phases that cannot be',
      file([PLAN[0], null, { kind: 'nap', minutes: 0, note: 'x'.repeat(601), title: 3 }]),
      [
        { kind: 'phase', phase: 2 },
        { kind: 'phase-kind', phase: 3, found: 'nap' },
        { kind: 'phase-minutes', phase: 3 },
        { kind: 'phase-text', phase: 3, text: 'title' },
        { kind: 'phase-text', phase: 3, text: 'note' },
      ],
    ],
  ])('LW-91 one with faults is not read in part, and each fault is told: %s', (_, text, faults) => {
    expect(readPlanFile(text)).toEqual({ faults });
  });
});
