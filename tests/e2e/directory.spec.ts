import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cityDirectory } from '../helpers/cityDirectory.ts';
import { BoardView } from './support/board.ts';
import { dropFile, dropFiles } from './support/dropFile.ts';
import { colourSettled } from './support/sound.ts';
import { expect, test } from './support/test.ts';

const CSV = [
  'Organisation,Service,Phone,Documents to bring,E-mail',
  ...Array.from({ length: 400 }, (_, at) => `Office ${at + 1},Advice ${at + 1},01 23 45 67,,a@b.org`),
  'Préfecture,Residence permit,01 00 00 00,Passport; Proof of address,',
].join('\n');

test('E2E-331 DR-11 DR-12 DR-13 DR-14 DR-15 services of a directory are found, picked and put into the city of a board, and taken back', async ({
  visit,
}) => {
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  await dropFile(page, { name: 'services', text: CSV }, { x: 700, y: 700 });
  await dialog.getByRole('searchbox').fill('advice 400');
  await dialog.getByRole('checkbox', { name: 'Advice 400', exact: true }).check();
  await dialog.getByRole('button', { name: 'Start a board with one' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'City' }).click();
  await expect(page.getByRole('button', { name: 'Put “Advice 400” on the canvas' })).toBeVisible();
  await page.getByRole('button', { name: 'Add from a directory…' }).click();
  const choose = (name: string, text: string) =>
    dialog
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
  await choose('picture.csv', '{"a": 1}');
  await expect(dialog.getByRole('alert')).toContainText('no directory that can be read');
  await choose('liste.csv', 'Wer,Was\nTafel,Essen\nCafé,Kaffee\n');
  const readSo = dialog.getByRole('button', { name: 'Read it so' });
  await expect(readSo).toBeDisabled();
  await expect(dialog.getByText('Essen · Kaffee')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'Wer' }).selectOption('Organisation');
  await dialog.getByRole('combobox', { name: 'Was' }).selectOption('Name of the service');
  await readSo.click();
  await expect(dialog.getByText('2 services of 2 organisations.')).toBeVisible();
  await choose('liste-2.csv', 'Wer,Was\nTafel,Brot\n');
  await expect(dialog.getByText('One service of one organisation.')).toBeVisible();
  await dialog.getByRole('button', { name: 'What stands in the columns…' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Was' })).toHaveValue('name');
  await choose('services.csv', CSV);
  await expect(dialog.getByText('401 services of 401 organisations.')).toBeVisible();
  await dialog.getByText(/things are not taken as they are/).click();
  await expect(dialog.getByText(/E-mail addresses and names of persons are left out \(400\)/)).toBeVisible();
  await dialog.getByRole('searchbox').fill('prefecture passport');
  await dialog.getByRole('checkbox', { name: /Residence permit/ }).check();
  await dialog.getByRole('button', { name: 'Add one to the city' }).click();
  await expect(dialog).toBeHidden();
  const permit = page.getByRole('button', { name: 'Put “Residence permit” on the canvas' });
  await expect(permit).toBeVisible();
  await board.isSaved();
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these services…' }).click();
  await page.getByRole('menuitem', { name: 'For a directory (HSDS 3)' }).click();
  expect(await readFile(await (await saved).path(), 'utf8')).toContain('"Residence permit"');
  await permit.dragTo(board.canvas, { targetPosition: { x: 300, y: 250 } });
  const step = board.card('Step', 'Residence permit');
  await expect(step).toContainText('Passport');
  await expect(step).toContainText('Proof of address');
  await board.isSaved();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(step).toBeHidden();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(permit).toBeHidden();

  await dropFile(page, { name: 'services', text: CSV }, { x: 720, y: 450 });
  await expect(dialog.getByRole('heading', { name: 'Pick from “services”' })).toBeVisible();
});

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function expectAccessible(page: Page): Promise<void> {
  await colourSettled(page);
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).include('dialog').analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('E2E-340 DR-25 DR-28 of five thousand services forty are found, picked and put on a board by somebody new, and what stands there twice is made one', async ({
  visit,
}) => {
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  await dropFile(page, { name: 'city.csv', text: cityDirectory(5_000, 20261130) }, { x: 700, y: 700 });
  await expect(dialog.getByText('5,000 services of 1,250 organisations.')).toBeVisible();
  await dialog.getByRole('button', { name: 'What stands in the columns…' }).click();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Read it so' }).click();

  await dialog.getByText('100 services may be listed twice').click();
  const twice = dialog.getByRole('group', { name: '“Residence permit advice 49” (2)' });
  await twice.getByRole('radio', { name: 'Make them one' }).check();
  const about = dialog.getByRole('combobox', { name: 'About' });
  await about.selectOption('Listed by another office');

  await dialog.getByRole('searchbox').fill('residence permit advice 49');
  await dialog.getByRole('checkbox', { name: /^Residence permit advice 49\b/ }).check();
  await dialog.getByRole('searchbox').fill('legal advice');
  const boxes = dialog.getByRole('checkbox', { name: /^Legal advice/ });
  for (let at = 0; at < 39; at += 1) await boxes.nth(at).check();
  await expect(dialog.getByRole('status')).toContainText('40 chosen');
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Start a board with 40' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'City' }).click();
  await expect(
    page.getByRole('button', { name: /^Put “(?:Legal|Residence permit) advice \d+” on/ }),
  ).toHaveCount(40);
  await page.getByRole('button', { name: 'Put “Residence permit advice 49” on the canvas' }).press('Enter');
  await expect(board.card('Step', 'Residence permit advice 49')).toBeVisible();
});

test('E2E-341 DR-21 DR-22 DR-23 DR-26 a directory that is dropped again shows what changed, keeps what the group wrote, marks what is gone, and is taken back by one step', async ({
  visit,
}) => {
  const rows = (...lines: string[]) =>
    ['ID,Organisation,Service,Description,Fee,Address,Verified', ...lines].join('\n');
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  const before = rows('1,Secours,Meals,Hot,2,Here,2020-01-15', '2,Secours,Clothes,,,Here,');
  await dropFile(page, { name: 'city.csv', text: before }, { x: 700, y: 700 });
  await dialog.getByRole('checkbox', { name: /^Secours/ }).check();
  await dialog.getByRole('button', { name: 'Start a board with 2' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'City' }).click();
  await expect(page.getByText('verified on 15 Jan 2020 · old')).toBeVisible();
  await expect(page.getByText('not verified')).toBeVisible();
  await page.getByRole('button', { name: 'Details of “Meals”' }).click();
  const about = page.getByRole('textbox', { name: 'About' });
  await about.fill('Hot, on Mondays');
  await board.isSaved();

  const after = rows('1,Secours,Meals,Cold,3,Here,2026-11-15', '3,Secours,Showers,,,Here,');
  await dropFile(page, { name: 'city.csv', text: after }, { x: 720, y: 450 });
  await expect(dialog.getByRole('heading', { name: 'What changed in “city.csv”' })).toBeVisible();
  await expect(dialog.getByRole('checkbox', { name: /^Fee/ })).toBeChecked();
  await expect(
    dialog.getByRole('checkbox', { name: /^About.*your group.*Hot, on Mondays.*Cold/ }),
  ).not.toBeChecked();
  await expect(dialog.getByText('Clothes')).toBeVisible();
  await dialog.getByText('One entry of the directory is not on the board').click();
  await expect(dialog.getByText('Showers')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Bring up to date' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('not verified · not in the directory since')).toBeVisible();
  await expect(page.getByText('verified on 15 Nov 2026', { exact: true }).first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Fee/ })).toHaveValue('3');
  await expect(about).toHaveValue('Hot, on Mondays');
  await board.isSaved();
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByText('verified on 15 Jan 2020 · old').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Fee/ })).toHaveValue('2');
  await expect(page.getByText('not in the directory since')).toHaveCount(0);

  await dropFile(page, { name: 'city.csv', text: after }, { x: 720, y: 450 });
  await dialog.getByRole('button', { name: 'Pick more…' }).click();
  await expect(dialog.getByRole('checkbox', { name: /^Meals · on the board/ })).toBeDisabled();
  await dialog.getByRole('checkbox', { name: 'Showers', exact: true }).check();
  await dialog.getByRole('button', { name: 'Add one to the city' }).click();
  await expect(page.getByRole('button', { name: 'Put “Showers” on the canvas' })).toBeVisible();
});

