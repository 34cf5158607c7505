import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';

test('E2E-350 a trainer makes a scenario in two languages from an empty board, and somebody else starts a board from its file in the second', async ({
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
  const open = async () => {
    await page.keyboard.press('Control+k');
    await page
      .getByRole('combobox', { name: 'Commands by name' })
      .or(page.getByRole('searchbox'))
      .last()
      .fill('Save as a scenario');
    await page.getByRole('option', { name: 'Save as a scenario…' }).click();
  };
  const inFrench = (text: string) => dialog.getByRole('textbox', { name: `${text} (French)` });
  await open();
  await expect(dialog.getByRole('button', { name: 'Download the file' })).toBeDisabled();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Amal looks for a home');
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
  const saved = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download the file' }).click();
  const file = await (await saved).path();

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
