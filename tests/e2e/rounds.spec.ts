import { addRecord, readSnapshot } from '@parcours/shared/doc';
import type { Page } from '@playwright/test';
import { stockClient } from '../helpers/stockClient.ts';
import { reload } from './support/history.ts';
import { isLater } from './support/long.ts';
import type { Parcours } from './support/parcours.ts';
import { expectSound } from './support/sound.ts';
import { expect, test, type Visit } from './support/test.ts';
import { barOf, comeIn, Facilitator } from './support/workshop.ts';

/** Some people in one group, in a phase, and who leads them. */
async function inOneGroup(
  { parcours, visit }: { readonly parcours: Parcours; readonly visit: Visit },
  phase: string,
  aliases: readonly string[],
): Promise<{ readonly marta: Facilitator; readonly pages: readonly Page[] }> {
  const marta = await Facilitator.open(parcours);
  const pages: Page[] = [];
  for (const alias of aliases) {
    const { page } = await visit(marta.workshop.links.contribute);
    await comeIn(page, alias);
    pages.push(page);
  }
  await marta.beginRoute(aliases);
  await marta.goTo(phase);
  return { marta, pages };
}

const listOf = (page: Page) => page.getByRole('region', { name: 'Your list' });
const voteOf = (page: Page) => page.getByRole('region', { name: 'The vote' });
const line = (page: Page, number: number) =>
  listOf(page).getByRole('combobox', { name: new RegExp(`^Line ${number}(, saved)?$`) });
const savedLine = (page: Page, number: number) =>
  listOf(page).getByRole('combobox', { name: `Line ${number}, saved`, exact: true });

async function closeRound(marta: Facilitator): Promise<void> {
  const { round } = await marta.sees((view) => view.round !== undefined);
  await marta.ask({ do: 'round-close', round: round?.id ?? '' });
}

/** Puts barriers on the board of the first group, as its people would. */
async function putBarriers(marta: Facilitator, parcours: Parcours, titles: readonly string[]): Promise<void> {
  const board = marta.view().groups[0]?.board ?? '';
  const client = stockClient(parcours.ws, board, marta.workshop.tokens.facilitate);
  await client.synced();
  const on = readSnapshot(client.doc).board.objectives[0]?.id ?? '';
  for (const title of titles) addRecord(client.doc, 'barriers', { on, title, severity: 3, blocks: true });
  await marta.sees(({ groups }) => groups[0]?.barriers === titles.length);
  client.destroy();
}

test('E2E-285 what one names alone is saved, seen in one’s other window and by nobody else, and is on the board once', async ({
  parcours,
  visit,
}) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'silent', ['Heron', 'Stork']);
  const [heron, stork] = pages as [Page, Page];
  await expect(barOf(heron).getByText('Your list opens here when the facilitator begins.')).toBeVisible();
  await marta.ask({ do: 'private-open' });
  await expect(heron.getByRole('status').filter({ hasText: 'Your list is open.' })).toHaveCount(1);
  await line(heron, 1).fill('volunteer cl');
  await expect(heron.getByRole('option', { name: 'Volunteer clinic' })).toBeVisible();
  await line(heron, 1).press('ArrowDown');
  await line(heron, 1).press('Enter');
  await expect(line(heron, 1)).toHaveValue('Volunteer clinic');
  await expect(line(heron, 2)).toBeFocused();
  await heron.keyboard.type('A cousin in Getafe');
  await expect(savedLine(heron, 2)).toHaveValue('A cousin in Getafe');
  await expect(listOf(heron).getByText('All saved')).toBeVisible();
  await expectSound(heron);

  await expect(listOf(stork).getByText('Your group: 2 so far')).toBeVisible();
  await expect(line(stork, 1)).toHaveValue('');
  await expect(line(stork, 2)).toHaveCount(0);

  await reload(heron);
  await expect(savedLine(heron, 1)).toHaveValue('Volunteer clinic');
  const second = await heron.context().newPage();
  await second.goto(marta.workshop.links.contribute);
  await expect(line(second, 2)).toHaveValue('A cousin in Getafe');
  await line(second, 2).fill('A cousin who knows everybody');
  await expect(line(heron, 2)).toHaveValue('A cousin who knows everybody');
  await second.close();
  await listOf(heron).getByRole('button', { name: 'Remove line 2' }).click();
  await expect(line(heron, 2)).toHaveValue('');

  await line(stork, 1).fill('volunteer cl');
  await line(stork, 1).press('ArrowDown');
  await line(stork, 1).press('Enter');
  // Not sent yet when the round closes.
  await line(stork, 2).fill('The night shelter');
  await closeRound(marta);
  await expect(listOf(stork).getByText('2 things were named.')).toBeVisible();
  await listOf(heron).getByRole('button', { name: 'Show them on the board' }).click();
  const clinic = heron.getByRole('main').getByText('Volunteer clinic', { exact: true });
  await expect(clinic).toHaveCount(1);
  await expect(heron.getByRole('main').getByText('named by 2')).toHaveCount(1);
  await expect(heron.getByRole('main').getByText('named by 1')).toHaveCount(1);
  expect(
    await heron.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('paper'))),
  ).toEqual([]);
});

