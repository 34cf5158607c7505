import { appendFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRevocations } from '../../../../server/src/access/revocationFile.ts';
import { tempFolder } from '../../../helpers/server.ts';

describe('revocations in the data folder', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await tempFolder();
  });
  afterEach(() => rm(folder, { recursive: true }));

  test('SV-51 are counted by board and role, and read back', async () => {
    const first = await openRevocations(folder);
    expect(first.generationOf('a', 'edit')).toBe(0);
    await first.revoke('a', 'edit');
    await first.revoke('a', 'edit');
    await first.revoke('b', 'view');
    for (const revocations of [first, await openRevocations(folder)]) {
      expect(revocations.generationOf('a', 'edit')).toBe(2);
      expect(revocations.generationOf('a', 'view')).toBe(0);
      expect(revocations.generationOf('b', 'view')).toBe(1);
    }
  });

  test('SV-51 a line that a crash cut short counts for nothing, and those after it count', async () => {
    await (await openRevocations(folder)).revoke('a', 'edit');
    await appendFile(join(folder, 'revoked'), '\nb fac');
    await (await openRevocations(folder)).revoke('c', 'view');
    const read = await openRevocations(folder);
    expect(read.generationOf('a', 'edit')).toBe(1);
    expect(read.generationOf('b', 'facilitate')).toBe(0);
    expect(read.generationOf('c', 'view')).toBe(1);
  });

  test('SV-51 where it cannot be written nothing is revoked', async () => {
    const revocations = await openRevocations(folder);
    await mkdir(join(folder, 'revoked'));
    await expect(revocations.revoke('a', 'edit')).rejects.toMatchObject({ code: 'server.storage' });
    expect(revocations.generationOf('a', 'edit')).toBe(0);
  });
});
