import AxeBuilder from '@axe-core/playwright';
import { addRecord, readSnapshot } from '@parcours/shared/doc';
import type { Page } from '@playwright/test';
import { stockClient } from '../helpers/stockClient.ts';
import { layersOf } from './support/history.ts';
import type { Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';
import { barOf, comeIn, Facilitator } from './support/workshop.ts';

async function expectSound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)].join('\n'))).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** Draws a way over a desk to the first objective on the board of a group, as its people would; a barrier may close it. */
async function drawWay(marta: Facilitator, { ws }: Parcours, number: number, barrier?: string) {
  const row = () => marta.view().groups.find((group) => group.number === number);
  const client = stockClient(ws, row()?.board ?? '', marta.workshop.tokens.facilitate);
  await client.synced();
  const { personas, objectives } = readSnapshot(client.doc).board;
  const [persona, objective] = [personas[0], objectives[0]];
  if (persona === undefined || objective === undefined)
    throw new Error('the scenario has nobody to draw for');
  addRecord(client.doc, 'steps', { id: 'desk', title: 'Town hall', x: persona.x, y: persona.y - 200 });
  addRecord(client.doc, 'legs', { from: persona.id, to: 'desk' });
  addRecord(client.doc, 'legs', { from: 'desk', to: objective.id });
  if (barrier !== undefined)
    addRecord(client.doc, 'barriers', { on: 'desk', title: barrier, severity: 4, blocks: true });
  await marta.sees(() => row()?.legs === 2 && row()?.barriers === (barrier === undefined ? 0 : 1));
  client.destroy();
}

test('E2E-300 E2E-301 E2E-302 E2E-303 E2E-304 a group looks at the board of another, and what it says of it arrives there, where a facilitator lets it through', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const heron = (await visit(marta.workshop.links.contribute)).page;
  const stork = (await visit(marta.workshop.links.contribute)).page;
  await comeIn(heron, 'Heron');
  await comeIn(stork, 'Stork');
  await marta.beginRoute(['Heron'], ['Stork']);
  await drawWay(marta, parcours, 2, 'Proof of address');
  await marta.ask({ do: 'wall', isOpen: true });

  await barOf(heron).getByRole('button', { name: 'See the wall' }).click();
  const tiles = heron.getByRole('main').getByRole('listitem');
  const own = tiles.filter({ hasText: 'Your group' });
  const other = tiles.filter({ hasText: 'out of reach' });
  await expect(own).toContainText('No way to an objective yet.');
  await expect(other).toContainText(/1 of \d objectives out of reach\./);
  await expect(tiles.locator('img')).toHaveCount(2);
  await heron.getByRole('radio', { name: 'Most out of reach first' }).check();
  await expect(tiles.first()).toContainText('1 of');

  await other.getByRole('button', { name: /^2/ }).click();
  const card = heron.locator('.react-flow__node-card').filter({ hasText: 'Town hall' });
  await expect(card).toBeVisible();
  await expect(heron.getByRole('button', { name: 'Add a step' })).toHaveCount(0);
  await heron.getByRole('button', { name: 'Write a remark' }).click();
  const panel = heron.getByRole('region', { name: /^A remark to group 2/ });
  await expect(panel.getByText('About the board as a whole')).toBeVisible();
  await card.click({ position: { x: 40, y: 12 } });
  await expect(panel.getByText('About “Town hall”')).toBeVisible();
  await panel.getByRole('radio', { name: 'We know a way' }).check();
  await panel.getByLabel('Say more, if you like').fill('Ours opens on Saturdays');
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByRole('status')).toHaveText('Sent. It is a comment on their board.');
  await expectSound(heron);
  const theirs = stork.locator('.react-flow__node-card').filter({ hasText: 'Town hall' });
  await theirs.getByRole('button', { name: '1 comment, 1 new' }).click();
  await expect(stork.getByText('Ours opens on Saturdays')).toBeVisible();
  await expect(stork.getByText('Heron')).toHaveCount(0);

  const leading = (await visit(marta.workshop.links.facilitate.replace('#', '/wall#'))).page;
  await leading.getByLabel('What the groups call you').fill('Lea');
  await leading.getByRole('button', { name: 'Go to the console' }).click();
  await leading.getByLabel('Look at remarks first').click();
  await marta.sees(({ holdsRemarks }) => holdsRemarks);
  for (const text of ['Go to the other desk', 'You are all wrong']) {
    await panel.getByLabel('Say more, if you like').fill(text);
    await panel.getByRole('button', { name: 'Send' }).click();
    await expect(panel.getByRole('status')).toHaveText('Sent. The facilitator looks at it first.');
  }
  const waiting = leading.getByRole('region', { name: '2 remarks wait for you' }).getByRole('listitem');
  await waiting.filter({ hasText: 'wrong' }).getByRole('button', { name: 'Throw away' }).click();
  await expect(leading.getByRole('region', { name: '1 remark waits for you' })).toBeVisible();
  await leading.getByRole('button', { name: 'Let it through' }).click();
  await expect(leading.getByRole('region', { name: 'Remarks on the boards' })).toContainText(
    'the other desk',
  );
  await expectSound(leading);
  await expect(stork.getByText('Go to the other desk')).toBeVisible();
  await expect(stork.getByText('You are all wrong')).toHaveCount(0);

  await panel.getByRole('button', { name: 'Close the remark' }).click();
  await expect.poll(() => layersOf(heron)).toBe(2);
  await heron.goBack();
  await expect(heron.getByRole('heading', { name: 'The wall: all boards' })).toBeVisible();
  await leading.getByRole('button', { name: 'Close the wall' }).click();
  await expect(heron.getByText('The wall is closed. You are back at your own board.')).toBeVisible();
  await expect(barOf(heron).getByRole('button', { name: /^Group 1/ })).toBeVisible();
});

