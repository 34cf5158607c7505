import type { Page } from '@playwright/test';
import { blockingProxy } from '../helpers/blockingProxy.ts';
import { BoardView } from './support/board.ts';
import { makeWorkshop } from './support/crowd.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';
import { barOf, comeIn, Facilitator } from './support/workshop.ts';

const phase = (page: Page) => page.getByRole('banner').getByRole('status');

const tile = (page: Page, number: number) => page.getByRole('row', { name: `Group ${number}`, exact: true });

const expectSteps = (page: Page, number: number, count: RegExp) =>
  expect(tile(page, number).getByRole('gridcell')).toHaveAccessibleName(
    new RegExp(`Steps: ${count.source}(?!\\d)`),
  );

/** Says who one is, where one is asked. */
async function introduce(page: Page): Promise<void> {
  await page.getByLabel('What the groups call you').fill('Ines');
  await page.getByRole('button', { name: 'Go to the console' }).click();
  await expect(page.getByRole('contentinfo').getByText('Connected')).toBeVisible();
}

test('E2E-315 E2E-316 E2E-317 a facilitator alone rehearses with robots, which come, work and are sent home; everywhere it says what it is', async ({
  parcours,
  visit,
}) => {
  const workshop = await makeWorkshop(parcours);
  const { page } = await visit(workshop.links.facilitate);
  await introduce(page);
  await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Rehearse with robots' }).click();
  await page.getByLabel('How many robots').fill('10');
  await page.getByRole('button', { name: 'Start the rehearsal' }).click();
  const band = page.getByRole('region', { name: 'Robots in this rehearsal' });
  await expect(band).toContainText('Rehearsal');
  expect(page.url()).not.toContain(workshop.id);
  await expect(phase(page)).toHaveText('The doors are open');

  // A person among the robots, and the big screen, are told the same.
  await page.getByRole('button', { name: 'Links', exact: true }).click();
  const linkOf = (name: string) => page.getByLabel(name, { exact: true }).inputValue();
  const [join, big] = [await linkOf('Link to come in'), await linkOf('Link of the big screen')];
  await page.keyboard.press('Escape');
  const person = (await visit(join)).page;
  await expect(person.getByText('This is a rehearsal: the others are robots')).toBeVisible();
  await comeIn(person, 'Heron');
  const screen = (await visit(big)).page;
  await expect(screen.getByText('Rehearsal', { exact: true })).toBeVisible();

  await expect(band).toContainText(/(9|10) of 10 robots here/);
  await page.getByRole('button', { name: 'Make groups' }).click();
  await page.getByRole('button', { name: 'Make these 2 groups' }).click();
  await page.getByRole('button', { name: 'Next: Arriving' }).click();
  await page.getByRole('button', { name: 'Next: The route' }).click();
  for (const number of [1, 2]) await expectSteps(page, number, /[1-9]\d*/);
  await expect(person.getByText('Rehearsal', { exact: true })).toBeVisible();
  await page.getByRole('tab', { name: 'People' }).click();
  const people = page.getByRole('tabpanel').getByRole('button', { name: /^More: / });
  const robots = page.getByRole('tabpanel').getByLabel('Robot', { exact: true });
  await expect(robots).toHaveCount((await people.count()) - 1);

  await page.getByRole('button', { name: 'Begin the plenary…' }).click();
  await page.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText(/^Group \d.*Rehearsal$/);
  await page.getByRole('button', { name: 'End the plenary' }).click();

  await band.getByRole('button', { name: 'Send the robots home' }).click();
  await expect(band).toContainText('No robots are here.');
  await expect(people).toHaveCount(1);
  await expect(robots).toHaveCount(0);
  await expectSteps(page, 1, /[1-9]\d*/);
  await band.getByRole('button', { name: 'To the workshop itself' }).click();
  await expect(phase(page)).toHaveText('Nobody can come in yet');
  await expect(band).toHaveCount(0);
});

