import { BLOCKADES, blockingProxy } from '../helpers/blockingProxy.ts';
import type { ProxyServer } from '../helpers/proxy.ts';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { isLater } from './support/long.ts';
import type { Parcours } from './support/parcours.ts';
import { expect, test, type Visit } from './support/test.ts';

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'By another way', language: 'en', city: '', currency: 'EUR' },
    steps: [
      { id: 'ask', title: 'Ask', x: 60, y: 60 },
      { id: 'wait', title: 'Wait', x: 400, y: 60 },
    ],
  },
};

const behind = (proxy: ProxyServer, parcours: Parcours, link: string) =>
  link.replace(parcours.url, proxy.http);

/** Comes through a proxy; what the page asks over HTTP is gathered. */
async function come(visit: Visit, link: string) {
  const { page } = await visit(link);
  return new BoardView(page);
}

for (const [at, blockade] of BLOCKADES.entries()) {
  test(
    `E2E-120 two people edit together behind a proxy that ${blockade}, and are told whom to ask`,
    isLater(at),
    async ({ parcours, visit }) => {
      const created = await parcours.createBoard(BOARD);
      const proxy = await blockingProxy(parcours.url, blockade);
      const link = behind(proxy, parcours, created.links.edit);
      const ana = await come(visit, link);
      await ana.enter();
      await expect(ana.page.getByText(`${proxy.ws}/sync/`)).toBeVisible();
      await ana.page.getByRole('button', { name: 'Understood' }).click();
      await expect(ana.page.getByText(`${proxy.ws}/sync/`)).toBeHidden();
      const ben = await come(visit, created.links.edit);
      await ben.enter();
      await ana.card('Step', 'Ask').click();
      await ana.retitle('Asked by Ana');
      await expect(ben.card('Step', 'Asked by Ana')).toBeVisible();
      await ben.card('Step', 'Wait').click();
      await ben.retitle('Waited for by Ben');
      await expect(ana.card('Step', 'Waited for by Ben')).toBeVisible();
      await ana.isSaved();

      await reload(ana.page);
      await ana.isSaved();
      await expect(ana.card('Step', 'Asked by Ana')).toBeVisible();
      await expect(ana.page.getByRole('button', { name: 'Understood' })).toBeHidden();
      await ana.page.context().close();
      await expect(ben.page.getByRole('button', { name: 'You are alone here' })).toBeVisible();
      await ben.page.context().close();
      await proxy.close();
    },
  );
}

test('E2E-121 over requests, what was called saved outlives a server that is killed, and the page comes back by itself', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(BOARD);
  const proxy = await blockingProxy(parcours.url, 'refuses upgrades');
  const ana = await come(visit, behind(proxy, parcours, created.links.edit));
  await ana.enter();
  await ana.card('Step', 'Ask').click();
  await ana.retitle('Saved before');
  await ana.isSaved();
  await expect
    .poll(async () => (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title))
    .toContain('Saved before');
  await parcours.end('SIGKILL');
  await ana.isOffline();
  await ana.card('Step', 'Wait').click();
  await ana.retitle('Written meanwhile');
  await parcours.run();
  await ana.isSaved();
  const titles = (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title);
  expect(titles.sort()).toEqual(['Saved before', 'Written meanwhile']);
  await ana.page.context().close();
  await proxy.close();
});

test('E2E-122 where neither way works the page says what is wrong and whom to ask, and opens once one does', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(BOARD);
  const proxy = await blockingProxy(parcours.url, 'refuses upgrades');
  const { page, context } = await visit(proxy.http);
  await context.route(/\/connections/, (route) => route.abort());
  await page.goto(behind(proxy, parcours, created.links.view));
  await expect(page.getByRole('heading', { name: 'This network blocks the connection' })).toBeVisible();
  await expect(page.getByText(`${proxy.ws}/sync/`)).toBeVisible();
  await context.route(/\/healthz/, (route) => route.abort());
  await expect(page.getByRole('heading', { name: 'The server does not answer' })).toBeVisible();
  await context.unroute(/\/healthz/);
  await context.unroute(/\/connections/);
  await expect(new BoardView(page).card('Step', 'Ask')).toBeVisible();
  await context.close();
  await proxy.close();
});

test('E2E-128 a window that was told to use requests goes back to WebSockets where they work again', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(BOARD);
  const { page } = await visit('/healthz');
  await page.evaluate(() => sessionStorage.setItem('parcours.line', 'polling'));
  const asked: string[] = [];
  page.on('request', (request) => request.url().includes('/connections') && asked.push(request.url()));
  await page.goto(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  expect(asked.length).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('parcours.line'))).toBeNull();
  await expect(page.getByRole('button', { name: 'Understood' })).toBeHidden();
  asked.length = 0;
  await reload(page);
  await board.isSaved();
  expect(asked).toEqual([]);
});
