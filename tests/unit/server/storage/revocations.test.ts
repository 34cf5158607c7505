import { appendFile, mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openRevocations } from '../../../../server/src/storage/revocationFile.ts';
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

  test('SV-126 many at once are written in a few pieces, and every one counts', async () => {
    const revocations = await openRevocations(folder);
    await Promise.all(Array.from({ length: 400 }, () => revocations.revoke('a', 'view')));
    expect(revocations.generationOf('a', 'view')).toBe(400);
    // Each piece begins with the end of a line.
    const pieces = (await readFile(join(folder, 'revoked'), 'utf8')).split('\n\n').length;
    expect(pieces).toBeLessThanOrEqual(3);
    expect((await openRevocations(folder)).generationOf('a', 'view')).toBe(400);
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

  test('SV-51 what another process adds counts at once, and what it has not finished does not', async () => {
    const [server, beside] = [await openRevocations(folder), await openRevocations(folder)];
    await beside.revoke('a', 'edit');
    await server.revoke('a', 'edit');
    for (const revocations of [server, beside]) expect(revocations.generationOf('a', 'edit')).toBe(2);
    await appendFile(join(folder, 'revoked'), 'b vi');
    expect(server.generationOf('b', 'view')).toBe(0);
    await appendFile(join(folder, 'revoked'), 'ew\n');
    expect(server.generationOf('b', 'view')).toBe(1);
  });

  test('SV-51 while the file cannot be read, what was known goes on to count', async () => {
    const revocations = await openRevocations(folder);
    await revocations.revoke('a', 'edit');
    await rm(join(folder, 'revoked'));
    await mkdir(join(folder, 'revoked'));
    expect(revocations.generationOf('a', 'edit')).toBe(1);
  });

  test('SV-51 where it cannot be written nothing is revoked', async () => {
    const revocations = await openRevocations(folder);
    await mkdir(join(folder, 'revoked'));
    await expect(revocations.revoke('a', 'edit')).rejects.toMatchObject({ code: 'server.storage' });
    expect(revocations.generationOf('a', 'edit')).toBe(0);
  });
});
