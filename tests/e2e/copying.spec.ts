import { chromium, type Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';

const SECRET = 'what the city gave us';

/** What a person would paste now. */
async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.setContent('<textarea></textarea>');
  await other.locator('textarea').press('ControlOrMeta+v');
  const text = await other.locator('textarea').inputValue();
  await other.close();
  return text;
}

/** Opens what hands on links; the server makes them anew for a facilitator, in place of those that are known. */
async function share(page: Page): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith('/links'));
  await page.getByRole('button', { name: 'Share' }).click();
  const { tokens } = await (await answered).json();
  const field = page.getByRole('dialog').getByLabel(/^Link: |^Link to/);
  await expect
    .poll(async () => field.evaluateAll((all: HTMLInputElement[]) => all.map(({ value }) => value)))
    .toContainEqual(expect.stringContaining(tokens.view));
}

test('E2E-118 UI-127 by plain HTTP in a local network, what is copied can be pasted; where the browser refuses, it is selected', {
  tag: '@long',
}, async ({ launchOptions }) => {
  const parcours = await Parcours.start({ HOST: '0.0.0.0', ADMIN_SECRET: SECRET });
  const args = [...(launchOptions.args ?? []), '--host-resolver-rules=MAP parcours.lan 127.0.0.1'];
  const browser = await chromium.launch({ ...launchOptions, args });
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  const here = (link: string) => link.replace('127.0.0.1', 'parcours.lan');
  const { links } = await parcours.createBoard({ scenario: 'foreign-student' });

  await page.goto(here(links.facilitate));
  expect(await page.evaluate(() => isSecureContext || 'clipboard' in navigator)).toBe(false);
  await new BoardView(page).enter();
  await share(page);
  await page.getByText('Links for others').click();
  for (const role of ['Contribute', 'View', 'Edit', 'Facilitate']) {
    await page.getByRole('button', { name: `Copy link: ${role}` }).click();
    await expect(page.getByText(`Link copied: ${role}`)).toBeAttached();
    expect(await pasted(page)).toBe(await page.getByRole('textbox', { name: `Link: ${role}` }).inputValue());
  }

  await page.goto(here(links.facilitate).replace('#', '/report#'));
  await share(page);
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Copy link' }).click();
  await expect(dialog.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await pasted(page)).toBe(await dialog.getByRole('textbox').inputValue());

  await page.evaluate(() => {
    document.execCommand = () => false;
  });
  await dialog.getByRole('button', { name: 'Copied' }).click();
  await expect(dialog.getByText('It is selected: copy it by hand.')).toBeVisible();
  const field = dialog.getByRole('textbox');
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(await field.inputValue());
  expect(faults).toEqual([]);
  await browser.close();
  await parcours.discard();
});
