import type { Page } from '@playwright/test';
import { BoardView, openLinks } from './support/board.ts';
import { layersOf } from './support/history.ts';
import { expect, test, type Visit } from './support/test.ts';

const EXAMPLE = { scenario: 'foreign-student', example: true };
const PHONE = {
  viewport: { width: 390, height: 844 },
  locale: 'en-GB',
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;
/** What was before the board. */
const BEFORE = /\/healthz$/;

/** The board after another page, with its canvas, as somebody has it who has begun to work. */
async function onCanvas(visit: Visit, link: string): Promise<Page> {
  const { page } = await visit('/healthz');
  await page.goto(link);
  await page.getByRole('button', { name: /^Stay / }).tap();
  await partsOf(page).getByRole('button', { name: 'Canvas' }).tap();
  return page;
}

const partsOf = (page: Page) => page.getByRole('navigation', { name: 'Parts of the board' });
const personaOf = (page: Page) => page.getByRole('group', { name: 'Persona: Kavya Shenoy' });
const sheetOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });
const toolsOf = (page: Page) => page.getByRole('toolbar', { name: 'Tools' });

/** As the device does: nothing is loaded that one could wait for. */
const pressBack = (page: Page) => page.evaluate(() => history.back());

async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('banner').getByRole('button', { name: 'More' }).tap();
  await page.getByRole('menuitem', { name }).tap();
}

test.describe('on a phone', () => {
  test.use({ contextOptions: PHONE });

  test('E2E-240 UI-346 Back closes sheet, menu, dialog and panel, the topmost first, and then leaves the board', async ({
    parcours,
    visit,
  }) => {
    const page = await onCanvas(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
    await personaOf(page).tap();
    await expect(sheetOf(page)).toBeVisible();
    await choose(page, 'Settings');
    await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(sheetOf(page)).toBeVisible();
    await page.getByRole('banner').getByRole('button', { name: 'More' }).tap();
    await expect(page.getByRole('menu')).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('menu')).toBeHidden();
    await expect(sheetOf(page)).toBeVisible();
    await sheetOf(page).getByRole('button', { name: 'Fill the screen with the details' }).tap();
    await expect(page.getByRole('main', { name: 'Details' })).toBeVisible();
    await pressBack(page);
    await expect(personaOf(page)).toBeInViewport();
    await expect(sheetOf(page)).toBeVisible();
    await pressBack(page);
    await expect(sheetOf(page)).toBeHidden();

    await partsOf(page).getByRole('button', { name: 'Story' }).tap();
    await page.getByRole('tab', { name: 'City' }).tap();
    await expect(page.getByRole('button', { name: 'Add an actor' })).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('main', { name: 'Canvas' })).toBeVisible();
    await expect(page).toHaveURL(/\/b\//);
    await pressBack(page);
    await expect(page).toHaveURL(BEFORE);
  });

  test('UI-346 Back puts down a tool, ends the tour, and puts away who is here and what a finger opened', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const page = await onCanvas(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
    await toolsOf(page).getByRole('button', { name: 'Step' }).tap();
    await expect(page.getByRole('button', { name: 'Put it in the middle' })).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('button', { name: 'Put it in the middle' })).toBeHidden();

    await page.getByRole('button', { name: 'You are alone here' }).tap();
    await expect(page.getByRole('dialog', { name: 'Who is here' })).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('dialog')).toBeHidden();

    await choose(page, 'Keyboard and help');
    await page.getByRole('dialog').getByRole('button', { name: 'Take a short tour' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: 'Next' }).tap();
    await expect(page.getByRole('button', { name: 'Leave the tour' })).toBeVisible();
    await pressBack(page);
    await expect(page.getByRole('button', { name: 'Leave the tour' })).toBeHidden();
    await expect(page).toHaveURL(/\/b\//);
  });

  test('UI-347 what is closed otherwise leaves no step behind, and Forward opens nothing', async ({
    parcours,
    visit,
  }) => {
    const page = await onCanvas(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
    await personaOf(page).tap();
    await choose(page, 'Settings');
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
    await expect(page.getByRole('dialog')).toBeHidden();
    await sheetOf(page).getByRole('button', { name: 'Put the details away' }).tap();
    await expect(toolsOf(page)).toBeVisible();
    await expect.poll(() => layersOf(page)).toBe(0);
    await page.evaluate(() => history.forward());
    await expect.poll(() => layersOf(page)).toBe(0);
    await expect(sheetOf(page)).toBeHidden();
    await pressBack(page);
    await expect(page).toHaveURL(BEFORE);
  });

  test('UI-347 a page that is loaded anew with a sheet open, or left by a command from a menu, has no step too many', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const page = await onCanvas(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
    await personaOf(page).tap();
    await expect.poll(() => layersOf(page)).toBe(1);
    await page.reload();
    await expect(partsOf(page)).toBeVisible();
    await expect.poll(() => layersOf(page)).toBe(0);

    await choose(page, 'Report');
    await expect(page).toHaveURL(/\/report/);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    await pressBack(page);
    await expect(partsOf(page)).toBeVisible();
    await expect(page).not.toHaveURL(/\/report/);
    await pressBack(page);
    await expect(page).toHaveURL(BEFORE);
  });
});

test('UI-347 a new token that came while a window was open is that of the page once it is closed', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit('/healthz');
  await page.goto(links.facilitate);
  const board = new BoardView(page);
  await board.enter();
  const dialog = await openLinks(page);
  await dialog.getByRole('button', { name: 'Cut off this link: Facilitate' }).click();
  await dialog.getByRole('button', { name: 'Cut it off' }).click();
  await expect(page.getByText('This page has the new one')).toBeVisible();
  await board.isSaved();
  const given = page.url();
  expect(given).not.toBe(links.facilitate);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect.poll(() => layersOf(page)).toBe(0);
  expect(page.url()).toBe(given);
  await board.isSaved();
  await pressBack(page);
  await expect(page).toHaveURL(BEFORE);
});

test('UI-346 on a wide page Back closes a window and a menu, and what is chosen stays', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit('/healthz');
  await page.goto(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await personaOf(page).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await pressBack(page);
  await expect(page.getByRole('dialog')).toBeHidden();
  await personaOf(page).click({ button: 'right' });
  await expect(page.getByRole('menu')).toBeVisible();
  await pressBack(page);
  await expect(page.getByRole('menu')).toBeHidden();
  await expect(board.details.getByRole('textbox', { name: 'Name' })).toHaveValue('Kavya Shenoy');
  await pressBack(page);
  await expect(page).toHaveURL(BEFORE);
});
