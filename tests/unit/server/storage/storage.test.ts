import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CommitGroup } from '../../../../server/src/storage/commitGroup.ts';
import { openRecord, sealRecord } from '../../../../server/src/storage/recordCodec.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { testClock } from '../../../helpers/testClock.ts';

describe('records', () => {
  test('SV-13 a record opens in its own place alone, and only unharmed', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.nat(), fc.nat(255), (update, at, value) => {
        const record = sealRecord('a', 7, update);
        expect(openRecord('a', 7, record)).toEqual(update);
        expect(openRecord('b', 7, record)).toBeUndefined();
        expect(openRecord('a', 8, record)).toBeUndefined();
        const harmed = record.with(at % record.length, value);
        if (harmed[at % record.length] !== record[at % record.length]) {
          expect(openRecord('a', 7, harmed)).toBeUndefined();
        }
        expect(openRecord('a', 7, record.subarray(0, -1))).toBeUndefined();
      }),
      { numRuns: propertyRuns(500) },
    );
    expect(openRecord('a', 7, new Uint8Array())).toBeUndefined();
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
      5,
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
