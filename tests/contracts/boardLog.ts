import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { BoardLog } from '../../server/src/ports/boardLog.ts';
import type { BoardStore } from '../../server/src/ports/boardStore.ts';
import { MAX_VERSIONS } from '../../server/src/ports/boardVersions.ts';
import { codeOf } from '../helpers/codeOf.ts';

/** How a store lets the suite open it, open it again, and damage it as a disk would. */
export interface LogUnderTest {
  open(): Promise<BoardStore>;
  /** The same content after the process is gone; absent for a store that keeps nothing. */
  reopen?(log: BoardStore): Promise<BoardStore>;
  /** Changes one byte of one record. */
  damage(log: BoardLog, document: string, sequence: number): Promise<void>;
  clean(): Promise<void>;
}

const bytes = (...values: number[]) => Uint8Array.from(values);

async function updatesOf(log: BoardLog, document: string): Promise<number[][]> {
  const { records } = await log.read(document);
  return records.map(({ update }) => [...update]);
}

/** What every store of boards must do: see `ports/boardLog.ts`. A store's own test is one call. */
export function boardLogContract(name: string, make: () => LogUnderTest): void {
  describe(`BoardLog: ${name}`, () => {
    let store: LogUnderTest;
    let log: BoardStore;

    beforeEach(async () => {
      store = make();
      log = await store.open();
    });
    afterEach(async () => {
      await log.close();
      await store.clean();
    });

    test('SV-10 reads back what was written, in order', async () => {
      await log.create('a', bytes(1));
      expect(await log.append('a', [bytes(2), bytes(3)])).toBe(3);
      expect(await log.append('a', [bytes(4)])).toBe(4);
      expect(await updatesOf(log, 'a')).toEqual([[1], [2], [3], [4]]);
    });

    test('SV-10 many appends at once get numbers of their own, in the order of the calls', async () => {
      await log.create('a', bytes(0));
      const sequences = await Promise.all(
        Array.from({ length: 200 }, (_, index) => log.append('a', [bytes(index), bytes(index, 1)])),
      );
      expect(sequences).toEqual(Array.from({ length: 200 }, (_, index) => 3 + 2 * index));
      const { records } = await log.read('a');
      expect(records.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 401 }, (_, i) => i + 1));
      expect(records.slice(1).map(({ update }) => update[0])).toEqual(
        Array.from({ length: 400 }, (_, index) => Math.floor(index / 2)),
      );
    });

    test('SV-10 an update of no bytes and one of three megabytes are kept as they are', async () => {
      const large = Uint8Array.from({ length: 3 << 20 }, (_, index) => (index * 31) & 255);
      await log.create('a', bytes());
      await log.append('a', [large]);
      const { records } = await log.read('a');
      expect(records[0]?.update.length).toBe(0);
      expect(Buffer.compare(records[1]?.update ?? bytes(), large)).toBe(0);
    });

    test('SV-11 documents do not affect each other, also where one name begins another', async () => {
      await log.create('a', bytes(1));
      await log.create('ab', bytes(2));
      await log.create('-', bytes(3));
      await log.append('ab', [bytes(4)]);
      await log.erase('a');
      expect(await updatesOf(log, 'ab')).toEqual([[2], [4]]);
      expect(await updatesOf(log, '-')).toEqual([[3]]);
      expect((await log.documents()).map(({ document }) => document).sort()).toEqual(['-', 'ab']);
    });

    test('SV-12 a document is created once, and nothing is added to one that is not there', async () => {
      await log.create('a', bytes(1));
      expect(await codeOf(log.create('a', bytes(2)))).toBe('board.exists');
      expect(await codeOf(log.append('b', [bytes(2)]))).toBe('board.not-found');
      expect(await codeOf(log.read('b'))).toBe('board.not-found');
      expect(await codeOf(log.compact('b', 1, bytes(2)))).toBe('board.not-found');
      expect(await codeOf(log.note('b', { asOf: 1 }))).toBe('board.not-found');
      expect(await updatesOf(log, 'a')).toEqual([[1]]);
    });

    test('SV-12 of two creations at once one succeeds', async () => {
      const results = await Promise.allSettled([log.create('a', bytes(1)), log.create('a', bytes(2))]);
      expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    });

    test('SV-13 a damaged record is quarantined and reported once; the others are read', async () => {
      await log.create('a', bytes(1, 1, 1));
      await log.append('a', [bytes(2, 2, 2), bytes(3, 3, 3)]);
      await store.damage(log, 'a', 2);
      expect((await log.read('a')).damaged).toEqual([2]);
      expect(await updatesOf(log, 'a')).toEqual([
        [1, 1, 1],
        [3, 3, 3],
      ]);
      expect((await log.read('a')).damaged).toEqual([]);
    });

    test('SV-13 the number of a record that was quarantined is not used again', async () => {
      await log.create('a', bytes(1));
      await log.append('a', [bytes(2)]);
      await log.quarantine('a', 2);
      expect(await updatesOf(log, 'a')).toEqual([[1]]);
      expect(await log.append('a', [bytes(3)])).toBe(3);
      expect(await updatesOf(log, 'a')).toEqual([[1], [3]]);
    });

    test('SV-14 compaction puts one update in the place of the older ones, and keeps the newer', async () => {
      await log.create('a', bytes(1));
      await log.append('a', [bytes(2), bytes(3), bytes(4)]);
      expect(await log.compact('a', 3, bytes(9))).toBe(5);
      const { records } = await log.read('a');
      expect(records.map(({ update }) => [...update])).toEqual([[4], [9]]);
      expect(await log.append('a', [bytes(5)])).toBe(6);
    });

    test('SV-15 an erased document is gone with its note, and may not come back by an append', async () => {
      await log.create('a', bytes(1));
      await log.note('a', { asOf: 1, retainUntil: '2030-01-01' });
      const erased = log.erase('a');
      const late = codeOf(log.append('a', [bytes(2)]));
      await erased;
      expect(await late).toBe('board.not-found');
      expect(await codeOf(log.read('a'))).toBe('board.not-found');
      expect(await log.documents()).toEqual([]);
      await log.erase('a');
      await log.create('a', bytes(7));
      expect(await updatesOf(log, 'a')).toEqual([[7]]);
    });

    test('SH-6 versions are kept beside the log, in order, and read back as they were', async () => {
      await log.create('a', bytes(1));
      const first = await log.keepVersion('a', 'Morning – matin', bytes(1, 2, 3));
      const second = await log.keepVersion('a', 'Noon', bytes());
      expect([first.version, second.version]).toEqual([1, 2]);
      expect(await log.listVersions('a')).toEqual([first, second]);
      expect(await log.readVersion('a', 1)).toEqual(bytes(1, 2, 3));
      expect(await log.readVersion('a', 2)).toEqual(bytes());
      expect(await codeOf(log.readVersion('a', 3))).toBe('version.not-found');
      expect(await updatesOf(log, 'a')).toEqual([[1]]);
      await log.create('b', bytes(1));
      expect(await log.listVersions('b')).toEqual([]);
      expect(await codeOf(log.keepVersion('c', 'x', bytes()))).toBe('board.not-found');
      expect(await codeOf(log.listVersions('c'))).toBe('board.not-found');
    });

    test('SH-6 versions go with their board, and are bounded in number', async () => {
      await log.create('a', bytes(1));
      const kept = Array.from({ length: MAX_VERSIONS }, (_, index) =>
        log.keepVersion('a', `${index}`, bytes()),
      );
      await Promise.all(kept);
      expect(await codeOf(log.keepVersion('a', 'one more', bytes()))).toBe('version.limit');
      await log.erase('a');
      await log.create('a', bytes(1));
      expect(await log.listVersions('a')).toEqual([]);
      for (let index = 1; index < MAX_VERSIONS; index += 1)
        await log.keepVersion('a', index < 3 ? '' : 'x', bytes());
      expect((await log.keepVersion('a', 'last', bytes())).version).toBe(MAX_VERSIONS);
      expect((await log.keepVersion('a', 'over', bytes())).version).toBe(MAX_VERSIONS + 1);
      expect((await log.listVersions('a')).map(({ version }) => version).slice(0, 2)).toEqual([2, 3]);
    });

    test('SH-15 a version takes another name, and one that is removed leaves its number and all else', async () => {
      await log.create('a', bytes(1));
      const first = await log.keepVersion('a', '', bytes(1));
      const second = await log.keepVersion('a', 'Noon', bytes(2));
      const renamed = await log.renameVersion('a', 1, 'Morning – matin');
      expect(renamed).toEqual({ ...first, name: 'Morning – matin' });
      expect(await log.listVersions('a')).toEqual([renamed, second]);
      expect(await log.readVersion('a', 1)).toEqual(bytes(1));
      await log.removeVersion('a', 2);
      expect(await log.listVersions('a')).toEqual([renamed]);
      for (const gone of [
        log.readVersion('a', 2),
        log.renameVersion('a', 2, 'x'),
        log.removeVersion('a', 2),
        log.removeVersion('a', 7),
      ])
        expect(await codeOf(gone)).toBe('version.not-found');
      expect((await log.keepVersion('a', 'Evening', bytes(3))).version).toBe(3);
      await log.removeVersion('a', 1);
      expect((await log.listVersions('a')).map(({ version }) => version)).toEqual([3]);
      expect(await codeOf(log.renameVersion('b', 1, 'x'))).toBe('board.not-found');
      expect(await codeOf(log.removeVersion('b', 1))).toBe('board.not-found');
    });

    test('SH-15 one that was removed makes room, and one that got a name does not give way', async () => {
      await log.create('a', bytes(1));
      for (let index = 1; index <= MAX_VERSIONS; index += 1)
        await log.keepVersion('a', index === MAX_VERSIONS ? '' : 'x', bytes());
      await log.removeVersion('a', MAX_VERSIONS - 1);
      await log.removeVersion('a', MAX_VERSIONS);
      expect((await log.keepVersion('a', '', bytes())).version).toBe(MAX_VERSIONS + 1);
      expect((await log.keepVersion('a', 'x', bytes())).version).toBe(MAX_VERSIONS + 2);
      await log.renameVersion('a', MAX_VERSIONS + 1, 'to stay');
      expect(await codeOf(log.keepVersion('a', 'one more', bytes()))).toBe('version.limit');
    });

    test('SH-42 versions that were kept by themselves are few, and give way before any that somebody wished for', async () => {
      await log.create('a', bytes(1));
      const named = await log.keepVersion('a', 'Mine', bytes());
      const requested = await log.keepVersion('a', '', bytes());
      const work = { occasion: { kind: 'work' } } as const;
      const removal = { occasion: { kind: 'removal', cards: 5 } } as const;
      const occasionsOf = async (kind: string) =>
        (await log.listVersions('a')).filter(({ occasion }) => occasion.kind === kind);
      for (let index = 0; index < 30; index += 1) {
        await log.keepVersion('a', '', bytes(), work);
        await log.keepVersion('a', '', bytes(), removal);
      }
      expect(await occasionsOf('wish')).toEqual([named, requested]);
      expect(await occasionsOf('work')).toHaveLength(24);
      expect(await occasionsOf('removal')).toHaveLength(12);
      expect((await occasionsOf('removal')).at(-1)).toMatchObject(removal);

      const [first] = await occasionsOf('removal');
      const version = first?.version ?? 0;
      expect(await log.renameVersion('a', version, 'Before')).toMatchObject({ ...removal, name: 'Before' });
      for (let index = 3; index < MAX_VERSIONS; index += 1) await log.keepVersion('a', 'x', bytes());
      expect(await occasionsOf('work')).toEqual([]);
      expect((await log.listVersions('a')).filter(({ name }) => name === 'Before')).toHaveLength(1);
      expect(await codeOf(log.keepVersion('a', '', bytes(), work))).toBe('version.limit');
      expect(await log.listVersions('a')).toContainEqual(requested);
    });

    test('SH-9 a record tells when it was written', async () => {
      const begun = Date.now();
      await log.create('a', bytes(1));
      await log.append('a', [bytes(2)]);
      const times = (await log.read('a')).records.map(({ at }) => at);
      expect(times.every((at) => at >= begun && at <= Date.now())).toBe(true);
      expect(times).toEqual([...times].sort((one, two) => one - two));
    });

    test('SV-16 a note is found again beside the head of its document', async () => {
      await log.create('a', bytes(1));
      expect(await log.documents()).toEqual([{ document: 'a', head: 1 }]);
      await log.append('a', [bytes(2)]);
      await log.note('a', { asOf: 2, retainUntil: '2030-01-01' });
      await log.append('a', [bytes(3)]);
      const note = { asOf: 2, retainUntil: '2030-01-01' };
      expect(await log.documents()).toEqual([{ document: 'a', head: 3, note }]);
    });

    test('SV-10 a store that can be written to passes its check', async () => {
      await expect(log.check()).resolves.toBeUndefined();
    });

    test('SV-10 all that was confirmed is there after opening again', async ({ skip }) => {
      if (store.reopen === undefined) return skip('this store keeps nothing');
      await log.create('a', bytes(1));
      await log.append('a', [bytes(2), bytes(3)]);
      await log.compact('a', 2, bytes(9));
      log = await store.reopen(log);
      expect(await updatesOf(log, 'a')).toEqual([[3], [9]]);
      expect(await log.append('a', [bytes(4)])).toBe(5);
    });

    test('SV-10 closing finishes what was begun', async ({ skip }) => {
      if (store.reopen === undefined) return skip('this store keeps nothing');
      await log.create('a', bytes(1));
      const begun = log.append('a', [bytes(2)]);
      log = await store.reopen(log);
      expect(await begun).toBe(2);
      expect(await updatesOf(log, 'a')).toEqual([[1], [2]]);
    });
  });
}
