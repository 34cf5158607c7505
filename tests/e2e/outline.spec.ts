import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { isLater } from './support/long.ts';
import { expect, test } from './support/test.ts';

const EMPTY = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrival', language: 'en', city: '', currency: 'EUR' },
  },
};
const ROUTE = {
  board: {
    ...EMPTY.board,
    personas: [{ id: 'amina', name: 'Amina', x: 0, y: 0 }],
    objectives: [{ id: 'home', persona: 'amina', title: 'A home', x: 900, y: 0 }],
    actors: [{ id: 'hall', name: 'Town hall' }],
    steps: [
      { id: 'queue', title: 'Queue', x: 400, y: 0, actor: 'hall' },
      { id: 'ask', title: 'Ask a neighbour', x: 400, y: 400 },
    ],
    legs: [
      { id: 'begin', from: 'amina', to: 'queue' },
      { id: 'end', from: 'queue', to: 'home' },
    ],
    barriers: [{ id: 'stairs', on: 'queue', title: 'Stairs', blocks: true, evidence: [{ text: 'seen' }] }],
  },
};

const rowsIn = (page: Page) => page.getByRole('treegrid', { name: 'Outline of the board' });
const rowIn = (page: Page, name: string | RegExp) => rowsIn(page).getByRole('row', { name });
const canvasRoute = (page: Page) => page.getByRole('application', { name: 'Route of the board' });

async function openOutline(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Outline' }).click();
}

