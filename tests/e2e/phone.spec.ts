import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './support/test.ts';

test.use({ contextOptions: { viewport: { width: 390, height: 844 }, locale: 'en-GB' } });

test('E2E-25 on a phone each view of the board is the main part of the page, and is where skipping leads', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  await page.getByRole('button', { name: /^Stay / }).click();
  for (const view of ['Story', 'Details', 'Canvas']) {
    await page
      .getByRole('navigation', { name: 'Parts of the board' })
      .getByRole('button', { name: view })
      .click();
    await expect(page.getByRole('main', { name: view })).toBeVisible();
    await expect(page.getByRole('main')).toHaveCount(1);
    const { violations } = await new AxeBuilder({ page })
      .options({ resultTypes: ['violations'] })
      .setLegacyMode()
      .withTags(['best-practice'])
      .analyze();
    expect(violations.filter(({ id }) => id.startsWith('landmark') || id === 'region')).toEqual([]);
    await page.getByRole('button', { name: 'Skip to the content' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main', { name: view })).toBeFocused();
  }
});

test('E2E-80 on a phone a new card is named by what is typed once its details come into sight', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  await page.getByRole('button', { name: /^Stay / }).click();
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  await expect(tools.getByText('Step')).toBeInViewport();
  await tools.getByRole('button', { name: 'Step' }).click();
  await page.getByRole('button', { name: 'Put it in the middle' }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the board' });
  await parts.getByRole('button', { name: 'Details' }).click();
  await page.keyboard.type('Ask a neighbour');
  await parts.getByRole('button', { name: 'Canvas' }).click();
  await expect(page.getByRole('group', { name: 'Step: Ask a neighbour' })).toBeVisible();
});
