import { afterAll, bench, describe } from 'vitest';
import * as Y from 'yjs';
import { readAffectedPaths } from '../../server/src/yjs/inspect/affectedPaths.ts';
import { readUpdate } from '../../server/src/yjs/inspect/checkedUpdate.ts';
import { InFlight } from '../../server/src/yjs/inspect/inFlight.ts';
import { atOnce } from '../../server/src/yjs/slices/work.ts';

/** Things put into a list, each in the middle of those before it. */
const SIZES = [2_500, 5_000, 10_000, 20_000];
const OPTIONS = { time: 500, iterations: 5, warmupTime: 200, warmupIterations: 2 };

const measured = SIZES.map((size) => ({ size, times: [] as number[] }));

for (const { size, times } of measured) {
  describe(`${size} things put in the middle`, () => {
    const doc = new Y.Doc();
    doc.transact(() => {
      for (let index = 0; index < size; index += 1) doc.getArray('list').insert(index >> 1, [index]);
    });
    const update = readUpdate(Y.encodeStateAsUpdate(doc));
    bench(
      'judging',
      () => {
        const before = process.cpuUsage();
        if (update) atOnce(readAffectedPaths(update, new Y.Doc(), new InFlight()));
        const { user, system } = process.cpuUsage(before);
        times.push((user + system) / 1000);
      },
      OPTIONS,
    );
  });
}

afterAll(() => {
  const lines = measured.map(({ size, times }, index) => {
    const before = measured[index - 1];
    const [ms, earlier] = [Math.min(...times), Math.min(...(before?.times ?? []))];
    const growth = before ? Math.log(ms / earlier) / Math.log(size / before.size) : Number.NaN;
    return `${size} items: ${ms.toFixed(1)} ms${before ? `, growing by the power ${growth.toFixed(2)}` : ''}`;
  });
  process.stdout.write(`\nShortest processor times of judging an update\n${lines.join('\n')}\n`);
});
