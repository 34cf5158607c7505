import { BoardView } from './support/board.ts';
import { template } from './support/templates.ts';
import { expect, test } from './support/test.ts';

const titlesOf = ({ steps }: { steps: readonly { title: string }[] }) => steps.map(({ title }) => title);

test('E2E-19 what a locked frame holds is shown to contributors with the reason, and offers nothing to change', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(template(true));
  const before = await parcours.snapshot(created);
  const { page } = await visit(created.links.contribute);
  const board = new BoardView(page);
  await board.enter();
  const inside = board.card('Step', 'Part of the template (locked)');
  const outside = board.card('Step', 'Free');

  await inside.click();
  await expect(board.details.getByText('A facilitator has locked the frame “Template”')).toBeVisible();
  await expect(board.details.getByRole('textbox', { name: 'Title' })).toBeDisabled();
  await expect(board.details.getByRole('button', { name: 'Delete this step' })).toBeHidden();
  await inside.dragTo(board.canvas, { targetPosition: { x: 300, y: 600 } });
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect(page.getByText('has locked this frame, so what is in it stays as it is')).toBeVisible();
  await board.isSaved();
  expect(await parcours.snapshot(created)).toEqual(before);

  await page.keyboard.press('Control+a');
  await board.details.getByRole('button', { name: 'Delete all of them' }).click();
  await board.removalQuestion.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(outside).toBeHidden();
  await expect(inside).toBeVisible();
  await page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(outside).toBeVisible();
  await board.isSaved();
  expect(titlesOf(await parcours.snapshot(created))).toEqual(['Part of the template', 'Free']);
});

test('E2E-20 a facilitator locks and unlocks a frame, and others are held to it at once, undo included', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(template(true));
  const facilitator = new BoardView((await visit(created.links.facilitate)).page);
  const guest = new BoardView((await visit(created.links.contribute)).page);
  await facilitator.enter();
  await guest.enter();
  const guestsCard = (title: string) => guest.card('Step', title);
  await expect(guestsCard('Part of the template (locked)')).toBeVisible();

  await facilitator.page.getByRole('heading', { name: 'Template', exact: true }).click();
  await facilitator.canvas.getByRole('button', { name: 'Unlock this frame' }).click();
  await guestsCard('Part of the template').click();
  await guest.retitle('Changed while it was open');
  await expect(facilitator.card('Step', 'Changed while it was open')).toBeVisible();

  await facilitator.details.getByRole('checkbox', { name: 'Locked' }).check({ force: true });
  await expect(guestsCard('Changed while it was open (locked)')).toBeVisible();
  await guest.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect(guest.page.getByText('has locked this frame, so what is in it stays as it is')).toBeVisible();
  await expect(guestsCard('Changed while it was open (locked)')).toBeVisible();
  await guest.isSaved();
  expect(titlesOf(await parcours.snapshot(created))).toEqual(['Changed while it was open', 'Free']);
});
