import { expect, test } from 'vitest';
import { LogGauge } from '../../../../server/src/sync/room/logGauge.ts';

const updates = (count: number, bytes: number) => Array.from({ length: count }, () => new Uint8Array(bytes));
const gauge = (snapshotBytes: number) =>
  new LogGauge([{ sequence: 1, at: 0, update: new Uint8Array(snapshotBytes) }]);

test('SV-14 rewriting is due after 2,000 records that weigh as much as the whole, or very many of any weight', () => {
  const small = gauge(1000);
  small.add(updates(2000, 50));
  expect(small.isDue).toBe(false);
  small.add(updates(1, 50));
  expect(small.isDue).toBe(true);
  const large = gauge(1 << 20);
  large.add(updates(3000, 50));
  expect(large.isDue).toBe(false);
  large.add(updates(12_000, 50));
  expect(large.isDue).toBe(true);
  large.reset(1 << 24);
  large.add(updates(50_000, 0));
  expect(large.isDue).toBe(false);
  large.add(updates(1, 0));
  expect(large.isDue).toBe(true);
});

test('SV-14 in an empty room it is worth it after 50 records of a quarter of the whole', () => {
  const log = gauge(10_000);
  log.add(updates(50, 100));
  expect(log.isWorthIt).toBe(false);
  log.add(updates(1, 100));
  expect(log.isWorthIt).toBe(true);
  log.reset(100_000);
  log.add(updates(51, 100));
  expect(log.isWorthIt).toBe(false);
});
