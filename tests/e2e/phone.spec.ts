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
  for (const view of ['Story', 'Details', 'Canvas', 'Outline']) {
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

test('E2E-80 on a phone a new card is named on the canvas by what is typed', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  await page.getByRole('button', { name: /^Stay / }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the board' });
  await parts.getByRole('button', { name: 'Canvas' }).click();
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  await expect(tools.getByText('Step')).toBeInViewport();
  await tools.getByRole('button', { name: 'Step' }).click();
  await page.getByRole('button', { name: 'Put it in the middle' }).click();
  await page.keyboard.type('Ask a neighbour');
  await expect(page.getByRole('group', { name: 'Step: Ask a neighbour' })).toBeVisible();
});

test('UI-202 on a phone a card that is tapped opens its details below the canvas, and stays in sight', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  await page.getByRole('button', { name: /^Stay / }).click();
  const parts = page.getByRole('navigation', { name: 'Parts of the board' });
  await parts.getByRole('button', { name: 'Canvas' }).click();
  const persona = page.getByRole('group', { name: 'Persona: Kavya Shenoy' });
  await persona.click();
  const details = page.getByRole('complementary', { name: 'Details' });
  await expect(details.getByRole('textbox', { name: 'Name' })).toBeInViewport();
  await expect(persona).toBeInViewport({ ratio: 0.99 });
  await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  await details.getByRole('button', { name: 'Put the details away' }).click();
  await expect(details).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Tools' })).toBeVisible();

  await persona.click();
  await details.getByRole('button', { name: 'Fill the screen with the details' }).click();
  await expect(page.getByRole('main', { name: 'Details' })).toBeVisible();
  await expect(parts.getByRole('button', { name: 'Details' })).toHaveAttribute('aria-current', 'page');
});
