import type { Locator, Page } from '@playwright/test';
import { readPdf } from '../helpers/pdf.ts';
import { BoardView } from './support/board.ts';
import { goBack } from './support/history.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test, type Visit } from './support/test.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };
const toReport = (link: string) => link.replace('#', '/report#');

async function reportIn(page: Page): Promise<Locator> {
  const report = page.getByRole('main');
  await expect(report.getByRole('heading', { level: 1 })).toBeVisible();
  return report;
}

/** The report on the example, as somebody who came by the link of this role has it. */
async function openExample(parcours: Parcours, visit: Visit, role: keyof CreatedBoard['links']) {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit(toReport(links[role]));
  return { links, page, context, report: await reportIn(page) };
}

const scrolled = (page: Page) => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);

test('E2E-30 the report shows what another changes, at the line where one reads', async ({
  parcours,
  visit,
}) => {
  const { links, page, report } = await openExample(parcours, visit, 'view');
  await page.getByRole('button', { name: '10. Right of reply and action plan' }).click();
  const heading = report.getByRole('heading', { name: '10. Right of reply and action plan' });
  await expect(heading).toBeInViewport();
  const before = await scrolled(page);
  expect(before).toBeGreaterThan(500);

  const board = new BoardView((await visit(links.edit)).page);
  await board.enter();
  await board.card('Persona', 'Lamine Sané').click();
  await board.details.getByRole('textbox', { name: 'Name' }).fill('Lamine the Tailor');
  await expect(report.getByRole('heading', { name: 'Lamine the Tailor', exact: true })).toBeAttached();
  await expect(page.getByText('Up to date')).toBeVisible();
  await expect(heading).toBeInViewport();
});

test('E2E-30 UI-51 without a server, the page says so and the report follows what one does; back again, others too', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { page, report } = await openExample(parcours, visit, 'edit');
  await expect(page.getByText('Up to date')).toBeVisible();
  await parcours.end('SIGTERM');
  await expect(page.getByRole('banner').getByText('Offline', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Edit the group’s parts' }).click();
  await page.getByLabel('Who was in the room').fill('The night shift');
  await expect(report.getByText('The night shift')).toBeAttached();
  await page.getByLabel('Language of the report').selectOption('ar');
  await expect(report.getByText('تقرير الفجوات').first()).toBeVisible();
  await parcours.run();
  await expect(page.getByText('Up to date')).toBeVisible();
  await expect(report.getByText('The night shift')).toBeAttached();
});

test('E2E-31 the group’s own parts are edited beside the report, and undone', async ({ parcours, visit }) => {
  const { links, page, report } = await openExample(parcours, visit, 'edit');
  const other = (await visit(toReport(links.view))).page;
  const seen = await reportIn(other);
  await page.getByRole('button', { name: 'Edit the group’s parts' }).click();
  await page.getByLabel('The decision asked for').fill('Open the desk on Thursdays.');
  await expect(report.locator('#decision-note')).toContainText('Open the desk on Thursdays.');
  await expect(seen.locator('#decision-note')).toContainText('Open the desk on Thursdays.');

  await page.getByLabel('Reply of: Barcelona City Hall').fill('We have opened a second desk.');
  await expect(seen.locator('#action-plan')).toContainText('We have opened a second desk.');

  await page.getByRole('button', { name: 'Add an action' }).click();
  await page.getByRole('textbox', { name: 'Proposal' }).fill('Print the form in Wolof');
  await expect(seen.locator('#action-plan')).toContainText('Print the form in Wolof');

  const undo = page.getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  await expect(seen.locator('#decision-note')).not.toContainText('Open the desk on Thursdays.');
  await expect(seen.locator('#action-plan')).not.toContainText('Print the form in Wolof');
});

test('E2E-31 a guest is offered nothing to edit, a contributor replies and actions alone', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const guest = (await visit(toReport(links.view))).page;
  await reportIn(guest);
  await expect(guest.getByRole('button', { name: 'Edit the group’s parts' })).toHaveCount(0);

  const { page } = await visit(toReport(links.contribute));
  const report = await reportIn(page);
  await page.getByRole('button', { name: 'Edit the group’s parts' }).click();
  await expect(page.getByLabel('The decision asked for')).toBeDisabled();
  await expect(page.getByLabel('Who was in the room')).toBeDisabled();
  await page.getByLabel('Reply of: Barcelona City Hall').fill('We will look into it.');
  await expect(report.locator('#action-plan')).toContainText('We will look into it.');
});

