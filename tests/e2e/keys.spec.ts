import AxeBuilder from '@axe-core/playwright';
import type { CDPSession, Page } from '@playwright/test';
import { BoardView, takeAlias } from './support/board.ts';
import { reload } from './support/history.ts';
import { isLater } from './support/long.ts';
import type { Visitor } from './support/test.ts';
import { expect, test } from './support/test.ts';

const SCENARIO = { scenario: 'undocumented-young-man' };
const EXAMPLE = { ...SCENARIO, example: true };
const LIBRARY = 'Walk into the library';

async function enter({ page }: Visitor): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

const hasFocus = (page: Page) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('body');

const toast = ({ page }: BoardView) => page.getByRole('status').filter({ hasText: 'Removed:' });

test('E2E-100 a title is written anew with the keys that would remove all cards on the canvas', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const board = await enter(await visit(created.links.contribute));
  const before = await parcours.snapshot(created);
  await board.card('Step', LIBRARY).click();
  const title = board.details.getByRole('textbox', { name: 'Title' });
  await title.fill('First');
  for (const key of ['Enter', 'Control+a', 'Backspace']) await board.page.keyboard.press(key);
  await board.page.keyboard.type('c. Second');
  await board.page.keyboard.press('Enter');
  await expect(title).toBeFocused();
  await expect(title).toHaveValue('c. Second');
  await expect(board.card('Step', 'c. Second')).toBeVisible();
  await board.isSaved();
  const titles = (steps: readonly { title: string }[]) =>
    steps.map((step) => (step.title === 'c. Second' ? LIBRARY : step.title)).sort();
  const after = await parcours.snapshot(created);
  expect(titles(after.steps)).toEqual(titles(before.steps));
  expect({ ...after, steps: [] }).toEqual({ ...before, steps: [] });
});

test('E2E-101 keys that remove or draw do nothing outside of the canvas', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const board = await enter(await visit(created.links.contribute));
  const { page } = board;
  const before = await parcours.snapshot(created);
  await page.getByRole('banner').getByRole('button', { name: 'Help' }).focus();
  for (const key of ['Control+a', 'Delete', 'Backspace', 'c']) await page.keyboard.press(key);
  await expect(page.getByText('Choose the card')).toBeHidden();
  await board.card('Step', LIBRARY).click();
  await board.details.getByRole('heading', { level: 2 }).click();
  await hasFocus(page);
  for (const key of ['Backspace', 'Delete', 'Control+a', 'Delete', 'c']) await page.keyboard.press(key);
  await expect(board.removalQuestion).toBeHidden();
  await expect(page.getByText('Choose the card')).toBeHidden();
  await board.isSaved();
  expect(await parcours.snapshot(created)).toEqual(before);

  await board.card('Step', LIBRARY).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await expect(board.removalQuestion).toBeVisible();
});

test('E2E-102 what others made goes only after being asked, with the numbers; Undo brings exactly that back', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const board = await enter(await visit(created.links.contribute));
  const before = await parcours.snapshot(created);
  await board.place('Note', 400, 80);
  await board.details.getByRole('textbox', { name: 'Text' }).fill('Mine');
  await board.card('Note', 'Mine').click();
  await board.page.keyboard.press('Control+a');
  await board.page.keyboard.press('Delete');
  const question = board.removalQuestion;
  await expect(question).toContainText(`${before.steps.length} steps`);
  await expect(question).toContainText(`${before.legs.length} ways`);
  await expect(question).toContainText(`${before.barriers.length} barriers`);
  await expect(question).toContainText(/\d+ of them others have made or written in/);
  await expect(question).toContainText(`${before.notes.length + 1} notes`);
  await board.page.keyboard.press('Escape');
  await expect(question).toBeHidden();
  await hasFocus(board.page);
  await board.card('Note', 'Mine').focus();
  await board.removeSelected();
  await expect(board.card('Step', LIBRARY)).toBeHidden();
  await expect(toast(board)).toContainText(`${before.steps.length} steps`);

  await board.place('Note', 700, 500);
  await board.details.getByRole('textbox', { name: 'Text' }).fill('Since');
  await toast(board).getByRole('button', { name: 'Undo' }).click();
  await expect(board.card('Step', LIBRARY)).toBeVisible();
  await expect(board.card('Note', 'Since')).toBeVisible();
  await hasFocus(board.page);
  await board.isSaved();
  const after = await parcours.snapshot(created);
  expect({ ...after, notes: [] }).toEqual({ ...before, notes: [] });
  expect(after.notes).toHaveLength(before.notes.length + 2);
});

