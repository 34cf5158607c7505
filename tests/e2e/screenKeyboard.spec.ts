import type { Locator, Page } from '@playwright/test';
import { isLater } from './support/long.ts';
import { expect, test, type Visit } from './support/test.ts';

const EXAMPLE = { scenario: 'foreign-student', example: true };
/** In pixels; that of a phone with its row of suggestions. */
const KEYBOARD = 336;
const PHONE = {
  locale: 'en-GB',
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} as const;

async function withSheet(visit: Visit, link: string): Promise<Page> {
  const { page } = await visit(link);
  await page.getByRole('button', { name: /^Stay / }).tap();
  await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).tap();
  await page.getByRole('group', { name: 'Persona: Kavya Shenoy' }).tap();
  return page;
}

const partsOf = (page: Page) => page.getByRole('navigation', { name: 'Parts of the board' });
const detailsOf = (page: Page) => page.getByRole('complementary', { name: 'Details' });
/** Below the foot of the sheet, before it is scrolled. */
const lowField = (page: Page) => detailsOf(page).getByRole('textbox').last();

/** Where a field is that is wholly above the keyboard, in pixels of the window. */
async function expectAbove(field: Locator, keyboard: number): Promise<void> {
  await expect(field).toBeFocused();
  await expect
    .poll(async () => {
      const box = await field.boundingBox();
      return box !== null && box.y >= 0 && box.y + box.height <= keyboard;
    })
    .toBe(true);
}

/** As browsers do that make the page smaller for the keyboard. */
const shrink = (page: Page, by: number) => {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  return page.setViewportSize({ width, height: height - by });
};

/**
 * As iOS does, which lays the keyboard over the page and moves that up. Chromium can be made to do so by no command: the
 * two lengths that it would tell are made up, and nothing is drawn otherwise.
 */
const cover = (page: Page, by: number, movedUp: number) =>
  page.evaluate(
    ([covered, moved]) => {
      const tell = (name: string, value: number) =>
        Object.defineProperty(VisualViewport.prototype, name, { configurable: true, get: () => value });
      tell('height', window.innerHeight - covered);
      tell('offsetTop', moved);
      window.visualViewport?.dispatchEvent(new Event('resize'));
    },
    [by, movedUp] as const,
  );

for (const [at, viewport] of [
  { width: 390, height: 844 },
  { width: 360, height: 640 },
].entries()) {
  test.describe(`${viewport.width} by ${viewport.height}`, isLater(at), () => {
    test.use({ contextOptions: { ...PHONE, viewport } });

    test('UI-348 where the keyboard makes the page smaller, the field stays in sight, and what is not in use makes room', async ({
      parcours,
      visit,
    }) => {
      const page = await withSheet(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
      await lowField(page).tap();
      await shrink(page, KEYBOARD);
      await expectAbove(lowField(page), viewport.height - KEYBOARD);
      await expect(partsOf(page)).toBeHidden();
      await page.keyboard.type('Written');
      await expectAbove(lowField(page), viewport.height - KEYBOARD);
      await shrink(page, -KEYBOARD);
      await expect(partsOf(page)).toBeVisible();
      await expect(detailsOf(page)).toBeVisible();
    });

    test('UI-348 where the keyboard lies over the page, a sheet and a dialog end above it', async ({
      parcours,
      visit,
    }) => {
      const page = await withSheet(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
      await lowField(page).tap();
      const top = 60;
      await cover(page, KEYBOARD, top);
      const keyboard = top + viewport.height - KEYBOARD;
      await expectAbove(lowField(page), keyboard);
      await expect(partsOf(page)).toBeHidden();
      await expect.poll(async () => bottomOf(detailsOf(page))).toBeLessThanOrEqual(keyboard + 1);
      expect((await page.getByRole('banner').boundingBox())?.y).toBe(top);
      await cover(page, 0, 0);
      await expect(partsOf(page)).toBeVisible();

      await page.getByRole('banner').getByRole('button', { name: 'More' }).tap();
      await page.getByRole('menuitem', { name: 'Search the board' }).tap();
      const dialog = page.getByRole('dialog');
      await expect(dialog.getByRole('searchbox')).toBeFocused();
      await cover(page, KEYBOARD, top);
      await expectAbove(dialog.getByRole('searchbox'), keyboard);
      await expect.poll(async () => bottomOf(dialog)).toBeLessThanOrEqual(keyboard);
      await cover(page, 0, 0);
      await expect.poll(async () => bottomOf(dialog)).toBeGreaterThan(keyboard);
    });
  });
}

async function bottomOf(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return box === null ? Number.NaN : box.y + box.height;
}

test.describe('on the canvas', () => {
  test.use({ contextOptions: { ...PHONE, viewport: { width: 390, height: 844 } } });

  test('UI-348 the canvas stays where it is while one writes in the sheet, and a card that is named on it stays in sight', async ({
    parcours,
    visit,
  }) => {
    const page = await withSheet(visit, (await parcours.createBoard(EXAMPLE)).links.edit);
    const persona = page.getByRole('group', { name: 'Persona: Kavya Shenoy' });
    await expect(persona).toBeInViewport({ ratio: 0.99 });
    const before = await persona.boundingBox();
    await detailsOf(page).getByRole('textbox', { name: 'Name' }).tap();
    await shrink(page, KEYBOARD);
    await expect(partsOf(page)).toBeHidden();
    await expect(persona).toBeInViewport();
    const after = await persona.boundingBox();
    expect(after?.x).toBe(before?.x);
    expect(after?.width).toBe(before?.width);
    await shrink(page, -KEYBOARD);
    await detailsOf(page).getByRole('button', { name: 'Put the details away' }).tap();

    await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Step' }).tap();
    await page.getByRole('button', { name: 'Put it in the middle' }).tap();
    await shrink(page, KEYBOARD);
    await page.keyboard.type('Ask a neighbour');
    const card = page.getByRole('group', { name: 'Step: Ask a neighbour' });
    await expect(card).toBeInViewport({ ratio: 0.99 });
    await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  });
});
