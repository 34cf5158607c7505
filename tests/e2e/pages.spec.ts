import AxeBuilder from '@axe-core/playwright';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import type { Locator, Page } from '@playwright/test';
import { BoardView, takeAlias } from './support/board.ts';
import { isLater } from './support/long.ts';
import { expect, test } from './support/test.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
/** Each with another look, for those who need to tell more apart: they differ in styles alone. */
const LOOKS = [
  { size: 'desktop', locale: 'ar', colorScheme: 'dark', strong: { contrast: 'more' } },
  { size: 'phone', locale: 'fr-FR', colorScheme: 'dark', strong: { contrast: 'more' } },
  { size: 'desktop', locale: 'en-GB', colorScheme: 'light', strong: { forcedColors: 'active' } },
  { size: 'phone', locale: 'ar', colorScheme: 'light', strong: { contrast: 'more' } },
] as const;

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const COLOURS = ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'];

/** What WCAG 2.2 AA forbids and a machine can tell, and whether the page is wider than its window. */
const expectFit = (page: Page) => expectSound(page, (axe) => axe.withTags(TAGS));

/** The same of what depends on the look alone, with text that stands out by 7 to 1. */
const expectStrong = (page: Page) => expectSound(page, (axe) => axe.withRules(COLOURS));

/** Of violations alone are all elements told: to tell those that passed takes a third of the time. */
async function expectSound(page: Page, asked: (axe: AxeBuilder) => AxeBuilder): Promise<void> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await asked(axe).analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const culprits = serious.map(({ id, nodes }) =>
    [id, ...nodes.slice(0, 3).map(({ html }) => html)].join('\n'),
  );
  expect(culprits).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Checks the page as the device usually shows it, then in the strong look. */
async function expectFitInBoth(
  page: Page,
  strong: (typeof LOOKS)[number]['strong'],
  also?: () => Promise<void>,
): Promise<void> {
  await expectFit(page);
  await page.emulateMedia(strong);
  const isStrong = page.locator('html[data-contrast]');
  await expect(isStrong).toBeAttached();
  await expectStrong(page);
  await also?.();
  await page.emulateMedia({ contrast: 'no-preference', forcedColors: 'none' });
  await expect(isStrong).not.toBeAttached();
}

async function expectStates(page: Page): Promise<void> {
  const tools = page.getByRole('toolbar');
  const ground = (button: Locator) => button.evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(await ground(tools.locator('[aria-pressed=true]'))).not.toBe(
    await ground(tools.locator('[aria-pressed=false]').first()),
  );
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await expectStrong(page);
}

for (const [at, { size, colorScheme, locale, strong }] of LOOKS.entries()) {
  const name = `${size}, ${colorScheme}, ${locale}`;
  test.describe(name, isLater(at, 2), () => {
    // What fades from one look to the other has neither's colours.
    test.use({
      contextOptions: { viewport: SIZES[size], colorScheme, locale, reducedMotion: 'reduce' },
    });

    test(`E2E-12 E2E-212 UI-299 every page is accessible and fits, also where the device asks for more contrast: ${name}`, async ({
      parcours,
      visit,
    }) => {
      const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
      const { page } = await visit('/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      await expectFitInBoth(page, strong);

      await page.goto(links.facilitate);
      await takeAlias(page);
      await expectFitInBoth(page, strong, locale === 'en-GB' ? () => expectStates(page) : undefined);

      await page.goto(links.facilitate.replace('#', '/report#'));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectFitInBoth(page, strong);
      await page.getByRole('banner').locator('button[aria-pressed]').click();
      await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
      await expectFit(page);
    });
  });
}

test('E2E-13 an address that leads nowhere says so, and leads home', async ({ visit }) => {
  const { page } = await visit('/nothing-here');
  await expect(page.getByRole('heading', { name: 'There is nothing here' })).toBeVisible();
  await page
    .getByRole('button', { name: 'Go to the home page' })
    .or(page.getByRole('link', { name: 'Go to the home page' }))
    .click();
  await expect(page.getByRole('button', { name: 'Open the example board' })).toBeVisible();
});

test('E2E-14 a route can be drawn by keyboard alone', async ({ parcours, visit }) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student' });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Step' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Put it in the middle' }).focus();
  await page.keyboard.press('Enter');
  await expect(board.card('Step', 'New step')).toBeVisible();
  const persona = board.card('Persona', 'Kavya Shenoy');
  await persona.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Shift+Enter');
  await board.card('Step', 'New step').focus();
  await page.keyboard.press('Enter');
  await expect(board.leg('Kavya Shenoy', 'New step')).toBeAttached();
});

test('E2E-86 the keyboard comes to the cards before the legs', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('button', { name: 'Fold the story away' }).focus();
  const met: string[] = [];
  while (met.length < 4) {
    await page.keyboard.press('Tab');
    met.push((await page.locator(':focus').getAttribute('aria-label')) ?? '');
  }
  expect(met.slice(0, 3)).toEqual([
    'Frame: The first weeks',
    'Frame: What Lamine wants',
    'Persona: Lamine Sané',
  ]);
  expect(met[3]).toMatch(/^Step: /);
});

for (const [at, language] of [...LANGUAGE_TAGS].reverse().entries())
  test(
    `E2E-15 the report itself is accessible, on screen and on a phone (${language})`,
    isLater(at, 2),
    async ({ parcours, visit }) => {
      test.slow();
      // In most languages the board is not written, which tries words of two directions on one page.
      const { id, tokens } = await parcours.createBoard({
        scenario: 'undocumented-young-man',
        example: true,
        language: language === 'fr' ? 'fr' : 'en',
      });
      const { page } = await visit('/');
      const html = await page.request.get(
        `${parcours.url}/api/boards/${id}/report.html?lang=${language}&audience=internal`,
        { headers: { Authorization: `Bearer ${tokens.view}` } },
      );
      await page.setViewportSize(SIZES.desktop);
      await page.setContent(await html.text());
      await expectFit(page);
      await page.setViewportSize(SIZES.phone);
      await expectFit(page);
    },
  );
