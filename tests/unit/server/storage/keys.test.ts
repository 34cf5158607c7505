import { readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLmdbLog } from '../../../../server/src/storage/lmdbLog.ts';
import { openStores } from '../../../../server/src/storage/lmdbStores.ts';
import { systemClock } from '../../../../server/src/storage/systemClock.ts';
import { tempFolder } from '../../../helpers/server.ts';

describe('the keys of boards', () => {
  let folder: string;
  const open = () => openLmdbLog(folder, systemClock);
  const keys = () => readdir(join(folder, 'keys'));

  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('SH-3 a board without its key is refused, and is whole again with it', async () => {
    const first = await open();
    await first.create('a', Uint8Array.of(1));
    await first.close();
    const [name = ''] = await keys();
    const path = join(folder, 'keys', name);
    const key = await readFile(path);
    await unlink(path);
    const second = await open();
    await expect(second.read('a')).rejects.toMatchObject({ code: 'server.storage' });
    await expect(second.append('a', [Uint8Array.of(2)])).rejects.toMatchObject({ code: 'server.storage' });
    await writeFile(path, key);
    expect((await second.read('a')).records.map(({ update }) => [...update])).toEqual([[1]]);
    await second.close();
  });

  test('SH-2 an erasure that a crash cut short is finished when the store is opened', async () => {
    const first = await open();
    await first.create('a', Uint8Array.of(1));
    await first.create('b', Uint8Array.of(2));
    await first.close();
    const stores = openStores(join(folder, 'boards'));
    await stores.root.transaction(() => {
      stores.records.remove(['a', 1]);
      stores.documents.remove('a');
      stores.erased.put('a', true);
    });
    await stores.root.close();
    expect((await keys()).length).toBe(2);
    const second = await open();
    expect((await keys()).length).toBe(1);
    expect((await second.read('b')).records.length).toBe(1);
    await second.create('a', Uint8Array.of(3));
    expect((await second.read('a')).records.map(({ update }) => [...update])).toEqual([[3]]);
    await second.close();
  });
});
