import AxeBuilder from '@axe-core/playwright';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { expect, test, type Visitor } from './support/test.ts';

const BOARD = {
  format: 'parcours.board',
  version: 1,
  meta: { title: 'A talk', language: 'en', city: 'Ghent', currency: 'EUR' },
  personas: [{ id: 'p', name: 'Amina', x: 0, y: 0 }],
  objectives: [{ id: 'o', persona: 'p', title: 'A home', x: 900, y: 0 }],
  steps: [
    { id: 's', title: 'Ask at the desk', x: 380, y: 0 },
    { id: 'e', title: 'École du quartier', x: 380, y: 320 },
  ],
  legs: [
    { id: 'l1', from: 'p', to: 's' },
    { id: 'l2', from: 's', to: 'o' },
  ],
  barriers: [{ id: 'b', on: 's', title: 'Closed at noon', blocks: true }],
  votes: ['v1', 'v2', 'v3'].map((id, index) => ({ id, on: 'b', round: index === 0 ? 1 : 2 })),
};

class Talk extends BoardView {
  get field() {
    return this.details.getByRole('textbox', { name: /^Comment on/ });
  }

  thread(text: string) {
    return this.details.getByRole('article', { name: /^Comment by/ }).filter({ hasText: text });
  }

  async showComments(): Promise<void> {
    await this.details.getByRole('tab', { name: /^Comments/ }).click();
  }

  /** Sends what is written by the keys of the field. */
  async say(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Control+Enter');
  }
}

async function enter({ page }: Visitor): Promise<Talk> {
  const talk = new Talk(page);
  await talk.enter();
  return talk;
}

test('E2E-198 two people talk about a card, see what is new, and settle it', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ board: BOARD });
  const ana = await enter(await visit(links.contribute));
  const visitor = await visit(links.facilitate);
  const ben = await enter(visitor);

  await ana.card('Step', 'Ask at the desk').click();
  await ana.details.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(ana.field).toBeFocused();
  await ana.say('Are they open at noon?');
  await expect(ana.thread('Are they open at noon?')).toBeVisible();
  await expect(
    ana.card('Step', 'Ask at the desk').getByRole('button', { name: '1 comment', exact: true }),
  ).toBeVisible();

  await expect(ben.page.getByRole('status').filter({ hasText: 'One new comment' })).toBeVisible();
  await expect(ben.details.getByRole('tab', { name: 'Comments (1)' })).toBeVisible();
  const mark = ben.card('Step', 'Ask at the desk').getByRole('button', { name: '1 comment, 1 new' });
  await mark.click();
  const thread = ben.thread('Are they open at noon?');
  await expect(thread).toBeFocused();
  await expect(ben.details.getByRole('tab', { name: 'Comments', exact: true })).toBeVisible();
  await thread.getByRole('button', { name: 'Reply' }).click();
  await ben.say('Not on Fridays.');
  await expect(ana.thread('Not on Fridays.')).toBeVisible();

  await ana.thread('Not on Fridays.').getByRole('button', { name: 'Resolve' }).click();
  await expect(ben.thread('Not on Fridays.')).toBeHidden();
  await ben.details.getByText('Resolved (1)').click();
  await ben.thread('Not on Fridays.').getByRole('button', { name: 'Reopen' }).click();
  await expect(ana.thread('Not on Fridays.')).toBeVisible();

  await ben.isSaved();
  await reload(ben.page);
  await expect(ben.details.getByRole('tab', { name: 'Comments', exact: true })).toBeVisible();
  await expect(
    ben.card('Step', 'Ask at the desk').getByRole('button', { name: '2 comments', exact: true }),
  ).toBeVisible();
});

