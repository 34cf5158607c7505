import { expect, test } from 'vitest';
import { oneByOne } from '../../../../server/src/yjs/slices/oneByOne.ts';

test('SV-158 large updates are examined one after the other, and boards take turns', async () => {
  const [attacked, quiet] = [{}, {}];
  const order: string[] = [];
  let running = 0;
  const work = (name: string) => async () => {
    running += 1;
    expect(running).toBe(1);
    order.push(name);
    await new Promise(setImmediate);
    running -= 1;
    if (name === 'a2') throw new Error('malformed');
    return name;
  };
  const all = ['a1', 'a2', 'a3', 'a4'].map((name) => oneByOne(attacked, work(name)));
  all.push(oneByOne(quiet, work('q')));
  const results = await Promise.allSettled(all);
  expect(order.filter((name) => name !== 'q')).toEqual(['a1', 'a2', 'a3', 'a4']);
  expect(order.indexOf('q')).toBeLessThanOrEqual(2);
  expect(results.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ]);
});