test('E2E-310 E2E-311 E2E-312 E2E-313 E2E-314 a group says of findings whether they are so, takes something on, answers the last question, and finds all of it at the end', async ({
  parcours,
  visit,
}) => {
  const marta = await Facilitator.open(parcours);
  const { page } = await visit(marta.workshop.links.contribute);
  await comeIn(page, 'Heron');
  await marta.beginRoute(['Heron']);
  await drawWay(marta, parcours, 1, 'Proof of address');

  await marta.goTo('reality');
  const findings = page.getByRole('region', { name: 'Findings' });
  const finding = findings.getByRole('listitem').filter({ hasText: 'cannot be reached as things are' });
  await expect(findings.getByText(/^0 of \d checked$/)).toBeVisible();
  await finding.getByRole('radio', { name: 'Yes, confirmed' }).check();
  await expect(findings.getByText(/^1 of \d checked$/)).toBeVisible();
  await finding.getByRole('radio', { name: 'No, rejected' }).check();
  const why = finding.getByLabel('Why is it not so? The report tells it.');
  await why.fill('The parish vouches for people');
  await expectSound(page);
  await marta.sees(({ groups }) => groups[0]?.checks === 1);
  const report = async () => {
    const { board } = marta.view().groups[0] ?? {};
    const answer = await fetch(`${parcours.url}/api/boards/${board}/report.md?lang=en`, {
      headers: { Authorization: `Bearer ${marta.workshop.tokens.facilitate}` },
    });
    return answer.text();
  };
  await expect.poll(report).toContain('The parish vouches for people');

  // Whoever writes is not taken from it by the next phase.
  await why.focus();
  await marta.goTo('commit');
  await expect(barOf(page).getByRole('heading', { name: 'What we will do' })).toBeVisible();
  await expect(why).toBeFocused();
  await barOf(page).getByRole('button', { name: 'Write what you take on' }).first().click();
  const commit = page.getByRole('region', { name: 'What we take on' });
  await commit.getByRole('button', { name: 'Add a commitment' }).click();
  const first = commit.getByRole('group', { name: 'Commitment 1' });
  await page.keyboard.type('A desk that opens on Saturdays');
  await first.getByRole('combobox', { name: 'Against which barrier' }).fill('Proof');
  await page.getByRole('option', { name: 'Proof of address' }).click();
  await first.getByRole('combobox', { name: 'Who is in charge' }).fill('Amina of the town hall');
  await page.getByRole('option', { name: /Amina of the town hall/ }).click();
  await first.getByLabel('First step, within 30 days').fill('Ask the mayor');
  await first.getByLabel('By when').fill('2030-03-01');
  await first.getByRole('button', { name: 'Not this one after all' }).focus();
  await marta.sees(({ groups }) => groups[0]?.owned === 1);

  await marta.goTo('close');
  const close = page.getByRole('region', { name: 'Before you go' });
  const answer = close.getByLabel('What do you take with you from today, and what was missing?');
  await answer.fill('More time for the second way');
  await answer.press('Tab');
  await expect(close.getByText('All saved')).toBeVisible();
  await expect(close.getByText('A desk that opens on Saturdays')).toBeVisible();
  await expect(close.getByText('Amina of the town hall · 1 Mar 2030')).toBeVisible();
  await expectSound(page);
  await marta.ask({ do: 'round-close', round: marta.view().round?.id ?? '' });
  await expect(close.getByText('Thank you. The facilitators can read the answers now')).toBeVisible();
  await expect(close.getByText('Ask the mayor')).toBeVisible();
  await expect(close.getByText(/^All of it is kept until/)).toBeVisible();
});
