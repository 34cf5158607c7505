import type { Locator, Page } from '@playwright/test';
import { readPdf } from '../helpers/pdf.ts';
import { BoardView } from './support/board.ts';
import { isLater } from './support/long.ts';
import { expect, test } from './support/test.ts';

const LONG = 'Donaudampfschifffahrtsgesellschaft'.repeat(6);

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: LONG, language: 'en', city: '', currency: 'EUR' },
    personas: [
      {
        id: 'amina',
        name: LONG,
        summary: LONG,
        status: LONG,
        keyElements: [LONG],
        holds: ['paper'],
        x: 0,
        y: 0,
      },
    ],
    assets: [{ id: 'paper', name: LONG }],
    actors: [{ id: 'hall', name: LONG }],
    services: [{ id: 'desk', actor: 'hall', name: LONG, requiredDocuments: [LONG] }],
    steps: [{ id: 'queue', title: LONG, actor: 'hall', needs: ['paper'], x: 500, y: 0 }],
    objectives: [{ id: 'home', persona: 'amina', title: LONG, x: 900, y: 0 }],
    legs: [
      { id: 'way', from: 'amina', to: 'queue', label: LONG },
      { id: 'on', from: 'queue', to: 'home' },
    ],
    barriers: [{ id: 'stairs', on: 'queue', title: LONG, blocks: true, evidence: [{ text: LONG }] }],
    proposals: [{ id: 'ramp', barriers: ['stairs'], title: LONG, owner: LONG }],
    notes: [{ id: 'note', text: LONG, x: 0, y: 400 }],
    frames: [{ id: 'frame', title: LONG, x: -50, y: -50, width: 1300, height: 900 }],
  },
};

for (const [at, [width, height]] of (
  [
    [390, 844],
    [1440, 900],
  ] as const
).entries()) {
  test.describe(`${width}`, isLater(at), () => {
    test.use({ contextOptions: { viewport: { width, height }, locale: 'en-GB' } });

    test('E2E-136 one long word pushes no button out of its panel, dialog, list or message', async ({
      parcours,
      visit,
    }) => {
      const { links } = await parcours.createBoard(BOARD);
      const { page } = await visit(links.facilitate);
      const board = new BoardView(page);
      await board.enter();
      await expectAllInside(page);
      const isNarrow = width < 960;
      const show = async (panel: 'Story' | 'Canvas' | 'Details') => {
        if (isNarrow)
          await page
            .getByRole('navigation', { name: 'Parts of the board' })
            .getByRole('button', { name: panel })
            .click();
      };
      await show('Story');
      await page.getByText('Why, and what now').or(page.locator('summary')).first().click();
      await expectAllInside(page);
      await page.getByRole('tab', { name: 'City' }).click();
      await expectAllInside(page);
      for (const kind of ['Persona', 'Step', 'Objective', 'Note'] as const) {
        await show('Canvas');
        await board.card(kind, LONG).press('Enter');
        await show('Details');
        await unfoldAll(page);
        await expectAllInside(page);
      }
      await page.getByRole('tab', { name: /What if/ }).click();
      await expectAllInside(page);
      await page
        .getByRole('button', { name: /Versions|More/ })
        .first()
        .click();
      await expectAllInside(page);
    });
  });
}

async function unfoldAll(page: Page): Promise<void> {
  const folded = page.locator('section details:not([open]) > summary:visible');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** Whatever can be pressed or written in lies wholly within what it stands in. */
async function expectAllInside(page: Page): Promise<void> {
  const outside = await page
    .locator('header, section, dialog, [role=dialog], nav')
    .locator('button:visible, input:visible, select:visible, textarea:visible, summary:visible, a:visible')
    .evaluateAll((controls) =>
      controls
        .filter((control) => control.closest('.react-flow') === null)
        .filter((control) => {
          const around = control.parentElement?.closest('header, section, dialog, [role=dialog], nav');
          const [inner, outer] = [control.getBoundingClientRect(), around?.getBoundingClientRect()];
          if (outer === undefined || inner.width < 2) return false;
          return inner.left < outer.left - 1 || inner.right > outer.right + 1;
        })
        .map((control) => control.outerHTML.slice(0, 120)),
    );
  expect([...new Set(outside)]).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
}

test('E2E-137 the browser prints the board as one picture with its name, and nothing to press', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.card('Step', 'Walk into the library').click();
  const titles = await stepTitles(board.canvas);
  const { pages, text } = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  expect(pages).toHaveLength(1);
  const words = lettersOf(text);
  expect(words).toContain(
    lettersOf(await page.getByRole('textbox', { name: 'Title of the board' }).inputValue()),
  );
  expect(titles.length).toBeGreaterThan(15);
  // Long titles are cut on their cards.
  for (const title of titles) expect(words).toContain(lettersOf(title).slice(0, 16));
  for (const button of ['Share', 'Undo', 'Delete this step', 'Tools', 'Connect', 'Add the next step'])
    expect(text).not.toContain(button);

  await expect(page.getByRole('button', { name: 'Share' })).toBeVisible();
  await expect(board.card('Step', 'Walk into the library')).toBeVisible();
});

test.describe('on a laptop at 400 %', () => {
  test.use({ contextOptions: { viewport: { width: 320, height: 256 }, locale: 'en-GB' } });

  test('UI-325 half of a low window is the canvas, where a card is chosen and another put', async ({
    parcours,
    visit,
  }) => {
    const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
    const { page } = await visit(links.edit);
    const board = new BoardView(page);
    await board.enterAsOpened();
    await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).click();
    await board.card('Persona', 'Lamine Sané').click({ position: { x: 40, y: 12 } });
    await expect(page.getByRole('button', { name: 'Enlarge', exact: false })).toBeHidden();
    const canvas = await board.canvas.boundingBox();
    expect(canvas?.height).toBeGreaterThan(128);
    await page.getByRole('toolbar').getByRole('button', { name: 'Note', exact: true }).click();
    await page.getByRole('button', { name: 'Put it in the middle' }).click();
    await expect(board.canvas.getByRole('textbox', { name: 'Text' })).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
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

  test('UI-325 fields for typing have letters of sixteen pixels, so that no phone zooms to them', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
    const { page } = await visit(links.facilitate);
    const fields = page.locator('input:not([type=checkbox], [type=radio]), textarea, select');
    const smallest = () =>
      fields.evaluateAll((all) =>
        Math.min(...all.map((field) => Number.parseFloat(getComputedStyle(field).fontSize))),
      );
    expect(await smallest()).toBeGreaterThanOrEqual(16);
    await new BoardView(page).enterAsOpened();
    await page.getByRole('row', { name: /See a doctor/ }).tap();
    await expect(page.getByRole('textbox', { name: 'Title', exact: true })).toBeVisible();
    expect(await smallest()).toBeGreaterThanOrEqual(16);
    await page.getByRole('button', { name: 'More', exact: true }).tap();
    await page.getByRole('menuitem', { name: 'Share' }).tap();
    await expect(page.getByRole('textbox', { name: 'Link: Contribute' })).toBeVisible();
    expect(await smallest()).toBeGreaterThanOrEqual(16);
  });
});

/** Without what a font may write in another way: an apostrophe comes out of some as a modifier letter. */
function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]|\p{Lm}/gu, '');
}

async function stepTitles(canvas: Locator): Promise<readonly string[]> {
  return canvas.locator('.react-flow__node h3').allTextContents();
}
