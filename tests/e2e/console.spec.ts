import type { Page } from '@playwright/test';
import { leadWorkshop, type MadeWorkshop, makeWorkshop, seatCrowd, setToWork } from './support/crowd.ts';
import { goBack, goTo } from './support/history.ts';
import { isLater } from './support/long.ts';
import { expectSound } from './support/sound.ts';
import { expect, test } from './support/test.ts';

const consoleOf = ({ id, tokens }: MadeWorkshop, role: 'facilitate' | 'edit' = 'facilitate') =>
  `/w/${id}#k=${tokens[role]}`;

/** Says who one is, where one is asked. */
async function introduce(page: Page, name = 'Marta'): Promise<void> {
  await page.getByLabel('What the groups call you').fill(name);
  await page.getByRole('button', { name: 'Go to the console' }).click();
  await expect(page.getByRole('contentinfo').getByText('Connected')).toBeVisible();
}

const names = (count: number) => Array.from({ length: count }, (_, at) => ({ alias: `Heron ${at + 1}` }));

const phase = (page: Page) => page.getByRole('banner').getByRole('status');

const tile = (page: Page, number: number) => page.getByRole('row', { name: `Group ${number}`, exact: true });

test('E2E-270 a workshop is prepared, its links are handed out, and home finds its console again', async ({
  parcours,
  visit,
}) => {
  const { page } = await visit('/');
  await page.getByRole('button', { name: 'Open a workshop' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prepare a workshop');
  await page.getByRole('button', { name: 'Make the workshop' }).click();
  await expect(page.getByText('Give the workshop a name.')).toBeVisible();
  await expect(page.getByText('Choose at least one story.')).toBeVisible();
  await page.getByLabel('What it is called').fill('Two days in March');
  await page.getByRole('checkbox', { name: /Lamine/ }).check();
  await page.getByLabel('People expected').fill('100');
  await expect(page.getByLabel('Groups', { exact: true })).toHaveValue('16');

  // A phase is moved by the keyboard, and by the mouse; the plan goes into a file and comes back.
  const rows = page
    .getByRole('list')
    .filter({ has: page.getByRole('button', { name: 'Move “Arriving”', exact: true }) });
  const first = rows.getByRole('listitem').first();
  await page.getByRole('button', { name: 'Move “Arriving”', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(first).toContainText('Ice-breaker');
  await expect(page.getByRole('button', { name: 'Move “Arriving”', exact: true })).toBeFocused();
  const handle = page.getByRole('button', { name: 'Move “Arriving”', exact: true });
  await handle.dragTo(page.getByRole('button', { name: 'Move “Ice-breaker”', exact: true }), {
    targetPosition: { x: 5, y: 2 },
  });
  await expect(first).toContainText('Arriving');
  await page.getByLabel('Minutes of “The route”').fill('21');
  await expect(page.getByText('93 minutes in all')).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('15:33');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the plan as a file' }).click();
  const file = await (await saving).path();
  await page.getByLabel('Minutes of “The route”').fill('10');
  const choosing = page.getByLabel('Open a saved plan').last();
  await choosing.setInputFiles({
    name: 'notes.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(page.getByText('This is no JSON file.')).toBeVisible();
  await choosing.setInputFiles(file);
  await expect(page.getByText('93 minutes in all')).toBeVisible();
  await expectSound(page);

  await page.getByRole('button', { name: 'Make the workshop' }).click();
  await expect(page.getByText('The workshop is ready.')).toBeInViewport({ ratio: 1 });
  await expect(page.getByRole('textbox', { name: 'Link to come in' })).toHaveValue(/\/w\/[\w-]+#k=/);
  await expect(page.getByLabel('Link of the big screen')).toHaveValue(/\/screen#k=/);
  await expectSound(page);
  await page.getByRole('button', { name: 'Go to the console' }).click();
  await introduce(page);
  await expect(phase(page)).toHaveText('Nobody can come in yet');

  await goTo(page, parcours.url);
  await page.getByRole('button', { name: /Two days in March/ }).click();
  await expect(phase(page)).toHaveText('Nobody can come in yet');
});

test('E2E-271 people come in and are counted, groups are proposed, changed by hand and made, and the agenda begins', async ({
  parcours,
  visit,
}) => {
  const workshop = await makeWorkshop(parcours);
  const { page } = await visit(consoleOf(workshop));
  await introduce(page);
  await page.getByRole('button', { name: 'Open the doors' }).click();
  await expect(phase(page)).toHaveText('The doors are open');
  await seatCrowd(parcours, workshop, [
    ...names(4),
    ...['Lotus', 'Cedar', 'Myrtle', 'Fig'].map((alias) => ({ alias, languages: ['ar'] })),
  ]);
  await expect(page.getByRole('main')).toContainText('8people are here');
  await page.getByRole('button', { name: 'Make groups' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row')).toHaveCount(3);
  await expect(dialog.getByText('Everybody has somebody to speak with')).toBeVisible();
  await dialog.getByRole('button', { name: 'Shuffle again' }).click();
  const lotus = dialog.getByRole('row').filter({ hasText: 'Lotus' });
  const other = (await lotus.getByRole('rowheader').textContent()) === '1' ? 2 : 1;
  await dialog.getByLabel('Lotus: move to another group').selectOption(String(other));
  await expect(dialog.getByText(/Lotus speaks Arabic, and has nobody to speak with/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Make these 2 groups' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('tab', { name: 'People' }).click();
  await page.getByLabel('Find somebody').fill('lotus');
  await expect(page.getByRole('tabpanel')).toContainText(new RegExp(`Lotus.*Group ${other}`, 's'));

  await page.getByRole('button', { name: 'Next: Arriving' }).click();
  await expect(phase(page)).toHaveText('Arriving 1 of 4');
  await page.getByRole('button', { name: 'Next: The route' }).click();
  await expect(phase(page)).toHaveText('The route 2 of 4');
  const timer = page.getByRole('timer');
  await expect(timer).toContainText(/^(20:00|19:5\d)$/);
  await page.getByRole('button', { name: 'Stop the timer for a while' }).click();
  await expect(timer).toContainText('paused');
  await page.getByRole('button', { name: 'Two minutes more for everybody' }).click();
  await expect(timer).toContainText(/2[12]:\d\d/);
  await page.getByRole('button', { name: 'Back to “Arriving”' }).click();
  await expect(phase(page)).toHaveText('Arriving 1 of 4');
});

test('E2E-272 a hand is taken and lowered; a person is renamed, may only look, is moved and is taken out', async ({
  parcours,
  visit,
}) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const crowd = await seatCrowd(parcours, workshop, names(6));
  await setToWork(lead, crowd);
  const { page } = await visit(consoleOf(workshop));
  await introduce(page);
  const [first, , third] = crowd;
  await first?.channel.ask({ do: 'hand-raise', reason: 'stuck', isForGroup: true });
  await expect(tile(page, 1)).toContainText('We are stuck');
  await expect(page.getByText('1 needs you.')).toBeVisible();
  const hands = page.getByRole('tabpanel');
  await hands.getByRole('button', { name: 'I am coming' }).click();
  await expect(hands).toContainText('Marta is coming');
  await first?.channel.until((view) => view.kind === 'seat' && view.hands[0]?.taker === 'Marta');
  await hands.getByRole('button', { name: 'Done' }).click();
  await expect(hands).toContainText('No hand is up.');

  await page.getByRole('tab', { name: 'People' }).click();
  const people = page.getByRole('tabpanel');
  const choose = async (alias: string, action: string) => {
    await people.getByRole('button', { name: `More: ${alias}` }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('Heron 1', 'Change the alias…');
  await page.getByLabel('Alias of Heron 1').fill('Kingfisher');
  await page.getByRole('button', { name: 'Save' }).click();
  await first?.channel.until((view) => view.kind === 'seat' && view.you.alias === 'Kingfisher');
  await choose('Kingfisher', 'Let only look');
  await expect(people.getByLabel('only looks')).toBeVisible();
  await first?.channel.until((view) => view.kind === 'seat' && view.you.isMuted);
  await choose('Kingfisher', 'Move to another group…');
  await page.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).click();
  await first?.channel.until((view) => view.kind === 'seat' && view.group?.number === 2);
  await choose('Heron 3', 'Take out');
  await expect(page.getByRole('dialog')).toContainText('Take Heron 3 out?');
  await page.getByRole('dialog').getByRole('button', { name: 'Take out' }).click();
  await expect(people.getByText('Heron 3')).toHaveCount(0);
  await third?.channel.closed;
  await expect(tile(page, 1)).toContainText('1 of 1 here');
});

test('E2E-273 a facilitator steps into the board of a group, which sees who has come, and goes back', async ({
  parcours,
  visit,
}) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const crowd = await seatCrowd(parcours, workshop, names(3));
  await setToWork(lead, crowd);
  const member = await visit(`/w/${workshop.id}#k=${workshop.tokens.contribute}`);
  await member.page.getByRole('button', { name: 'Come in' }).click();
  await expect(member.page.getByRole('application', { name: 'Route of the board' })).toBeVisible();

  const { page } = await visit(consoleOf(workshop));
  await introduce(page);
  const view = await lead.until((seen) => seen.kind === 'staff' && seen.seats.length === 4);
  const seats = view.kind === 'staff' ? view.seats : [];
  const place = seats.find(({ alias }) => !alias.startsWith('Heron'));
  await tile(page, place?.group ?? 0)
    .getByRole('button', { name: /^Step into/ })
    .click();
  await expect(page.getByRole('application', { name: 'Route of the board' })).toBeVisible();
  await expect(page.getByRole('timer')).toContainText(':');
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expect(page.getByRole('banner')).toContainText('Saved');
  await member.page.getByRole('button', { name: '2 people are here' }).click();
  await expect(member.page.getByRole('dialog').getByText('Marta')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the console' }).click();
  await expect(page.getByRole('row')).toHaveCount(2);

  await goTo(page, parcours.url);
  await expect(page.getByRole('heading', { name: 'Recent boards' })).toHaveCount(0);
});

test('E2E-274 of two facilitators who press Next at once one moves the workshop on, and the other is told where it is', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const marta = await visit(consoleOf(workshop));
  await introduce(marta.page, 'Marta');
  // What the server tells Pedro's page is held while both press.
  const held: (() => void)[] = [];
  let isHeld = false;
  const pedro = await visit(consoleOf(workshop), (context) =>
    context.routeWebSocket(/\/workshop\//, (page) => {
      const server = page.connectToServer();
      server.onMessage((message) => {
        if (isHeld) held.push(() => page.send(message));
        else page.send(message);
      });
    }),
  );
  await introduce(pedro.page, 'Pedro');
  const next = ({ page }: typeof marta) => page.getByRole('button', { name: 'Next: Arriving' });
  await expect(next(pedro)).toBeVisible();
  isHeld = true;
  await next(marta).click();
  await expect(phase(marta.page)).toHaveText('Arriving 1 of 4');
  await next(pedro).click();
  const refused = () => held.length >= 2;
  await expect.poll(refused).toBe(true);
  isHeld = false;
  for (const tell of held) tell();
  await expect(phase(pedro.page)).toHaveText('Arriving 1 of 4');
  await expect(pedro.page.getByText('Already at “Arriving”')).toBeVisible();
  const view = await lead.until((seen) => seen.kind === 'staff' && seen.starts.length > 0);
  expect(view.kind === 'staff' && view.starts.length).toBe(1);
});

test('E2E-275 whoever helps takes hands, speaks and steps in; what moves the workshop is not offered', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const workshop = await makeWorkshop(parcours, { door: 'ask' });
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const [first] = await seatCrowd(parcours, workshop, names(1));
  const { page } = await visit(consoleOf(workshop, 'edit'));
  await introduce(page, 'Pedro');
  await expect(page.getByText('You help: facilitators move the agenda on.')).toBeVisible();
  for (const name of [/^Next/, 'Open the doors', 'Make groups', 'Links'])
    await expect(page.getByRole('button', { name })).toHaveCount(0);
  await page.getByRole('tab', { name: 'People (1)' }).click();
  await page.getByRole('button', { name: 'Let Heron 1 in', exact: true }).click();
  await first?.channel.until((view) => view.kind === 'seat' && view.you.standing === 'in');
  await expect(page.getByRole('button', { name: 'More: Heron 1' })).toHaveCount(0);
  await page.getByRole('tab', { name: 'Words' }).click();
  await page.getByRole('button', { name: 'One voice at a time, please.' }).click();
  await first?.channel.until((view) => view.kind === 'seat' && view.words.length === 1);
  await page.getByLabel('In your own words').fill('Coffee is ready');
  await page.getByRole('button', { name: 'Say it' }).click();
  await first?.channel.until((view) => view.kind === 'seat' && view.words.length === 2);
});

test('E2E-276 LW-343 groups are named and put together, one is spoken to alone, and the rest of the plan is fitted', async ({
  parcours,
  visit,
}) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const crowd = await seatCrowd(parcours, workshop, names(6));
  await setToWork(lead, crowd);
  const { page } = await visit(consoleOf(workshop));
  await introduce(page);
  const choose = async (number: number, action: string) => {
    await tile(page, number).getByRole('button', { name: /^More/ }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  // Nobody in the groups speaks the language of who comes late.
  await seatCrowd(parcours, workshop, [{ alias: 'Ibis', languages: ['so'] }]);
  await expect(page.getByText('1 person is in no group')).toBeVisible();
  await page.getByRole('button', { name: 'Put them into the smallest group' }).click();
  await expect(page.getByText('1 person is in no group')).toBeHidden();
  await lead.until(
    (view) =>
      view.kind === 'staff' && view.seats.some(({ alias, group }) => alias === 'Ibis' && group !== undefined),
  );
  await choose(2, 'Name the group');
  await page.getByLabel('Name of group 2').fill('Thyme');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(tile(page, 2)).toContainText('Thyme');
  await choose(1, 'Two minutes more for this group');
  await expect(tile(page, 1)).toContainText('+2:00');
  await choose(2, 'Say something to this group');
  await page.getByRole('button', { name: 'Two minutes are left.' }).click();
  const [first, , , fourth] = crowd;
  await fourth?.channel.until((view) => view.kind === 'seat' && view.words.length === 1);
  expect((await first?.channel.until((view) => view.kind === 'seat'))?.kind).toBe('seat');

  for (let press = 0; press < 2; press += 1)
    await page.getByRole('button', { name: 'Two minutes more for everybody' }).click();
  await lead.ask({ do: 'timer-add', seconds: 300 });
  await page.getByRole('button', { name: /^Fit the rest into/ }).click();
  await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(3);
  await page.getByRole('dialog').getByRole('button', { name: 'Do it' }).click();
  await expect(page.getByRole('button', { name: /^Fit the rest into/ })).toHaveCount(0);

  await choose(1, 'Put with another group…');
  await page.getByRole('button', { name: 'Put together' }).click();
  await expect(page.getByRole('row')).toHaveCount(1);
  await first?.channel.until((view) => view.kind === 'seat' && view.group?.number === 2);
});

test('E2E-277 the workshop is closed, opened again, reported on and erased', async ({ parcours, visit }) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const crowd = await seatCrowd(parcours, workshop, names(4));
  await setToWork(lead, crowd);
  const { page } = await visit(consoleOf(workshop));
  await introduce(page);
  const choose = async (action: string) => {
    await page.getByRole('banner').getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  await choose('I lead now');
  await expect(page.getByRole('contentinfo')).toContainText('Marta leads');
  await choose('Close the workshop');
  await page.getByRole('dialog').getByRole('button', { name: 'Close it' }).click();
  await expect(phase(page)).toHaveText('The workshop is over');
  await crowd[0]?.channel.until((view) => view.stage.kind === 'closed');
  await page.getByRole('main').getByRole('button', { name: 'Reopen' }).click();
  await expect(phase(page)).toHaveText('The route 2 of 4');
  await choose('Report');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveText('Two days in March');
  expect(new URL(page.url()).pathname).toBe(`/w/${workshop.id}/report`);
  await goBack(page);
  await choose('Erase the workshop');
  await page.getByRole('button', { name: 'Erase it for good' }).click();
  await expect(page.getByRole('button', { name: 'Open a workshop' }).first()).toBeVisible();
});

const CONSOLES = [
  { name: 'in Arabic, dark', language: 'ar', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'at 1366 × 768', language: 'en', width: 1366, height: 768, colorScheme: 'light' },
  { name: 'on a phone', language: 'en', width: 390, height: 844, colorScheme: 'light' },
] as const;

for (const [at, { name, language, width, height, colorScheme }] of CONSOLES.entries())
  test(
    `E2E-278 the console is accessible, and nothing of it runs out of sight: ${name}`,
    isLater(at),
    async ({ parcours, visit }) => {
      const workshop = await makeWorkshop(parcours);
      const lead = await leadWorkshop(parcours, workshop);
      await lead.ask({ do: 'open' });
      const crowd = await seatCrowd(parcours, workshop, names(32));
      const groups = Array.from({ length: 16 }, (_, at) => ({
        language: 'en',
        seats: crowd.slice(2 * at, 2 * at + 2).map(({ seat }) => seat),
      }));
      await lead.ask({ do: 'group', groups });
      await lead.ask({ do: 'go', from: -1, to: 1 });
      await crowd[5]?.channel.ask({ do: 'hand-raise', reason: 'question', isForGroup: true });
      const { page } = await visit('/healthz');
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await page.evaluate((tag) => {
        localStorage.setItem('parcours.language', tag);
        localStorage.setItem('parcours.staff', JSON.stringify({ person: 'person-marta', name: 'Marta' }));
      }, language);
      await page.goto(parcours.url + consoleOf(workshop));
      await expect(page.getByRole('timer')).toBeVisible();
      await expectSound(page);
      const parts = page.getByRole('navigation').getByRole('button');
      const isNarrow = width < 960;
      if (isNarrow) await parts.nth(1).click();
      await expect(page.getByRole('row')).toHaveCount(16);
      await expectSound(page);
      if (!isNarrow) await expect(page.getByRole('row').last()).toBeInViewport({ ratio: 1 });
      for (const at of [0, 1, 2]) {
        await (isNarrow ? parts.nth(2 + at) : page.getByRole('tab').nth(at)).click();
        await expectSound(page);
      }
    },
  );

test('E2E-279 the console is led by the keyboard alone', async ({ parcours, visit }) => {
  const workshop = await makeWorkshop(parcours);
  const lead = await leadWorkshop(parcours, workshop);
  await lead.ask({ do: 'open' });
  const crowd = await seatCrowd(parcours, workshop, names(4));
  await setToWork(lead, crowd);
  await crowd[3]?.channel.ask({ do: 'hand-raise', reason: 'time', isForGroup: false });
  const { page } = await visit(consoleOf(workshop));
  await expect(page.getByLabel('What the groups call you')).toBeFocused();
  await page.keyboard.type('Marta');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.keyboard.press('h');
  await expect(page.getByRole('button', { name: 'I am coming' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Marta is coming')).toBeVisible();
  await page.keyboard.press('+');
  await expect(page.getByRole('timer')).toContainText(/2[12]:\d\d/);
  await tile(page, 1).focus();
  await page.keyboard.press('ArrowRight');
  await expect(tile(page, 2)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application', { name: 'Route of the board' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Back to the console' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: 'Next: Barriers' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(phase(page)).toHaveText('Barriers 3 of 4');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('checkbox', { name: 'Keys of one sign work on the console' }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('+');
  await page.keyboard.press('h');
  await expect(page.getByRole('timer')).toContainText(/^(10:00|9:[0-5]\d)$/);
});
