import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const plus = (card: Locator) => card.getByTitle('Add the next step');

test('E2E-164 UI-193 UI-194 UI-195 steps are added, named and joined on the canvas by mouse alone, and taken back one by one', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  const persona = board.card('Persona', 'Lamine Sané');
  await persona.hover();
  await plus(persona).click();
  await page.keyboard.type('Ask at the clinic');
  await page.keyboard.press('Enter');
  const first = board.card('Step', 'Ask at the clinic');
  await expect(first).toBeFocused();
  await expect(board.leg('Lamine Sané', 'Ask at the clinic')).toBeAttached();

  // Dropped in the midst of a card.
  const goal = board.card('Objective', 'See a doctor about the cough');
  await first.locator('.react-flow__handle.source').dragTo(goal, { targetPosition: { x: 30, y: 15 } });
  await expect(board.leg('Ask at the clinic', 'See a doctor about the cough')).toBeAttached();
  await expect(goal).toContainText('Open');

  // Dropped on nothing.
  const box = await board.canvas.boundingBox();
  if (box === null) throw new Error('there is no canvas');
  await first.hover();
  await first.locator('.react-flow__handle.source').hover();
  await page.mouse.down();
  await page.mouse.move(box.x + 160, box.y + 60, { steps: 4 });
  await page.mouse.up();
  const offered = page.getByRole('menu', { name: 'Add here' });
  await expect(offered.getByRole('menuitem')).toHaveText(['Step', 'Objective']);
  await offered.getByRole('menuitem', { name: 'Step' }).click();
  await page.keyboard.type('Come back on Monday');
  await page.keyboard.press('Escape');
  await expect(board.leg('Ask at the clinic', 'Come back on Monday')).toBeAttached();

  await page.mouse.dblclick(box.x + 160, box.y + 200);
  await offered.getByRole('menuitem', { name: 'Note' }).click();
  await page.keyboard.type('Two');
  await page.keyboard.press('Enter');
  await page.keyboard.type('lines');
  await page.keyboard.press('Escape');
  const note = board.canvas.getByRole('group', { name: /^Note: Two\s+lines$/ });
  await expect(note).toBeFocused();
  await note.dblclick();
  await page.keyboard.type('One');
  await page.mouse.click(box.x + 160, box.y + 400);
  await expect(board.card('Note', 'One')).toBeVisible();

  const undo = page.getByRole('button', { name: 'Undo' });
  const second = board.canvas.getByRole('group', { name: /^Step: (Come back on Monday|New step)$/ });
  while (await second.isVisible()) await undo.click();
  await expect(first).toBeVisible();
  expect((await parcours.snapshot(created)).legs).toHaveLength(2);
});

test('E2E-165 UI-193 UI-194 UI-196 keys name a card, add the next and take tools, also on an Arabic keyboard', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.card('Persona', 'Lamine Sané').focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Ask');
  await page.keyboard.press('Enter');
  await expect(board.card('Step', 'Ask')).toBeFocused();
  await page.keyboard.type('c');
  await page.keyboard.type(' around');
  await page.keyboard.press('Tab');
  await expect(board.card('Step', 'Askc around')).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type('Ask around');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await expect(board.canvas.getByRole('textbox', { name: 'Title' })).toHaveValue('Ask around');
  await page.keyboard.press('Escape');
  await expect(board.canvas.getByRole('textbox', { name: 'Title' })).toBeHidden();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Wait');
  await page.keyboard.press('Escape');
  await expect(board.leg('Ask around', 'Wait')).toBeAttached();

  await page.keyboard.press('Escape');
  await page.keyboard.press('o');
  await expect(page.getByText('Click where it goes: Objective')).toBeVisible();
  // The key of N on an Arabic keyboard.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ى', code: 'KeyN', bubbles: true, cancelable: true }),
    ),
  );
  await expect(page.getByText('Click where it goes: Note')).toBeVisible();
});

test('E2E-166 UI-192 the example opens so that its cards can be read, and a new card comes into sight', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  const persona = board.card('Persona', 'Kavya Shenoy');
  await expect(persona).toBeInViewport({ ratio: 0.99 });
  const title = page.getByRole('heading', { name: 'Ask the careers office for advice' });
  await expect(title).toBeInViewport({ ratio: 0.99 });
  const scale = await title.evaluate((element) => {
    const { height } = element.getBoundingClientRect();
    return height / (element as HTMLElement).offsetHeight;
  });
  expect(scale).toBeGreaterThan(0.59);

  const last = board.card('Step', 'Ask the careers office for advice');
  await last.focus();
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type(name);
    await page.keyboard.press('Escape');
    await expect(board.card('Step', name)).toBeInViewport({ ratio: 0.99 });
  }
});

test('UI-193 what a locked frame keeps, or a viewer looks at, is not written on', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.view);
  const board = new BoardView(page);
  await board.enter();
  const step = board.card('Step', 'Ask the careers office for advice');
  await step.dblclick();
  await page.keyboard.press('F2');
  await page.keyboard.type('x');
  await expect(step).toBeFocused();
  await expect(board.canvas.getByRole('textbox')).toHaveCount(0);
});
