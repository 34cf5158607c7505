import { reload } from './support/history.ts';
import { expectSound } from './support/sound.ts';
import { expect, test } from './support/test.ts';
import { barOf, boardsIn, comeIn, Facilitator } from './support/workshop.ts';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

test.describe('on a phone', () => {
  test.use({ contextOptions: { ...PHONE, locale: 'en-GB' } });

  test('E2E-260 LW-341 from a code on the wall to the first card, through the lobby and into a group', async ({
    parcours,
    visit,
  }) => {
    const marta = await Facilitator.open(parcours);
    const { page } = await visit('/');
    await page.getByRole('button', { name: 'Join a workshop with a code' }).click();
    await page.getByLabel('Code').fill('nothing of ours');
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('alert')).toContainText('There is no workshop with this code');
    await page.getByLabel('Code').fill(marta.workshop.code.toLowerCase());
    await page.getByRole('button', { name: 'Go on' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Routes through Turin');
    await expect(page.getByText('The city invites you')).toBeVisible();
    await expect(page.getByLabel('What others call you here')).not.toHaveValue('');
    await expectSound(page);
    await comeIn(page, 'Heron');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are in, Heron');
    await expectSound(page);
    await marta.goTo('arrive');
    await expect(page.getByRole('region', { name: 'Arriving' }).getByRole('timer')).toHaveText(/^[45]:\d\d$/);
    await marta.beginRoute(['Heron']);

    const bar = barOf(page);
    await expect(bar.getByRole('heading', { name: 'The route' })).toBeVisible();
    await expect(bar.getByText('7 of 13')).toBeVisible();
    await expect(bar.getByRole('button', { name: /^Group 1 Jasmine/ })).toBeVisible();
    await expect(bar.getByText(/^Put down where the person goes/)).toBeVisible();
    await expectSound(page);
    await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click();
    await expect(bar.getByText(/^Put down where the person goes/)).toBeHidden();
    await page.getByRole('menuitem', { name: 'Step' }).click();
    await page.keyboard.type('Town hall');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('row', { name: /^Step: Town hall/ })).toBeInViewport({ ratio: 1 });
    await bar.getByRole('button', { name: 'Show the task' }).click();
    await expect(bar.getByText(/^Put down where the person goes/)).toBeVisible();
    await bar.getByRole('button', { name: 'Fold the task away' }).first().click();
    await marta.sees(({ groups }) => groups[0]?.steps === 1);
    await expectSound(page);
  });
});

test('E2E-261 LW-71 two tabs of a browser are one seat, whatever the order, and the address hands on no seat', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page, context } = await visit(marta.workshop.links.contribute);
  const other = await context.newPage();
  await other.goto(marta.workshop.links.contribute);
  await expect(other.getByRole('button', { name: 'Come in', exact: true })).toBeVisible();
  await comeIn(page, 'Heron');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('You are in, Heron');
  await reload(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are in, Heron');
  expect(page.url()).toBe(marta.workshop.links.contribute);
  const { seats } = await marta.sees(({ here }) => here === 1);
  expect(seats).toHaveLength(1);
});

test('E2E-262 four words take the place again on another device; who leaves is forgotten there and here', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const first = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(first, 'Heron');
  const words = await first.getByLabel('Your four words').inputValue();
  expect(words.split(' ')).toHaveLength(4);
  await first.getByRole('button', { name: 'I have them' }).click();
  await expect(first.getByLabel('Your four words')).toHaveCount(0);

  const second = (await visit(marta.workshop.links.contribute)).page;
  await second.getByRole('button', { name: 'I was here before' }).click();
  await second.getByLabel('Your four words').fill('one two three four');
  await second.getByRole('button', { name: 'Take my place again' }).click();
  await expect(second.getByRole('alert')).toContainText('No seat is found by these four words');
  await second.getByLabel('Your four words').fill(words.toUpperCase());
  await second.getByRole('button', { name: 'Take my place again' }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('You are in, Heron');
  expect(marta.view().seats).toHaveLength(1);

  await second.getByRole('button', { name: 'Your place, Heron' }).click();
  await second.getByRole('menuitem', { name: 'Change your alias' }).click();
  await second.getByRole('dialog').getByLabel('What others call you here').fill('Stork');
  await second.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('You are in, Stork');

  await second.getByRole('button', { name: 'Your place, Stork' }).click();
  await second.getByRole('menuitem', { name: 'Leave and forget me' }).click();
  await second.getByRole('button', { name: 'Forget me', exact: true }).click();
  await expect(second.getByRole('heading', { level: 1 })).toHaveText('You have left');
  await marta.sees(({ seats }) => seats.length === 0);
  expect(await second.evaluate(() => localStorage.getItem('parcours.seats'))).toBe('[]');
  await second.getByRole('button', { name: 'Come in again' }).click();
  await expect(second.getByRole('button', { name: 'Come in', exact: true })).toBeVisible();
});

