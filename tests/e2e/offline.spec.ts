import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium, type Page } from '@playwright/test';
import { releaseProxy } from '../helpers/releaseProxy.ts';
import { BoardView } from './support/board.ts';
import { goBack, goTo, reload } from './support/history.ts';
import { isLater } from './support/long.ts';
import { Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';
import { Traffic } from './support/traffic.ts';

test.use({
  contextOptions: { serviceWorkers: 'allow', viewport: { width: 1440, height: 900 }, locale: 'en-GB' },
});

const EXAMPLE = { scenario: 'undocumented-young-man', example: true, language: 'en' };
const STEP = 'Walk into the library';
const STORED = 'parcours.release.';

/** Resolves once the browser has the program, and gives its files to the page. */
const isStored = (page: Page) =>
  expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');

/**
 * Stops what workers are doing, as a browser does with one that has nothing to do. Under a debugger, as these tests are,
 * it never does, and the next worker waits for that.
 */
async function letWorkersRest(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  await browser.send('ServiceWorker.enable');
  await browser.send('ServiceWorker.stopAllWorkers');
}

const releases = (page: Page) => page.evaluate(() => caches.keys());

/** All that the browser has stored outside of IndexedDB, as text. */
const storedFiles = (page: Page) =>
  page.evaluate(async () => {
    const caught = (await caches.keys()).map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all(
        (await cache.keys()).map(async ({ url }) => [url, await (await cache.match(url))?.text()]),
      );
    });
    return (await Promise.all(caught)).flat();
  });

async function expectAccessible(page: Page, part: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(part).analyze();
  expect(violations).toEqual([]);
}

async function enter(page: Page): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

const titlesOf = async (parcours: Parcours, created: Parameters<Parcours['snapshot']>[0]) =>
  (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title);

test('E2E-230 UI-330 Chromium finds nothing that keeps Parcours from being installed, and its icons are what the manifest says', async ({
  parcours,
  launchOptions,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'parcours-profile-'));
  const context = await chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(parcours.url);
  const browser = await context.newCDPSession(page);
  const { errors, data = '' } = await browser.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(await browser.send('Page.getInstallabilityErrors')).toEqual({ installabilityErrors: [] });
  const { name, lang, dir, start_url, display, icons, description_localized } = JSON.parse(data);
  expect({ name, lang, dir, start_url, display }).toEqual({
    name: 'Parcours',
    lang: 'en',
    dir: 'ltr',
    start_url: '/',
    display: 'standalone',
  });
  expect(Object.keys(description_localized)).toEqual(['fr', 'es', 'it', 'ar']);
  const sizes = await page.evaluate(
    async (listed: { src: string }[]) =>
      Promise.all(
        listed.map(async ({ src }) => {
          const { width, height } = await createImageBitmap(await (await fetch(src)).blob());
          return `${width}x${height}`;
        }),
      ),
    icons,
  );
  expect(sizes).toEqual(icons.map((icon: { sizes: string }) => icon.sizes));
  expect(icons.map((icon: { purpose: string }) => icon.purpose)).toEqual([
    'any',
    'any',
    'maskable',
    'maskable',
  ]);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('E2E-231 UI-331 UI-334 a board is reloaded without a network, says so, is edited with its report, and all of it arrives', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit(created.links.edit);
  const board = await enter(page);
  await isStored(page);
  await context.setOffline(true);
  await reload(page);
  await board.isOffline();
  await expect(
    page.getByText(/^There is no connection\. This is the copy on this device, as of/),
  ).toBeVisible();
  await board.card('Step', STEP).click();
  await board.retitle('Written on the train');
  // Once more, with what was written offline.
  await reload(page);
  await expect(board.canvas.getByText('Written on the train')).toBeVisible();
  await page.getByRole('button', { name: 'Report', exact: true }).click();
  await expect(page.getByRole('main').getByText('Written on the train').first()).toBeAttached();
  await goBack(page);
  await context.setOffline(false);
  await board.isSaved();
  await expect(page.getByText(/This is the copy on this device/)).toBeHidden();
  expect(await titlesOf(parcours, created)).toContain('Written on the train');
});

