import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openWorkshopFiles } from '../../server/src/storage/workshopFiles.ts';
import { filesWith } from '../helpers/folderSearch.ts';
import { tempFolder } from '../helpers/server.ts';
import { workshopsContract } from './workshops.ts';

workshopsContract('files', () => {
  let folder = '';
  const open = async () => {
    folder ||= await tempFolder();
    return openWorkshopFiles(folder);
  };
  return { open, reopen: open, clean: () => rm(folder, { recursive: true, force: true }) };
});

const board = { document: 'one', role: 'view', expires: 2_000_000_000, generation: 0 } as const;

test('WS-42 a damaged file is as if it were not there, and the others are read', async () => {
  const folder = await tempFolder();
  const workshops = await openWorkshopFiles(folder);
  await workshops.create('a', { title: 'March', boards: [board] });
  await workshops.create('b', { title: 'April', boards: [board] });
  const [first = ''] = (await readdir(join(folder, 'workshops'))).sort();
  const path = join(folder, 'workshops', first);
  expect((await stat(path)).mode & 0o777).toBe(0o600);
  await writeFile(path, (await readFile(path)).subarray(0, 20));
  expect(await workshops.ids()).toEqual(['b']);
  await workshops.create('a', { title: 'May', boards: [board] });
  expect((await workshops.read('a')).title).toBe('May');
  await rm(folder, { recursive: true });
});

test('WS-41 nothing of an erased workshop is left in the folder', async () => {
  const folder = await tempFolder();
  const workshops = await openWorkshopFiles(folder);
  await workshops.create('a', { title: 'Xylophone', boards: [board] });
  expect(await filesWith(folder, 'Xylophone')).toHaveLength(1);
  await workshops.erase('a');
  expect(await filesWith(folder, 'Xylophone')).toEqual([]);
  await rm(folder, { recursive: true });
});
