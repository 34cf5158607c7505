import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { dropFile } from './support/dropFile.ts';
import { goTo } from './support/history.ts';
import { expect, test } from './support/test.ts';

const FILES = join(import.meta.dirname, '../unit/shared/formats/files');

/** Drops a file on what is at a point of the page, as a person does who drags it from a folder. */
async function drop(page: Page, name: string, at: { x: number; y: number }): Promise<void> {
  await dropFile(page, { name, text: await readFile(join(FILES, name), 'utf8') }, at);
}

test('E2E-218 UI-314 UI-315 UI-318 files of other programs become boards on the first page, after a look at them', async ({
  visit,
}) => {
  const { page } = await visit('/');
  const input = page.locator('input[type=file]');
  const dialog = page.getByRole('dialog');
  await input.setInputFiles({
    name: 'page.html',
    mimeType: 'text/html',
    buffer: Buffer.from('<!doctype html>'),
  });
  await expect(page.getByText('This file cannot be read here.')).toBeVisible();

  await input.setInputFiles(join(FILES, 'mural.csv'));
  await expect(dialog).toContainText('There will be 5 notes and 2 frames.');
  await dialog.getByRole('combobox').selectOption({ label: 'Area: Papers' });
  await expect(dialog.getByRole('listitem').first()).toHaveText('Papers #question;urgent');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();

  await drop(page, 'obsidian.canvas', { x: 700, y: 700 });
  await expect(dialog.getByRole('heading', { name: 'Make a board of “obsidian”?' })).toBeVisible();
  await dialog.getByText('3 things are not taken as they are').click();
  await expect(dialog.getByRole('row').filter({ hasText: 'Line e4' })).toContainText(
    'a way between these two already',
  );
  await dialog.getByRole('radio', { name: 'Notes' }).check();
  await expect(dialog).toContainText('There will be 5 notes and one frame.');
  await dialog.getByRole('radio', { name: 'Steps, with ways' }).check();
  await expect(dialog).toContainText('There will be 3 steps, 3 ways, 2 notes and one frame.');
  expect(page.url()).not.toContain('/b/');
  await dialog.getByRole('button', { name: 'Open as a board' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await expect(page.getByRole('banner')).toContainText('obsidian');
  await expect(board.leg('Ask at the town hall', 'Wait for the letter')).toBeAttached();
});

test('E2E-219 UI-204 UI-316 UI-317 UI-319 DR-74 notes are put on an open board and taken back; the board goes out as a canvas and comes back', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const before = await parcours.snapshot(created);
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  const dialog = page.getByRole('dialog');

  await drop(page, 'mural.csv', { x: 720, y: 450 });
  await expect(dialog.getByRole('heading', { name: 'Put “mural” on this board?' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(board.card('Note', 'Town hall & library')).toBeInViewport();
  await board.isSaved();
  expect((await parcours.snapshot(created)).notes).toHaveLength(before.notes.length + 5);
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await board.isSaved();
  await expect.poll(() => parcours.snapshot(created)).toEqual(before);

  const download = page.waitForEvent('download');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('JSON Canvas');
  await page.keyboard.press('Enter');
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/-board-en-internal-.*\.canvas$/);
  const canvas = JSON.parse(await readFile(await saved.path(), 'utf8'));
  expect(canvas.parcours.board).toEqual(before);

  // The whole example on an empty board, chosen in the window.
  const empty = await parcours.createBoard({ title: 'Other', language: 'en' });
  const second = await visit(empty.links.edit);
  const other = new BoardView(second.page);
  await other.enter();
  await second.page.keyboard.press('Control+k');
  await expect(second.page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
  await second.page.keyboard.type('Bring in');
  await second.page.keyboard.press('Enter');
  await second.page
    .getByRole('dialog')
    .locator('input[type=file]')
    .setInputFiles(await saved.path());
  const question = second.page.getByRole('dialog');
  await expect(question).toContainText(`${before.steps.length} steps`);
  await question.getByRole('button', { name: 'Put it on the board' }).click();
  await other.isSaved();
  const after = await parcours.snapshot(empty);
  expect([after.steps.length, after.legs.length]).toEqual([before.steps.length, before.legs.length]);

  // Notes alone open in sight, with nothing over them.
  await goTo(second.page, parcours.url);
  const choose = () => second.page.locator('input[type=file]').setInputFiles(join(FILES, 'mural.csv'));
  await choose();
  await second.page
    .getByRole('dialog')
    .getByRole('button', { name: /^These are no notes/ })
    .click();
  await expect(second.page.getByRole('heading', { name: /^What stands in “mural/ })).toBeVisible();
  await second.page.keyboard.press('Escape');
  await choose();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Open as a board' }).click();
  await second.page.waitForURL(/\/b\//);
  await expect(other.card('Note', 'Town hall & library')).toBeInViewport();
  await expect(second.page.getByRole('heading', { name: 'An empty board' })).toBeHidden();

  const viewer = await visit(created.links.view);
  await new BoardView(viewer.page).enter();
  await drop(viewer.page, 'mural.csv', { x: 720, y: 450 });
  await expect(viewer.page.getByText('Your link does not allow that.')).toBeVisible();
});
