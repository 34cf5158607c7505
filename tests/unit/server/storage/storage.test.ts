import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommitGroup } from '../../../../server/src/storage/commitGroup.ts';
import { openRecord, sealRecord } from '../../../../server/src/storage/recordCodec.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { testClock } from '../../../helpers/testClock.ts';
import { until } from '../../../helpers/until.ts';

describe('records', () => {
  const key = Uint8Array.from({ length: 32 }, (_, index) => index);
  const at = Date.parse('2026-11-21T12:00:00Z');

  test('SV-13 a record opens in its own place alone, and only unharmed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), fc.nat(255), (update, where, value) => {
        const record = sealRecord(key, 'a/7', { update, at });
        expect(openRecord(key, 'a/7', record)).toEqual({ update, at });
        expect(openRecord(key, 'b/7', record)).toBeUndefined();
        expect(openRecord(key, 'a/8', record)).toBeUndefined();
        const harmed = Uint8Array.from(record).with(where % record.length, value);
        if (harmed[where % record.length] !== record[where % record.length]) {
          expect(openRecord(key, 'a/7', harmed)).toBeUndefined();
        }
        expect(openRecord(key, 'a/7', record.subarray(0, -1))).toBeUndefined();
      }),
      { numRuns: propertyRuns(500) },
    );
    expect(openRecord(key, 'a/7', new Uint8Array())).toBeUndefined();
  });

  test('SH-1 a record shows nothing of what it holds, and opens with its own key alone', () => {
    const update = Buffer.from('a word that is on the board');
    const record = Buffer.from(sealRecord(key, 'a/7', { update, at }));
    expect(record.includes('word')).toBe(false);
    expect(openRecord(key.with(0, 9), 'a/7', record)).toBeUndefined();
    expect(sealRecord(key, 'a/7', { update, at })).not.toEqual(record);
  });
});

describe('a commit group', () => {
  const make = () => {
    const clock = testClock();
    const flushes: { resolve: () => void; reject: (error: Error) => void; ran: number }[] = [];
    const group = new CommitGroup(
      (actions) =>
        new Promise((resolve, reject) => {
          actions();
          flushes.push({ resolve: () => resolve(undefined), reject, ran: flushes.length });
        }),
      clock,
    );
    return { clock, flushes, group };
  };

  test('SV-10 what comes after a pause is flushed at once; what comes soon after shares the next flush', async () => {
    const { clock, flushes, group } = make();
    const done: number[] = [];
    const write = (n: number) => group.write(() => n).then((value) => done.push(value));
    const first = write(1);
    expect(flushes.length).toBe(1);
    const others = [2, 3].map(write);
    flushes[0]?.resolve();
    await first;
    clock.advance(4);
    expect(flushes.length).toBe(1);
    clock.advance(1);
    expect(flushes.length).toBe(2);
    await Promise.resolve();
    expect(done).toEqual([1]);
    flushes[1]?.resolve();
    await Promise.all(others);
    expect(done).toEqual([1, 2, 3]);
  });

  test('SV-10 where many share a flush the next one waits for more of them, however the clock is set', async () => {
    const { clock, flushes, group } = make();
    const first = group.write(() => 0);
    const many = Array.from({ length: 9 }, (_, n) => group.write(() => n));
    flushes[0]?.resolve();
    await first;
    clock.advance(5);
    flushes[1]?.resolve();
    await Promise.all(many);
    const last = group.write(() => 10);
    clock.advance(-3_600_000);
    clock.advance(17);
    expect(flushes.length).toBe(2);
    clock.advance(3_600_001);
    expect(flushes.length).toBe(3);
    flushes[2]?.resolve();
    expect(await last).toBe(10);
    clock.advance(-3_600_000);
    const later = group.write(() => 11);
    clock.advance(20);
    flushes[3]?.resolve();
    expect(await later).toBe(11);
  });

  test('SV-10 what counts is how much was written, not in how many writes', async () => {
    const { clock, flushes, group } = make();
    const one = group.write(
      () => 0,
      () => 9,
    );
    flushes[0]?.resolve();
    await one;
    const next = group.write(() => 1);
    clock.advance(17);
    expect(flushes.length).toBe(1);
    clock.advance(1);
    expect(flushes.length).toBe(2);
    flushes[1]?.resolve();
    expect(await next).toBe(1);
  });

  test('SV-10 a write that throws fails alone, and a flush that fails fails all', async () => {
    const { clock, flushes, group } = make();
    const bad = group.write(() => {
      throw new Error('only I');
    });
    flushes[0]?.resolve();
    await expect(bad).rejects.toThrow('only I');
    clock.advance(5);
    const both = Promise.allSettled([group.write(() => 1), group.write(() => 2)]);
    flushes[1]?.reject(new Error('disk full'));
    await Promise.resolve();
    clock.advance(5);
    await until(() => flushes.length === 3);
    flushes[2]?.reject(new Error('disk full'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('SV-10 draining flushes what still gathers, and waits for it', async () => {
    const { flushes, group } = make();
    const first = group.write(() => 'first');
    flushes[0]?.resolve();
    await first;
    const write = group.write(() => 'kept');
    expect(flushes.length).toBe(1);
    let drained = false;
    const drain = group.drain().then(() => {
      drained = true;
    });
    expect(flushes.length).toBe(2);
    await Promise.resolve();
    expect(drained).toBe(false);
    flushes[1]?.resolve();
    await drain;
    expect(await write).toBe('kept');
  });
});
