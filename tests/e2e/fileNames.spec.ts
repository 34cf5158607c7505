import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { unzip } from '../helpers/unzip.ts';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

async function downloaded(page: Page, label: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: label }).click();
  return (await download).suggestedFilename();
}

test('E2E-150 every file says of which board, in which language, for whom and of which day it is', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const example = { scenario: 'undocumented-young-man', example: true, language: 'fr' };
  const { links } = await parcours.createBoard(example);
  const { page } = await visit(links.facilitate);
  await new BoardView(page).enter();
  await page
    .getByRole('button', { name: 'Report' })
    .or(page.getByRole('link', { name: 'Report' }))
    .click();
  await page.waitForURL(/\/report/);
  const wanted = (what: string) => new RegExp(`^\\p{L}[\\p{L}-]+-${what}-\\d{4}-\\d\\d-\\d\\d\\.`, 'u');
  await page.getByLabel('Language of the report').selectOption('fr');
  const map = await downloaded(page, 'Route map (SVG)');
  const open = await downloaded(page, 'Text (Markdown)');
  await page.getByLabel('For whom', { exact: true }).selectOption('internal');
  const all = await downloaded(page, 'Text (Markdown)');
  await page.getByLabel('Language of the report').selectOption('ar');
  const arabic = await downloaded(page, 'Text (Markdown)');
  const board = await downloaded(page, 'The board itself (JSON)');
  expect(map).toMatch(wanted('map-fr-public'));
  expect(open).toMatch(wanted('report-fr-public'));
  expect(all).toMatch(wanted('report-fr-internal'));
  expect(arabic).toMatch(wanted('report-ar-internal'));
  expect(board).toMatch(wanted('board'));
});

test('E2E-360 RP-120 the table of gaps goes to a portal of open data with who publishes it and how', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.facilitate);
  await new BoardView(page).enter();
  await page.getByRole('button', { name: 'Report' }).click();
  await page.waitForURL(/\/report/);
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: 'Open data' }).click();
  const dialog = page.getByRole('dialog');
  const save = dialog.getByRole('button', { name: 'Download' });
  await dialog.getByLabel('Publisher').fill('Grenoble');
  await dialog.getByLabel('Licence').selectOption('ODbL-1.0');
  await dialog.getByLabel('Web address of the files').fill('data.example.org');
  await expect(dialog).toContainText('An address begins with https://');
  await expect(save).toBeDisabled();
  await dialog.getByLabel('Web address of the files').fill('https://data.example.org');
  const download = page.waitForEvent('download');
  await save.click();
  const files = unzip(await readFile(await (await download).path()));
  const { 'dct:publisher': publisher, '@context': context } = JSON.parse(String(files.get('dataset.jsonld')));
  expect(publisher['foaf:name']['@value']).toBe('Grenoble');
  expect(context['@base']).toBe('https://data.example.org/');
  expect(String(files.get('gaps.csv')).split('\r\n').length).toBeGreaterThan(5);
  await expect(dialog).toBeHidden();
});