test('E2E-32 printing prints the report alone', async ({ parcours, visit }) => {
  const { page } = await openExample(parcours, visit, 'edit');
  await page.getByRole('button', { name: 'Edit the group’s parts' }).click();
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-asked', '');
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-asked', '');

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lamine’s way through Barcelona');
  for (const own of ['Back to the board', 'Download', 'The group’s own parts'])
    await expect(page.getByText(own, { exact: true })).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(1);
  const look = await page
    .getByRole('heading', { level: 1 })
    .evaluate((heading) => [getComputedStyle(heading).color, getComputedStyle(heading).fontFamily]);
  expect(look).toEqual(['rgb(28, 36, 48)', expect.stringMatching(/^"Iowan Old Style"/)]);
});

test('E2E-83 the page prints the report alone, whole, in the language and direction of the report', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(toReport(links.edit));
  const report = await reportIn(page);
  await page.getByLabel('Language of the report').selectOption('ar');
  await expect(report.getByText('تقرير الفجوات').first()).toBeVisible();
  const onScreen = await page.locator('body').textContent();
  const title = await page.title();
  const { pages, text, info } = await readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  expect(pages.length).toBeGreaterThan(8);
  expect(text).toContain('Lamine’s way');
  for (const own of ['Back to the board', 'Download', 'Language of the report'])
    expect(text).not.toContain(own);
  expect(info.Title).toContain('Lamine’s way through Barcelona');
  expect(info.Language).toBe('ar');
  expect(await page.locator('body').textContent()).toBe(onScreen);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  await expect(page).toHaveTitle(title);
});

test('E2E-160 the report has the letters and colours of the page, in the dark too, and stands mirrored in Arabic', async ({
  parcours,
  visit,
}) => {
  const { page, report } = await openExample(parcours, visit, 'view');
  const heading = report.getByRole('heading', { level: 1 });
  const look = () =>
    heading.evaluate((shown) => {
      const picture = document.querySelector('main figure svg rect');
      const sheet = shown.parentElement?.closest('[dir]')?.parentElement;
      return {
        font: getComputedStyle(shown).fontFamily.split(',')[0],
        ink: getComputedStyle(shown).color,
        ground: sheet && getComputedStyle(sheet).backgroundColor,
        picture: picture && getComputedStyle(picture).fill,
      };
    });
  await page.emulateMedia({ colorScheme: 'light' });
  const light = { ink: 'rgb(33, 29, 23)', ground: 'rgb(255, 253, 249)', picture: 'rgb(255, 253, 249)' };
  expect(await look()).toEqual({ font: '"Source Serif 4 Variable"', ...light });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = { ink: 'rgb(241, 235, 223)', ground: 'rgb(35, 33, 29)', picture: 'rgb(35, 33, 29)' };
  expect(await look()).toMatchObject(dark);

  const start = async () => (await report.locator('.kind').evaluate(startOfText)) as number;
  const left = await start();
  await page.getByLabel('Language of the report').selectOption('ar');
  await expect(report.locator('[dir=rtl]').first()).toBeVisible();
  expect(await start()).toBeGreaterThan(left + 400);
});

/** How far from the left a line of text begins, in pixels. */
function startOfText(line: Element): number {
  const range = document.createRange();
  range.selectNodeContents(line);
  return range.getBoundingClientRect().left;
}

test('E2E-161 UI-51 the page draws what the file of the report says', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { id, links, tokens } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(toReport(links.edit));
  const report = await reportIn(page);
  for (const audience of ['public', 'internal']) {
    await page.getByLabel('For whom', { exact: true }).selectOption(audience);
    await expect(report.locator('.edition')).toContainText(audience === 'public' ? 'Public' : 'Internal');
    await expect(page.getByText('Up to date')).toBeVisible();
    const file = await page.request.get(
      `${parcours.url}/api/boards/${id}/report.html?lang=en&audience=${audience}`,
      { headers: { Authorization: `Bearer ${tokens.edit}` } },
    );
    const [drawn, said] = await page.evaluate(
      (html) => {
        const words = (root: ParentNode) =>
          [...root.querySelectorAll('header.masthead, section[id]')].map((part) => part.textContent ?? '');
        return [words(document), words(new DOMParser().parseFromString(html, 'text/html'))];
      },
      await file.text(),
    );
    const flat = (texts: readonly string[] = []) => texts.map((text) => text.replace(/\s+/g, ''));
    expect(flat(drawn)).toEqual(flat(said));
    expect(drawn).toHaveLength(13);
  }
});