test('E2E-263 LW-68 another phase changes the heading and is read aloud; the timer, a hand, being done and words pass to and fro', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Heron');
  await marta.beginRoute(['Heron']);
  const bar = barOf(page);
  await expect(bar.getByRole('timer')).toHaveText(/^(17|18):\d\d$/);
  await marta.ask({ do: 'timer-add', seconds: 600 });
  await expect(bar.getByRole('timer')).toHaveText(/^(27|28):\d\d$/);
  await marta.ask({ do: 'timer-pause' });
  await expect(bar.getByRole('timer')).toContainText('paused');
  await marta.ask({ do: 'timer-resume' });

  await bar.getByRole('button', { name: 'Raise a hand' }).click();
  await page
    .getByRole('dialog', { name: 'Call a facilitator' })
    .getByRole('button', { name: 'A question' })
    .click();
  const { hands } = await marta.sees((view) => view.hands.length === 1);
  expect(hands[0]).toMatchObject({ reason: 'question', isForGroup: false });
  await expect(bar.getByText(/Hand up since/)).toBeVisible();
  await marta.ask({ do: 'hand-take', hand: hands[0]?.id ?? '' });
  await expect(bar.getByText('Marta is coming')).toBeVisible();
  await expectSound(page);
  await bar.getByRole('button', { name: 'Take the hand down' }).click();
  await marta.sees((view) => view.hands.length === 0);

  await bar.getByRole('button', { name: 'We are done' }).click();
  await marta.sees(({ groups }) => groups[0]?.isDone === true);
  await expect(bar.getByRole('button', { name: 'We are done' })).toHaveAttribute('aria-pressed', 'true');

  await marta.ask({ do: 'say', to: { kind: 'all' }, said: { ready: 'second-way' }, isUrgent: true });
  await expect(bar.getByRole('alert').filter({ hasText: 'Is there a second way?' })).toBeVisible();
  await bar.getByRole('button', { name: 'Read', exact: true }).click();
  await bar.getByRole('button', { name: 'Messages', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Messages' })).toContainText('Is there a second way?');
  await page.keyboard.press('Escape');

  const search = page.getByRole('button', { name: 'Search the board' });
  await search.focus();
  await marta.goTo('barriers');
  await expect(bar.getByRole('heading', { name: 'Barriers' })).toBeVisible();
  await expect(
    page.getByRole('status').filter({ hasText: 'Barriers. 10 minutes. Mark what stands' }),
  ).toHaveCount(1);
  await expect(bar.getByRole('button', { name: 'We are done' })).toHaveAttribute('aria-pressed', 'false');
  await expect(search).toBeFocused();

  marta.leave();
  await expect(bar.getByText('The facilitator has lost the connection. Go on.')).toBeVisible();
});

test('E2E-264 who is moved to another group is at its board, and the browser keeps nothing of the one before', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = (await visit(marta.workshop.links.contribute)).page;
  const stork = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(heron, 'Heron');
  await comeIn(stork, 'Stork');
  await marta.sees(({ seats }) => seats.length === 2);
  await marta.beginRoute(['Heron'], ['Stork']);
  const [first, second] = marta.view().groups;
  await expect.poll(() => boardsIn(heron)).toEqual([`parcours.board.${first?.board}`]);
  await expect(heron.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await marta.ask({ do: 'move', seat: marta.seat('Heron'), group: 2 });
  await expect(barOf(heron).getByRole('button', { name: /^Group 2/ })).toBeVisible();
  await expect(heron.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await expect.poll(() => boardsIn(heron)).toEqual([`parcours.board.${second?.board}`]);
  await expect(heron.getByRole('button', { name: '2 people are here' })).toBeVisible();
  expect(await heron.evaluate(() => JSON.stringify(localStorage))).not.toContain(first?.board);

  // Moved while the page was away: the board of before goes once it is back.
  const link = heron.url();
  await heron.goto('about:blank');
  await marta.ask({ do: 'move', seat: marta.seat('Heron'), group: 1 });
  await heron.goto(link);
  await expect(barOf(heron).getByRole('button', { name: /^Group 1/ })).toBeVisible();
  await expect.poll(() => boardsIn(heron)).toEqual([`parcours.board.${first?.board}`]);
});

test('E2E-265 who is taken out reads so, with nothing of the board left; the others go on', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = (await visit(marta.workshop.links.contribute)).page;
  const stork = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(heron, 'Heron');
  await comeIn(stork, 'Stork');
  await marta.sees(({ seats }) => seats.length === 2);
  await marta.beginRoute(['Heron', 'Stork']);
  await expect(heron.getByRole('banner').getByText('Saved', { exact: true })).toBeVisible();
  await marta.ask({ do: 'remove', seat: marta.seat('Heron') });
  await expect(heron.getByRole('heading', { level: 1 })).toHaveText('You were taken out of the workshop');
  await expect.poll(() => boardsIn(heron)).toEqual([]);
  await expectSound(heron);
  await expect(barOf(stork).getByRole('button', { name: /^Group 1.*1 of 1 here$/ })).toBeVisible();
});

test('E2E-266 a page that was frozen over a change of phase shows where the workshop is once it wakes, and keeps what was being written', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page, context } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Heron');
  await marta.beginRoute(['Heron']);
  const bar = barOf(page);
  await marta.goTo('silent');
  await marta.ask({ do: 'private-open' });
  const line = page.getByRole('region', { name: 'Your list' }).getByRole('combobox', { name: /^Line 1/ });
  await line.fill('A cousin in Get');
  const devtools = await context.newCDPSession(page);
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await marta.goTo('barriers');
  await marta.ask({ do: 'timer-add', seconds: -300 });
  await devtools.send('Page.setWebLifecycleState', { state: 'active' });
  await expect(bar.getByRole('heading', { name: 'Barriers' })).toBeVisible();
  await expect(bar.getByRole('timer')).toHaveText(/^(4|5):\d\d$/);
  await expect(line).toHaveValue('A cousin in Get');
  await marta.sees(({ round }) => round?.groups[0]?.count === 1);
});

