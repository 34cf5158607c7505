import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Around, openLmdbLog } from '../../../../server/src/storage/lmdbLog.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { encodeGroup, readGroups } from '../../../../server/src/storage/wal/groupCodec.ts';
import { openWalLog } from '../../../../server/src/storage/wal/walLog.ts';
import { watchedDisk } from '../../../helpers/faultyDisk.ts';
import { propertyRuns } from '../../../helpers/propertyRuns.ts';
import { tempFolder } from '../../../helpers/server.ts';

const entry = fc.record({ document: fc.string(), sequence: fc.nat(), record: fc.uint8Array() });
const groups = fc.array(fc.array(entry, { maxLength: 4 }), { minLength: 1, maxLength: 6 });

describe('groups of the write-ahead log', () => {
  test('SV-57 wherever writing is cut short, the groups before it are read, and nothing else', () => {
    fc.assert(
      fc.property(groups, fc.nat(), fc.uint8Array({ maxLength: 40 }), (written, cut, leftBehind) => {
        const encoded = written.map((entries) => encodeGroup({ generation: 7, entries }));
        const file = Buffer.concat(encoded);
        const end = cut % file.length;
        const ends = encoded.map((_, index) => Buffer.concat(encoded.slice(0, index + 1)).length);
        const whole = ends.filter((each) => each <= end).length;
        const read = readGroups(Buffer.concat([file.subarray(0, end), leftBehind])).groups;
        expect(read.slice(0, whole).map(({ entries }) => entries)).toEqual(
          written.slice(0, whole).map((entries) => entries.map((each) => ({ ...each }))),
        );
        // What is left behind may by chance begin with the very rest of the group that was cut off.
        const missing = file.subarray(end, ends[whole]);
        if (!missing.equals(leftBehind.subarray(0, missing.length))) expect(read.length).toBe(whole);
      }),
      { numRuns: propertyRuns(500) },
    );
  });

  test('SV-57 what an earlier use of the file left behind is not read', () => {
    const [old, now] = [3, 4].map((generation) =>
      encodeGroup({
        generation,
        entries: [{ document: 'a', sequence: generation, record: new Uint8Array(9) }],
      }),
    );
    const file = Buffer.concat([now ?? new Uint8Array(), old ?? new Uint8Array()]);
    expect(readGroups(file).groups.map(({ generation }) => generation)).toEqual([4]);
    expect(readGroups(new Uint8Array(100))).toEqual({ groups: [], damaged: 0 });
  });

  test('SV-67 whatever bit turns over in the body of a group, the groups behind it are read, and it is counted', () => {
    fc.assert(
      fc.property(groups, fc.nat(), fc.nat(), (written, which, bit) => {
        const encoded = written.map((entries) => encodeGroup({ generation: 7, entries }));
        const victim = which % written.length;
        const body = encoded[victim]?.subarray(8) ?? new Uint8Array();
        const at = bit % (body.length * 8);
        body[at >> 3] = (body[at >> 3] ?? 0) ^ (1 << (at & 7));
        const { groups: read, damaged } = readGroups(Buffer.concat(encoded));
        expect(read.map(({ entries }) => entries)).toEqual(written.filter((_, index) => index !== victim));
        // Nothing tells a damaged last one from one whose writing was cut short.
        expect(damaged).toBe(victim < written.length - 1 ? 1 : 0);
      }),
      { numRuns: propertyRuns(500) },
    );
  });
});

