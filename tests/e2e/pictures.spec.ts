import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { readPdf } from '../helpers/pdf.ts';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';
import { Wire } from './support/wire.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

async function ask(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(command);
  await page.getByRole('option', { name: command }).click();
}

async function saved(page: Page): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

test('E2E-214 what is selected is saved as a picture, with the typefaces of the page, away from the network', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  const wire = await Wire.of(context);
  await wire.cut();
  await board.card('Step', 'Walk into the library').click();
  await ask(page, 'Picture of the board or the selection');
  const dialog = page.getByRole('dialog', { name: 'Picture of the board' });
  await expect(dialog.getByRole('img', { name: 'Picture of the board' })).toBeVisible();
  await expect(dialog.getByRole('radio', { name: 'The selected card' })).toBeChecked();
  const [, width = '', height = ''] =
    /([\d,]+) × ([\d,]+) pixels/.exec((await dialog.textContent()) ?? '') ?? [];
  const painted = await saved(page);
  expect(painted.name).toMatch(/-picture-en-public-.*\.png$/);
  const pixels = [painted.content.readUInt32BE(16), painted.content.readUInt32BE(20)];
  expect(pixels).toEqual([width, height].map((figure) => Number(figure.replace(',', ''))));
  await dialog.getByRole('radio', { name: 'SVG' }).check({ force: true });
  const drawing = (await saved(page)).content.toString();
  expect(drawing).toContain('Walk into the library');
  expect(drawing).not.toContain('Join the evening class');
  expect(drawing).toContain('data:font/woff2;base64,');
});

test('E2E-215 the board is printed on one sheet, or on several that are named', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(links.view);
  await new BoardView(page).enter();
  await ask(page, 'Print on one sheet or several');
  const dialog = page.getByRole('dialog', { name: 'Print the board' });
  await expect(dialog.getByText(/smallest letters are/)).toBeVisible();
  const one = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(one.pages).toHaveLength(1);
  await dialog.getByRole('radio', { name: 'Readable, on several sheets' }).check({ force: true });
  await expect(dialog.getByText(/6 sheets, A1 to B3/)).toBeVisible();
  const { pages, text } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(6);
  for (const said of ['Sheet A1', 'Sheet B3', 'Walk into the library', 'Rent a room'])
    expect(text).toContain(said);
  for (const own of ['Readable, on several sheets', 'Share', 'Undo', 'Print the board']) {
    expect(one.text).not.toContain(own);
    expect(text).not.toContain(own);
  }
});

test('E2E-216 UI-313 the code from the share dialog shows the board in a page of another origin', async ({
  parcours,
  visit,
  browser,
}) => {
  const { id, links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(links.facilitate);
  await new BoardView(page).enter();
  await page.getByRole('button', { name: 'Share' }).click();
  const code = await page.getByRole('textbox', { name: 'Code for the page' }).inputValue();
  const city = createServer((_, answer) => {
    answer.setHeader('Content-Type', 'text/html; charset=utf-8');
    answer.end(`<!doctype html><html lang="en"><title>City</title><h1>Our city</h1>${code}</html>`);
  });
  await new Promise<void>((resolve) => city.listen(0, '127.0.0.1', resolve));
  // One that may ask another host for what it shows.
  const reader = await browser.newContext();
  try {
    const other = await reader.newPage();
    await other.goto(`http://127.0.0.1:${(city.address() as AddressInfo).port}/`);
    const frame = other.frameLocator('iframe');
    await expect(frame.getByRole('heading', { name: 'Lamine’s way through Barcelona' })).toBeVisible();
    const picture = frame.getByRole('region', { name: /Picture of the board/ });
    const drawing = picture.locator('svg');
    const before = await drawing.evaluate((svg) => svg.getBoundingClientRect().width);
    await picture.focus();
    await other.keyboard.press('+');
    await expect
      .poll(() => drawing.evaluate((svg) => svg.getBoundingClientRect().width))
      .toBeGreaterThan(before * 1.3);
    const open = frame.getByRole('link', { name: 'Open in Parcours' });
    await expect(open).toHaveAttribute('href', new RegExp(`^/b/${id}#k=`));
    await expect(open).toHaveAttribute('target', '_blank');
  } finally {
    await reader.close();
    city.close();
    city.closeAllConnections();
  }
  await page.goto(links.edit.replace('/b/', '/embed/'));
  await expect(page.getByRole('alert')).toContainText('allows more than looking');
  await expect(page.locator('svg')).toHaveCount(0);
});