test('E2E-286 a note that was named becomes a step with that actor, where it stood, by one press that one undo takes back', async ({
  parcours,
  visit,
}) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'silent', ['Heron']);
  const [heron] = pages as [Page];
  await marta.ask({ do: 'private-open' });
  await line(heron, 1).fill('volunteer cl');
  await line(heron, 1).press('ArrowDown');
  await line(heron, 1).press('Enter');
  await expect(savedLine(heron, 1)).toBeVisible();
  await closeRound(marta);
  await listOf(heron).getByRole('button', { name: 'Show them on the board' }).click();
  const note = heron.getByRole('main').getByText('Volunteer clinic', { exact: true });
  await note.click({ button: 'right' });
  await heron.getByRole('menuitem', { name: 'Make it a step' }).click();
  await expect(heron.getByRole('main').getByText('named by 1')).toHaveCount(0);
  await marta.sees(({ groups }) => groups[0]?.steps === 1);
  await heron.keyboard.press('Control+z');
  await expect(heron.getByRole('main').getByText('named by 1')).toHaveCount(1);
  await marta.sees(({ groups }) => groups[0]?.steps === 0);
});

test('E2E-287 what is thrown away is said so, and is nowhere', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'silent', ['Heron']);
  const [heron] = pages as [Page];
  await marta.ask({ do: 'private-open' });
  await line(heron, 1).fill('Nobody shall read this');
  await expect(savedLine(heron, 1)).toBeVisible();
  await marta.ask({ do: 'round-discard', round: marta.view().round?.id ?? '' });
  await expect(listOf(heron).getByText(/threw this round away/)).toBeVisible();
  expect(await heron.evaluate(() => JSON.stringify(localStorage))).not.toContain('Nobody shall');
});

test('E2E-288 by keyboard alone: dots are given by presses and never by going along, and the numbers come as a table', async ({
  parcours,
  visit,
}) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'vote', ['Heron', 'Stork', 'Crane']);
  const [heron, stork, crane] = pages as [Page, Page, Page];
  await putBarriers(marta, parcours, ['No appointment', 'A passport is asked for']);
  await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 });
  await barOf(heron).getByRole('button', { name: 'Fold this away' }).focus();
  await heron.keyboard.press('Enter');
  await barOf(heron).getByRole('button', { name: 'Open the vote' }).last().focus();
  await heron.keyboard.press('Enter');
  await expect(voteOf(heron).getByRole('heading', { name: 'The vote' })).toBeFocused();
  const give = voteOf(heron).getByRole('button', { name: 'One dot more for “No appointment”' });
  for (let tabs = 0; tabs < 8 && !(await give.evaluate((e) => e === document.activeElement)); tabs += 1)
    await heron.keyboard.press('Tab');
  await expect(give).toBeFocused();
  await heron.keyboard.press('ArrowDown');
  await heron.keyboard.press('ArrowUp');
  await expect(voteOf(heron).getByRole('status')).toHaveText('3 of 3 left');
  await heron.keyboard.press('Enter');
  await heron.keyboard.press('Space');
  await heron.keyboard.press('Enter');
  await expect(voteOf(heron).getByRole('status')).toHaveText('1 of 3 left');
  await expect(give).toBeFocused();
  await expectSound(heron);
  await expect(voteOf(heron).getByText('Only you see your dots. With fewer than 3 voters')).toBeVisible();
  await voteOf(heron).getByRole('button', { name: 'I have finished' }).press('Enter');
  await expect(voteOf(stork).getByText('1 of 3 have finished')).toBeVisible();
  await expect(voteOf(stork).getByRole('status')).toHaveText('3 of 3 left');
  await expect(voteOf(heron).getByText('All saved')).toBeVisible();
  await reload(heron);
  await expect(voteOf(heron).getByRole('status')).toHaveText('1 of 3 left');
  await voteOf(stork).getByRole('button', { name: 'One dot more for “A passport is asked for”' }).click();
  await voteOf(crane).getByRole('button', { name: 'I abstain' }).click();
  await expect(voteOf(crane).getByRole('button', { name: 'I abstain' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await expect(voteOf(crane).getByText('All saved')).toBeVisible();
  await closeRound(marta);
  const table = voteOf(heron).getByRole('table', { name: 'What came out' });
  await expect(table.getByRole('row', { name: /No appointment/ })).toContainText('2');
  await expect(table.getByRole('row', { name: /A passport is asked for/ })).toContainText('1');
  await expect(voteOf(heron).getByText('3 people voted.')).toBeVisible();
  await expectSound(heron);
});

test('E2E-289 of two voters the order alone is shown', { tag: '@long' }, async ({ parcours, visit }) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'vote', ['Heron']);
  const [heron] = pages as [Page];
  await putBarriers(marta, parcours, ['No appointment', 'A passport is asked for']);
  await marta.ask({ do: 'vote-open', dots: 3, mostOnOne: 2 });
  // Handed in as the vote closes.
  await voteOf(heron).getByRole('button', { name: 'One dot more for “A passport is asked for”' }).click();
  await closeRound(marta);
  await expect(voteOf(heron).getByRole('list', { name: 'What came out' })).toContainText(
    'A passport is asked for',
  );
  await expect(voteOf(heron).getByRole('table')).toHaveCount(0);
});

