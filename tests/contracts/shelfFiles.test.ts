import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openShelfFiles } from '../../server/src/storage/shelfFiles.ts';
import { tempFolder } from '../helpers/server.ts';
import { shelfContract } from './shelf.ts';

shelfContract('files', () => {
  let folder = '';
  const open = async () => {
    folder ||= await tempFolder();
    return openShelfFiles(folder);
  };
  return { open, reopen: open, clean: () => rm(folder, { recursive: true, force: true }) };
});

test('LB-10 a file that was cut short while it was written is none, and what was there stays', async () => {
  const folder = await tempFolder();
  const shelf = await openShelfFiles(folder);
  await shelf.put('a', new TextEncoder().encode('one'));
  for (const id of ['a', 'b']) await writeFile(join(folder, 'library', `${id}.parcours.next`), 'ha');
  const again = await openShelfFiles(folder);
  expect(await again.ids()).toEqual(['a']);
  await again.put('b', new TextEncoder().encode('two'));
  expect(new TextDecoder().decode(await again.read('b'))).toBe('two');
  await rm(folder, { recursive: true });
});

test('LB-60 a file that could not be put on the shelf leaves nothing behind', async () => {
  const folder = await tempFolder();
  const shelf = await openShelfFiles(folder);
  // What stands in its place is no file.
  await mkdir(join(folder, 'library', 'a.parcours', 'in'), { recursive: true });
  await expect(shelf.put('a', new TextEncoder().encode('one'))).rejects.toMatchObject({
    code: 'server.storage',
  });
  expect(await readdir(join(folder, 'library'))).toEqual(['a.parcours']);
  await rm(folder, { recursive: true });
});
