import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const SCENARIO = { scenario: 'undocumented-young-man' };

test.use({ translated: { before: '«', after: '»' } });

test('E2E-130 a translated page goes on, and what changes is translated anew', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ ...SCENARIO, example: true });
  const ana = new BoardView((await visit(links.edit)).page);
  const ben = new BoardView((await visit(links.edit)).page);
  for (const { page } of [ana, ben]) {
    await page.getByRole('button', { name: /Stay/ }).click();
    await expect(page.getByRole('banner').getByText('«Saved»')).toBeVisible();
    await expect(page.getByRole('button', { name: 'people are here' })).not.toContainText('«');
  }

  await ana.page.getByRole('toolbar').getByRole('button', { name: '«Step»' }).click();
  await ana.canvas.click({ position: { x: 700, y: 60 } });
  const title = ana.details.getByRole('textbox', { name: '«Title»' });
  for (const { before, after } of [
    { before: 'New step', after: 'Ask at the desk' },
    { before: 'Ask at the desk', after: 'Come back at eight' },
  ]) {
    await expect(ben.canvas.getByText(`«${before}»`)).toBeVisible();
    await title.fill(after);
    for (const { canvas } of [ana, ben]) {
      await expect(canvas.getByText(`«${after}»`)).toBeVisible();
      await expect(canvas.getByText(`«${before}»`)).toHaveCount(0);
    }
  }
  await ana.details.getByRole('button', { name: /Delete/ }).click();
  for (const { canvas } of [ana, ben]) await expect(canvas.getByText('«Come back at eight»')).toHaveCount(0);
});
