import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { editionFor, progressSince } from '@parcours/shared/report';
import { describe, expect, test } from 'vitest';
import { barredBoard } from '../../../../helpers/barredBoard.ts';
import { actionsOf, changed, progressOf, trendsOf } from '../../../../helpers/progress.ts';

describe('RP-73 objectives', () => {
  test('come nearer or move away by their outcome', () => {
    const now = changed({
      hours: { removed: true },
      proof: { removed: true },
      l5: null,
      fear: { blocks: true },
    });
    expect(trendsOf(barredBoard(), now)).toEqual(['doctor lost', 'register reached', 'school unexplored']);
    expect(trendsOf(now, barredBoard())).toEqual(['doctor reached', 'register lost', 'school explored']);
  });

  test('come nearer without being reached, and are reached with fewer obstacles', () => {
    const circle = changed({ rent: { needs: [] } });
    const bare = changed({ rent: { needs: [] }, fear: { removed: true }, hours: { on: 'rent' } });
    expect(trendsOf(circle, bare)).toEqual(['doctor better', 'work lost']);
    const closed = changed({ rent: { needs: [] }, hours: { on: 'open' }, proof: { on: 'rent' } });
    expect(trendsOf(barredBoard(), closed)).toContain('work better');
    expect(trendsOf(bare, circle)).toEqual(['doctor worse', 'work reached']);
  });

  test('are new or gone, and the same outcome by another effort is told', () => {
    const now = changed({ home: null, class: { days: 10, visits: 2, cost: 5 } });
    const [gone, plan] = [...progressOf(barredBoard(), now).objectives].reverse();
    expect(gone).toMatchObject({ trend: 'gone', objective: { name: 'A home' }, now: null });
    expect(plan).toMatchObject({
      trend: 'plan',
      before: { outcome: 'open', plan: { days: 30, visits: 4, cost: 25 } },
      now: { outcome: 'open', plan: { days: 10, visits: 2, cost: 5 } },
    });
    expect(trendsOf(now, barredBoard())).toEqual(['home new', 'school plan']);
  });
});

describe('RP-74 actions', () => {
  test.each([
    ['idea', 'agreed', 'agreed'],
    ['idea', 'under-way', 'started'],
    ['agreed', 'done', 'done'],
    ['under-way', 'rejected', 'turned-down'],
    ['done', 'agreed', 'set-back'],
    ['rejected', 'idea', 'proposed'],
    ['rejected', 'agreed', 'agreed'],
  ])('from %s to %s are told as %s', (before, now, step) => {
    const boards = [before, now].map((state) => changed({ evening: { state } })) as [Board, Board];
    expect(actionsOf(...boards)).toEqual([['evening', step, false]]);
  });

  test('that are new or gone are told, unless they were settled', () => {
    expect(actionsOf(changed({ evening: null, no: null }), barredBoard())).toEqual([
      ['evening', 'proposed', false],
      ['no', 'turned-down', false],
    ]);
    expect(actionsOf(barredBoard(), changed({ evening: null, no: null }))).toEqual([
      ['evening', 'gone', false],
    ]);
  });

  test('are overdue after their day, until they are settled', () => {
    const due = { due: '2026-11-20' };
    expect(actionsOf(barredBoard(), changed({ evening: due }))).toEqual([['evening', null, true]]);
    expect(actionsOf(barredBoard(), changed({ evening: { due: '2026-11-21' } }))).toEqual([
      ['evening', null, false],
    ]);
    expect(actionsOf(barredBoard(), changed({ evening: { ...due, state: 'done' } }))).toEqual([
      ['evening', 'done', false],
    ]);
  });

  test('put off are told with both days; without a day of the report nothing is overdue', () => {
    const now = changed({ evening: { due: '2020-03-01' } });
    const analysis = analyse(now, []);
    const edition = editionFor('internal', now, analysis);
    const { actions } = progressSince(
      { board: barredBoard(), problems: [] },
      { board: now, analysis },
      edition,
      undefined,
    );
    expect(actions).toMatchObject([{ due: '2020-03-01', dueBefore: '2027-01-15', overdue: false }]);
  });
});