describe('a log behind a write-ahead log', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const bytes = (value: number) => Uint8Array.of(value);
  const updatesOf = async (log: Awaited<ReturnType<typeof openLmdbLog>>, document: string) =>
    (await log.read(document)).records.map(({ sequence, update }) => [sequence, ...update]);

  test('SV-58 who opens the store beside the server reads all that was confirmed, and takes nothing from it', async () => {
    const server = await openWalLog(folder, systemClock);
    await server.create('a', bytes(1));
    for (let round = 2; round < 6; round += 1) {
      await server.append('a', [bytes(round)]);
      const beside = await openLmdbLog(folder, systemClock);
      expect((await updatesOf(beside, 'a')).at(-1)).toEqual([round, round]);
      await beside.close();
    }
    expect(await server.compact('a', 4, bytes(9))).toBe(6);
    expect(await server.append('a', [bytes(7)])).toBe(7);
    await server.close();
    const again = await openWalLog(folder, systemClock);
    const { records } = await again.read('a');
    expect(records.map(({ sequence, update }) => [sequence, ...update])).toEqual([
      [5, 5],
      [6, 9],
      [7, 7],
    ]);
    await again.close();
  });

  test('SV-67 a group that is damaged on disk costs no other, and the server is told at its start', async () => {
    const server = await openWalLog(folder, systemClock);
    await server.create('a', bytes(1));
    for (let round = 2; round < 6; round += 1) await server.append('a', [bytes(round)]);
    // A crash, and a disk that gives back something else.
    const path = join(folder, 'ahead', '0');
    const file = await readFile(path);
    const second = 8 + file.readUInt32LE(0);
    file.writeUInt8(file.readUInt8(second + 20) ^ 1, second + 20);
    await writeFile(path, file);
    const told: number[] = [];
    const again = await openWalLog(folder, systemClock, { onDamage: (groups) => told.push(groups) });
    expect((await again.read('a')).records.map(({ update }) => [...update])).toEqual([[1], [2], [4], [5]]);
    expect(told).toEqual([1]);
    await again.close();
    await server.close().catch(() => {});
  });

  test('SV-59 a board under a name that was erased gets nothing of the one before', async () => {
    const server = await openWalLog(folder, systemClock);
    await server.create('a', bytes(1));
    await server.append('a', [bytes(2), bytes(3)]);
    // A crash: what is ahead of the store stays there.
    const beside = await openLmdbLog(folder, systemClock);
    await beside.erase('a');
    await beside.create('a', bytes(8));
    await beside.close();
    const again = await openWalLog(folder, systemClock);
    expect((await again.read('a')).records.map(({ update }) => [...update])).toEqual([[8]]);
    expect((await again.read('a')).damaged).toEqual([]);
    await again.close();
    await server.close().catch(() => {});
  });

  test('SV-60 where the store takes nothing, edits are still saved, and go into it later', async () => {
    let isFull = false;
    let inStore = 0;
    const around: Around = (disk) => ({
      ...disk,
      transact: (actions) => {
        if (isFull) return Promise.reject(new Error('ENOSPC'));
        inStore += 1;
        return disk.transact(actions);
      },
    });
    const log = await openWalLog(folder, systemClock, { around });
    await log.create('a', bytes(1));
    isFull = true;
    expect(await log.append('a', [bytes(2)])).toBe(2);
    await expect(log.read('a')).rejects.toMatchObject({ code: 'server.storage' });
    expect(await log.append('a', [bytes(3)])).toBe(3);
    await expect(log.documents()).rejects.toMatchObject({ code: 'server.storage' });
    isFull = false;
    const before = inStore;
    expect((await log.read('a')).records.map(({ update }) => [...update])).toEqual([[1], [2], [3]]);
    expect(inStore).toBeGreaterThan(before);
    await log.close();
  });

  test('SV-60 a write ahead that fails half-way is written over, and nothing of it comes back', async () => {
    let strikes = 0;
    const around = watchedDisk((moment) => {
      if (moment !== 'half') return;
      strikes += 1;
      // The first is the key, the second an append that succeeds.
      if (strikes === 3) throw new Error('EIO');
    });
    const log = await openWalLog(folder, systemClock, { around });
    await log.create('a', bytes(1));
    await log.append('a', [bytes(2)]);
    await expect(log.append('a', [new Uint8Array(500)])).rejects.toMatchObject({ code: 'server.storage' });
    expect(await log.append('a', [bytes(3)])).toBe(3);
    // A crash, and the next start.
    const again = await openWalLog(folder, systemClock);
    expect((await again.read('a')).records.map(({ update }) => [...update])).toEqual([[1], [2], [3]]);
    await again.close();
    await log.close().catch(() => {});
  });
});
