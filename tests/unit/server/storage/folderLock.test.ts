import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DataInUse } from '../../../../server/src/ports/dataLock.ts';
import { folderLock } from '../../../../server/src/storage/folderLock.ts';
import { tempFolder } from '../../../helpers/server.ts';

describe('the claim on a data folder', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('SH-5 is had by one at a time, who says where it listens, and leaves nothing behind', async () => {
    const lock = await folderLock(folder).claim();
    await expect(folderLock(folder).claim()).rejects.toBeInstanceOf(DataInUse);
    await lock.announce('http://127.0.0.1:1');
    expect(await folderLock(folder).holder()).toMatchObject({
      pid: process.pid,
      address: 'http://127.0.0.1:1',
    });
    await lock.release();
    expect(await folderLock(folder).holder()).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
    await (await folderLock(folder).claim()).release();
  });

  test('SH-5 of several who come at once one has it', async () => {
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => folderLock(folder).claim()));
    expect(results.filter(({ status }) => status === 'fulfilled').length).toBe(1);
  });

  test.each([
    ['a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, began: '7' })],
    ['a process whose number another one has now', JSON.stringify({ pid: process.pid, began: '7' })],
    ['nobody that can be read', '{"pid":'],
  ])('SH-5 the claim of %s counts for nothing', async (_name, content) => {
    await writeFile(join(folder, 'server.lock'), content);
    expect(await folderLock(folder).holder()).toBeUndefined();
    const lock = await folderLock(folder).claim();
    expect(await readdir(folder)).toEqual(['server.lock']);
    await lock.release();
  });
});
