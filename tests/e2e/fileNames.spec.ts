import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

async function downloaded(page: Page, label: string): Promise<string> {
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download' }).click();
  await page.getByRole('menuitem', { name: label }).click();
  return (await download).suggestedFilename();
}

test('E2E-150 every file says of which board, in which language, for whom and of which day it is', async ({
  parcours,
  visit,
}) => {
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
