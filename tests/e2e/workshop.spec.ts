import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { goTo, reload } from './support/history.ts';
import { expect, test } from './support/test.ts';

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

const title = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('E2E-70 one report over two boards, chosen from this browser and by a link, is handed on and erased', async ({
  parcours,
  visit,
}) => {
  const example = { scenario: 'undocumented-young-man', example: true, language: 'en' };
  const [mine, theirs] = [await parcours.createBoard(example), await parcours.createBoard(example)];
  const { page } = await visit(mine.links.edit);
  await expect(page.getByRole('banner')).toContainText('Lamine');
  await page.goto(parcours.url);
  await page.getByRole('button', { name: 'Report over several boards' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('What it is called').fill('Two days in March');
  await dialog.getByRole('checkbox').first().check();
  await dialog.getByLabel(/^Group that made/).fill('Raval');
  await expect(dialog.getByRole('button', { name: 'Make the report' })).toBeDisabled();
  await dialog.getByLabel('Add a board by its link').fill('https://example.org/');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByText('This is no link to a board.')).toBeVisible();
  await dialog.getByLabel('Add a board by its link').fill(theirs.links.view);
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(dialog.getByText('2 boards chosen')).toBeVisible();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await expect(title(page)).toHaveText('Two days in March');
  await expect(page.getByRole('main').getByText('Raval and Group 2').first()).toBeVisible();
  await expectSound(page);

  const link = page.url();
  const reader = (await visit(link)).page;
  await expect(title(reader)).toHaveText('Two days in March');
  await reader.getByRole('button', { name: 'Share' }).click();
  await expect(reader.getByLabel('Link')).toHaveValue(link);
  await expect(reader.getByRole('button', { name: 'Erase this report' })).toHaveCount(0);
  await reader.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByRole('button', { name: 'Erase this report' }).click();
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(page.getByRole('button', { name: 'Report over several boards' })).toBeVisible();
  await reload(reader);
  await expect(reader.getByRole('alert')).toContainText('There is no such workshop');
});

test('E2E-71 a board that cannot be seen is named, and the report is made with a new link of it, or without it', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const boards = [
    await parcours.createBoard({}),
    await parcours.createBoard({}),
    await parcours.createBoard({}),
  ];
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Report over several boards' }).click();
  const dialog = page.getByRole('dialog');
  // The second link was cut off.
  await fetch(`${parcours.url}/api/boards/${boards[1]?.id}/links/revoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${boards[1]?.tokens.facilitate}` },
    body: JSON.stringify({ role: 'view' }),
  });
  const links = boards.map(({ links: { view } }) => view);
  for (const link of links) {
    await dialog.getByLabel('Add a board by its link').fill(link);
    await dialog.getByRole('button', { name: 'Add' }).click();
  }
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await expect(dialog.getByRole('alert')).toContainText('cannot be seen');
  const refused = dialog.getByRole('listitem').filter({ hasText: 'It cannot be seen by this link' });
  await dialog.getByLabel('Add a board by its link').fill(boards[1]?.links.edit ?? '');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await expect(title(page)).toHaveText('Untitled workshop');
  await goTo(page, parcours.url);

  await page.getByRole('button', { name: 'Report over several boards' }).click();
  for (const link of links) {
    await dialog.getByLabel('Add a board by its link').fill(link);
    await dialog.getByRole('button', { name: 'Add' }).click();
  }
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await refused.getByRole('checkbox').uncheck();
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await expect(title(page)).toHaveText('Untitled workshop');
});

test('E2E-82 whoever made a report over several boards gives it another name and other boards', async ({
  parcours,
  visit,
}) => {
  const boards = [
    await parcours.createBoard({ title: 'First' }),
    await parcours.createBoard({ title: 'Second' }),
    await parcours.createBoard({ title: 'Third' }),
  ];
  const [, second, third] = boards;
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Report over several boards' }).click();
  const dialog = page.getByRole('dialog');
  for (const { links } of boards.slice(0, 2)) {
    await dialog.getByLabel('Add a board by its link').fill(links.view);
    await dialog.getByRole('button', { name: 'Add' }).click();
  }
  await dialog.getByRole('button', { name: 'Make the report' }).click();
  await expect(title(page)).toHaveText('Untitled workshop');
  const reader = (await visit(page.url())).page;
  await expect(reader.getByRole('button', { name: 'Change' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Change' }).click();
  await dialog.getByLabel('What it is called').fill('Two days in March');
  await dialog.getByRole('checkbox', { name: 'First' }).uncheck();
  await dialog.getByLabel('Group that made “Second”').fill('Raval');
  await dialog.getByLabel('Add a board by its link').fill(third?.links.view ?? '');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expectSound(page);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(title(page)).toHaveText('Two days in March');
  await expect(page.getByRole('main')).toContainText('Raval');
  await reload(reader);
  await expect(title(reader)).toHaveText('Two days in March');

  await fetch(`${parcours.url}/api/boards/${second?.id}/links/revoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${second?.tokens.facilitate}` },
    body: JSON.stringify({ role: 'view' }),
  });
  await page.getByRole('button', { name: 'Change' }).click();
  const closed = dialog.getByRole('listitem').filter({ hasText: 'Its link was cut off or has expired' });
  await expect(closed.getByLabel(/^Group that made/)).toHaveValue('Raval');
  await dialog.getByLabel('Add a board by its link').fill(second?.links.edit ?? '');
  await dialog.getByRole('button', { name: 'Add' }).click();
  await expect(closed).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Change' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await expect(closed).toHaveCount(0);
});

test.describe('on a phone, from right to left', () => {
  test.use({ contextOptions: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'ar' } });

  test('E2E-82 the windows over a report have their words on their buttons', { tag: '@long' }, async ({
    parcours,
    visit,
  }) => {
    const boards = [await parcours.createBoard({}), await parcours.createBoard({})];
    const made = await fetch(`${parcours.url}/api/workshops`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        title: 'x',
        boards: boards.map(({ id, tokens }) => ({ id, token: tokens.view })),
      }),
    });
    const { links } = await made.json();
    const { page } = await visit(links.facilitate);
    const dialog = page.getByRole('dialog');
    for (const [opener, words] of [
      ['تعديل', 'حفظ'],
      ['مشاركة', 'نسخ'],
    ] as const) {
      await page.getByRole('button', { name: opener, exact: true }).click();
      const box = await dialog.getByText(words, { exact: true }).boundingBox();
      expect(box?.width).toBeGreaterThan(15);
      await expectSound(page);
      await page.keyboard.press('Escape');
    }
  });
});