test('E2E-232 UI-331 a board is opened in another window while the server is dead, and what is done there arrives when it lives', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit(created.links.edit);
  await enter(page);
  await isStored(page);
  await parcours.end('SIGKILL');
  await page.close();
  const window = await context.newPage();
  await window.goto(created.links.edit);
  const board = new BoardView(window);
  await board.isOffline();
  await board.card('Step', STEP).click();
  await board.retitle('Written to a dead server');
  await parcours.run();
  await board.isSaved();
  expect(await titlesOf(parcours, created)).toContain('Written to a dead server');
});

for (const [at, led] of (['nowhere', 'bad gateway'] as const).entries()) {
  test(
    `E2E-232 UI-340 a board opens from its copy where a request leads to ${led === 'nowhere' ? 'no answer' : 'a proxy alone'}`,
    isLater(at),
    async ({ parcours, visit }) => {
      const created = await parcours.createBoard(EXAMPLE);
      const proxy = await releaseProxy(parcours.url);
      const { page, context } = await visit(created.links.edit.replace(parcours.url, proxy.http));
      const board = await enter(page);
      await isStored(page);
      proxy.lead(led);
      await reload(page);
      await expect(board.card('Step', STEP)).toBeVisible();
      await board.isOffline();
      proxy.lead('server');
      await board.isSaved();
      await context.close();
      await proxy.close();
    },
  );
}

test('E2E-233 UI-335 UI-336 without a network the first page says which boards open, and one of which there is no copy says why not and opens later', async ({
  parcours,
  visit,
}) => {
  const kept = await parcours.createBoard({ ...EXAMPLE, title: 'Kept here' });
  const looked = await parcours.createBoard({ ...EXAMPLE, title: 'Only looked at' });
  const { page, context } = await visit(looked.links.view);
  await enter(page);
  await page.goto(kept.links.edit);
  const board = new BoardView(page);
  await board.isSaved();
  await isStored(page);
  await context.setOffline(true);
  await page.goto(parcours.url);
  await expect(page.getByText('Boards of which this browser has a copy open all the same')).toBeVisible();
  const recent = page.getByRole('region', { name: 'Your recent boards' });
  const row = (title: string) => recent.getByRole('button', { name: new RegExp(`^${title}`) });
  await expect(row('Kept here')).toContainText('Opens without a connection');
  await expect(row('Only looked at')).toContainText('Opens once there is a connection');
  await expectAccessible(page, 'body');
  await row('Only looked at').click();
  await expect(page.getByRole('heading', { name: 'The server does not answer' })).toBeVisible();
  await expect(page.getByText('This browser has no copy of this board')).toBeVisible();
  await page.getByRole('button', { name: 'Go to the home page' }).click();
  await row('Kept here').click();
  await board.isOffline();
  await page.goto(looked.links.view);
  await expect(page.getByText('This browser has no copy of this board')).toBeVisible();
  await context.setOffline(false);
  await expect(board.card('Step', STEP)).toBeVisible();
  await page.goto(parcours.url);
  await expect(page.getByRole('button', { name: 'See the example of' }).first()).toBeVisible();
});

test('E2E-233 UI-335 the first page that waited for the server shows the scenarios once it is back', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { page, context } = await visit(parcours.url);
  await isStored(page);
  await context.setOffline(true);
  await reload(page);
  await expect(page.getByText('Boards can be made once it is back')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole('button', { name: 'See the example of' }).first()).toBeVisible();
  await expect(page.getByText('Boards can be made once it is back')).toBeHidden();
});

