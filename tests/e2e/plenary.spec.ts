import type { Locator, Page } from '@playwright/test';
import { layersOf } from './support/history.ts';
import { expect, test } from './support/test.ts';
import { barOf, comeIn, Facilitator } from './support/workshop.ts';

const PHONE = { width: 390, height: 844 };

/** Frames lie beneath cards, and are large. */
const cardOf = (page: Page): Locator => page.locator('.react-flow__node-card[data-id^="persona-"]').first();

test('E2E-305 LW-224 a call leads to a card after a notice, never who writes, and back; who stays is not led; one to the wall leads there', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Heron');
  await marta.beginRoute(['Heron']);
  const bar = barOf(page);
  const card = cardOf(page);
  await expect(card).toBeVisible();
  const id = (await card.getAttribute('data-id')) ?? '';
  const call = () =>
    marta.ask({
      do: 'call',
      to: { kind: 'groups', groups: [1] },
      where: { kind: 'board', group: 1, card: id },
    });
  await call();
  await expect(bar.getByText('Marta calls you to a card.').last()).toBeVisible();
  await bar.getByRole('button', { name: 'Stay here' }).click();
  await expect(bar.getByRole('button', { name: 'Go there' })).toBeVisible();
  await expect(card).not.toHaveClass(/selected/);
  await page.getByRole('button', { name: 'Search the board' }).focus();
  await call();
  await expect(card).toHaveClass(/selected/);
  await expect(page.getByRole('button', { name: 'Search the board' })).toBeFocused();
  await bar.getByRole('button', { name: 'Back to where I was' }).click();
  await expect(card).not.toHaveClass(/selected/);

  await marta.ask({ do: 'wall', isOpen: true });
  await marta.ask({ do: 'call', to: { kind: 'all' }, where: { kind: 'wall' } });
  await bar.getByRole('button', { name: 'Go now' }).click();
  const wall = page.getByRole('heading', { name: 'The wall: all boards' });
  await expect(wall).toBeVisible();
  await expect(page).toHaveURL(/\/w\/[\w-]+\/wall#k=/);
  await expect.poll(() => layersOf(page)).toBe(1);
  await page.goBack();
  await expect(card).toBeVisible();
  await expect(page).not.toHaveURL(/wall/);
  await bar.getByRole('button', { name: 'Go there', exact: true }).click();
  await expect(wall).toBeVisible();
  await expect.poll(() => layersOf(page)).toBe(1);
  await page.reload();
  await expect(wall).toBeVisible();
  await page.getByRole('button', { name: 'Back to my board' }).click();
  await expect(card).toBeVisible();
});

test('E2E-306 LW-230 LW-234 LW-342 LW-344 in a plenary all follow the presenter: a page, a phone in words, and the big screen', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = (await visit(marta.workshop.links.contribute)).page;
  const stork = (await visit(marta.workshop.links.contribute)).page;
  const crane = (await visit(marta.workshop.links.contribute)).page;
  await crane.setViewportSize(PHONE);
  const screen = (await visit(marta.workshop.links.view.replace('#', '/screen#'))).page;
  for (const [page, alias] of [
    [heron, 'Heron'],
    [stork, 'Stork'],
    [crane, 'Crane'],
  ] as const)
    await comeIn(page, alias);
  await marta.beginRoute(['Heron'], ['Stork', 'Crane']);
  await expect(cardOf(heron)).toBeVisible();
  await marta.ask({ do: 'plenary-start', order: [1, 2], seconds: 180 });
  await expect(barOf(heron).getByText(/^You present/)).toBeVisible();
  for (const page of [stork, crane])
    await expect(barOf(page).getByRole('button', { name: 'To my own board' })).toBeVisible();
  // Who comes only now looks at that board first, and reads of their own once that is over.
  const late = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(late, 'Ibis');
  const soFar = barOf(late).getByRole('region', { name: 'What happened so far' });
  await expect(barOf(late).getByText('Group 1 Jasmine shows its board.')).toBeVisible();
  await expect(soFar).toBeHidden();
  const id = await cardOf(heron).getAttribute('data-id');
  await cardOf(heron).click({ position: { x: 40, y: 12 } });
  await expect(stork.locator(`.react-flow__node[data-id="${id}"]`)).toHaveClass(/selected/);
  await expect(
    crane.getByRole('complementary', { name: 'Details' }).or(crane.getByRole('main', { name: 'Details' })),
  ).toBeVisible();
  await expect(screen.locator(`.react-flow__node[data-id="${id}"]`)).toHaveClass(/selected/);
  await expect(screen.getByText('Heron')).toHaveCount(0);
  // What one thinks of it can be said beside it.
  await barOf(stork).getByRole('button', { name: 'Write a remark' }).click();
  const panel = stork.getByRole('region', { name: /^A remark to group 1/ });
  await panel.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(panel.getByText('Sent. It is a comment on their board.')).toBeVisible();
  expect((await marta.sees(({ remarks }) => remarks.shown.length === 1)).remarks.shown[0]?.group).toBe(1);
  await panel.getByRole('button', { name: 'Close the remark' }).click();
  await expect(stork.getByRole('tab', { name: 'Comments (1)' })).toBeVisible();
  await expect(stork.getByText('One new comment')).toBeHidden();
  await stork.locator('.react-flow__pane').hover();
  await stork.mouse.wheel(0, 300);
  await barOf(stork).getByRole('button', { name: 'Back to the presenter' }).click();
  await expect(barOf(stork).getByRole('button', { name: 'To my own board' })).toBeVisible();

  // The second group works in French: what its scenario says is read in the language of the page.
  await marta.ask({ do: 'plenary-go', from: marta.view().plenary?.turn ?? '', to: 1 });
  await expect(barOf(stork).getByText(/^You present/)).toBeVisible();
  await cardOf(stork).focus();
  await stork.keyboard.press('Shift+Digit1');
  await stork.getByRole('group', { name: 'Objective: Voir un médecin pour sa toux', exact: true }).click();
  await expect(heron.getByText('See a doctor about the cough', { exact: true })).toBeVisible();
  await marta.ask({ do: 'plenary-end', from: marta.view().plenary?.turn ?? '' });
  await expect(barOf(stork).getByText('shows its board')).toHaveCount(0);
  await expect(soFar).toBeVisible();
  await expect(barOf(stork).getByRole('button', { name: /^Group 2/ })).toBeVisible();
});
