import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommitGroup } from '../../../../server/src/storage/commitGroup.ts';
import { openRecord, sealRecord } from '../../../../server/src/storage/recordCodec.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { testClock } from '../../../helpers/testClock.ts';

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

  test('SV-10 writes of a few milliseconds share one transaction, and none is done before its flush', async () => {
    const { clock, flushes, group } = make();
    const done: number[] = [];
    const writes = [1, 2, 3].map((n) => group.write(() => n).then((value) => done.push(value)));
    expect(flushes.length).toBe(0);
    clock.advance(5);
    expect(flushes.length).toBe(1);
    await Promise.resolve();
    expect(done).toEqual([]);
    flushes[0]?.resolve();
    await Promise.all(writes);
    expect(done).toEqual([1, 2, 3]);
  });

  test('SV-10 a write that throws fails alone, and a flush that fails fails all', async () => {
    const { clock, flushes, group } = make();
    const bad = group.write(() => {
      throw new Error('only I');
    });
    const good = group.write(() => 'fine');
    clock.advance(5);
    flushes[0]?.resolve();
    await expect(bad).rejects.toThrow('only I');
    expect(await good).toBe('fine');
    const both = Promise.allSettled([group.write(() => 1), group.write(() => 2)]);
    clock.advance(5);
    flushes[1]?.reject(new Error('disk full'));
    expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  test('SV-10 draining flushes what still gathers, and waits for it', async () => {
    const { flushes, group } = make();
    const write = group.write(() => 'kept');
    let drained = false;
    const drain = group.drain().then(() => {
      drained = true;
    });
    expect(flushes.length).toBe(1);
    await Promise.resolve();
    expect(drained).toBe(false);
    flushes[0]?.resolve();
    await drain;
    expect(await write).toBe('kept');
  });
});
