import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

test('E2E-16 a group plots a route from the city, finds it blocked, and takes the barrier away', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  const goal = board.card('Objective', 'See a doctor about the cough');
  await expect(goal).toContainText('Not explored yet');

  await page.getByRole('tab', { name: 'City' }).click();
  await board.story.getByRole('searchbox', { name: 'Search actors and services' }).fill('evening clinic');
  const service = board.story.getByRole('button', { name: /^Put “.*” on the canvas$/ }).last();
  await service.dragTo(board.canvas, { targetPosition: { x: 300, y: 250 } });
  const step = board.canvas.getByRole('group', { name: /^Step: / });
  await expect(step).toBeVisible();
  await board.drawLeg(board.card('Persona', 'Lamine Sané'), step);
  await board.drawLeg(step, goal);
  await expect(goal).toContainText('Open');

  await step.click();
  await board.details.getByRole('button', { name: 'Add a barrier' }).click();
  await board.details.getByRole('textbox', { name: 'What stands in the way' }).fill('They ask for a card');
  await expect(goal).toContainText('Blocked');
  await board.details.getByRole('checkbox', { name: 'It has been taken away' }).check({ force: true });
  await expect(goal).toContainText('Open');

  const { barriers, steps } = await parcours.snapshot(created);
  expect(barriers).toMatchObject([
    { on: steps[0].id, title: 'They ask for a card', blocks: true, removed: true },
  ]);
});

test('E2E-17 a board goes out as a file and comes back as it was; a file with faults is refused with each named', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const board = await parcours.snapshot(created);
  const { page } = await visit('/');
  const choose = async (content: object) =>
    page.locator('input[type=file]').setInputFiles({
      name: 'board.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });

  await choose({ ...board, legs: [{ id: 'leg-nowhere', from: 'persona-kavya', to: 'nobody' }] });
  await expect(page.getByRole('dialog')).toContainText('leg-nowhere');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).last().click();

  await choose(board);
  await page.waitForURL(/\/b\//);
  await new BoardView(page).enter();
  const { pathname, hash } = new URL(page.url());
  const copy = await fetch(`${parcours.url}/api/boards/${pathname.split('/').pop()}`, {
    headers: { Authorization: `Bearer ${hash.replace('#k=', '')}` },
  });
  expect(await copy.json()).toEqual(board);
});

test('E2E-18 a facilitator erases the board, and it is gone for everybody', async ({ parcours, visit }) => {
  const { id, links, tokens } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const facilitator = (await visit(links.facilitate)).page;
  const guest = (await visit(links.edit)).page;
  await new BoardView(facilitator).enter();
  await new BoardView(guest).enter();

  await facilitator.getByRole('button', { name: 'Share' }).click();
  await facilitator.getByRole('button', { name: 'Erase this board' }).click();
  await facilitator.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(
    guest.getByText('Its facilitator erased it, or the date of its erasure has come.'),
  ).toBeVisible();
  const answer = await fetch(`${parcours.url}/api/boards/${id}`, {
    headers: { Authorization: `Bearer ${tokens.view}` },
  });
  expect(answer.status).toBe(404);
});

test('E2E-40 a tool taken from the city goes wherever one clicks, and is put down by Escape from wherever the keyboard is', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'City' }).click();
  const take = board.story.getByRole('button', { name: /^Put “.*” on the canvas$/ }).first();
  await take.click();
  await expect(page.getByText('Click where it goes:')).toBeVisible();
  await expect(take).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByText('Click where it goes:')).toBeHidden();

  await take.click();
  await board.card('Persona', 'Lamine Sané').click();
  await expect(page.getByText('Click where it goes:')).toBeHidden();
  await expect(board.details.getByRole('article', { name: 'Step' })).toBeVisible();
});

test('E2E-80 on an empty board a new card stays where one clicked, and what is typed next names it', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard({});
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.place('Persona', 200, 150);
  const box = await board.card('Persona', 'New persona').boundingBox();
  const canvas = await board.canvas.boundingBox();
  if (box === null || canvas === null) throw new Error('the card is not on the page');
  expect(Math.abs(box.x + box.width / 2 - canvas.x - 200)).toBeLessThan(20);
  await page.keyboard.type('Cecilia');
  await expect(board.card('Persona', 'Cecilia')).toBeVisible();

  await board.place('Step', 400, 400);
  await page.keyboard.type('Ask at the clinic');
  await page.keyboard.press('Enter');
  await expect(board.card('Step', 'Ask at the clinic')).toBeVisible();
  await board.details.getByRole('button', { name: 'Add a barrier' }).click();
  await page.keyboard.type('They ask for a card');
  await board.details.getByRole('button', { name: 'Add a proposal' }).click();
  await page.keyboard.type('Ask for none');
  await expect(board.card('Step', 'Ask at the clinic')).toContainText('They ask for a card');
  await expect(board.details.getByText('Ask for none', { exact: true }).first()).toBeVisible();
  await board.story.getByRole('button', { name: 'Add an objective' }).click();
  await page.keyboard.type('See a doctor');
  await expect(board.card('Objective', 'See a doctor')).toBeVisible();
});