test('E2E-234 UI-332 UI-337 what is stored of the program has nothing of boards and links in it, and “Erase from this device” leaves nothing of the board', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ ...EXAMPLE, retainUntil: '2099-12-31' });
  const { page } = await visit(created.links.facilitate);
  const board = await enter(page);
  await isStored(page);
  // All that asks the server for something.
  await reload(page);
  await board.isSaved();
  await page.getByRole('button', { name: 'Versions' }).click();
  await expect(page.getByRole('dialog').getByRole('textbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await goTo(page, created.links.view.replace('/b/', '/embed/'));
  await expect(page.getByRole('img').first()).toBeVisible();
  await goTo(page, created.links.view.replace('#', '/report#'));
  await page.getByRole('button', { name: 'Download' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /JSON/ }).first().click(),
  ]);
  await goTo(page, created.links.facilitate);
  await board.isSaved();
  const files = await storedFiles(page);
  expect(files.length).toBeGreaterThan(40);
  for (const [url] of files) expect(new URL(url ?? '').pathname).toMatch(/^\/($|assets\/[\w.-]+$)/);
  const all = JSON.stringify(files);
  for (const secret of [created.id, ...Object.values(created.tokens), 'Lamine Sané'])
    expect(all).not.toContain(secret);

  await page.getByRole('button', { name: 'Where this board is stored' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where this board is stored' });
  await expect(dialog.getByText('Every change is on the server.')).toBeVisible();
  await expect(dialog.getByText('It is erased there, for everybody, after 31 Dec 2099.')).toBeVisible();
  await expect(dialog.getByText(/^A copy, so that the board opens/)).toBeVisible();
  await expectAccessible(page, 'dialog');
  await dialog.getByRole('button', { name: 'Erase from this device' }).click();
  await dialog.getByRole('button', { name: 'Erase it here' }).click();
  await expect(page.getByRole('button', { name: 'Open the example board' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Your recent boards' })).toBeHidden();
  await expect(page).toHaveURL(`${parcours.url}/`);
  const traces = () =>
    page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.entries(localStorage).flat(),
      ...Object.entries(sessionStorage).flat(),
    ]);
  await expect.poll(async () => JSON.stringify(await traces())).not.toContain(created.id);
  expect(JSON.stringify(await traces())).not.toContain('Lamine');
  expect(JSON.stringify(await storedFiles(page))).not.toContain(created.id);
  expect(await titlesOf(parcours, created)).toContain(STEP);
});

test('E2E-235 UI-333 a page of an old release goes on with its own files, is told of the new one, and the new one is taken whole', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const proxy = await releaseProxy(parcours.url);
  const link = created.links.edit.replace(parcours.url, proxy.http);
  const { page, context } = await visit(link);
  const board = await enter(page);
  await isStored(page);
  const [first] = await releases(page);
  expect(await releases(page)).toEqual([first]);
  proxy.release();
  // Back from another tab, the page has the browser look for a new release.
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await expect(
    page.getByText('There is a new version of Parcours. Load it when it suits you.'),
  ).toBeVisible();
  expect(await releases(page)).toEqual([first, `${STORED}${'b'.repeat(16)}`]);

  // What this page has not needed before comes from its own release, which the server has no longer.
  const entry = () => page.locator('script[type=module]').first().getAttribute('src');
  expect(await entry()).not.toContain('.second');
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'Language' }).selectOption('fr');
  await expect(page.getByRole('banner').getByText('Enregistré', { exact: true })).toBeVisible();
  expect(
    proxy.asked.filter((path) => path.startsWith('/assets/') && path.includes('.second')).length,
  ).toBeGreaterThan(0);
  await page.getByRole('dialog').getByRole('combobox', { name: 'Langue' }).selectOption('en');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Load it now' }).click();
  await expect.poll(entry).toContain('.second');
  await board.isSaved();

  // The latest one opens without a network, even while the worker of the first is at work.
  await context.setOffline(true);
  await reload(page);
  await board.isOffline();
  expect(await entry()).toContain('.second');
  await context.setOffline(false);
  await board.isSaved();

  // With the last page of the first its files go.
  const later = await context.newPage();
  await page.close();
  await letWorkersRest(later);
  await later.goto(link);
  await expect.poll(() => releases(later)).toEqual([`${STORED}${'b'.repeat(16)}`]);

  // An operator goes back to the first, which is the latest then.
  proxy.takeBack();
  const lookAgain = async () => {
    await later.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    return releases(later);
  };
  // The page itself looks from when all else that it wants is there.
  await expect.poll(lookAgain).toEqual([`${STORED}${'b'.repeat(16)}`, first]);
  await expect(
    later.getByText('There is a new version of Parcours. Load it when it suits you.'),
  ).toBeVisible();
  await context.setOffline(true);
  await reload(later);
  await expect
    .poll(() => later.locator('script[type=module]').first().getAttribute('src'))
    .not.toContain('.second');
  await context.close();
  await proxy.close();
});

