import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BoardView, takeAlias } from './support/board.ts';
import { reload } from './support/history.ts';
import { isLater } from './support/long.ts';
import type { Visitor } from './support/test.ts';
import { expect, test } from './support/test.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

async function enter({ page }: Visitor): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

const versionsOf = (page: Page) => page.getByRole('dialog', { name: 'Versions' });

async function keep(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = versionsOf(page);
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill(name);
  await dialog.getByRole('textbox', { name: 'Name of the version' }).press('Enter');
  await expect(dialog.getByRole('heading', { level: 3, name })).toBeVisible();
}

test('E2E-50 all go back to a version with the facilitator, and undo gives them back what was', async ({
  parcours,
  visit,
}) => {
  const board = await parcours.createBoard(EXAMPLE);
  const ana = await enter(await visit(board.links.facilitate));
  const ben = await enter(await visit(board.links.edit));
  await ana.page.getByRole('button', { name: 'Versions' }).click();
  await expect(versionsOf(ana.page)).toContainText('No version is kept yet');
  await ana.page.keyboard.press('Escape');
  await keep(ana.page, 'After the first workshop');
  await ana.page.keyboard.press('Escape');

  await ben.card('Step', 'Walk into the library').click();
  await ben.removeSelected();
  await ben.place('Step', 300, 250);
  await ben.retitle('Ben’s step');
  await expect(ana.card('Step', 'Ben’s step')).toBeVisible();
  await ben.isSaved();
  const before = await parcours.snapshot(board);

  await ana.page.getByRole('button', { name: 'Versions' }).click();
  const dialog = versionsOf(ana.page);
  await dialog.getByRole('button', { name: 'Go back to: After the first workshop' }).click();
  await expect(dialog).toContainText('Everybody on the board will see it as it was on');
  await dialog.getByRole('button', { name: 'Go back to it' }).click();
  await expect(ben.card('Step', 'Walk into the library')).toBeVisible();
  await expect(ben.card('Step', 'Ben’s step')).toBeHidden();
  await expect(dialog).toBeHidden();

  await ana.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(ben.card('Step', 'Walk into the library')).toBeHidden();
  await expect(ben.card('Step', 'Ben’s step')).toBeVisible();
  await ana.isSaved();
  expect(await parcours.snapshot(board)).toEqual(before);

  await ana.page.getByRole('button', { name: 'Versions' }).click();
  await expect(versionsOf(ana.page).getByRole('listitem').first()).toContainText(
    'Kept before the board went back',
  );
});

test('E2E-50 an editor keeps versions and cannot go back; others have none to see', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const editor = await enter(await visit(links.edit));
  await keep(editor.page, 'Half way');
  await expect(versionsOf(editor.page).getByRole('button', { name: /^Report of progress/ })).toBeVisible();
  await expect(versionsOf(editor.page).getByRole('button', { name: /^Go back/ })).toHaveCount(0);
  const guest = await enter(await visit(links.contribute));
  await expect(guest.page.getByRole('button', { name: 'Versions' })).toHaveCount(0);
  await guest.page.goto(links.view.replace('#', '/report#'));
  await expect(guest.page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(guest.page.getByLabel('Compare with')).toHaveCount(0);
});

test('E2E-51 the report tells what has changed since a version', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = await enter(await visit(links.facilitate));
  await keep(ana.page, 'Spring');
  await ana.page.keyboard.press('Escape');
  await ana.card('Step', 'Queue at the volunteer clinic').click();
  await ana.removeSelected();
  await ana.isSaved();
  await ana.page.getByRole('button', { name: 'Versions' }).click();
  await versionsOf(ana.page).getByRole('button', { name: 'Report of progress since: Spring' }).click();

  const report = ana.page.getByRole('main');
  const compare = ana.page.getByLabel('Compare with');
  await expect(report).toContainText(/Since the version of .*: one gap closed/);
  await expect(report).not.toContainText('Spring');
  await compare.selectOption({ label: 'Nothing' });
  await expect(report).toContainText('not set against an earlier version');
  await compare.selectOption({ index: 1 });
  await ana.page.getByLabel('For whom', { exact: true }).selectOption({ label: 'For the group alone' });
  await expect(report).toContainText(/Since the version “Spring” of .*: one gap closed/);
  await reload(ana.page);
  await expect(compare).toHaveValue('1');
});

const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'dark', locale: 'ar', versions: 'النسخ', goBack: /^الرجوع إلى/ },
  {
    width: 390,
    height: 844,
    colorScheme: 'light',
    locale: 'en-GB',
    versions: 'Versions',
    goBack: /^Go back to/,
  },
] as const;

for (const [at, { width, height, versions, goBack, ...look }] of LOOKS.entries()) {
  test.describe(`${width}, ${look.colorScheme}, ${look.locale}`, isLater(at), () => {
    test.use({ contextOptions: { viewport: { width, height }, ...look } });

    test('E2E-12 the versions are accessible and fit', async ({ parcours, visit }) => {
      const { id, links, tokens } = await parcours.createBoard(EXAMPLE);
      await fetch(`${parcours.url}/api/boards/${id}/versions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens.edit}` },
        body: JSON.stringify({ name: 'A version with a long name, so long that it takes more than a line' }),
      });
      const { page } = await visit(links.facilitate);
      await takeAlias(page);
      if (width < 1200) {
        await page.getByRole('banner').getByRole('button').last().click();
        await page.getByRole('menuitem', { name: versions }).click();
      } else await page.getByRole('button', { name: versions }).click();
      const dialog = page.getByRole('dialog', { name: versions });
      await dialog.getByRole('button', { name: goBack }).click();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}

test('E2E-81 a version gets another name, and one that is not wanted any more is removed after being asked', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const editor = await enter(await visit(links.edit));
  await keep(editor.page, 'Befor lunch');
  const dialog = versionsOf(editor.page);
  await dialog.getByRole('button', { name: 'Give another name to: Befor lunch' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Name of the version' }).last()).toBeFocused();
  await editor.page.keyboard.press('ControlOrMeta+a');
  await editor.page.keyboard.type('Before lunch');
  await editor.page.keyboard.press('Enter');
  await expect(dialog.getByRole('heading', { level: 3, name: 'Before lunch' })).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Remove/ })).toHaveCount(0);

  const ana = await enter(await visit(links.facilitate));
  await ana.page.getByRole('button', { name: 'Versions' }).click();
  const own = versionsOf(ana.page);
  await own.getByRole('button', { name: 'Remove: Before lunch' }).click();
  await own.getByRole('button', { name: 'Leave it' }).click();
  await own.getByRole('button', { name: 'Remove: Before lunch' }).click();
  await expect(own).toContainText('“Before lunch” is removed for good');
  await own.getByRole('button', { name: 'Remove this version' }).click();
  await expect(own).toContainText('No version is kept yet');
  await expect(own.locator('p', { hasText: 'The version is removed.' })).toBeFocused();
});