test('E2E-33 the contents lead to the parts and tell which is read, on a phone as a menu', async ({
  parcours,
  visit,
}) => {
  const { page, report } = await openExample(parcours, visit, 'view');
  const contents = page.getByRole('navigation', { name: 'Contents' });
  await expect(contents.getByRole('listitem')).toHaveCount(12);
  await expect(contents.locator('[aria-current]')).toHaveText('Decision note');
  await contents.getByRole('button', { name: '4. The gaps, in order of priority' }).click();
  await expect(report.getByRole('heading', { name: '4. The gaps, in order of priority' })).toBeFocused();
  await expect(contents.locator('[aria-current]')).toHaveText('4. The gaps, in order of priority');
  await report.locator('#equity').evaluate((part) => part.scrollIntoView());
  await expect(contents.locator('[aria-current]')).toHaveText('7. The same services, for different people');

  const reference = report.locator('#beyond-local-power').getByRole('link', { name: /^gap/ }).first();
  const gap = (await reference.getAttribute('href')) ?? '';
  await reference.click();
  await expect(report.locator(gap)).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveText('4. The gaps, in order of priority');

  await page.setViewportSize({ width: 390, height: 844 });
  await contents.getByRole('button', { name: 'Contents' }).click();
  await page.getByRole('menuitem', { name: '11. Annexes' }).click();
  await expect(report.getByRole('heading', { name: '11. Annexes' })).toBeInViewport();
});

test('E2E-34 a sentence of the report leads to its card, and Back to the sentence', async ({
  parcours,
  visit,
}) => {
  const { page, report } = await openExample(parcours, visit, 'edit');
  await page.getByLabel('For whom', { exact: true }).selectOption('internal');
  await page.getByRole('button', { name: '4. The gaps, in order of priority' }).click();
  const gap = report.locator('#gap-2').getByRole('heading').getByRole('link');
  const title = (await gap.textContent()) ?? '';
  await gap.scrollIntoViewIfNeeded();
  const before = await scrolled(page);
  await gap.click();

  await page.getByRole('button', { name: /^Stay / }).click();
  const board = new BoardView(page);
  await expect(board.details).toContainText(title);
  const step = board.card('Step', 'Collect letters that prove his ties');
  await expect(step).toBeInViewport();

  await goBack(page);
  await expect(report.locator('#gap-2').getByRole('link', { name: title })).toBeInViewport();
  await expect(page.getByLabel('For whom', { exact: true })).toHaveValue('internal');
  expect(Math.abs((await scrolled(page)) - before)).toBeLessThan(5);
});

test('E2E-35 what somebody lived is published once it is marked as released', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({
    board: {
      format: 'parcours.board',
      version: 1,
      personas: [{ id: 'p', name: 'Amina' }],
      objectives: [{ id: 'o', persona: 'p', title: 'Register', x: 800, y: 0 }],
      steps: [{ id: 's', title: 'Go to the desk', x: 400, y: 0 }],
      legs: [
        { id: 'l1', from: 'p', to: 's' },
        { id: 'l2', from: 's', to: 'o' },
      ],
      barriers: [
        {
          id: 'b',
          on: 's',
          title: 'Fear of the guard',
          confidence: 'lived',
          evidence: [{ text: 'I turned back.' }],
        },
      ],
    },
  });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  const reader = (await visit(toReport(links.view))).page;
  const report = await reportIn(reader);
  await expect(report.locator('#gap-1')).toContainText('are not published');
  await board.card('Step', 'Go to the desk').click();
  await board.details.getByText('Fear of the guard').click();
  await board.details.getByRole('checkbox', { name: 'May be published' }).check({ force: true });
  await expect(report.locator('#gap-1')).toContainText('I turned back.');
});
