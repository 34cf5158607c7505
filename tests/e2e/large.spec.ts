import { gridBoard } from '../helpers/gridBoard.ts';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

test('E2E-41 a large board shows whole what is near, with its ways, and nothing else', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ board: gridBoard(240, 15) });
  const { page } = await visit(links.view);
  const board = new BoardView(page);
  await board.enter();
  await expect(board.canvas.locator('canvas')).toHaveCount(2);
  expect(await board.canvas.locator('.react-flow__node').count()).toBeLessThan(10);

  // At no moment on the way there are elements for all of it.
  await page.evaluate(() => {
    const count = () => document.querySelectorAll('.react-flow__node').length;
    const record = { most: 0 };
    new MutationObserver(() => {
      record.most = Math.max(record.most, count());
    }).observe(document.body, { childList: true, subtree: true });
    Object.assign(window, { record });
  });
  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  for (let press = 0; press < 10; press += 1) await zoomIn.click();
  await expect(board.canvas.getByText('No actor yet').first()).toBeVisible();
  await expect(board.canvas.locator('canvas')).toHaveCount(0);
  const cards = board.canvas.locator('.react-flow__node');
  expect(await cards.count()).toBeLessThan(100);
  await expect(board.canvas.locator('.react-flow__edge').first()).toBeVisible();
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(board.canvas.locator('canvas')).toHaveCount(2);
  expect(await page.evaluate(() => Reflect.get(window, 'record').most)).toBeLessThan(120);
});