const PHONES = [
  { locale: 'ar', colorScheme: 'dark', title: 'قائمتك' },
  { locale: 'en-GB', colorScheme: 'light', title: 'Your list' },
] as const;

for (const [at, { locale, colorScheme, title }] of PHONES.entries())
  test.describe(`on a phone, ${locale}`, isLater(at), () => {
    test.use({
      contextOptions: {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        locale,
        colorScheme,
      },
    });

    test(`E2E-290 the list is at the foot of a phone, under the board and over nothing (${locale})`, async ({
      parcours,
      visit,
    }) => {
      const marta = await Facilitator.open(parcours);
      const { page } = await visit(marta.workshop.links.contribute);
      await page.locator('form button[type=submit]').first().click();
      await marta.sees(({ seats }) => seats.length === 1);
      await marta.beginRoute([marta.view().seats[0]?.alias ?? '']);
      await marta.goTo('silent');
      await marta.ask({ do: 'private-open' });
      const list = page.getByRole('region', { name: title });
      await expect(list).toBeVisible();
      await list.getByRole('combobox').fill('Bank');
      await expect(list.getByRole('combobox')).toHaveCount(2);
      await expectSound(page);
      const box = await list.boundingBox();
      expect(box?.x).toBe(0);
      expect(box?.width).toBe(390);
      const sizes = await list
        .locator('button')
        .evaluateAll((buttons) => buttons.map((each) => each.clientHeight));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(40);
    });
  });

test('E2E-291 a facilitator opens a round by a press when its phase begins, follows it in numbers, closes it or throws it away', async ({
  parcours,
  visit,
}) => {
  const { marta, pages } = await inOneGroup({ parcours, visit }, 'persona', ['Heron']);
  const [heron] = pages as [Page];
  const { page } = await visit(marta.workshop.links.facilitate);
  await page.getByLabel('What the groups call you').fill('Ugo');
  await page.getByRole('button', { name: 'Go to the console' }).click();
  await page.getByRole('button', { name: 'Next: Alone first' }).click();
  await expect(listOf(heron)).toHaveCount(0);
  await page.getByRole('button', { name: 'Open private lists' }).click();
  const rounds = page.getByRole('region', { name: 'Private lists' });
  await line(heron, 1).fill('A canary of Heron');
  await expect(rounds.getByRole('listitem').first()).toContainText('1 so far');
  await expect(page.locator('body')).not.toContainText('A canary of Heron');
  await rounds.getByRole('button', { name: 'Throw away' }).click();
  await expect(rounds.getByText('This cannot be taken back.', { exact: false })).toBeVisible();
  await rounds.getByRole('button', { name: 'Cancel' }).click();
  await expectSound(page);
  await rounds.getByRole('button', { name: /^Close for Group 1/ }).click();
  await expect(rounds.getByRole('listitem').first()).toContainText('1 thing named');
  await rounds.getByRole('button', { name: 'Throw away' }).click();
  await rounds.getByRole('button', { name: 'Throw away' }).click();
  await expect(rounds.getByRole('listitem').last()).toContainText('thrown away');

  await putBarriers(marta, parcours, ['No appointment', 'A passport is asked for']);
  await marta.goTo('vote');
  await expect(page.getByText('With up to 2 barriers, 1 dot would do.')).toBeVisible();
  await page.getByLabel('Dots for each').selectOption('2');
  await page.getByRole('button', { name: 'Open the vote' }).click();
  await expect(voteOf(heron).getByRole('status')).toHaveText('2 of 2 left');
  await voteOf(heron).getByRole('button', { name: 'I have finished' }).click();
  const vote = page.getByRole('region', { name: 'Vote' });
  await expect(vote.getByRole('listitem').first()).toContainText('1 of 1 finished');
  await vote.getByRole('button', { name: 'Close and count' }).click();
  await expect(vote.getByRole('listitem').first()).toContainText('1 person voted.');
});