test('E2E-103 what one made oneself goes at once, also after a reload, and is told with an Undo', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(SCENARIO);
  const ana = await enter(await visit(created.links.contribute));
  const ben = await enter(await visit(created.links.contribute));
  await ana.place('Step', 300, 250);
  await ana.retitle('Ask');
  await ana.isSaved();
  await reload(ana.page);
  await ana.isSaved();
  await ana.card('Step', 'Ask').click();
  await ana.details.getByRole('button', { name: 'Delete this step' }).click();
  await expect(ana.removalQuestion).toBeHidden();
  await expect(toast(ana)).toContainText('one step');
  await expect(ben.card('Step', 'Ask')).toBeHidden();
  await hasFocus(ana.page);
  await toast(ana).getByRole('button', { name: 'Undo' }).click();
  await ben.card('Step', 'Ask').click();
  await ben.page.keyboard.press('Delete');
  await expect(ben.removalQuestion).toContainText('One of them others have made');
  await ben.page.keyboard.press('Escape');

  // What another has written in one's own card is theirs.
  await ben.details.getByRole('textbox', { name: 'Note' }).fill('Ben was here');
  await ana.card('Step', 'Ask').click();
  await expect(ana.details.getByRole('textbox', { name: 'Note' })).toHaveValue('Ben was here');
  await ana.details.getByRole('button', { name: 'Delete this step' }).click();
  await expect(ana.removalQuestion).toBeVisible();
});

test('E2E-104 the keyboard is never nowhere', { tag: '@long' }, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = await enter(await visit(links.facilitate));
  const ben = await enter(await visit(links.edit));
  const { page } = ana;
  await hasFocus(page);
  for (const name of ['Keyboard and help', 'Versions', 'Share']) {
    await page.getByRole('banner').getByRole('button', { name }).click();
    await page.getByRole('dialog', { name }).getByRole('button', { name: 'Close' }).last().click();
    await hasFocus(page);
  }
  await ana.canvas.click({ position: { x: 60, y: 5 } });
  await hasFocus(page);
  await page.getByRole('banner').click({ position: { x: 2, y: 2 } });
  await hasFocus(page);

  await ana.card('Step', LIBRARY).click();
  await ana.details.getByRole('textbox', { name: 'Title' }).click();
  await ben.card('Step', LIBRARY).click();
  await ben.removeSelected();
  await hasFocus(ben.page);
  await expect(ana.card('Step', LIBRARY)).toBeHidden();
  await hasFocus(page);

  await ana.place('Step', 300, 250);
  const undo = page.getByRole('banner').getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(undo).toBeDisabled();
  await hasFocus(page);
});

test('E2E-105 Ctrl+Z undoes the board in a field that has nothing of its own to undo', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = await enter(await visit(links.edit));
  const ben = await enter(await visit(links.edit));
  const { page } = ana;
  await ana.place('Step', 30, 560);
  await expect(ana.canvas.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await expect(ben.card('Step', 'New step')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(ana.card('Step', 'New step')).toBeHidden();
  await page.keyboard.press('Control+Shift+z');
  await expect(ana.card('Step', 'New step')).toBeVisible();

  await ana.card('Step', LIBRARY).click();
  const desperate = ana.details.getByRole('radio', { name: 'Desperate' });
  await desperate.check({ force: true });
  await expect(desperate).toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(desperate).not.toBeChecked();

  const note = ana.details.getByRole('textbox', { name: 'Note' });
  const before = await note.inputValue();
  await note.fill('Mine');
  await ben.card('Step', LIBRARY).click();
  const bens = ben.details.getByRole('textbox', { name: 'Note' });
  await expect(bens).toHaveValue('Mine');
  await bens.press('End');
  await bens.pressSequentially(' and Ben’s');
  await expect(note).toHaveValue('Mine and Ben’s');
  await note.focus();
  await page.keyboard.press('Control+z');
  await expect(note).toHaveValue(`${before} and Ben’s`);
  await expect(bens).toHaveValue(`${before} and Ben’s`);

  await page.getByRole('tab', { name: 'City' }).click();
  const search = ana.story.getByRole('searchbox');
  await search.pressSequentially('lib');
  // How many letters the browser takes back at once depends on how fast they came.
  for (const _letter of 'lib') {
    const typed = await search.inputValue();
    if (typed === '') break;
    await page.keyboard.press('Control+z');
    await expect(search).not.toHaveValue(typed);
  }
  await expect(search).toHaveValue('');
  await expect(note).toHaveValue(`${before} and Ben’s`);
});

/** A key as a keyboard of another country sends it: what it types, and where it is. */
async function press(keyboard: CDPSession, key: string, code: string, modifiers = 0): Promise<void> {
  const event = { key, code, modifiers };
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
}
const CTRL = 2;

test('E2E-106 the keys are found on Arabic, Russian, Greek, Spanish and French keyboards', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const visitor = await visit(links.edit);
  const board = await enter(visitor);
  const keyboard = await visitor.context.newCDPSession(board.page);
  for (const [z, y] of [
    ['ئ', 'غ'],
    ['я', 'н'],
    ['ζ', 'υ'],
  ] as const) {
    await board.place('Step', 500, 120);
    await expect(board.card('Step', 'New step')).toBeVisible();
    await press(keyboard, z, 'KeyZ', CTRL);
    await expect(board.card('Step', 'New step')).toBeHidden();
    await press(keyboard, y, 'KeyY', CTRL);
    await expect(board.card('Step', 'New step')).toBeVisible();
    await press(keyboard, z, 'KeyZ', CTRL);
    await expect(board.card('Step', 'New step')).toBeHidden();
  }
  await board.card('Persona', 'Lamine Sané').click();
  await board.page.keyboard.press('Escape');
  await press(keyboard, 'с', 'KeyC');
  await expect(board.page.getByText('Choose the card where the way starts')).toBeVisible();
  await board.page.keyboard.press('Escape');
  await board.place('Note', 300, 500);
  await board.card('Persona', 'Lamine Sané').click();
  await press(keyboard, 'ش', 'KeyA', CTRL);
  await expect(board.details).toContainText('selected');

  const scale = () =>
    board.canvas
      .locator('.react-flow__viewport')
      .evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).a);
  for (const [sign, code] of [
    ['-', 'Slash'],
    ['+', 'BracketRight'],
    ['-', 'Digit6'],
    ['+', 'NumpadAdd'],
  ] as const) {
    const before = await scale();
    await press(keyboard, sign, code);
    if (sign === '+') await expect.poll(scale).toBeGreaterThan(before);
    else await expect.poll(scale).toBeLessThan(before);
  }
});

