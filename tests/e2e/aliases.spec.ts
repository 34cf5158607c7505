import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

test('E2E-119 people who are new and whose browsers invented the same name differ; a face shows a whole sign', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student' });
  const sameDraw = async (context: BrowserContext) => {
    await context.addInitScript(() => {
      Math.random = () => 0.5;
    });
  };
  const ana = (await visit(links.contribute, sameDraw)).page;
  const stay = (page: Page) => page.getByRole('button', { name: /^Stay / });
  const first = (await stay(ana).textContent()) ?? '';
  await stay(ana).click();
  const ben = (await visit(links.contribute, sameDraw)).page;
  await expect(stay(ben)).not.toHaveText(first);
  await ben.getByRole('textbox', { name: 'What should others call you?' }).fill(`${'x'.repeat(35)}👩‍👩‍👧‍👦`);
  await ben.getByRole('button', { name: 'Save' }).click();
  await ana.getByRole('button', { name: /people are here/ }).click();
  await expect(ana.getByRole('dialog').getByText('x'.repeat(35), { exact: true })).toBeVisible();
  await ben.getByRole('button', { name: /people are here/ }).click();
  await ben.getByRole('textbox', { name: 'What should others call you?' }).fill('👩‍👩‍👧‍👦 Family');
  await ben.getByRole('button', { name: 'Save' }).click();
  await expect(ana.getByTitle('👩‍👩‍👧‍👦 Family').first()).toHaveText('👩‍👩‍👧‍👦');
});
