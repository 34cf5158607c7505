import type { Locator, Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const SCENARIO = { scenario: 'undocumented-young-man' };
const GOAL = 'See a doctor about the cough';

/** How often something was pressed on the page, by mouse or finger; a drag is one. */
async function pressesOn(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    addEventListener(
      'pointerdown',
      () => {
        const { dataset } = document.documentElement;
        dataset.presses = String(Number(dataset.presses ?? 0) + 1);
      },
      { capture: true },
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.presses ?? 0));
}

test('E2E-168 from the opened link to a blocked objective a newcomer with a mouse presses at most ten times', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const { page } = await visit(links.contribute);
  const board = new BoardView(page);
  await board.isSaved();
  const presses = await pressesOn(page);
  await page.getByRole('button', { name: /^Stay / }).click();
  await page.getByRole('tab', { name: 'City' }).click();
  const take = board.story.getByRole('button', { name: /^Put “.*” on the canvas$/ }).first();
  await take.click();
  await board.canvas.click({ position: { x: 420, y: 120 } });
  const step = board.canvas.getByRole('group', { name: /^Step: / });
  await board.card('Persona', 'Lamine Sané').locator('.react-flow__handle.source').dragTo(step);
  await board.showAll();
  await step.locator('.react-flow__handle.source').dragTo(board.card('Objective', GOAL));
  await step.click();
  await step.getByRole('button', { name: 'Barrier' }).click();
  await expect(board.card('Objective', GOAL)).toContainText('Blocked');
  expect(await presses()).toBeLessThanOrEqual(10);
});

test('E2E-168 from the opened link to a blocked objective a newcomer with a keyboard presses at most 45 keys', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const { page } = await visit(links.contribute);
  const board = new BoardView(page);
  await board.isSaved();
  let presses = 0;
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    presses += keys.length;
  };
  /** Tab, until the keyboard is where it should go. */
  const tabTo = async (target: Locator) => {
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await press('Tab');
      if (await target.evaluate((element) => element === document.activeElement)) return;
    }
    await expect(target).toBeFocused();
  };
  await expect(page.getByRole('textbox', { name: 'What should others call you?' })).toBeFocused();
  await press('Enter');
  await tabTo(board.card('Persona', 'Lamine Sané'));
  await press('Control+Enter');
  await expect(board.canvas.getByRole('textbox', { name: 'Title' })).toBeFocused();
  await press('A', 's', 'k', 'Enter');
  const step = board.card('Step', 'Ask');
  await expect(step).toBeFocused();
  await press('F6');
  const actor = page.getByRole('combobox', { name: 'Actor' }).first();
  await tabTo(actor);
  await press('N');
  await expect(actor).not.toHaveValue('');
  await press('Shift+F6');
  await expect(step).toBeFocused();
  await press('Shift+Enter');
  await tabTo(board.card('Objective', GOAL));
  await press('Enter');
  await expect(board.leg('Ask', GOAL)).toBeAttached();
  // The way that was drawn is selected.
  await press('F6');
  await tabTo(page.getByRole('button', { name: 'Add a barrier' }));
  await press('Enter');
  await expect(board.card('Objective', GOAL)).toContainText('Blocked');
  expect(presses).toBeLessThanOrEqual(45);
});

test('UI-320 UI-321 who comes for the first time is shown around in four stops, leaves when they like and takes the tour again', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const { page } = await visit(links.contribute);
  const board = new BoardView(page);
  await board.isSaved();
  await page.getByRole('button', { name: 'Take a short tour' }).click();
  await expect(page.getByRole('textbox', { name: 'What should others call you?' })).toBeHidden();
  const next = page.getByRole('button', { name: 'Next' });
  for (const stop of ['Whose story it is', 'Put down whom they meet', 'Draw the ways']) {
    await expect(page.getByRole('dialog', { name: stop })).toBeFocused();
    await next.press('Enter');
  }
  await expect(page.getByRole('dialog', { name: 'Say what stands in the way' })).toBeVisible();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('dialog', { name: 'Draw the ways' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#canvas')).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('tour');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Whose story it is' })).toBeFocused();
  await expect(page.getByText('1 of 4')).toBeVisible();
});

test('UI-204 an empty board leads from button to button to the first step', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({});
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.canvas.getByRole('button', { name: 'Add a persona' }).click();
  await page.keyboard.type('Cecilia');
  await page.keyboard.press('Escape');
  await board.canvas.getByRole('button', { name: 'Choose from the city' }).click();
  await expect(page.getByRole('tab', { name: 'City' })).toHaveAttribute('aria-selected', 'true');
  await board.canvas.getByRole('button', { name: 'Add a step' }).click();
  await page.keyboard.type('Ask a neighbour');
  await page.keyboard.press('Escape');
  await expect(board.leg('Cecilia', 'Ask a neighbour')).toBeAttached();
  await expect(board.canvas.getByRole('button', { name: 'Add a step' })).toBeHidden();
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

  test('E2E-168 from the opened link to a blocked objective a newcomer with a phone taps at most twelve times', async ({
    parcours,
    visit,
  }) => {
    const { links } = await parcours.createBoard(SCENARIO);
    const { page } = await visit(links.contribute);
    await expect(page.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
    const presses = await pressesOn(page);
    await page.getByRole('button', { name: /^Stay / }).tap();
    const tree = page.getByRole('treegrid');
    const menuOf = async (row: RegExp, action: string) => {
      await tree.getByRole('row', { name: row }).first().getByRole('button').last().tap();
      await page.getByRole('menuitem', { name: action }).tap();
    };
    await menuOf(/Lamine/, 'Add a step after it');
    await page.keyboard.type('Ask at the clinic');
    await page.keyboard.press('Enter');
    await tree
      .getByRole('row', { name: /Ask at the clinic/ })
      .first()
      .tap();
    await page.getByRole('combobox', { name: 'Actor' }).first().selectOption({ index: 1 });
    await page.getByRole('navigation').getByRole('button', { name: 'Outline' }).tap();
    await menuOf(/Ask at the clinic/, 'Draw a way to…');
    const end = page.getByRole('combobox', { name: 'Leads to' });
    await end.selectOption(await end.locator('option', { hasText: GOAL }).getAttribute('value'));
    await page.getByRole('button', { name: 'Draw the way' }).tap();
    await menuOf(/Ask at the clinic/, 'Add a barrier');
    await expect(tree.getByRole('row', { name: new RegExp(GOAL) }).first()).toContainText('Blocked');
    // A choice from a list of the phone's own is a tap that the page does not see.
    expect((await presses()) + 2).toBeLessThanOrEqual(12);
  });
});