test('E2E-236 UI-332 a board in another page is never given out by the worker, which stores nothing for it', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit(created.links.edit);
  await enter(page);
  await isStored(page);
  const before = (await storedFiles(page)).map(([url]) => url);
  const host = createServer((_, answer) => {
    const address = created.links.view.replace('/b/', '/embed/');
    answer
      .writeHead(200, { 'Content-Type': 'text/html' })
      .end(`<iframe src="${address}" width="900" height="600"></iframe>`);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => host.once('listening', resolve));
  const address = host.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const outer = await context.newPage();
  await outer.goto(`http://127.0.0.1:${address.port}`);
  await expect(outer.frameLocator('iframe').getByRole('img').first()).toBeVisible();
  expect((await storedFiles(page)).map(([url]) => url)).toEqual(before);
  await context.setOffline(true);
  const gone = await outer
    .goto(created.links.view.replace('/b/', '/embed/'))
    .catch((error: Error) => error.message);
  expect(String(gone)).toContain('ERR_INTERNET_DISCONNECTED');
  host.close();
});

test('E2E-237 UI-338 where the disk is full nothing of the program is stored, the page says so, and all else is as ever', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page, context } = await visit('/healthz');
  const browser = await context.newCDPSession(page);
  await browser.send('Storage.overrideQuotaForOrigin', { origin: parcours.url, quotaSize: 1 });
  await page.goto(created.links.edit);
  const board = await enter(page);
  const registration = () =>
    page.evaluate(async () => {
      const found = await navigator.serviceWorker.getRegistration();
      return found === undefined ? 'none' : (found.active ?? found.waiting)?.state;
    });
  await expect.poll(registration).toBe('none');
  expect(await releases(page)).toEqual([]);
  await page.getByRole('button', { name: 'Where this board is stored' }).click();
  await expect(page.getByText('No copy: this browser does not store it.')).toBeVisible();
  await page.keyboard.press('Escape');
  await board.card('Step', STEP).click();
  await board.retitle('As ever');
  await board.isSaved();
  await reload(page);
  await board.isSaved();
  await expect(board.canvas.getByText('As ever')).toBeVisible();
});

test('E2E-238 UI-339 on a first visit over a slow line the board comes first, and nothing that it has is asked for again', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard(EXAMPLE);
  const proxy = await releaseProxy(parcours.url);
  const { page, context } = await visit(`${proxy.http}/healthz`);
  const traffic = await Traffic.of(page);
  await traffic.slowLine();
  await page.goto(created.links.edit.replace(parcours.url, proxy.http), { waitUntil: 'commit' });
  await new BoardView(page).isSaved();
  await isStored(page);
  const { asked } = proxy;
  const indexOf = (part: RegExp) => asked.findIndex((path) => part.test(path));
  const worker = asked.indexOf('/sw.js');
  for (const part of [/\/BoardPage-.*\.js/, /\/useNotices-.*\.js/, /\/interface-/, /\/connections|document/])
    expect(indexOf(part)).toBeLessThan(worker);
  const files = asked.filter((path) => path.startsWith('/assets/'));
  expect(files.filter((path, index) => files.indexOf(path) !== index)).toEqual([]);
  await context.close();
  await proxy.close();
});

