import { BoardView } from './support/board.ts';
import { middleOf } from './support/fingers.ts';
import { expect, test } from './support/test.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

test('E2E-27 each sees where the other points and what they select, by the name they chose', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = new BoardView((await visit(links.edit)).page);
  await ana.page.getByRole('textbox', { name: 'What should others call you?' }).fill('Ana');
  await ana.page.getByRole('button', { name: 'Save' }).click();
  await ana.isSaved();
  const ben = new BoardView((await visit(links.view)).page);
  await ben.enter();
  const card = { title: 'Walk into the library' };
  const [there, here] = [ana.card('Step', card.title), ben.card('Step', card.title)];

  const { x, y } = await middleOf(there);
  await ana.page.mouse.move(x - 40, y);
  await ana.page.mouse.move(x, y);
  const cursor = ben.canvas.getByText('Ana', { exact: true });
  await expect(cursor).toBeVisible();
  const name = await middleOf(cursor);
  const pointedAt = await middleOf(here);
  expect(Math.hypot(name.x - pointedAt.x, name.y - pointedAt.y)).toBeLessThan(80);

  await there.click();
  await expect(here.getByText('Ana', { exact: true })).toBeVisible();
  await ana.page.keyboard.press('Escape');
  await expect(here.getByText('Ana', { exact: true })).toBeHidden();
  await ana.page.close();
  await expect(cursor).toBeHidden();
});

test('E2E-28 a card that one drags moves on the other’s screen before it is dropped, and is written once', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const ana = new BoardView((await visit(created.links.edit)).page);
  const ben = new BoardView((await visit(created.links.view)).page);
  await ana.enter();
  await ben.enter();
  const title = 'Walk into the library';
  const placeOf = async () => {
    const { steps } = await parcours.snapshot(created);
    const { x, y } = steps.find((step: { title: string }) => step.title === title);
    return { x, y };
  };
  const [written, seen] = [await placeOf(), await middleOf(ben.card('Step', title))];

  const from = await middleOf(ana.card('Step', title));
  await ana.page.mouse.move(from.x, from.y);
  await ana.page.mouse.down();
  await ana.page.mouse.move(from.x + 60, from.y + 90, { steps: 6 });
  const fallen = async () => (await middleOf(ben.card('Step', title))).y - seen.y;
  await expect.poll(fallen).toBeGreaterThan(60);
  expect(await placeOf()).toEqual(written);

  await ana.page.mouse.up();
  await ana.isSaved();
  await expect.poll(async () => (await placeOf()).y).toBeGreaterThan(written.y);
  expect(await fallen()).toBeGreaterThan(60);
  await ana.page.getByRole('banner').getByRole('button', { name: 'Undo' }).click();
  await expect.poll(placeOf).toEqual(written);
});