test('E2E-380 DR-40 DR-41 one table of a directory says what to drop instead; its tables together, and their folder, are one directory', async ({
  visit,
}, info) => {
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  const files = [
    { name: 'organizations.csv', text: 'id,name,legal_status\no1,Red Cross,Charity\n' },
    { name: 'phones.csv', text: 'id,service_id,number\np1,s1,01 23 45\n' },
    { name: 'services.csv', text: 'id,organization_id,name,status\ns1,o1,Food parcels,active\n' },
    { name: 'datapackage.json', text: '{}' },
  ];
  const [, phones] = files;
  if (phones) await dropFile(page, phones, { x: 700, y: 700 });
  await expect(dialog.getByRole('alert')).toContainText('Drop all files of the directory together');
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dropFiles(page, files, { x: 700, y: 700 });
  await expect(dialog.getByText('One service of one organisation.')).toBeVisible();
  await expect(dialog.getByRole('heading')).toContainText('organizations.csv, phones.csv, services.csv');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const folder = info.outputPath('directory of the town');
  await mkdir(join(folder, 'data'), { recursive: true });
  for (const { name, text } of files) await writeFile(join(folder, 'data', name), text);
  const line = await page.context().newCDPSession(page);
  const data = { items: [], files: [folder], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await line.send('Input.dispatchDragEvent', { type, x: 700, y: 600, data });
  await expect(dialog.getByText('One service of one organisation.')).toBeVisible();
});

test('E2E-381 DR-50 a city pack is published on the server, picked from at home and on a board, and taken off the shelf', async ({
  visit,
}) => {
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  const name = `Offices of E2E-381`;
  await dropFile(page, { name: 'town.csv', text: CSV }, { x: 700, y: 700 });
  await dialog.getByRole('searchbox').fill('residence permit');
  await dialog.getByRole('checkbox', { name: /Residence permit/ }).check();
  await dialog.getByRole('button', { name: 'Publish as a city pack…' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish a city pack on this server' });
  await expect(publishing.getByText('One service of one organisation.')).toBeVisible();
  await publishing.getByRole('textbox', { name: 'Name of the pack' }).fill(name);
  await publishing.getByRole('textbox', { name: 'Licence' }).fill('CC BY 4.0');
  await expectAccessible(page);
  await publishing.getByRole('button', { name: 'Publish on this server' }).click();
  await expect(publishing).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();

  await page.reload();
  await page.getByRole('button', { name: `Pick from “${name}”` }).click();
  await dialog.getByRole('checkbox', { name: /Préfecture/ }).check();
  await dialog.getByRole('button', { name: 'Start a board with one' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'City' }).click();
  await page.getByRole('button', { name: 'Add from a directory…' }).click();
  await dialog.getByRole('button', { name }).click();
  await expect(dialog.getByRole('checkbox', { name: /^Residence permit · on the board/ })).toBeDisabled();

  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('button', { name: `Take “${name}” off the shelf` }).click();
  await dialog.getByRole('button', { name: 'Take off the shelf' }).click();
  await expect(page.getByText(`“${name}” is off the shelf.`)).toBeVisible();
  await expect(page.getByRole('button', { name: `Pick from “${name}”` })).toBeHidden();
});

const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'light' },
  { width: 1440, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
] as const;

/** The window that is open, on a wide page and a phone, in light and dark. */
async function expectAccessibleEverywhere(page: Page): Promise<void> {
  for (const { width, height, colorScheme } of LOOKS) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

test('E2E-383 the windows for picking, what changed, practices and open data are accessible in light and dark, on a phone too', async ({
  visit,
}) => {
  const rows = (...lines: string[]) =>
    ['ID,Organisation,Service,Description,Theme,City,Address,Phone', ...lines].join('\n');
  const before = rows('1,Secours,Meals,Hot,Food,Lyon,Here,', '2,Secours,Clothes,,Clothes,Paris,Here,');
  const { page } = await visit('/');
  const dialog = page.getByRole('dialog');
  await expect(page.getByRole('main')).toBeVisible();
  await dropFile(page, { name: 'city.csv', text: before }, { x: 700, y: 700 });
  await dialog.getByRole('combobox', { name: 'Theme' }).selectOption('Food');
  await expect(dialog.getByRole('checkbox', { name: 'Clothes' })).toBeHidden();
  await dialog.getByRole('combobox', { name: 'Place' }).selectOption('Lyon');
  await dialog.getByRole('checkbox', { name: 'Meals' }).check();
  await expectAccessibleEverywhere(page);
  await dialog.getByRole('button', { name: 'Start a board with one' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  const after = rows('1,Secours,Meals,Cold,Food,Lyon,Here,', '3,Secours,Showers,,,,Here,');
  await dropFile(page, { name: 'city.csv', text: after }, { x: 720, y: 450 });
  await dialog.getByText('One entry of the directory is not on the board').click();
  await expectAccessibleEverywhere(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Practices of your own');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Write one down' }).click();
  await expect(dialog.getByRole('checkbox', { name: /^Sensitive/ })).toBeVisible();
  await expectAccessibleEverywhere(page);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await board.isSaved();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.waitForURL(/\/report/);
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: 'Open data' }).click();
  await expect(dialog.getByLabel('Publisher')).toBeVisible();
  await expectAccessibleEverywhere(page);
});
