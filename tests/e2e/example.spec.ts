import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const SAFETY = 'Walk through the city without fear of being sent away';
const REGISTER = 'Be on the list of people who live here';
const LOCKED_BY = [
  'Nobody tells him how to book without an identity number',
  'Nobody dares to sign a letter for him',
];

/** The objective's entry in the story panel, unfolded. */
async function unfolded(board: BoardView, title: string): Promise<Locator> {
  const item = board.story.getByRole('listitem').filter({ hasText: title });
  await item.locator('summary').click();
  return item;
}

test('E2E-7 one click opens the example: what is blocked, the circle of papers, what would open it', async ({
  visit,
}) => {
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Open the example board' }).click();
  const board = new BoardView(page);
  await board.enter();

  const register = await unfolded(board, REGISTER);
  await expect(register).toContainText('Out of reach');
  await expect(register).toContainText('Papers that wait for each other');
  await expect(register).toContainText(/No “[^”]+” without “[^”]+” and no “[^”]+” without “[^”]+”\./);

  const safety = await unfolded(board, SAFETY);
  await expect(safety).toContainText('Blocked');
  await expect(safety).toContainText('These 2 barriers must go together to open it');
  for (const barrier of LOCKED_BY) await expect(safety).toContainText(barrier);
  await expect(board.card('Objective', SAFETY)).toContainText('Blocked');
});

test('E2E-152 one click opens the example also before the list of scenarios has come', {
  tag: '@long',
}, async ({ visit }) => {
  let pass = () => {};
  const isPressed = new Promise<void>((resolve) => {
    pass = resolve;
  });
  const { page } = await visit('/', (context) =>
    context.route(/\/api\/scenarios/, async (route) => {
      await isPressed;
      await route.continue();
    }),
  );
  await page.getByRole('button', { name: 'Open the example board' }).click();
  await expect(page.getByRole('button', { name: 'Opening' })).toBeVisible();
  pass();
  await new BoardView(page).enter();
});

test('E2E-8 taking the smallest unlock set away in “what if” opens the objective, and changes nothing', async ({
  parcours,
  visit,
}) => {
  const example = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const before = await parcours.snapshot(example);
  const { page } = await visit(example.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await page.getByRole('tab', { name: 'What if' }).click();
  for (const barrier of LOCKED_BY) {
    await board.details.getByRole('checkbox', { name: barrier }).check({ force: true });
  }
  await expect(board.details.getByText(/more objectives would open/)).toBeVisible();
  const safety = board.story.getByRole('listitem').filter({ hasText: SAFETY });
  await expect(safety).toContainText(/What if: (Open|Hindered)/);
  await expect(board.card('Objective', SAFETY)).toContainText(/Blocked.*(Open|Hindered)/);
  await board.isSaved();
  expect(await parcours.snapshot(example)).toEqual(before);

  await board.details.getByRole('button', { name: 'Tick none' }).click();
  await expect(safety).not.toContainText('What if:');
});

test('E2E-9 the earliest way shows on the canvas', { tag: '@long' }, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const { page } = await visit(links.view);
  const board = new BoardView(page);
  await board.enter();
  const spanish = await unfolded(board, 'Hold a conversation in Spanish');
  await spanish.getByRole('button', { name: 'Show on the canvas' }).click();
  await expect(page.getByText('Earliest way to:')).toBeVisible();
  await expect(board.card('Step', 'Join the evening class')).toContainText('Step 2 of the way');
});

test('E2E-10 the report says the same, in the language asked, and downloads in every format', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({
    scenario: 'undocumented-young-man',
    example: true,
    language: 'fr',
  });
  const { page } = await visit(links.facilitate);
  const board = new BoardView(page);
  await board.enter();
  await page
    .getByRole('button', { name: 'Report' })
    .or(page.getByRole('link', { name: 'Report' }))
    .click();
  await page.waitForURL(/\/report/);
  await page.getByLabel('Language of the report').selectOption('fr');
  const report = page.getByRole('main');
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(report.locator('[lang=fr]').first()).toBeVisible();
  await expect(report).toContainText(/Bloqué/);

  for (const [label, extension] of [
    ['Web page (HTML)', 'html'],
    ['PDF document', 'pdf'],
    ['Word document (DOCX)', 'docx'],
    ['Text (Markdown)', 'md'],
    ['Workbook (XLSX)', 'xlsx'],
    ['Table of gaps (CSV)', 'csv'],
    ['Data (JSON)', 'json'],
    ['Route map (SVG)', 'svg'],
    ['Route map (PNG)', 'png'],
  ] as const) {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    expect((await download).suggestedFilename()).toMatch(new RegExp(`\\.${extension}$`));
  }
});