test('E2E-318 E2E-319 E2E-321 what one person did is taken back, a board goes back to a phase, and the time that a server was away is given', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = new BoardView((await visit(marta.workshop.links.contribute)).page);
  await comeIn(heron.page, 'Heron');
  await marta.beginRoute(['Heron']);
  const { page } = await visit(marta.workshop.links.facilitate);
  await introduce(page);

  await heron.page.getByRole('button', { name: 'Add a step' }).click();
  const title = heron.page.getByRole('article', { name: 'Step' }).getByRole('textbox', { name: 'Title' });
  await title.fill('Town hall');
  await title.press('Enter');
  await heron.isSaved();
  await expectSteps(page, 1, /1/);
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByRole('button', { name: 'More: Heron' }).click();
  await page.getByRole('menuitem', { name: 'Take back what they did' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 card that they added goes')).toBeVisible();
  await dialog.getByLabel('What they did').selectOption('In this phase');
  await expect(dialog.getByText('1 card that they added goes')).toBeVisible();
  await dialog.getByRole('button', { name: 'Take back', exact: true }).click();
  await expect(page.getByText('What Heron did is taken back.')).toBeVisible();
  await expect(heron.card('Step', 'Town hall')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(heron.card('Step', 'Town hall')).toBeVisible();

  await marta.goTo('barriers');
  await expect(barOf(heron.page).getByRole('heading', { name: 'Barriers' })).toBeVisible();
  await heron.card('Step', 'Town hall').click();
  await heron.retitle('Somewhere else');
  await heron.isSaved();
  await tile(page, 1).getByRole('button', { name: /^More/ }).click();
  await page.getByRole('menuitem', { name: 'Go back to a phase' }).click();
  await expect(dialog.getByRole('combobox')).toContainText('Barriers');
  await expect(dialog.getByRole('row', { name: 'Steps 1 1', exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click();
  await expect(page.getByText(/is back at “Barriers”/)).toBeVisible();
  await expect(heron.card('Step', 'Town hall')).toBeVisible();

  await parcours.end('SIGKILL');
  await expect(page.getByRole('contentinfo').getByText('Connected')).toHaveCount(0);
  // Shorter is not worth a word.
  const timer = barOf(heron.page).getByRole('timer');
  const left = async () => {
    const [minute = 0, second = 0] = ((await timer.textContent()) ?? '').split(':').map(Number);
    return 60 * minute + second;
  };
  const before = await left();
  await expect.poll(left).toBeLessThan(before - 5);
  await parcours.run();
  const lost = page.getByText(/^The server was away for \d+ s\./);
  await expect(lost).toBeVisible();
  const seconds = Number(/\d+/.exec((await lost.textContent()) ?? '')?.[0]);
  expect(seconds).toBeGreaterThanOrEqual(5);
  const minutes = async () => Number((await page.getByRole('timer').first().textContent())?.split(':')[0]);
  await page.getByRole('button', { name: `+${seconds} s for everybody` }).click();
  await expect(lost).toHaveCount(0);
  expect(await minutes()).toBeGreaterThanOrEqual(9);
});

test('E2E-320 where WebSockets are blocked a participant comes in, goes along with the phases and raises a hand, over requests', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const proxy = await blockingProxy(parcours.url, 'refuses upgrades');
  const { page } = await visit(marta.workshop.links.contribute.replace(parcours.url, proxy.http));
  await comeIn(page, 'Heron');
  await marta.sees(({ here }) => here === 1);
  await marta.beginRoute(['Heron']);
  const bar = barOf(page);
  await expect(bar.getByRole('heading', { name: 'The route' })).toBeVisible();
  await expect(bar.getByRole('timer')).toHaveText(/^(17|18):\d\d$/);
  await bar.getByRole('button', { name: 'Raise a hand' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'A question' }).click();
  const { hands } = await marta.sees((view) => view.hands.length === 1);
  await marta.ask({ do: 'hand-take', hand: hands[0]?.id ?? '' });
  await expect(bar.getByText('Marta is coming')).toBeVisible();
  await marta.goTo('barriers');
  await expect(bar.getByRole('heading', { name: 'Barriers' })).toBeVisible();
  // A page that knows that they are blocked does not try them first, and its seat is the same.
  await reload(page);
  await expect(bar.getByRole('heading', { name: 'Barriers' })).toBeVisible();
  expect(marta.view().seats).toHaveLength(1);
  await page.context().close();
  await proxy.close();
});