test('E2E-267 LW-70 before a board can only be looked at people are warned, and what is being typed is saved, also in the report; so for one who is muted', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Heron');
  await marta.beginRoute(['Heron']);
  const bar = barOf(page);
  const add = page.getByRole('button', { name: 'Add a step' });
  await expect(add).toBeVisible();
  await marta.ask({ do: 'mute', seat: marta.seat('Heron'), isMuted: true });
  await expect(bar.getByText('A facilitator lets you look on')).toBeVisible();
  await expect(add).toHaveCount(0);
  await marta.ask({ do: 'mute', seat: marta.seat('Heron'), isMuted: false });
  await add.click();
  const title = page.getByRole('article', { name: 'Step' }).getByRole('textbox', { name: 'Title' });
  await title.fill('Town hall');
  await marta.ask({ do: 'close', from: 6 });
  await expect(bar.getByText(/^This board becomes read-only in 1 second\./).last()).toBeVisible();
  await title.press('End');
  await page.keyboard.type(' of Turin');
  await expect(bar.getByText('The boards can only be looked at now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add a step' })).toHaveCount(0);
  await expect(bar.getByRole('heading', { name: 'The workshop is over' })).toBeVisible();
  await reload(page);
  await expect(page.getByText('Town hall of Turin').first()).toBeVisible();
  // What the group takes home.
  const saved = page.waitForEvent('download');
  await page
    .getByRole('region', { name: 'Your group’s report' })
    .getByRole('button', { name: 'Save as PDF' })
    .click();
  expect((await saved).suggestedFilename()).toMatch(/report.*\.pdf$/);
});

test.describe('in Arabic', () => {
  test.use({ contextOptions: { ...PHONE, locale: 'ar' } });

  test('E2E-268 the lobby and the board are mirrored and sound, and a word comes in the language of the page', {
    tag: '@long',
  }, async ({ parcours, visit }) => {
    const marta = await Facilitator.open(parcours);
    const { page } = await visit(marta.workshop.links.contribute);
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expectSound(page);
    await page.getByText('Français', { exact: true }).click();
    await expect(page.getByRole('button', { name: 'Entrer', exact: true })).toBeVisible();
    await page.getByText('العربية', { exact: true }).click();
    await page.getByRole('button', { name: 'ادخل', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('أنت في الداخل');
    const { seats } = await marta.sees((view) => view.seats.length === 1);
    expect(seats[0]?.languages).toEqual(['ar']);
    await marta.beginRoute([seats[0]?.alias ?? '']);
    await expect(page.getByRole('heading', { name: 'المسار' })).toBeVisible();
    await expect(page.getByRole('timer').locator('bdi')).toHaveAttribute('dir', 'ltr');
    await marta.ask({ do: 'say', to: { kind: 'all' }, said: { ready: 'two-minutes' }, isUrgent: false });
    await expect(page.getByText('بقيت دقيقتان.')).toBeVisible();
    await expectSound(page);
  });
});

test('E2E-269 the big screen shows how to come in, where the workshop is, and nobody’s name', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { view } = marta.workshop.links;
  const { page: screen } = await visit(view.replace('#', '/screen#'));
  await expect(screen.getByText('We begin soon')).toBeVisible();
  await expect(screen.getByText(marta.workshop.code)).toBeVisible();
  await expect(screen.getByRole('img', { name: 'A code to scan, for coming in' })).toBeVisible();
  await expectSound(screen);
  // As the code is scanned.
  const { page } = await visit(`/join#code=${marta.workshop.code}`);
  await comeIn(page, 'Heron');
  await expect(screen.getByText('1 person is here')).toBeVisible();
  await marta.beginRoute(['Heron']);
  await expect(screen.getByRole('heading', { name: 'The route' })).toBeVisible();
  await expect(screen.getByRole('timer')).toHaveText(/^(17|18):\d\d$/);
  await expect(screen.getByText('0 of 2 groups are done')).toBeVisible();
  await expect(screen.getByText('Heron')).toHaveCount(0);
  await expectSound(screen);
});
