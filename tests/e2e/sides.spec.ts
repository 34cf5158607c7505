import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';

const widthOf = async (element: Locator) => (await element.boundingBox())?.width ?? 0;

test('E2E-162 UI-190 the panels fold away and are made wider, by mouse and by keys, and stay so when the board opens again', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({});
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.isSaved();
  await page.getByRole('button', { name: /^Stay / }).click();
  const story = page.getByRole('complementary', { name: 'Story' });
  const details = page.getByRole('complementary', { name: 'Details' });
  const edge = page.getByRole('separator', { name: 'Width of the story' });
  const first = await widthOf(story);

  const { x, y, height } = (await edge.boundingBox()) ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 6, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 66, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => widthOf(story)).toBeGreaterThan(first + 50);
  await edge.press('Home');
  await expect(edge).toHaveAttribute('aria-valuenow', '208');
  await edge.press('ArrowRight');
  await expect.poll(() => widthOf(story)).toBe(232);

  await page.getByRole('button', { name: 'Fold the details away' }).press('Enter');
  await expect(details).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show the details' })).toBeFocused();
  await reload(page);
  await board.isSaved();
  await expect(details).toBeHidden();
  expect(await widthOf(story)).toBe(232);

  await edge.click();
  await expect.poll(() => widthOf(story)).toBeGreaterThan(250);
  await page.getByRole('button', { name: 'Step', exact: true }).click();
  await page.locator('.react-flow__pane').click({ position: { x: 300, y: 300 } });
  await page.keyboard.press('Escape');
  await expect(details).toBeHidden();
  await board.card('Step', 'New step').getByRole('button', { name: 'Barrier' }).click();
  await expect(details.getByRole('textbox', { name: 'What stands in the way' })).toBeFocused();
});

test.describe('from right to left', () => {
  test.use({ contextOptions: { viewport: { width: 1280, height: 720 }, locale: 'ar' } });

  test('E2E-162 UI-190 arrow keys and the pointer move the edge where they point', { tag: '@long' }, async ({
    parcours,
    visit,
  }) => {
    const created = await parcours.createBoard({});
    const { page } = await visit(created.links.view);
    const edge = page.getByRole('separator', { name: 'عرض عمود القصة' });
    const story = page.getByRole('complementary', { name: 'القصة' });
    const first = await widthOf(story);
    await edge.press('ArrowLeft');
    await expect.poll(() => widthOf(story)).toBe(Math.round(first) + 24);
    const { x, y } = (await edge.boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.move(x + 6, y + 200);
    await page.mouse.down();
    await page.mouse.move(x + 46, y + 200, { steps: 4 });
    await page.mouse.up();
    await expect.poll(() => widthOf(story)).toBeLessThan(first);
  });
});
