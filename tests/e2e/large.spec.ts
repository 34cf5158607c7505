import { gridBoard } from '../helpers/gridBoard.ts';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

test('E2E-41 a large board seen from afar shows every leg, and what is near shows whole', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ board: gridBoard(240, 15) });
  const { page } = await visit(links.view);
  const board = new BoardView(page);
  await board.enter();
  const legs = board.canvas.locator('.react-flow__edge');
  await expect(legs).toHaveCount(225);
  await expect(board.card('Step', 'Step 239')).toBeVisible();

  const zoomIn = page.getByRole('button', { name: 'Zoom in' });
  for (let press = 0; press < 10; press += 1) await zoomIn.click();
  await expect(board.canvas.getByText('No actor yet').first()).toBeVisible();
  expect(await board.canvas.locator('.react-flow__node').count()).toBeLessThan(100);
  await page.getByRole('button', { name: 'Show everything' }).click();
  await expect(legs).toHaveCount(225);
});
