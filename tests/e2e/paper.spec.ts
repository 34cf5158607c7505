import { readFile } from 'node:fs/promises';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

test('E2E-332 KT-7 KT-8 a paper board is typed in by its codes, put on the board and taken back, and its kit is saved', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', language: 'en' });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox').fill('map on paper');
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save the kit (PDF)' }).click();
  const kit = await saved;
  expect(kit.suggestedFilename()).toMatch(/-kit-en-.*\.pdf$/);
  expect((await readFile(await kit.path())).subarray(0, 5).toString()).toBe('%PDF-');

  const codes = dialog.getByRole('textbox');
  await codes.fill('P1 > S1 > S99\n');
  await expect(dialog.getByText('No card has the code S99.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('searchbox').fill('map on paper');
  await page.keyboard.press('Enter');
  await expect(codes).toHaveValue(/S99/);
  await codes.fill(
    'P1 > S1 > S2 > O1\nE1: "Asks a neighbour"\nS2 ~> E1\nB1: S1>S2 4/1/3 ! "Nobody says which form"',
  );
  const understood = dialog.getByRole('list', { name: 'As it was understood' });
  await expect(understood.getByRole('listitem').first()).toContainText('Kavya Shenoy >');
  await expect(dialog.getByRole('status')).toContainText('4 lines read, all understood.');
  await dialog.getByRole('button', { name: 'Put it on the board' }).click();
  await expect(dialog).toBeHidden();
  await expect(board.card('Step', 'Asks a neighbour')).toBeVisible();
  await board.isSaved();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(board.card('Step', 'Asks a neighbour')).toBeHidden();
});
