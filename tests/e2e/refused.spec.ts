import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const LOCKED = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'A locked template', language: 'en', city: '', currency: 'EUR' },
    steps: [
      { id: 'inside', title: 'Part of the template', x: 60, y: 60 },
      { id: 'outside', title: 'Free', x: 500, y: 60 },
    ],
    frames: [{ id: 'frame', title: 'Template', x: 0, y: 0, width: 380, height: 280, locked: true }],
  },
};

test('E2E-19 a change that the server refuses is taken back with a word why, and work goes on', async ({
  parcours,
  visit,
}) => {
  const board = await parcours.createBoard(LOCKED);
  const { page } = await visit(board.links.contribute);
  const ana = new BoardView(page);
  await ana.enter();

  await ana.card('Step', 'Part of the template').click();
  await ana.retitle('Mine now');
  await expect(page.getByText('The facilitator has locked this frame', { exact: false })).toBeVisible();
  await expect(ana.card('Step', 'Part of the template')).toBeVisible();
  await ana.isSaved();

  await ana.card('Step', 'Free').click();
  await ana.retitle('Still free');
  await ana.isSaved();
  await page.reload();
  await ana.isSaved();
  await expect(ana.card('Step', 'Still free')).toBeVisible();
  await expect(ana.card('Step', 'Part of the template')).toBeVisible();
  const titles = (await parcours.snapshot(board)).steps.map(({ title }: { title: string }) => title);
  expect(titles).toEqual(['Part of the template', 'Still free']);
});
