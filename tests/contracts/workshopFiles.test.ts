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

test('WS-44 a change that was cut short at any byte leaves what was, or what was to be', async () => {
  const folder = await tempFolder();
  const workshops = await openWorkshopFiles(folder);
  await workshops.create('a', { title: 'March', boards: [board] });
  const [name = ''] = await readdir(join(folder, 'workshops'));
  const path = join(folder, 'workshops', name);
  const beside = path.replace(/json$/, 'next');
  const before = await readFile(path);
  const after = Buffer.from(JSON.stringify({ title: 'April, or May', boards: [board] }));
  const cut = (length: number) => Buffer.concat([after.subarray(0, length), before.subarray(length)]);
  const titleThen = async () => (await (await openWorkshopFiles(folder)).read('a')).title;
  for (let length = 0; length < after.length; length += 1) {
    await writeFile(path, before);
    await writeFile(beside, after.subarray(0, length));
    expect(await titleThen()).toBe('March');
    await writeFile(beside, after);
    await writeFile(path, cut(length));
    expect(await titleThen()).toBe('April, or May');
    await writeFile(path, after);
    await writeFile(beside, Buffer.concat([Buffer.alloc(length), after.subarray(length)]));
    expect(await titleThen()).toBe('April, or May');
  }
  await writeFile(path, cut(10));
  await writeFile(beside, after);
  await workshops.change('a', (known) => ({ ...known, title: `${known.title} 2` }));
  expect(await titleThen()).toBe('April, or May 2');
  expect(await readdir(join(folder, 'workshops'))).toEqual([name]);
  await workshops.erase('a');
  expect(await readdir(join(folder, 'workshops'))).toEqual([]);
  await rm(folder, { recursive: true });
});

test('WS-41 nothing is left of what a change took away', async () => {
  const folder = await tempFolder();
  const workshops = await openWorkshopFiles(folder);
  await workshops.create('a', { title: 'March', boards: [board, { ...board, group: 'Xylophone' }] });
  await workshops.change('a', (known) => ({ ...known, boards: [board] }));
  expect(await filesWith(folder, 'Xylophone')).toEqual([]);
  expect((await workshops.read('a')).boards).toEqual([board]);
  expect(await readdir(join(folder, 'workshops'))).toHaveLength(1);
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
