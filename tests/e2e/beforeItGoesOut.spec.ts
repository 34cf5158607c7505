import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const toReport = (link: string) => link.replace('#', '/report#');

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Two doors' },
    personas: [{ id: 'p', name: 'Ann', x: 0, y: 0 }],
    objectives: [{ id: 'o', persona: 'p', title: 'Be heard', x: 600, y: 0 }],
    actors: [{ id: 'door', name: 'Blue Door', sensitive: true }],
    steps: [{ id: 's', title: 'Ask around', x: 300, y: 0 }],
    legs: [
      { id: 'l1', from: 'p', to: 's' },
      { id: 'l2', from: 's', to: 'o' },
    ],
    barriers: [{ id: 'b', on: 's', title: 'Closed on Mondays' }],
    proposals: [
      { id: 'i', barriers: ['b'], title: 'Open on Mondays', state: 'agreed', due: '2020-01-31' },
      { id: 'j', barriers: ['b'], title: 'Paint the door', state: 'done', due: '2020-01-31' },
    ],
    notes: [{ id: 'n', text: 'Ann sleeps at the blue door', x: 0, y: 300, width: 200, height: 140 }],
  },
};

const banner = (page: Page) => page.getByText('A name that is marked sensitive stands in a text');

test('E2E-145 sensitive names in the texts are listed before a public report goes out, and lead to the card', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(BOARD);
  const guest = (await visit(toReport(links.view))).page;
  await expect(guest.getByText('Up to date')).toBeVisible();
  await expect(banner(guest)).toHaveCount(0);

  const { page } = await visit(toReport(links.facilitate));
  await expect(banner(page)).toBeVisible();
  await page.getByLabel('For whom', { exact: true }).selectOption('internal');
  await expect(banner(page)).toHaveCount(0);
  await page.getByLabel('For whom', { exact: true }).selectOption('public');
  await page.getByRole('button', { name: /“Blue Door”, in “Ann sleeps at the blue door”/ }).click();
  await expect(page).toHaveURL(/\/b\/[^/]+#.*card=n/);
});

test('E2E-146 what is overdue says so where proposals are listed, and what is done does not', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(BOARD);
  const { page } = await visit(toReport(links.facilitate));
  await page.getByRole('button', { name: 'Edit the group’s parts' }).click();
  const late = page.getByRole('listitem').filter({ hasText: 'Open on Mondays' });
  await expect(late.getByText('Overdue')).toBeVisible();
  await expect(
    page.getByRole('listitem').filter({ hasText: 'Paint the door' }).getByText('Overdue'),
  ).toHaveCount(0);
  await expect(page.getByRole('main').locator('#action-plan')).toContainText('overdue');
});
