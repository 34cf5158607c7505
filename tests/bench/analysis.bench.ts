import { analyse } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { afterAll, bench, describe } from 'vitest';
import { cityBoard } from '../helpers/cityBoard.ts';

/** Steps; three times as many legs, a tenth as many barriers, ten personas. */
const SIZES = [500, 1_500, 5_000];
const OPTIONS = { time: 2_000, iterations: 5, warmupTime: 500, warmupIterations: 2 };

interface Measured {
  readonly steps: number;
  readonly analysis: number[];
  readonly traversal: number[];
}

const measured: Measured[] = SIZES.map((steps) => ({ steps, analysis: [], traversal: [] }));

for (const { steps, analysis, traversal } of measured) {
  describe(`a board of ${steps} steps`, () => {
    const board = cityBoard(steps, 1);
    bench('analysis', () => timed(analysis, () => analyse(board)), OPTIONS);
    bench('plain traversal for each persona', () => timed(traversal, () => traverse(board)), OPTIONS);
  });
}

afterAll(() => {
  const rows = measured.map(({ steps, analysis, traversal }) => {
    const [ms, plain] = [Math.min(...analysis), Math.min(...traversal)];
    return { steps, ms, plain, ratio: ms / plain };
  });
  const lines = rows.map(({ steps, ms, plain, ratio }, index) => {
    const before = rows[index - 1];
    const growth = before ? (Math.log(ms / before.ms) / Math.log(steps / before.steps)).toFixed(2) : '';
    return [steps, ms.toFixed(1), plain.toFixed(2), ratio.toFixed(0), growth].map(padded).join('');
  });
  const head = ['steps', 'analysis ms', 'traversal ms', 'ratio', 'growth'].map(padded).join('');
  process.stdout.write(
    `\nShortest processor times; growth is the exponent of steps in the time\n${[head, ...lines].join('\n')}\n`,
  );
});

/** What everybody can reach by legs: breadth first, over the legs by node. */
function traverse(board: Board): number {
  const next = new Map<string, string[]>();
  for (const { from, to } of board.legs) {
    const ends = next.get(from);
    if (ends) ends.push(to);
    else next.set(from, [to]);
  }
  return board.personas.reduce((sum, { id }) => {
    const seen = new Set<string>([id]);
    for (const node of seen) for (const end of next.get(node) ?? []) seen.add(end);
    return sum + seen.size;
  }, 0);
}

/** In processor time: the clock would count what else the machine does. */
function timed(times: number[], run: () => unknown): void {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  times.push((user + system) / 1_000);
}

function padded(cell: string | number): string {
  return String(cell).padStart(14);
}
