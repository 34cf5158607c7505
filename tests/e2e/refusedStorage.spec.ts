import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { BoardView, openLinks } from './support/board.ts';
import { goBack, reload } from './support/history.ts';
import { expect, test } from './support/test.ts';
import { Wire } from './support/wire.ts';

const ALONE = 'Your changes are in this window alone';

/** As browsers do that are set to store nothing: even to ask for a storage is refused. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(globalThis, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });

/** What a person does with a board of their own. */
async function useBoard(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the example board' }).click();
  const board = new BoardView(page);
  await board.enter();
  const links = await openLinks(page);
  for (const role of ['Facilitate', 'Edit', 'Contribute', 'View'])
    await expect(links.getByRole('textbox', { name: `Link: ${role}` })).toHaveValue(/#k=eyJ/);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Versions' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name of the version' }).fill('Before lunch');
  await dialog.getByRole('button', { name: /^Keep/ }).click();
  await expect(dialog.getByRole('listitem').filter({ hasText: 'Before lunch' })).toBeVisible();
  await page.keyboard.press('Escape');
  await reload(page);
  await board.enter();
  await page.getByRole('link', { name: 'Parcours, home page' }).click();
  await page.getByRole('banner').getByRole('combobox', { name: 'Language' }).selectOption('fr');
  const recent = page.getByRole('region', { name: 'Vos tableaux récents' }).getByRole('button').first();
  await recent.click();
  await expect(page.getByRole('banner').getByText('Enregistré', { exact: true })).toBeVisible();
}

test('E2E-115 UI-125 where the browser is set to store no data of sites, boards are made, shared and kept as versions', async ({
  parcours,
  launchOptions,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'parcours-profile-'));
  await mkdir(join(folder, 'Default'));
  const settings = { profile: { default_content_setting_values: { cookies: 2 } } };
  await writeFile(join(folder, 'Default/Preferences'), JSON.stringify(settings));
  const context = await chromium.launchPersistentContext(folder, {
    ...launchOptions,
    locale: 'en-GB',
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(parcours.url);
  const isRefused = () =>
    page.evaluate(() => {
      try {
        return localStorage.length < 0;
      } catch {
        return true;
      }
    });
  expect(await isRefused()).toBe(true);
  await useBoard(page);
  expect(faults).toEqual([]);
  await context.close();
  await rm(folder, { recursive: true, force: true });
});

test('E2E-116 what is edited offline where storage is refused goes from page to page, is told, and is asked about', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student' });
  let wire: Wire | undefined;
  const { page } = await visit(created.links.edit, async (context) => {
    await refuseStorage(context);
    wire = await Wire.of(context);
  });
  const board = new BoardView(page);
  await board.enter();
  await wire?.cut();
  await board.isOffline();
  await expect(page.getByText(ALONE)).toBeVisible();
  await board.place('Step', 300, 250);
  await board.retitle('In the window');
  await expect(board.card('Step', 'In the window')).toBeVisible();

  await page.getByRole('link', { name: 'Parcours, home page' }).click();
  await expect(page.getByRole('button', { name: 'Open the example board' })).toBeVisible();
  await expectQuestion(page);
  await goBack(page);
  await expect(board.card('Step', 'In the window')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page
      .getByRole('status')
      .filter({ hasText: ALONE })
      .getByRole('button', { name: 'Download a copy' })
      .click(),
  ]);
  expect(await readFile(await file.path(), 'utf8')).toContain('In the window');
  wire?.mend();
  await board.isSaved();
  await expect(page.getByText(ALONE)).toBeHidden();
  expect((await parcours.snapshot(created)).steps).toMatchObject([{ title: 'In the window' }]);
  await expectNoQuestion(page);
});

test('E2E-117 what is edited offline while the disk is full is told and asked about; with room again it is kept', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'foreign-student' });
  const { page, context } = await visit('/healthz');
  const wire = await Wire.of(context);
  const board = new BoardView(page);
  const browser = await context.newCDPSession(page);
  const giveRoom = (quotaSize?: number) =>
    browser.send('Storage.overrideQuotaForOrigin', {
      origin: parcours.url,
      ...(quotaSize !== undefined && { quotaSize }),
    });
  await giveRoom(1);
  await page.goto(created.links.edit);
  await board.enter();
  await wire.cut();
  await board.isOffline();
  await board.place('Step', 300, 250);
  await board.retitle('No room for it');
  await expect(page.getByText(ALONE)).toBeVisible();
  await expectQuestion(page);

  await giveRoom();
  // Each change tries anew once the browser has had a rest.
  await expect(async () => {
    await board.details.getByRole('textbox', { name: 'Title' }).press('End');
    await page.keyboard.type('.');
    await expect(page.getByText(ALONE)).toBeHidden({ timeout: 500 });
  }).toPass();
  await expectNoQuestion(page);
  await reload(page);
  await expect(
    board.card('Step', 'No room for it').or(board.canvas.getByText(/No room for it/)),
  ).toBeVisible();
});

/** Closes the window, is asked, and stays. */
async function expectQuestion(page: Page): Promise<void> {
  const question = page.waitForEvent('dialog');
  await page.close({ runBeforeUnload: true });
  const dialog = await question;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
}

/** Closing the window would not be asked about. */
async function expectNoQuestion(page: Page): Promise<void> {
  const isLetGo = page.evaluate(() => window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await isLetGo).toBe(true);
}
