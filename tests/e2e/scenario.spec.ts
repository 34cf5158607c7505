import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { expectSound } from './support/sound.ts';
import { expect, test } from './support/test.ts';

async function openEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page
    .getByRole('combobox', { name: 'Commands by name' })
    .or(page.getByRole('searchbox'))
    .last()
    .fill('Save as a scenario');
  await page.getByRole('option', { name: 'Save as a scenario…' }).click();
}

/** The path of the file that the editor saves. */
async function savedBy(page: Page): Promise<string> {
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the file' }).click();
  return (await saved).path();
}

test('E2E-350 LB-73 a trainer makes a scenario in two languages from an empty board, and somebody else starts a board from its file in the second', async ({
  parcours,
  visit,
}) => {
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Start an empty board' }).click();
  await page.waitForURL(/\/b\//);
  const board = new BoardView(page);
  await board.enter();
  await board.place('Persona', 300, 200);
  const name = board.details.getByRole('textbox', { name: 'Name', exact: true });
  await name.fill('Amal');
  await board.isSaved();
  const dialog = page.getByRole('dialog', { name: 'Save as a scenario' });
  const open = () => openEditor(page);
  const inFrench = (text: string) => dialog.getByRole('textbox', { name: `${text} (French)` });
  await open();
  await expect(dialog.getByRole('button', { name: 'Download the file' })).toBeDisabled();
  await expect(dialog.getByText('Give the scenario a title first.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Amal looks for a home');
  await dialog.getByRole('textbox', { name: 'Version' }).fill('one');
  await expect(dialog.getByText(/^Give the scenario a version of three numbers first/)).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Version' }).fill('1.0.0');
  await dialog.getByRole('textbox', { name: 'Guiding questions' }).fill('Who opens a door?');
  await dialog.getByRole('tab', { name: 'Languages' }).click();
  await dialog.getByRole('combobox', { name: 'Add a language' }).selectOption('fr');
  await expect(dialog.getByRole('status')).toHaveText('3 missing, 0 stale');
  await inFrench('Amal looks for a home').fill('Amal cherche un toit');
  await inFrench('Who opens a door?').fill('Qui ouvre une porte ?');
  await inFrench('Amal').fill('Amale');
  await expect(dialog.getByRole('status')).toHaveText('All texts are translated.');

  await page.keyboard.press('Escape');
  await board.card('Persona', 'Amal').click();
  await name.fill('Amal B.');
  await board.isSaved();
  await reload(page);
  await expect(board.card('Persona', 'Amal B.')).toBeVisible();
  await open();
  await dialog.getByRole('tab', { name: 'Advice' }).click();
  await expect(dialog.getByText('There is no objective on the board.')).toBeVisible();
  await dialog
    .getByRole('listitem')
    .filter({ hasText: 'Texts in French whose original has changed: 1' })
    .getByRole('button', { name: 'Show it' })
    .click();
  await expect(dialog.getByText(/^It said: .?Amal/)).toBeVisible();
  await expect(inFrench('Amal looks for a home')).toBeHidden();
  await dialog.getByRole('button', { name: 'It is still right' }).click();
  await expect(dialog.getByRole('status')).toHaveText('All texts are translated.');
  const file = await savedBy(page);

  const other = await visit('/');
  await other.page.locator('input[type=file]').first().setInputFiles(file);
  const preview = other.page.getByRole('dialog', { name: 'Amal looks for a home' });
  await preview.getByRole('combobox', { name: 'Language' }).selectOption('fr');
  const french = other.page.getByRole('dialog', { name: 'Amal cherche un toit' });
  await french.getByRole('button', { name: 'Publish on this server' }).click();
  await expect(french.getByRole('button', { name: 'Prepare a workshop' })).toBeVisible();
  await french.getByRole('button', { name: 'Start a board' }).click();
  await other.page.waitForURL(/\/b\//);
  const started = new BoardView(other.page);
  await started.enter();
  await expect(started.card('Persona', 'Amale')).toBeVisible();

  await page.goto(parcours.url);
  const tile = page.getByRole('article').filter({ hasText: 'Amal looks for a home' });
  await expect(tile.getByText('Published here')).toBeVisible();
  await expect(tile.getByRole('button', { name: /^See the example/ })).toBeHidden();

  const { scenarios } = await (await page.request.get(`${parcours.url}/api/library`)).json();
  for (const { id } of scenarios) await page.request.delete(`${parcours.url}/api/library/${id}`);
});

test('E2E-390 what is said while a window is open is seen in front of it and can be dismissed', async ({
  visit,
}) => {
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Start an empty board' }).click();
  await page.waitForURL(/\/b\//);
  await new BoardView(page).enter();
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').last().fill('Save as a scenario');
  await page.getByRole('option', { name: 'Save as a scenario…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a scenario' });
  const publish = dialog.getByRole('button', { name: 'Publish on this server' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('A tailor looks for work');
  const answered = page.waitForResponse(/\/api\/library$/);
  await publish.click();
  const { id } = await (await answered).json();
  await dialog.getByRole('textbox', { name: 'In a few sentences' }).fill('She sews.');
  await publish.click();
  await expect(dialog.getByText('The shelf has this version')).toBeInViewport();
  await dialog.getByRole('button', { name: 'Dismiss this message' }).last().click();
  await expect(dialog.getByText('The shelf has this version')).toBeHidden();
  await page.request.delete(new URL(`/api/library/${id}`, page.url()).href);
});

test('E2E-370 a workshop begins with the plan of its scenario, which is published and taken off the shelf again', async ({
  parcours,
  visit,
}) => {
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Start an empty board' }).click();
  await page.waitForURL(/\/b\//);
  await new BoardView(page).enter();
  await openEditor(page);
  const editor = page.getByRole('dialog', { name: 'Save as a scenario' });
  await editor.getByRole('textbox', { name: 'Title' }).fill('Two errands in an hour');
  await editor.getByRole('tab', { name: 'Plan' }).click();
  await editor.getByRole('button', { name: 'Begin with the usual plan' }).click();
  await editor.getByLabel('Minutes of “The route”').fill('25');
  await editor.getByRole('button', { name: 'Remove “Ice-breaker”' }).click();
  await expect(editor.getByText('92 minutes in all')).toBeVisible();
  const file = await savedBy(page);

  const other = await visit('/');
  await other.page.locator('input[type=file]').first().setInputFiles(file);
  const opened = other.page.getByRole('dialog', { name: 'Two errands in an hour' });
  await expect(opened.getByText('12 phases, 92 minutes')).toBeVisible();
  await opened.getByRole('button', { name: 'Publish on this server' }).click();
  await opened.getByRole('button', { name: 'Prepare a workshop' }).click();
  const plan = other.page.getByRole('region', { name: 'Plan' });
  await expect(plan.getByText('This is the plan of “Two errands in an hour”.')).toBeVisible();
  await expect(plan.getByText('92 minutes in all')).toBeVisible();
  await plan.getByRole('button', { name: 'Use the usual plan instead' }).click();
  await expect(plan.getByText('90 minutes in all')).toBeVisible();
  await plan.getByRole('button', { name: 'Use its plan' }).click();
  await expect(plan.getByText('92 minutes in all')).toBeVisible();

  await other.page.goto(parcours.url);
  await other.page.getByRole('button', { name: 'Take “Two errands in an hour” off the shelf' }).click();
  const sure = other.page.getByRole('dialog', { name: 'Take “Two errands in an hour” off the shelf?' });
  await sure.getByRole('button', { name: 'Take off the shelf' }).click();
  await expect(other.page.getByRole('article').filter({ hasText: 'Two errands in an hour' })).toHaveCount(0);
});

test('E2E-371 a scenario is edited on out of its file: the same where nothing was changed, a higher version by a press', async ({
  parcours,
  visit,
}) => {
  const { page } = await visit('/');
  const first = await page.request.get(`${parcours.url}/api/scenarios/care-leaver/file`);
  const editor = page.getByRole('dialog', { name: 'Save as a scenario' });
  const editOn = async (content: Buffer) => {
    await page.goto(parcours.url);
    const chosen = { name: 'mine.parcours', mimeType: 'application/zip', buffer: content };
    await page.locator('input[type=file]').first().setInputFiles(chosen);
    await page.getByRole('button', { name: 'Edit it' }).click();
    await page.waitForURL(/\/b\//);
    await new BoardView(page).isSaved();
    await openEditor(page);
    return readFile(await savedBy(page));
  };
  // The remarks and votes of the example are not in the second file any more.
  const second = await editOn(await first.body());
  expect(await editOn(second)).toEqual(second);
  await expect(editor.getByRole('textbox', { name: 'Title' })).toHaveValue(/turns eighteen|care/i);
  await editor.getByRole('tab', { name: 'Languages' }).click();
  await expect(editor.getByRole('status')).toHaveText('All texts are translated.');
  await editor.getByRole('tab', { name: 'About' }).click();
  await editor.getByRole('button', { name: '1.1.0' }).click();
  await expect(editor.getByRole('textbox', { name: 'Version' })).toHaveValue('1.1.0');
  expect(await readFile(await savedBy(page))).not.toEqual(second);
});

for (const [name, colorScheme, width] of [
  ['light', 'light', 1280],
  ['dark', 'dark', 1280],
  ['on a phone', 'light', 390],
] as const) {
  test(`E2E-372 the windows of scenarios are accessible, and led by the keyboard: ${name}`, async ({
    visit,
    parcours,
  }) => {
    const { links } = await parcours.createBoard({ scenario: 'care-leaver', example: true, language: 'en' });
    const { page } = await visit(links.facilitate);
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 844 });
    await new BoardView(page).enterAsOpened();
    await openEditor(page);
    const editor = page.getByRole('dialog', { name: 'Save as a scenario' });
    await editor.getByRole('tab', { name: 'About' }).focus();
    for (const tab of ['About', 'Plan', 'Languages', 'Advice']) {
      await expect(editor.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true');
      if (tab === 'Plan') {
        await editor.getByRole('button', { name: 'Begin with the usual plan' }).press('Enter');
        await expect(editor.getByText('90 minutes in all')).toBeVisible();
      }
      await expectSound(page);
      await editor.getByRole('tab', { name: tab }).press('ArrowRight');
    }
    await page.keyboard.press('Escape');
    await expect(editor).toBeHidden();
  });
}
