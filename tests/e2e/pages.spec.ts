import AxeBuilder from '@axe-core/playwright';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import type { Locator, Page } from '@playwright/test';
import { BoardView, takeAlias } from './support/board.ts';
import { expect, test } from './support/test.ts';

const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const LOOKS = [
  { size: 'desktop', colorScheme: 'light', locale: 'en-GB' },
  { size: 'desktop', colorScheme: 'dark', locale: 'ar' },
  { size: 'phone', colorScheme: 'dark', locale: 'fr-FR' },
  { size: 'phone', colorScheme: 'light', locale: 'ar' },
] as const;

/**
 * What WCAG 2.2 AA forbids and a machine can tell, and whether the page is wider than its window. Of violations alone are
 * all elements told: to tell those that passed takes a third of the time.
 */
async function expectFit(
  page: Page,
  rules: Parameters<AxeBuilder['options']>[0]['rules'] = {},
): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'], rules })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const culprits = serious.map(({ id, nodes }) =>
    [id, ...nodes.slice(0, 3).map(({ html }) => html)].join('\n'),
  );
  expect(culprits).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

for (const { size, colorScheme, locale } of LOOKS) {
  test.describe(`${size}, ${colorScheme}, ${locale}`, () => {
    test.use({ contextOptions: { viewport: SIZES[size], colorScheme, locale } });

    test(`E2E-12 every page is accessible and fits: ${size}, ${colorScheme}, ${locale}`, async ({
      parcours,
      visit,
    }) => {
      const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
      const home = (await visit('/')).page;
      await expect(home.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(home.getByRole('listitem').first()).toBeVisible();
      await expect(home.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      await expectFit(home);

      const { page } = await visit(links.facilitate);
      await takeAlias(page);
      await expectFit(page);

      await page.goto(links.facilitate.replace('#', '/report#'));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectFit(page);
      await page.getByRole('banner').locator('button[aria-pressed]').click();
      await expect(page.getByRole('complementary').getByRole('textbox').first()).toBeVisible();
      await expectFit(page);
    });
  });
}

const STRONG = [
  { size: 'desktop', colorScheme: 'light', locale: 'en-GB' },
  { size: 'phone', colorScheme: 'dark', locale: 'ar' },
  { size: 'desktop', colorScheme: 'dark', locale: 'en-GB', forcedColors: 'active' },
] as const;

for (const { size, ...look } of STRONG) {
  const name = `${size}, ${look.colorScheme}, ${look.locale}${'forcedColors' in look ? ', forced colours' : ''}`;
  test.describe(name, () => {
    test.use({ contextOptions: { viewport: SIZES[size], ...look } });

    test(`E2E-212 UI-299 text stands out by 7 to 1, and what is chosen by more than a shade: ${name}`, async ({
      parcours,
      visit,
    }) => {
      const strong = { 'color-contrast-enhanced': { enabled: true } };
      const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
      const { page } = await visit('/', (context) =>
        context.addInitScript(() => localStorage.setItem('parcours.theme', 'contrast')),
      );
      await expect(page.getByRole('listitem').first()).toBeVisible();
      await expectFit(page, strong);
      await page.goto(links.facilitate);
      await takeAlias(page);
      await expectFit(page, strong);
      if (size === 'desktop') {
        const tools = page.getByRole('toolbar');
        const [pressed, other] = [
          tools.locator('[aria-pressed=true]'),
          tools.locator('[aria-pressed=false]').first(),
        ];
        const ground = (button: Locator) =>
          button.evaluate((element) => getComputedStyle(element).backgroundColor);
        expect(await ground(pressed)).not.toBe(await ground(other));
        await page.getByRole('button', { name: 'Settings' }).click();
        await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
        await expectFit(page, strong);
      }
      await page.goto(links.facilitate.replace('#', '/report#'));
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      await expectFit(page, strong);
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

test('E2E-86 the keyboard comes to the cards before the legs', async ({ parcours, visit }) => {
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

for (const language of LANGUAGE_TAGS) {
  test(`E2E-15 the report itself is accessible, on screen and on a phone: ${language}`, async ({
    parcours,
    visit,
  }) => {
    const { id, tokens } = await parcours.createBoard({
      scenario: 'undocumented-young-man',
      example: true,
      // In the others the board stays as written, which tries words of two directions on one page.
      language: language === 'fr' ? 'fr' : 'en',
    });
    const { page } = await visit('/');
    const html = await page.request.get(
      `${parcours.url}/api/boards/${id}/report.html?lang=${language}&audience=internal`,
      { headers: { Authorization: `Bearer ${tokens.view}` } },
    );
    await page.setContent(await html.text());
    await expectFit(page);
    await page.setViewportSize(SIZES.phone);
    await expectFit(page);
  });
}