test('E2E-199 a card that is mentioned is found by keyboard, followed by its name, and told when it is gone', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ board: BOARD });
  const ana = await enter(await visit(links.edit));
  await ana.page.keyboard.press('Control+k');
  await ana.page.keyboard.type('show the comments');
  await ana.page.keyboard.press('Enter');
  await ana.field.focus();
  await ana.page.keyboard.type('After @ECOLE');
  await expect(ana.details.getByRole('option', { name: 'École du quartier' })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: ana.page })
    .setLegacyMode()
    .include('[data-region=details]')
    .analyze();
  expect(violations).toEqual([]);
  await ana.page.keyboard.press('Enter');
  await ana.say('?');
  const thread = ana.thread('After @École du quartier ?');
  await thread.getByRole('button', { name: '@École du quartier' }).click();
  await expect(ana.card('Step', 'École du quartier')).toHaveClass(/selected/);

  await ana.details.getByRole('tab', { name: 'Card' }).click();
  await ana.retitle('The school');
  await ana.showComments();
  await expect(ana.thread('After @The school ?')).toBeVisible();
  await ana.card('Step', 'The school').click();
  await ana.removeSelected();
  await expect(ana.thread('After @École du quartier ?')).toBeVisible();
  await expect(ana.details.getByRole('button', { name: '@École du quartier' })).toBeHidden();

  await ana.page.keyboard.press('Control+f');
  await ana.page.keyboard.type('ecole');
  await ana.page.keyboard.press('Enter');
  await expect(ana.thread('After @École du quartier ?')).toBeFocused();
});

test('E2E-200 UI-261 UI-263 UI-265 a place is commented on by a tool, in words that are one’s own to change; who looks reads along', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard({ board: BOARD });
  const ana = await enter(await visit(links.contribute));
  const ben = await enter(await visit(links.contribute));
  const viewer = await enter(await visit(links.view));

  await ana.canvas.focus();
  await ana.page.keyboard.press('k');
  await ana.canvas.click({ position: { x: 60, y: 60 } });
  await ana.say('Somthing is missing');
  const pin = (talk: Talk) => talk.page.getByRole('button', { name: /^Comment by .*missing/ });
  await pin(ben).click();
  await expect(ben.thread('Somthing')).toBeFocused();
  await expect(ben.thread('Somthing').getByRole('button', { name: 'Edit' })).toBeHidden();
  await expect(ben.thread('Somthing').getByRole('button', { name: 'Remove this comment' })).toBeHidden();

  await ana.thread('Somthing').getByRole('button', { name: 'Edit' }).click();
  await expect(ana.details.getByRole('textbox', { name: 'Edit' })).toBeFocused();
  await ana.page.keyboard.press('Control+a');
  await ana.say('Something is missing');
  await expect(ben.thread('Something is missing')).toBeVisible();

  await viewer.showComments();
  await expect(viewer.thread('Something is missing')).toBeVisible();
  await expect(viewer.details).toContainText(
    'ask whoever sent it to you for the link with which one takes part',
  );
  await expect(viewer.field).toBeHidden();

  await ana.thread('Something').getByRole('button', { name: 'Remove this comment' }).click();
  await expect(pin(ben)).toBeHidden();
  await ana.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  await expect(pin(ben)).toBeVisible();
});

test('E2E-201 votes stand where they were counted, and a phone comments from the outline', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ board: BOARD });
  const ana = await enter(await visit(links.contribute));
  await expect(ana.card('Step', 'Ask at the desk').getByText('3 votes')).toBeAttached();
  await ana
    .card('Step', 'Ask at the desk')
    .getByRole('button', { name: /Closed at noon/ })
    .click();
  await expect(ana.details.getByText('Round 1: 1')).toBeVisible();
  await expect(ana.details.getByText('Round 2: 2')).toBeVisible();
  await ana.page.setViewportSize({ width: 390, height: 844 });
  await ana.page.getByRole('navigation').getByRole('button', { name: 'Outline' }).click();
  await ana.page
    .getByRole('button', { name: /“Amina”/ })
    .first()
    .click();
  await ana.page.getByRole('menuitem', { name: 'Comment' }).click();
  await expect(ana.page.getByRole('textbox', { name: 'Comment on “Amina”' })).toBeFocused();
  await ana.say('She speaks French.');
  await expect(ana.page.getByRole('article', { name: /^Comment by/ })).toContainText('She speaks French.');
});
