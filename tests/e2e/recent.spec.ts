import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { goBack } from './support/history.ts';
import { expect, test } from './support/test.ts';

const copiesIn = (page: Page) =>
  page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('parcours.')),
  );

test('E2E-26 a board is forgotten, taken back, and forgotten with this browser’s copy of it', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student' });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.place('Step', 300, 250);
  await board.retitle('Still on the server');
  await board.isSaved();
  await page.getByRole('link', { name: 'Parcours, home page' }).click();
  const recent = page.getByRole('region', { name: 'Your recent boards' });
  const forget = recent.getByRole('button', { name: /^Forget / });
  const dialog = page.getByRole('dialog');

  await forget.click();
  await dialog.getByRole('checkbox').uncheck({ force: true });
  await dialog.getByRole('button', { name: 'Forget it' }).click();
  await expect(recent).toBeHidden();
  expect(await copiesIn(page)).toEqual([`parcours.board.${created.id}`]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(forget).toBeVisible();

  await forget.click();
  await dialog.getByRole('button', { name: 'Forget it' }).click();
  await expect(recent).toBeHidden();
  await expect.poll(() => copiesIn(page)).toEqual([]);
  expect((await parcours.snapshot(created)).steps).toHaveLength(1);
  await goBack(page);
  await board.isSaved();
  await expect(board.card('Step', 'Still on the server')).toBeVisible();
});
