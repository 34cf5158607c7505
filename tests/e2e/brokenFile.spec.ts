import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const BOARD = { format: 'parcours.board', version: 1 };
const BROKEN = {
  ...BOARD,
  meta: { country: 'France' },
  actors: [{ id: 'town-hall', name: 'Mairie', kind: 'office' }],
  steps: [
    { id: 'ask', days: -1 },
    { id: 'wait', title: 'Wait', x: 'left', needs: ['gone', 'lost'] },
    { id: 'walk', title: 'Walk', needs: ['gone', 'lost'] },
    { id: 'far', title: 'Far', x: 1e9 },
  ],
  proposals: [{ id: 'act', title: 'Act', due: '2026-02-30' }],
  barriers: [{ id: 'shut', on: 'ask', title: 'Shut', evidence: [{ text: '', url: 7 }] }],
};

async function open(page: Page, content: object): Promise<void> {
  await page.locator('input[type=file]').setInputFiles({
    name: 'board.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(content)),
  });
}

const row = (dialog: Locator, where: string) => dialog.getByRole('row').filter({ hasText: where });

test.describe('in French', () => {
  test.use({ contextOptions: { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' } });

  test('E2E-151 each fault of a file is a sentence of the page’s language, and so is a file that is refused whole', async ({
    visit,
  }) => {
    const { page } = await visit('/');
    await open(page, BROKEN);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('9 points du fichier ne sont pas valables');
    await expect(row(dialog, 'Étape walk')).toContainText(
      'needs renvoie à gone et lost, qui ne sont pas sur le tableau.',
    );
    await expect(row(dialog, 'Étape wait')).toContainText('x doit être un nombre.');
    await expect(row(dialog, 'Obstacle shut')).toContainText('evidence.0.url doit être un texte.');
    await expect(row(dialog, 'Action act')).toContainText('due doit être une date comme 2026-01-31.');
    await expect(row(dialog, 'Description du tableau')).toContainText('country doit être un code de pays');
    await expect(dialog.locator('[lang=en]')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Fermer' }).last().click();
    await open(page, {});
    await expect(page.getByRole('status')).toContainText(
      'Ce fichier n’est pas un tableau Parcours. Choisissez-en un',
    );
  });

  test('E2E-151 what a newer server finds that the page has no words for is said in English, and marked as that', {
    tag: '@long',
  }, async ({ visit }) => {
    const { page } = await visit('/');
    await page.route('**/api/boards', async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll('number.too-small', 'number.odd');
      await route.fulfill({ response, body });
    });
    await open(page, { ...BOARD, steps: [{ id: 'ask', title: 'Ask', days: -1 }] });
    await expect(page.getByRole('dialog').locator('td[lang=en][dir=ltr]')).toHaveText(
      'days: must be 0 or more',
    );
  });
});

test.describe('in Arabic', () => {
  test.use({ contextOptions: { viewport: { width: 390, height: 844 }, locale: 'ar' } });

  test('E2E-151 in Arabic the sentences run from right to left, with what the file says as it stands there', {
    tag: '@long',
  }, async ({ visit }) => {
    const { page } = await visit('/');
    await open(page, BROKEN);
    const dialog = page.getByRole('dialog');
    await expect(row(dialog, 'خطوة walk')).toContainText(
      'يشير الحقل needs إلى عنصرين ليسا على اللوحة: gone وlost.',
    );
    const date = row(dialog, 'إجراء act').getByRole('cell').last();
    await expect(date).toHaveText('يجب أن يكون الحقل due تاريخًا مثل 2026-01-31.');
    await expect(date).toHaveCSS('direction', 'rtl');
    await expect(date.getByText('2026-01-31')).toHaveCSS('direction', 'ltr');
    expect(await dialog.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true);
  });
});
