import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
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

  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' });
  const second = board.canvas.getByRole('group', { name: /^Step: (Come back on Monday|New step)$/ });
  while (await second.isVisible()) await undo.click();
  await expect(first).toBeVisible();
  await board.isSaved();
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
  await expect(board.canvas.getByRole('textbox', { name: 'Title' })).toHaveValue('Askc');
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

test('E2E-166 UI-192 the example opens so that its cards can be read, and a new card comes into sight', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enterAsOpened();
  const persona = board.card('Persona', 'Kavya Shenoy');
  await expect(persona).toBeInViewport({ ratio: 0.99 });
  const title = page.getByRole('heading', { name: 'Ask the careers office for advice' });
  await expect(title).toBeInViewport({ ratio: 0.99 });
  const before = (await title.boundingBox()) ?? { height: 0 };
  const scale = await title.evaluate((element) => {
    const { height } = element.getBoundingClientRect();
    return height / (element as HTMLElement).offsetHeight;
  });
  expect(scale).toBeGreaterThan(0.59);

  await page.getByRole('button', { name: 'Zoom in' }).click();
  await expect.poll(async () => (await title.boundingBox())?.height ?? 0).toBeGreaterThan(before.height);
  const left = await title.boundingBox();
  await reload(page);
  await board.isSaved();
  await expect.poll(() => title.boundingBox()).toEqual(left);

  const last = board.card('Step', 'Ask the careers office for advice');
  await last.focus();
  for (const name of ['One', 'Two', 'Three', 'Four']) {
    await page.keyboard.press('Control+Enter');
    await page.keyboard.type(name);
    await page.keyboard.press('Escape');
    await expect(board.card('Step', name)).toBeInViewport({ ratio: 0.99 });
  }
});

test('UI-193 what a locked frame keeps, or a viewer looks at, is not written on', { tag: '@long' }, async ({
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

test('E2E-167 UI-197 UI-198 UI-200 a barrier is added on the card, what it changes is told and taken back, and its tag opens it', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await expect(page.getByRole('textbox', { name: 'What should others call you?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await board.isSaved();
  await expect(page.getByRole('textbox', { name: 'What should others call you?' })).toBeHidden();
  await page.keyboard.press('Shift+1');
  await board.card('Persona', 'Lamine Sané').focus();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('Ask at the clinic');
  await page.keyboard.press('Escape');
  const step = board.card('Step', 'Ask at the clinic');
  const goal = board.card('Objective', 'See a doctor about the cough');
  await expect(step).toBeFocused();
  await board.showAll();
  await step.locator('.react-flow__handle.source').dragTo(goal);
  const told = page.getByRole('status').filter({ hasText: '“See a doctor about the cough” is now' });
  await expect(told).toHaveText(/^“See a doctor about the cough” is now open\./);

  await step.click();
  await step.getByRole('button', { name: 'Barrier' }).click();
  await page.keyboard.type('They ask for a card');
  await expect(told).toHaveText(/is now blocked\./);
  await expect(goal).toContainText('Blocked');
  await board.details.getByRole('checkbox', { name: 'It has been taken away' }).check({ force: true });
  await expect(told).toHaveText(/is now open\./);
  await told.getByRole('button', { name: 'Undo' }).click();
  await expect(goal).toContainText('Blocked');
  await expect(told).toHaveText(/is now blocked\. In the way: They ask for a card\./);
  await expect(told.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await told.getByRole('button', { name: 'Show' }).click();
  await expect(board.details.getByRole('article', { name: 'Objective' })).toBeVisible();

  await page.getByRole('tab', { name: 'What if' }).click();
  await board.showAll();
  await step.getByRole('button', { name: /They ask for a card/ }).click();
  await expect(board.details.getByRole('textbox', { name: 'What stands in the way' })).toHaveValue(
    'They ask for a card',
  );

  await board.leg('Lamine Sané', 'Ask at the clinic').click({ force: true });
  await board.canvas.getByRole('button', { name: 'Barrier', exact: true }).click();
  await page.keyboard.type('The bus does not go there');
  await expect(
    board.canvas.getByRole('group', { name: /In the way: The bus does not go there/ }),
  ).toBeAttached();
});

test('UI-199 UI-324 seen from afar, titles have letters that can be read, and outcomes their signs', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  const seen = () =>
    page.evaluate(() => {
      const plane = document.querySelector('.react-flow__viewport');
      const zoom = plane === null ? 0 : new DOMMatrix(getComputedStyle(plane).transform).a;
      const titles = [...document.querySelectorAll('.react-flow__node article h3')];
      const letters = titles.map((title) => Number.parseFloat(getComputedStyle(title).fontSize) * zoom);
      return { zoom, smallest: Math.min(...letters) };
    });
  await expect.poll(async () => (await seen()).zoom).toBeLessThan(0.5);
  const zooms: number[] = [];
  for (let before = 0; before < 0.55; before = zooms.at(-1) ?? 1) {
    const { zoom, smallest } = await seen();
    zooms.push(zoom);
    if (zoom >= 0.28 && zoom < 0.55) expect(smallest, `at ${zoom}`).toBeGreaterThan(13.5);
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect.poll(async () => (await seen()).zoom).toBeGreaterThan(zoom * 1.19);
  }
  expect(zooms.filter((zoom) => zoom >= 0.28 && zoom < 0.55).length).toBeGreaterThan(1);
  const objective = board.card('Objective', 'Find a first job as an engineer');
  await expect(objective).toContainText('Blocked');
  await expect(objective).toHaveAccessibleDescription(/^Blocked; .*Press Enter to select the card/);
});