/** Writes over the title that is being written, and keeps it. */
async function name(page: Page, title: string): Promise<void> {
  await expect(rowsIn(page).getByRole('textbox')).toBeFocused();
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, action: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeFocused();
  const item = page.getByRole('menuitem', { name: action });
  while (!(await item.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

test('E2E-180 by keyboard alone an empty board becomes a way with a barrier and its outcome, and one step of it goes again', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EMPTY);
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'Story' }).focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Tab');
  const begin = board.story.getByRole('button', { name: 'Add a persona' });
  while (!(await begin.evaluate((element) => element === document.activeElement))) {
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await name(page, 'Amina');
  const amina = rowIn(page, /^Persona: Amina/);
  await expect(amina).toBeFocused();
  await choose(page, 'Add an objective');
  await name(page, 'A home');
  const home = rowIn(page, /^Objective: A home/);
  await expect(home).toBeFocused();
  await expect(home).toHaveAccessibleName('Objective: A home. Not explored yet');

  await amina.press('Home');
  await expect(amina).toBeFocused();
  await choose(page, 'Add a step after it');
  await name(page, 'Queue');
  await expect(rowIn(page, /^Step: Queue/)).toBeFocused();
  await choose(page, 'Draw a way to…');
  const dialog = page.getByRole('dialog', { name: 'A way from “Queue”' });
  await dialog.getByLabel('Leads to').focus();
  await page.keyboard.type('Objective');
  await dialog.getByRole('button', { name: 'Draw the way' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(rowIn(page, /^Step: Queue/)).toBeFocused();
  await expect(home).toHaveAccessibleName(/^Objective: A home. Open/);
  await expect(board.leg('Queue', 'A home')).toHaveCount(1);

  await choose(page, 'Add a barrier');
  await name(page, 'Stairs');
  const stairs = rowIn(page, 'Barrier: Stairs. Blocks the way. Serious');
  await expect(stairs).toBeFocused();
  await expect(home).toHaveAccessibleName(/Blocked/);
  await expect(rowIn(page, /^Step: Queue\. No actor yet\. In the way: Stairs/)).toBeVisible();

  await page.keyboard.press('F2');
  await page.keyboard.type('Another word');
  await page.keyboard.press('Escape');
  await expect(stairs).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(rowIn(page, /^Leg: From “Amina”|^Way: From “Amina”/).first()).toBeFocused();
  await expect(home).toHaveAccessibleName(/^Objective: A home. Open/);
  await page.keyboard.press('Control+z');
  await expect(home).toHaveAccessibleName(/Blocked/);
});

test('E2E-181 rows fold by the arrows and are found by their letters; what is selected in the outline or on the canvas is so in both', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(ROUTE);
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await openOutline(page);
  const amina = rowIn(page, /^Persona: Amina/);
  await amina.focus();
  await expect(amina).toHaveAttribute('aria-level', '1');
  await expect(amina).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('ArrowLeft');
  await expect(amina).toHaveAttribute('aria-expanded', 'false');
  await expect(rowsIn(page).getByRole('row')).toHaveCount(3);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const home = rowIn(page, /^Objective: A home/);
  await expect(home).toBeFocused();
  await expect(home).toHaveAttribute('aria-posinset', '1');
  await expect(board.canvas.locator('.react-flow__node.selected')).toHaveAttribute('data-id', 'home');

  await page.keyboard.press('q');
  const queue = rowIn(page, 'Step: Queue. Town hall. In the way: Stairs');
  await expect(queue).toBeFocused();
  await expect(queue).toHaveAttribute('aria-selected', 'true');
  await expect(board.details.getByRole('textbox', { name: 'Title' })).toHaveValue('Queue');

  await board.card('Step', 'Ask a neighbour').press('Enter');
  await expect(rowIn(page, /^Step: Ask a neighbour/)).toHaveAttribute('aria-selected', 'true');
  await expect(queue).toHaveAttribute('aria-selected', 'false');
  await page
    .getByRole('treegrid')
    .getByRole('row', { name: /^Step: Ask/ })
    .press('Shift+F10');
  await page.getByRole('menuitem', { name: 'Details' }).press('Enter');
  await expect(board.details.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await page.keyboard.type('Ask a friend');
  await page.keyboard.press('Escape');
  await expect(rowIn(page, /^Step: Ask a friend/)).toBeFocused();
});

test('E2E-182 what one does in the outline another sees there, and the keyboard stays with its card, or beside one that went', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(ROUTE);
  const [ana, ben] = await Promise.all([visit(links.edit), visit(links.edit)]);
  for (const { page } of [ana, ben]) {
    await new BoardView(page).enter();
    await openOutline(page);
  }
  await rowIn(ana.page, /^Step: Ask a neighbour/).press('F2');
  await name(ana.page, 'Ask Ben');
  const asked = rowIn(ben.page, /^Step: Ask Ben/);
  await asked.focus();
  await expect(asked).toHaveAttribute('aria-level', '2');

  await rowIn(ana.page, /^Persona: Amina/).focus();
  await choose(ana.page, 'Draw a way to…');
  const dialog = ana.page.getByRole('dialog', { name: 'A way from “Amina”' });
  await dialog.getByLabel('Leads to').selectOption({ label: 'Step: Ask Ben' });
  await dialog.getByRole('button', { name: 'Draw the way' }).click();
  await expect(asked).toHaveAttribute('aria-level', '3');
  await expect(asked).toBeFocused();

  const question = new BoardView(ana.page).removalQuestion;
  await rowIn(ana.page, /^Step: Ask Ben/).press('Delete');
  await question.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(asked).toHaveCount(0);
  await expect(rowsIn(ben.page).getByRole('row').and(ben.page.locator(':focus'))).toHaveCount(1);

  const queue = rowIn(ana.page, /^Step: Queue/);
  await queue.press('Delete');
  await question.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(queue).toHaveCount(0);
  await expect(rowsIn(ana.page).getByRole('row').and(ana.page.locator(':focus'))).toHaveCount(1);
});

test.describe('on a phone', () => {
  test.use({
    contextOptions: {
      viewport: { width: 390, height: 844 },
      locale: 'en-GB',
      hasTouch: true,
      isMobile: true,
    },
  });

  test('E2E-183 a phone opens with the outline: a tap on a row shows its details, its button what can be done with it', async ({
    parcours,
    visit,
  }) => {
    const { links } = await parcours.createBoard(ROUTE);
    const { page } = await visit(links.edit);
    await new BoardView(page).enter();
    await expect(page.getByRole('main', { name: 'Outline' })).toBeVisible();
    const queue = rowIn(page, /^Step: Queue/);
    for (const button of await queue.getByRole('button').all()) {
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await queue.getByRole('button', { name: 'Unfold' }).tap();
    await expect(rowIn(page, /^Barrier: Stairs/)).toBeVisible();
    await queue.getByText('Queue', { exact: true }).tap();
    await expect(
      page.getByRole('main', { name: 'Details' }).getByRole('textbox', { name: 'Title' }),
    ).toHaveValue('Queue');
    const parts = page.getByRole('navigation', { name: 'Parts of the board' });
    await parts.getByRole('button', { name: 'Outline' }).tap();
    await queue.getByRole('button', { name: 'What to do with “Queue”' }).tap();
    await page.getByRole('menuitem', { name: 'Add a step after it' }).tap();
    await name(page, 'Wait for a letter');
    await expect(rowIn(page, /^Step: Wait for a letter/)).toBeVisible();
    await parts.getByRole('button', { name: 'Canvas' }).tap();
    await expect(canvasRoute(page).getByRole('group', { name: /^Step: Wait for a letter/ })).toBeVisible();
  });
});

const LOOKS = [
  { width: 1440, height: 900, locale: 'ar', colorScheme: 'dark', outline: 'المخطط' },
  { width: 390, height: 844, locale: 'en-GB', colorScheme: 'light', outline: 'Outline' },
] as const;

for (const [at, { width, height, outline, ...look }] of LOOKS.entries()) {
  test.describe(`${width}, ${look.colorScheme}, ${look.locale}`, isLater(at), () => {
    test.use({ contextOptions: { viewport: { width, height }, ...look } });

    test('E2E-184 the outline of an example is accessible, fits, and is mirrored with its arrows in Arabic', async ({
      parcours,
      visit,
    }) => {
      const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
      const { page } = await visit(links.view);
      const tab = page.getByRole('tab', { name: outline });
      if (width > 960) await tab.click();
      const tree = page.getByRole('treegrid');
      await tree.getByRole('row').first().focus();
      await page.keyboard.press('ArrowDown');
      const objective = tree.locator('[aria-level="2"]').first();
      await expect(objective).toBeFocused();
      const [unfold, fold] = look.locale === 'ar' ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
      await page.keyboard.press(unfold);
      await expect(objective).toHaveAttribute('aria-expanded', 'true');
      await expectAccessible(page, tree);
      await page.keyboard.press(fold);
      await expect(objective).toHaveAttribute('aria-expanded', 'false');
      await expect(objective).toBeFocused();
    });
  });
}

async function expectAccessible(page: Page, tree: Locator): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('[role=treegrid]').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  expect(await tree.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
}

test('E2E-185 whoever may only look reads the outline, and finds nothing there to change', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(ROUTE);
  const { page } = await visit(links.view);
  await openOutline(page);
  const queue = rowIn(page, /^Step: Queue/);
  await queue.focus();
  await page.keyboard.press('Delete');
  await page.keyboard.press('F2');
  await expect(rowsIn(page).getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('dialog', { name: /Remove/ })).toHaveCount(0);
  await queue.press('Shift+F10');
  await expect(page.getByRole('menuitem')).toHaveText(['Details']);
});
