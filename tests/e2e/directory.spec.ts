import { readFile } from 'node:fs/promises';
import { BoardView } from './support/board.ts';
import { dropFile } from './support/dropFile.ts';
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
