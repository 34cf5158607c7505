import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

test('E2E-29 an action against a barrier gets an owner and a first step, is weighed in “what if”, and stands in the report', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard({ scenario: 'undocumented-young-man', example: true });
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  const barrier = 'Nobody dares to sign a letter for him';
  await page.getByRole('tab', { name: 'What if' }).click();
  await board.details.getByRole('button', { name: `Find on the canvas: ${barrier}` }).click();
  await board.details.locator('summary').filter({ hasText: barrier }).click();

  await board.details.getByRole('button', { name: 'Add a proposal' }).click();
  const actions = board.details.getByRole('region', { name: 'What could be done' });
  await actions.getByRole('textbox', { name: 'Proposal' }).fill('A letter that the city signs');
  await actions
    .getByRole('textbox', { name: 'First step, within 30 days' })
    .fill('Ask the legal department for a draft');
  await actions.getByRole('combobox', { name: 'Who is in charge' }).fill('The deputy for housing');
  await page.getByRole('option', { name: /The deputy for housing/ }).click();
  await actions.getByRole('combobox', { name: 'State' }).selectOption('agreed');
  await board.isSaved();
  const { proposals, barriers } = await parcours.snapshot(created);
  const barrierId = barriers.find(({ title }: { title: string }) => title === barrier).id;
  expect(proposals.find(({ title }: { title: string }) => title.startsWith('A letter'))).toMatchObject({
    barriers: [barrierId],
    owner: 'The deputy for housing',
    firstStep: 'Ask the legal department for a draft',
    state: 'agreed',
  });

  await page.getByRole('tab', { name: 'What if' }).click();
  await board.details.getByRole('checkbox', { name: barrier }).check({ force: true });
  await expect(
    board.details.getByText('One barrier ticked').or(board.details.getByText(/1 barrier/)),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Report' }).click();
  const report = page.getByRole('main');
  await expect(report).toContainText('A letter that the city signs');
  await expect(report).toContainText('The deputy for housing');
  await expect(report).toContainText('Ask the legal department for a draft');
});
