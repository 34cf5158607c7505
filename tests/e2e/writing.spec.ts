import type { CDPSession } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { expect, test, type Visit } from './support/test.ts';
import { Wire } from './support/wire.ts';

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Arrival', language: 'en', city: '', currency: 'EUR' },
    personas: [{ id: 'amina', name: 'Amina', x: 0, y: 0 }],
    steps: [{ id: 'queue', title: 'Queue', x: 500, y: 0 }],
    legs: [{ id: 'way', from: 'amina', to: 'queue' }],
    barriers: [{ id: 'stairs', on: 'queue', title: 'Stairs' }],
  },
};

async function enterAs(visit: Visit, address: string, name: string) {
  const { page, context } = await visit('/healthz');
  const wire = await Wire.of(context);
  await page.goto(address);
  const board = new BoardView(page);
  await page.getByRole('textbox', { name: 'What should others call you?' }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
  await board.isSaved();
  return Object.assign(board, { wire });
}

async function both(visit: Visit, address: string) {
  const ana = await enterAs(visit, address, 'Ana');
  const ben = await enterAs(visit, address, 'Ben');
  for (const one of [ana, ben]) await one.card('Step', 'Queue').click();
  return {
    ana,
    ben,
    titles: [ana, ben].map(({ details }) => details.getByRole('textbox', { name: 'Title' })),
  };
}

test('E2E-131 two who write in one title at once both keep what they wrote', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(BOARD);
  const { ana, ben } = await both(visit, links.edit);
  const anas = ana.details.getByRole('textbox', { name: 'Title' });
  const bens = ben.details.getByRole('textbox', { name: 'Title' });
  await Promise.all([
    anas.press('Home').then(() => anas.pressSequentially('At dawn: ')),
    bens.press('End').then(() => bens.pressSequentially(' in the rain')),
  ]);
  for (const title of [anas, bens]) await expect(title).toHaveValue('At dawn: Queue in the rain');

  await ana.wire.cut();
  await ana.isOffline();
  await anas.press('End');
  await anas.pressSequentially(' again');
  await bens.press('Home');
  await bens.pressSequentially('Or later. ');
  ana.wire.mend();
  for (const title of [anas, bens]) {
    await expect(title).toHaveValue('Or later. At dawn: Queue in the rain again');
  }
});

test('E2E-132 where two write over the same, one is told whose text stands, and chooses', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(BOARD);
  const { ana, ben } = await both(visit, links.edit);
  await ana.wire.cut();
  await ana.isOffline();
  await ana.retitle('Wait');
  await ben.retitle('Stand in line');
  await ben.isSaved();
  ana.wire.mend();

  const told = (page: BoardView) => page.page.getByRole('group', { name: 'while you wrote' });
  await expect.poll(async () => (await told(ana).count()) + (await told(ben).count())).toBe(1);
  const isAna = await told(ana).isVisible();
  const [loser, other] = isAna ? [ana, ben] : [ben, ana];
  const [mine, theirs] = isAna ? ['Wait', 'Stand in line'] : ['Stand in line', 'Wait'];
  await expect(told(loser)).toContainText(`wrote “${theirs}” while you wrote “${mine}”`);
  await expect(told(loser)).toContainText(isAna ? 'Ben' : /Ana|somebody else/);
  await expect(told(other)).toBeHidden();
  await told(loser).getByRole('button', { name: 'Use mine' }).click();
  for (const { card } of [ana, ben].map((page) => ({ card: page.card('Step', mine) }))) {
    await expect(card).toBeVisible();
  }
  await expect(told(loser)).toBeHidden();
});

test('E2E-133 whoever writes in a card that is deleted is told by whom, keeps the text, and can bring it back', async ({
  parcours,
  visit,
}) => {
  const board = await parcours.createBoard(BOARD);
  const { ana, ben } = await both(visit, board.links.edit);
  const title = ana.details.getByRole('textbox', { name: 'Title' });
  await title.press('End');
  await title.pressSequentially(' at the desk');
  await expect(ben.card('Step', 'Queue at the desk')).toBeVisible();
  await ben.card('Step', 'Queue at the desk').focus();
  await title.pressSequentially(' since five');
  await ben.page.keyboard.press('Delete');
  await ben.page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();

  const told = ana.page.getByRole('group', { name: 'Deleted by Ben while you were writing in it' });
  await expect(told).toContainText('Queue at the desk since five');
  await expect(told).toBeFocused();
  await ana.page.keyboard.type('cc');
  await expect(ana.page.getByRole('toolbar').getByRole('button', { pressed: true })).toHaveText('Select');
  await told.getByRole('button', { name: 'Bring it back with my text' }).click();
  for (const one of [ana, ben]) {
    await expect(one.card('Step', 'Queue at the desk since five')).toBeVisible();
    await expect(
      one.canvas.getByRole('group', { name: 'From “Amina” to “Queue at the desk since five”' }),
    ).toBeAttached();
  }
  await expect(title).toHaveValue('Queue at the desk since five');
  await expect(ana.page.locator('body')).not.toBeFocused();
  await expect.poll(async () => (await parcours.snapshot(board)).barriers.length).toBe(1);
});

test('E2E-134 letters that are being composed are nobody else’s, and Enter that confirms them is not the field’s', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(BOARD);
  const { ana, ben } = await both(visit, links.edit);
  const input = await ana.page.context().newCDPSession(ana.page);

  const anasNote = ana.details.getByRole('textbox', { name: 'Note' });
  const bensNote = ben.details.getByRole('textbox', { name: 'Note' });
  await anasNote.click();
  await compose(input, 'に');
  await compose(input, 'にほ');
  await bensNote.fill('ben');
  await expect(bensNote).toHaveValue('ben');
  // What arrives arrives in its order: with the name, the note is there.
  await ben.retitle('Line');
  await expect(ana.card('Step', 'Line')).toBeVisible();
  await compose(input, 'にほん');
  await expect(anasNote).toHaveValue('にほん');
  await input.send('Input.insertText', { text: '日本' });
  for (const note of [anasNote, bensNote]) await expect(note).toHaveValue('ben日本');

  const anas = ana.details.getByRole('textbox', { name: 'Title' });
  await anas.press('End');
  await compose(input, 'に');
  await ben.details.getByRole('textbox', { name: 'Title' }).press('Home');
  await ben.details.getByRole('textbox', { name: 'Title' }).pressSequentially('A ');
  await expect(ana.card('Step', 'A Line')).toBeVisible();
  await expect(anas).toHaveValue('Lineに');
  await confirm(input, '日');
  await expect(anas).toBeFocused();
  await expect(ben.card('Step', 'A Line日')).toBeVisible();
  await expect(anas).toHaveValue('A Line日');

  await ana.card('Persona', 'Amina').click();
  const elements = ana.details.getByRole('textbox', { name: 'Key elements' });
  await elements.click();
  await compose(input, 'にほん');
  await confirm(input, '日本');
  await expect(elements).toHaveValue('日本');
  await elements.press('Enter');
  await expect(ana.details.getByRole('list').getByText(/日本|にほん/)).toHaveText(['日本']);
});

/** What an input method shows of a word that is not done. */
async function compose(input: CDPSession, text: string): Promise<void> {
  await input.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}

/** Enter, as an input method takes it for itself, and the word that it puts in place. */
async function confirm(input: CDPSession, text: string): Promise<void> {
  const key = { key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 };
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await input.send('Input.insertText', { text });
  await input.send('Input.dispatchKeyEvent', {
    type: 'keyUp',
    ...key,
    key: 'Enter',
    windowsVirtualKeyCode: 13,
  });
}
