import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrivée', language: 'fr', city: '', currency: 'EUR' },
    steps: [{ id: 'queue', title: 'Attendre', x: 0, y: 0 }],
  },
};

test.describe('in French', () => {
  test.use({ contextOptions: { viewport: { width: 1440, height: 900 }, locale: 'fr-FR' } });

  test('E2E-138 numbers are read as the page’s language writes them, and what is none is refused with a word', async ({
    parcours,
    visit,
  }) => {
    const created = await parcours.createBoard(BOARD);
    const { page } = await visit(created.links.edit);
    await page.getByRole('button', { name: /^Rester / }).click();
    await page.locator('.react-flow__node').click();
    const cost = page.getByRole('textbox', { name: /^Coût/ });
    const costNow = async () => (await parcours.snapshot(created)).steps[0].cost;

    await cost.fill('1\u202f234,5');
    await expect.poll(costNow).toBe(1234.5);
    await cost.press('Tab');
    await expect(cost).toHaveValue('1234,5');

    await cost.fill('douze');
    await expect(cost).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByRole('alert')).toContainText('Écrivez un nombre');
    await cost.press('Tab');
    await expect(cost).toHaveValue('douze');

    await cost.fill('١٢');
    await expect.poll(costNow).toBe(12);
    await expect(page.getByRole('alert')).toHaveCount(0);

    await cost.fill('2,');
    await expect.poll(costNow).toBe(2);
    await cost.pressSequentially('05');
    await expect.poll(costNow).toBe(2.05);
  });
});

test('E2E-139 three notes that are put in the middle lie at three places', async ({ parcours, visit }) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man' });
  const board = new BoardView((await visit(created.links.edit)).page);
  await board.enter();
  for (const count of [1, 2, 3]) {
    await board.page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Note' }).click();
    await board.page.getByRole('button', { name: 'Put it in the middle' }).click();
    await expect.poll(async () => (await parcours.snapshot(created)).notes.length).toBe(count);
  }
  const { notes } = await parcours.snapshot(created);
  const places = notes.map(({ x, y }: { readonly x: number; readonly y: number }) => `${x} ${y}`);
  expect(new Set(places).size).toBe(3);
});

test('E2E-163 UI-191 the card shows the face that was chosen', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(BOARD);
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await page.getByRole('button', { name: /^Stay / }).click();
  await board.card('Step', 'Attendre').click();
  for (const feeling of ['Desperate', 'Worried', 'Neutral', 'Hopeful', 'Relieved']) {
    const choice = board.details.getByRole('radio', { name: feeling });
    await choice.check({ force: true });
    const chosen = await choice.locator('xpath=ancestor::label').locator('svg').innerHTML();
    const fact = board.card('Step', 'Attendre').getByRole('listitem').filter({ hasText: feeling });
    await expect.poll(() => fact.locator('svg').innerHTML()).toBe(chosen);
  }
});

test('UI-203 Escape closes the list of things that are found, and gives up what was typed to find one', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ scenario: 'foreign-student', example: true });
  const { page } = await visit(links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.card('Persona', 'Kavya Shenoy').click();
  const field = board.details.getByPlaceholder('Find or create…').last();
  await field.click();
  await page.keyboard.type('cc');
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox')).toBeHidden();
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('');
  await expect(page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeVisible();
});
