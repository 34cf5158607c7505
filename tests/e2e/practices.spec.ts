import { parseBoardJson } from '@parcours/shared/board';
import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

async function openPractices(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Practices of your own');
  await page.keyboard.press('Enter');
}

test('E2E-361 PR-16 PR-17 a practice is written down, saved as a pack and taken onto another board', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(created.links.facilitate);
  const board = new BoardView(page);
  await board.enter();
  const dialog = page.getByRole('dialog');
  await openPractices(page);
  await dialog.getByRole('button', { name: 'Write one down' }).click();
  await page.keyboard.type('A desk that writes with you');
  await dialog.getByLabel('For whom').fill('Whoever gets a letter');
  await dialog.getByLabel('Who tells of it').fill('The head of the desk');
  await dialog.getByRole('checkbox', { name: 'Information', exact: true }).check();
  const hint = dialog.getByText('Choose one of each below');
  await expect(hint).toBeVisible();
  for (const name of ['The city', 'Papers'])
    await dialog.getByRole('checkbox', { name, exact: true }).check();
  await expect(hint).toBeHidden();
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as a pack' }).click();
  const pack = await (await saved).path();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await board.isSaved();
  const [told] = (await parcours.snapshot(created)).practices;
  expect(told).toMatchObject({ name: 'A desk that writes with you', dimensions: ['information'] });

  const other = await parcours.createBoard({});
  await page.goto(other.links.facilitate);
  await board.isSaved();
  await openPractices(page);
  const input = dialog.locator('input[type=file]');
  await input.setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"a": 1}'),
  });
  await expect(page.getByText('This file cannot be read here.')).toBeVisible();
  await input.setInputFiles(pack);
  await expect(dialog.getByText('A desk that writes with you')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await board.isSaved();
  expect((await parcours.snapshot(other)).practices).toMatchObject([{ reference: 'The head of the desk' }]);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await board.isSaved();
  await expect.poll(async () => (await parcours.snapshot(other)).practices).toEqual([]);
});

test('E2E-382 PR-20 PR-21 a proposal follows a practice of the library or of the group’s own, and one that is sensitive is in no public report and no pack', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const boardNow = async () => parseBoardJson(await parcours.snapshot(created));
  const before = await boardNow();
  const [proposal] = before.proposals.filter(({ practice }) => practice === undefined);
  const barrier = before.barriers.find(({ id }) => id === proposal?.barriers[0]);
  const { page } = await visit(created.links.facilitate);
  const board = new BoardView(page);
  await board.enter();
  const dialog = page.getByRole('dialog');
  await openPractices(page);
  await dialog.getByRole('button', { name: 'Write one down' }).click();
  await page.keyboard.type('A desk that writes with you');
  await dialog.getByRole('checkbox', { name: /^Sensitive/ }).check();
  await expect(dialog.getByRole('button', { name: 'Save as a pack' })).toBeHidden();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await board.isSaved();

  await page.getByRole('button', { name: 'Search the board' }).click();
  await page.keyboard.type(barrier?.title ?? '');
  await page.keyboard.press('Enter');
  await page
    .getByText(proposal?.title ?? '')
    .first()
    .click();
  const follows = page.getByRole('combobox', { name: /^Practice it draws on/ });
  await follows.selectOption('A desk that writes with you');
  await board.isSaved();
  const own = await boardNow();
  const [desk] = own.practices;
  expect(desk).toMatchObject({ sensitive: true });
  expect(own.proposals.find(({ id }) => id === proposal?.id)).toMatchObject({ practice: desk?.id });
  const report = async (audience: string) =>
    (await parcours.report(created, audience)).includes('A desk that writes with you');
  expect([await report('internal'), await report('public')]).toEqual([true, false]);
  const others = follows.getByRole('option').filter({ hasText: /: / });
  const other = await others.first().textContent();
  await follows.selectOption(other ?? '');
  await board.isSaved();
  const chosen = (await boardNow()).proposals.find(({ id }) => id === proposal?.id);
  expect(chosen?.practice).toEqual(expect.any(String));
  expect(chosen?.practice).not.toBe(desk?.id);
});
