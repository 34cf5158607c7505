import type { BrowserContext, Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { goBack } from './support/history.ts';
import type { CreatedBoard } from './support/parcours.ts';
import { expect, test, type Visit } from './support/test.ts';
import { Wire } from './support/wire.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };
const REPORT_PART = /\/assets\/BoardReport-.*\.js/;
/** What writes it, beside the page. */
const REPORT_WRITER = /\/assets\/makers-.*\.js/;
/** The page itself, and what says that the server answers. */
const SIGNS_OF_LIFE = /:\d+\/(healthz)?$/;

async function lose(context: BrowserContext, ...what: RegExp[]): Promise<void> {
  for (const each of what) await context.route(each, (route) => route.abort('internetdisconnected'));
}

async function findAgain(context: BrowserContext, ...what: RegExp[]): Promise<void> {
  for (const each of what) await context.unroute(each);
}

async function openBoard(
  visit: Visit,
  { links }: CreatedBoard,
  prepare: (context: BrowserContext) => Promise<unknown>,
) {
  const { page, context } = await visit('/healthz');
  await prepare(context);
  await page.goto(links.edit);
  const board = new BoardView(page);
  await board.enter();
  return { page, context, board };
}

const openReport = (page: Page) => page.getByRole('button', { name: 'Report', exact: true }).click();
/** The report itself. */
const sheet = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 });

test('E2E-123 UI-143 a report that is wanted for the first time while the network is away opens when it is back', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const away = [REPORT_PART, SIGNS_OF_LIFE];
  const { page, context, board } = await openBoard(visit, created, (context) => lose(context, ...away));
  await openReport(page);
  await expect(page.getByText('The page you asked for cannot be fetched')).toBeVisible();
  await board.card('Step', 'Walk into the library').click();
  await board.retitle('Written on the train');
  await page.getByRole('button', { name: 'Stay here' }).click();
  await expect(page.getByText('The page you asked for cannot be fetched')).toBeHidden();
  await expect(page).toHaveURL(new RegExp(`/b/${created.id}#`));

  await openReport(page);
  await expect(page.getByRole('button', { name: 'Stay here' })).toBeVisible();
  await findAgain(context, ...away);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByText('The page you asked for cannot be fetched')).toBeHidden();
});

test('E2E-123 a report that is wanted offline is there at once, and follows', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const wire = await Wire.of(context);
  const fetched = [REPORT_PART, REPORT_WRITER].map((part) =>
    page.waitForResponse((response) => part.test(response.url())),
  );
  await page.goto(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  for (const part of fetched) await (await part).finished();
  await wire.cut();
  await context.setOffline(true);
  await board.isOffline();
  await board.card('Step', 'Walk into the library').click();
  await board.retitle('Written on the train');
  await openReport(page);
  await expect(sheet(page)).toBeVisible();
  await expect(page.getByRole('main').getByText('Written on the train').first()).toBeAttached();
  await goBack(page);
  await expect(board.card('Step', 'Written on the train')).toBeVisible();
});

test('E2E-123 a report that cannot be written yet says so, and comes by itself', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const away = [REPORT_WRITER, SIGNS_OF_LIFE];
  const { page, context, board } = await openBoard(visit, created, (context) => lose(context, ...away));
  await openReport(page);
  await expect(page.getByText('It cannot be fetched, since the server does not answer.')).toBeVisible();
  await goBack(page);
  await board.card('Step', 'Walk into the library').click();
  await openReport(page);
  await findAgain(context, ...away);
  await expect(sheet(page)).toBeVisible();
});

test('E2E-123 a language that is chosen while the network is away comes when it is back', {
  tag: '@long',
}, async ({ visit }) => {
  const { page, context } = await visit('/');
  // Those of the language that shows are there.
  const french = /\/assets\/(interface|terms)-.*\.js/;
  await lose(context, french, SIGNS_OF_LIFE);
  const isMissed = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/healthz'));
  await page.getByRole('banner').getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await isMissed;
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await findAgain(context, french, SIGNS_OF_LIFE);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
});

test('E2E-124 a page of an old release gets its successor once all is sent, and asks before', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const wire = await Wire.of(context);
  // The server has been given a new release in the meantime: other names, and not this part any more.
  await context.route(REPORT_PART, (route) => route.fulfill({ status: 404, body: '{}' }));
  await context.route(SIGNS_OF_LIFE, async (route) => {
    const isAsked = route.request().resourceType() === 'fetch' && !route.request().url().endsWith('healthz');
    if (!isAsked) return route.fallback();
    const answer = await route.fetch();
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/index-[\w-]+\.js/, 'index-new.js'),
    });
  });
  await page.goto(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await expect(page.getByText('There is a new version of Parcours')).toBeVisible();
  await board.card('Step', 'Walk into the library').click();
  await board.retitle('Kept over the change');
  await board.isSaved();
  await wire.cut();
  await board.isOffline();
  await board.retitle('Unsent when the page was asked for');
  await openReport(page);
  await expect(page.getByText('this page belongs to the old one')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Load it now' })).toBeVisible();

  await context.unroute(REPORT_PART);
  await context.unroute(SIGNS_OF_LIFE);
  const loaded = page.waitForEvent('load');
  wire.mend();
  await loaded;
  await expect(sheet(page)).toBeVisible();
  const titles = (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title);
  expect(titles).toContain('Unsent when the page was asked for');
});

test('E2E-127 a page that fails says that all is saved only where it is, and is loaded anew once the server answers', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const wire = await Wire.of(context);
  await page.goto(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await wire.cut();
  await board.isOffline();
  await board.card('Step', 'Walk into the library').click();
  await board.retitle('Not sent yet');
  // The next time that a list of cards is drawn something fails that nobody has thought of.
  await page.evaluate(() => {
    const { sort } = Array.prototype;
    Array.prototype.sort = function (...how) {
      const isCards = this.length > 0 && typeof this[0] === 'object' && 'needs' in this[0];
      if (isCards) throw new Error('a fault for this test');
      return sort.apply(this, how);
    };
  });
  // Typed into the field that was filled, if it is still there: what was filled may be drawn only now.
  await page.keyboard.type('!');
  await expect(page.getByText('Your last changes had not reached the server')).toBeVisible();
  await lose(context, SIGNS_OF_LIFE);
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(page.getByText('The server does not answer.')).toBeVisible();
  await findAgain(context, SIGNS_OF_LIFE);
  wire.mend();
  await board.isSaved();
  await expect(board.canvas.getByRole('group', { name: /^Step: Not sent yet/ })).toBeVisible();
});
