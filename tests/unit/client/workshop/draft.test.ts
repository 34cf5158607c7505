import { describe, expect, test } from 'vitest';
import {
  dayAfter,
  lacksOf,
  newDraft,
  setupOf,
  spanOf,
  suggestedGroups,
  withPeople,
} from '../../../../client/src/features/workshop/prepare/draft.ts';
import {
  forgetDraft,
  keepDraft,
  keptDraft,
} from '../../../../client/src/features/workshop/prepare/keptDraft.ts';
import { setupShape } from '../../../../shared/src/workshop/command.ts';

const TODAY = new Date(2026, 2, 14, 9, 30);

describe('LW-92 a workshop is prepared', () => {
  test('LW-310 what was put together is kept in this browser until it is made or begun anew', () => {
    expect(keptDraft(TODAY)).toBeUndefined();
    const draft = withPeople(
      {
        ...newDraft('fr', TODAY),
        title: 'Two days',
        scenarios: ['one'],
        door: 'ask',
        isAutopilot: true,
        holdsRemarks: true,
      },
      100,
    );
    keepDraft(draft);
    expect(setupOf(keptDraft(TODAY) ?? newDraft('en', TODAY))).toMatchObject({
      ...setupOf(draft),
      plan: draft.plan.map(({ kind, minutes }) => ({ kind, minutes })),
    });
    const later = new Date(2027, 2, 14);
    expect(keptDraft(later)?.retainUntil).toBe(dayAfter(later, 90));
    forgetDraft();
    expect(keptDraft(TODAY)).toBeUndefined();
  });

  test('LW-92 groups are suggested of six or seven, and go with the number of people until somebody says another', () => {
    expect([1, 6, 13, 30, 100, 300].map(suggestedGroups)).toEqual([1, 1, 2, 5, 16, 47]);
    const draft = newDraft('fr', TODAY);
    expect(withPeople(draft, 100).groupCount).toBe(16);
    expect(withPeople({ ...draft, groupCount: 9, isSuggested: false }, 100).groupCount).toBe(9);
  });

  test('LW-92 it tells what is missing, and what it sends is what the server takes', () => {
    const draft = newDraft('fr', TODAY);
    expect(lacksOf(draft, TODAY)).toEqual(['title', 'scenario']);
    expect(lacksOf({ ...draft, languages: [], retainUntil: dayAfter(TODAY, 0) }, TODAY)).toEqual([
      'title',
      'scenario',
      'language',
      'date',
    ]);
    const whole = {
      ...draft,
      title: ' Two days ',
      scenarios: ['undocumented-young-man'],
      holdsRemarks: true,
    };
    expect(lacksOf(whole, TODAY)).toEqual([]);
    expect(setupShape.parse(setupOf(whole))).toEqual({
      ...setupOf(whole),
      title: 'Two days',
    });
    expect(dayAfter(TODAY, 90)).toBe('2026-06-12');
  });

  test('LW-92 the plan ends by the clock', () => {
    const { from, to } = spanOf({ begins: '14:00', plan: [{ id: 'a', kind: 'route', minutes: 90 }] }, TODAY);
    expect(new Date(from).getHours()).toBe(14);
    expect(to - from).toBe(90 * 60_000);
  });
});
