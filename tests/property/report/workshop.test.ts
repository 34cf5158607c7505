import { analyse, type BarrierOn, changesOverAll } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, type WorkshopContext, writeWorkshop } from '@parcours/shared/report';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { leverageOverAll as byTryingAll } from '../../helpers/bruteForce/leverageOverAll.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { randomBoard } from '../../helpers/randomBoard.ts';
import type { BoardSize } from '../../helpers/randomParts.ts';
import { contextOn, type GroupBoard, varied } from '../../helpers/workshopBoards.ts';

const SMALL: BoardSize = { personas: 2, steps: 6, objectives: 4, legs: 12, assets: 3, barriers: 6 };
const NAMES = ['Ash', 'Birch', 'Cedar', 'Elm'];

/** Boards of one scenario, from each of which a few records are gone, and now and then one of another. */
const groups: fc.Arbitrary<GroupBoard[]> = fc
  .record({
    example: randomBoard(SMALL),
    other: randomBoard(SMALL),
    lost: fc.array(fc.array(fc.nat(200), { maxLength: 4 }), { minLength: 2, maxLength: 3 }),
  })
  .map(({ example, other, lost }) => {
    const copies = lost.map((picks) => varied(started(example, 'first'), { without: pick(example, picks) }));
    const boards = [...copies, started(other, 'second')];
    return boards.map((board, at) => ({ group: NAMES[at] ?? '', board }));
  });

const started = (board: Board, scenario: string): Board => ({
  ...board,
  meta: { ...board.meta, scenario: `${scenario}@1.0.0` },
});

function pick({ steps, barriers, legs, actors }: Board, picks: readonly number[]): string[] {
  const ids = [...steps, ...barriers, ...legs, ...actors].map(({ id }) => id);
  return picks.flatMap((n) => ids[n % Math.max(1, ids.length)] ?? []);
}

/** What a context finds, in words that do not tell in which order the boards came. */
function findingsIn({ groups: all, gaps, findings, leverage }: WorkshopContext) {
  const name = (board: number) => all[board]?.name ?? '';
  const gap = (entry: (typeof gaps)[number]) =>
    entry.gaps.map(({ board, gap: { barrier } }) => `${name(board)} ${barrier}`).sort();
  return {
    gaps: gaps.map(gap),
    findings: findings
      .map(({ kind, board, others }) => JSON.stringify([kind, name(board), others.map(name).sort()]))
      .sort(),
    leverage: leverage.map(({ levers, unlocks, exact }) => ({
      levers: levers.flatMap((at) => (gaps[at] ? [gap(gaps[at])] : [])),
      unlocks: unlocks.map(({ board, objective }) => `${name(board)} ${objective}`).sort(),
      exact,
    })),
  };
}

describe('workshops of random boards', () => {
  test('WS-1 of one board find nothing that comes back, and its own leverage', PATIENTLY, () => {
    fc.assert(
      fc.property(randomBoard(SMALL), (board) => {
        const { gaps, findings, leverage } = contextOn([{ group: 'Ash', board }]);
        expect(findings).toEqual([]);
        expect(gaps.every(({ boards, gaps: on }) => boards.length === 1 && on.length === 1)).toBe(true);
        const own = analyse(board).leverage.map(({ unlocks }) => unlocks.length);
        expect(leverage.map(({ unlocks }) => unlocks.length)).toEqual(own);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test('WS-2 find the same in whatever order the boards come', PATIENTLY, () => {
    const tally = { shared: 0, findings: 0, opened: 0 };
    fc.assert(
      fc.property(groups, fc.nat(3), (boards, turn) => {
        const found = contextOn(boards);
        const turned = [...boards.slice(turn), ...boards.slice(0, turn)].reverse();
        expect(findingsIn(contextOn(turned))).toEqual(findingsIn(found));
        tally.shared += found.gaps.filter(({ boards: on }) => on.length > 1).length;
        tally.findings += found.findings.length;
        tally.opened += found.leverage.filter(({ unlocks }) => unlocks.length > 0).length;
      }),
      { numRuns: propertyRuns(300) },
    );
    for (const count of Object.values(tally)) expect(count, JSON.stringify(tally)).toBeGreaterThan(20);
  });

  test('WS-3 a gap belongs to one kind alone, and every gap to some', PATIENTLY, () => {
    fc.assert(
      fc.property(groups, (boards) => {
        const { gaps, groups: all } = contextOn(boards);
        const told = gaps.flatMap(({ gaps: on }) => on.map(({ board, gap }) => `${board} ${gap.barrier}`));
        const known = all.flatMap(({ context }, at) => context.gaps.map(({ barrier }) => `${at} ${barrier}`));
        expect([...told].sort()).toEqual([...known].sort());
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  test('WS-4 the leverage over all is what trying every choice finds', PATIENTLY, () => {
    let opened = 0;
    fc.assert(
      fc.property(
        fc.array(randomBoard({ ...SMALL, barriers: 4 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.nat(6), { minLength: 12, maxLength: 12 }),
        (boards, picks) => {
          const levers = partition(boards, picks);
          const priced = levers.map((barriers) => ({ barriers, severity: 1 }));
          const found = changesOverAll(boards, priced).leverage;
          expect(found).toEqual(byTryingAll(boards, levers));
          opened += found.filter(({ unlocks }) => unlocks.length > 0).length;
        },
      ),
      { numRuns: propertyRuns(500) },
    );
    expect(opened).toBeGreaterThan(50);
  });

  test('WS-5 are reported on to everybody in every language', PATIENTLY, () => {
    fc.assert(
      fc.property(
        fc.array(arbitraryBoard, { maxLength: 3 }),
        fc.constantFrom(...LANGUAGE_TAGS),
        fc.constantFrom(...AUDIENCES),
        (boards, lang, audience) => {
          const named = boards.map((board, at) => ({ group: NAMES[at] ?? '', board }));
          const report = writeWorkshop(contextOn(named, { lang, audience }), lang);
          expect(report.parts).toHaveLength(10);
          for (const { blocks } of report.parts) expect(blocks.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: propertyRuns(150) },
    );
  });
});

/** Every barrier of every board in one of a few levers. */
function partition(boards: readonly Board[], picks: readonly number[]): BarrierOn[][] {
  const levers: BarrierOn[][] = Array.from({ length: 7 }, () => []);
  const all = boards.flatMap(({ barriers }, board) => barriers.map(({ id }) => ({ board, barrier: id })));
  all.forEach((barrier, at) => {
    levers[picks[at % picks.length] ?? 0]?.push(barrier);
  });
  return levers;
}
