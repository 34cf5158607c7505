import type { Locator } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { middleOf, swipe } from './support/fingers.ts';
import { expect, test } from './support/test.ts';

test.use({
  contextOptions: {
    viewport: { width: 390, height: 844 },
    locale: 'en-GB',
    hasTouch: true,
    reducedMotion: 'reduce',
    isMobile: true,
  },
});

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrival', language: 'en', city: '', currency: 'EUR' },
    personas: [{ id: 'amina', name: 'Amina', x: 0, y: 0 }],
    actors: [{ id: 'hall', name: 'Town hall' }],
    steps: [{ id: 'queue', title: 'Queue', x: 20, y: 300, actor: 'hall' }],
    barriers: [{ id: 'stairs', on: 'queue', title: 'Stairs', evidence: [{ text: 'seen' }] }],
  },
};

test('E2E-135 a finger on a card moves the canvas, and the card once it is selected; fields are not zoomed to', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(BOARD);
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await page.getByRole('button', { name: /^Stay / }).tap();
  await board.isSaved();
  await page.getByRole('navigation').getByRole('button', { name: 'Canvas' }).tap();
  const input = await page.context().newCDPSession(page);
  const card = board.card('Step', 'Queue');
  const positionNow = async () => {
    const [{ x, y }] = (await parcours.snapshot(created)).steps;
    return { x, y };
  };

  const before = await middleOf(card);
  await swipe(input, before, { x: 40, y: -60 });
  await expect.poll(async () => (await middleOf(card)).y - before.y).toBeLessThan(-30);
  await board.isSaved();
  expect(await positionNow()).toEqual({ x: 20, y: 300 });

  await card.tap();
  // The canvas makes room for the card's details, and has the card in sight above them.
  await expect(page.getByRole('button', { name: 'Put the details away' })).toBeVisible();
  await expect(card).toBeInViewport({ ratio: 0.99 });
  const selected = await middleOf(card);
  await swipe(input, selected, { x: 30, y: -80 });
  await expect.poll(async () => (await positionNow()).y).toBeLessThan(300);

  await page.getByRole('navigation').getByRole('button', { name: 'Details' }).tap();
  await page.getByRole('article', { name: 'Step' }).getByText('Stairs').tap();
  await expect(page.getByRole('textbox', { name: 'What stands in the way' })).toBeVisible();
  await expectReadable(page.locator('input, select, textarea'));
  await page.getByRole('navigation').getByRole('button', { name: 'Story' }).tap();
  await page.getByRole('tab', { name: 'City' }).tap();
  await page.getByRole('button', { name: 'Add an actor' }).tap();
  await expect(page.getByRole('searchbox')).toBeVisible();
  await expectReadable(page.locator('input, select, textarea'));
});

async function expectReadable(fields: Locator): Promise<void> {
  const sizes = await fields.evaluateAll((all) =>
    all.map((field) => Number.parseFloat(getComputedStyle(field).fontSize)),
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
}