test('E2E-107 Space opens what unfolds, and the wheel changes no number', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const board = await enter(await visit(links.edit));
  const item = board.story.getByRole('listitem').filter({ hasText: 'Hold a conversation in Spanish' });
  await item.locator('summary').focus();
  await board.page.keyboard.press('Space');
  await expect(item.getByRole('button', { name: 'Show on the canvas' })).toBeVisible();

  await board.card('Step', LIBRARY).click();
  const visits = board.details.getByLabel('Visits');
  await visits.fill('3');
  await visits.hover();
  await board.page.mouse.wheel(0, 120);
  await board.page.mouse.wheel(0, -120);
  await visits.press('Tab');
  await board.isSaved();
  await expect(visits).toHaveValue('3');
});

test('E2E-109 a facilitator goes back to what was before a contributor removed many cards', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(EXAMPLE);
  const before = await parcours.snapshot(created);
  const guest = await enter(await visit(created.links.contribute));
  await guest.card('Step', LIBRARY).click();
  await guest.page.keyboard.press('Control+a');
  await guest.removeSelected();
  await guest.isSaved();
  expect((await parcours.snapshot(created)).steps).toEqual([]);

  const ana = await enter(await visit(created.links.facilitate));
  await ana.page.getByRole('button', { name: 'Versions' }).click();
  const dialog = ana.page.getByRole('dialog', { name: 'Versions' });
  await dialog.getByRole('button', { name: /^Go back to: Before a removal of \d+ cards$/ }).click();
  await dialog.getByRole('button', { name: 'Go back to it' }).click();
  await expect(guest.card('Step', LIBRARY)).toBeVisible();
  await ana.isSaved();
  expect(await parcours.snapshot(created)).toEqual(before);
});

const LOOKS = [
  { width: 1440, height: 900, colorScheme: 'dark', locale: 'ar' },
  { width: 390, height: 844, colorScheme: 'light', locale: 'en-GB' },
] as const;

for (const [at, { width, height, ...look }] of LOOKS.entries()) {
  test.describe(`${width}, ${look.colorScheme}, ${look.locale}`, isLater(at), () => {
    test.use({ contextOptions: { viewport: { width, height }, ...look } });

    test('E2E-12 the question before a removal is accessible and fits', async ({ parcours, visit }) => {
      const { links } = await parcours.createBoard(EXAMPLE);
      const { page } = await visit(links.contribute);
      await takeAlias(page);
      if (width < 960) await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).click();
      await page.locator('.react-flow__node').first().focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      const dialog = page.locator('dialog');
      await expect(dialog).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('dialog').analyze();
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([]);
      const overflow = await dialog.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    });
  });
}
