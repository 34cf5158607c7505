import type { Page } from '@playwright/test';
import { expectSound } from './support/sound.ts';
import { expect, test } from './support/test.ts';
import { barOf, comeIn, Facilitator } from './support/workshop.ts';

/** What somebody may press with a finger and cannot hit: smaller than 24 by 24 pixels. */
function tooSmall(page: Page): Promise<string[]> {
  return page.getByRole('button').evaluateAll((buttons) =>
    buttons
      .map((button) => ({ button, box: button.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ button }) => button.outerHTML),
  );
}

test.describe('on a phone', () => {
  test.use({ contextOptions: { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'en-GB' } });

  test('E2E-322 who knocks is let in, tries a board, places a pin by finger and by name, and sees those of others once they are shown', async ({
    parcours,
    visit,
  }) => {
    const marta = await Facilitator.open(parcours, { door: 'ask' });
    const { page } = await visit(marta.workshop.links.contribute);
    const knock = async (alias: string) => {
      await page.getByLabel('What others call you here').fill(alias);
      await page.getByRole('button', { name: 'Ask to come in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`You have knocked, ${alias}`);
      await marta.sees(({ seats }) => seats.some(({ standing }) => standing === 'knocking'));
    };
    await knock('Heron');
    await expectSound(page);
    await marta.ask({ do: 'admit', seat: marta.seat('Heron'), isAdmitted: false });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You were not let in');
    await expectSound(page);
    await page.getByRole('button', { name: 'Come in again' }).click();
    await page.getByRole('checkbox', { name: 'A soft sound when time is up' }).check();
    await knock('Stork');
    await marta.ask({ do: 'admit', seat: marta.seat('Stork'), isAdmitted: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are in, Stork');

    await page.getByRole('button', { name: 'Open a practice board' }).click();
    await page.getByRole('button', { name: 'Add a card' }).click();
    await page.getByLabel('Words on the card').fill('Town hall');
    await page.getByRole('button', { name: 'Add a card' }).click();
    await page.getByRole('button', { name: 'Card 2' }).press('ArrowDown');
    await page.getByRole('button', { name: 'Connect' }).click();
    await page.getByRole('button', { name: 'Town hall' }).tap();
    await expect(page.getByRole('img', { name: 'Done:' })).toHaveCount(3);
    await expectSound(page);

    await marta.goTo('icebreaker');
    const pins = page.getByRole('region', { name: 'Your pin' });
    const picture = pins.getByRole('img');
    const box = await picture.boundingBox();
    if (box === null) throw new Error('the picture is not there');
    await picture.tap({ position: { x: box.width * 0.4, y: box.height * 0.65 } });
    await expect(pins.getByRole('status')).toHaveText('Your pin: The market');
    await pins.getByRole('button', { name: 'The library' }).click();
    await expect(pins.getByRole('status')).toHaveText('Your pin: The library');
    await marta.sees(({ seats }) => seats.every(({ hasPin }) => hasPin));
    expect(await tooSmall(page)).toEqual([]);
    await expectSound(page);
    await marta.ask({ do: 'pins', areShown: true });
    await expect(pins.getByRole('list', { name: 'Pins by place' })).toHaveText('The library 1');
    await marta.beginRoute(['Stork']);
    await expect(barOf(page).getByRole('heading', { name: 'The route' })).toBeVisible();
  });
});

test('E2E-323 who comes late reads what happened so far and joins in; parts are taken over; all of it at 400 %', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(heron, 'Heron');
  await marta.beginRoute(['Heron']);
  await marta.goTo('persona');
  const task = barOf(heron).getByRole('region', { name: 'Your task' });
  await task.getByRole('button', { name: 'Scribe' }).click();
  await marta.sees(({ seats }) => seats[0]?.part === 'scribe');

  const { page } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Stork');
  await marta.sees(({ seats }) => seats.length === 2);
  await marta.ask({ do: 'move', seat: marta.seat('Stork'), group: 1 });
  const late = barOf(page).getByRole('region', { name: 'What happened so far' });
  await expect(late).toContainText('Now you join in: The person.');
  await expect(late).toContainText('The story is about Lamine');
  await expectSound(page);
  await late.getByRole('button', { name: 'Understood' }).click();
  await expect(late).toHaveCount(0);
  const own = barOf(page).getByRole('region', { name: 'Your task' });
  await expect(own).toContainText('Heron does this now.');
  await own.getByRole('button', { name: 'Scribe' }).click();
  await expect(own.getByRole('button', { name: 'Scribe' })).toHaveAttribute('aria-pressed', 'true');
  await expect(task.getByRole('button', { name: 'Scribe' })).toHaveAttribute('aria-pressed', 'false');

  // 400 % of 1280 by 1024.
  await page.setViewportSize({ width: 320, height: 256 });
  await expectSound(page);
  expect(await tooSmall(page)).toEqual([]);
});