test('E2E-239 SV-194 an operator takes the worker out of browsers again, with what it stored', {
  tag: '@long',
}, async ({ visit }) => {
  const parcours = await Parcours.start();
  const created = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(created.links.edit);
  const board = await enter(page);
  await isStored(page);
  await parcours.end('SIGTERM');
  await board.isOffline();
  await parcours.run({ OFFLINE: 'off' });
  await board.isSaved();
  // The page that came back has had the browser look.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state))
    .toBe('installed');
  await letWorkersRest(page);
  await expect.poll(() => releases(page)).toEqual([]);
  await reload(page);
  await board.isSaved();
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
    .toBe(0);
  expect(await releases(page)).toEqual([]);
  await page.context().close();
  await parcours.discard();
});

test('UI-341 installing is offered where the browser offers it, for once', async ({ visit }) => {
  const { page } = await visit('/');
  const offered = page.getByRole('button', { name: 'Install as an app' });
  await expect(page.getByRole('button', { name: 'Open the example board' })).toBeVisible();
  await expect(offered).toBeHidden();
  const isHeld = await page.evaluate(() => {
    const offer = new Event('beforeinstallprompt', { cancelable: true });
    const prompt = async () => document.body.setAttribute('data-prompted', '');
    window.dispatchEvent(Object.assign(offer, { prompt }));
    return offer.defaultPrevented;
  });
  expect(isHeld).toBe(true);
  await page.getByRole('button', { name: 'Open the example board' }).click();
  const board = await enter(page);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('dialog').getByText('Parcours then has an icon')).toBeVisible();
  await offered.click();
  await expect(page.locator('body[data-prompted]')).toBeAttached();
  await expect(offered).toBeHidden();
  await page.keyboard.press('Escape');
  await board.isSaved();
});

test.describe('on an iPhone', () => {
  test.use({
    contextOptions: {
      userAgent:
        'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148 Safari/604.1',
      viewport: { width: 390, height: 844 },
      locale: 'fr-FR',
    },
  });

  test('UI-341 the page says how it is done by hand, and an app opens a board by a link that is pasted', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const created = await parcours.createBoard(EXAMPLE);
    const { page } = await visit('/');
    await expect(page.getByText('« Sur l’écran d’accueil »')).toBeVisible();
    await expect(page.getByText('Ouvrir un tableau par son lien')).toBeHidden();
    await page.addInitScript(() => {
      const ask = window.matchMedia.bind(window);
      // No window without an address bar can be had here.
      window.matchMedia = (query) => ask(query === '(display-mode: standalone)' ? 'all' : query);
    });
    await reload(page);
    await expect(page.getByText('« Sur l’écran d’accueil »')).toBeHidden();
    const section = page.getByRole('region', { name: 'Ouvrir un tableau par son lien' });
    await section.getByRole('textbox').fill(`Notre tableau : ${created.links.edit}`);
    await section.getByRole('button').click();
    await expect(page).toHaveURL(new RegExp(`/b/${created.id}#`));
  });
});

test('UI-342 the bar of the browser has the colour of the theme that was chosen, else that of the device', {
  tag: '@long',
}, async ({ visit }) => {
  const { page } = await visit('/');
  const bars = () =>
    page
      .locator('meta[name="theme-color"]')
      .evaluateAll((metas) => metas.map((meta) => meta.getAttribute('media')));
  const theme = page.getByRole('banner').getByRole('combobox', { name: 'Theme' });
  await expect.poll(bars).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
  await theme.selectOption('Dark');
  await expect.poll(bars).toEqual(['not all', 'all']);
  await theme.selectOption('Automatic');
  await expect.poll(bars).toEqual(['(prefers-color-scheme: light)', '(prefers-color-scheme: dark)']);
});
