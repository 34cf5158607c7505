import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import type { Visitor } from './support/test.ts';
import { expect, test } from './support/test.ts';

const SCENARIO = { scenario: 'undocumented-young-man' };

async function enter({ page }: Visitor): Promise<BoardView> {
  const board = new BoardView(page);
  await board.enter();
  return board;
}

test('E2E-1 UI-323 what one drops and draws, the other sees', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const ana = await enter(await visit(links.edit));
  const ben = await enter(await visit(links.edit));

  await ana.place('Step', 300, 250);
  await ana.retitle('Ask at the town hall');
  await expect(ben.card('Step', 'Ask at the town hall')).toBeVisible();
  await ana.drawLeg(ana.card('Persona', 'Lamine Sané'), ana.card('Step', 'Ask at the town hall'));
  await expect(ben.leg('Lamine Sané', 'Ask at the town hall')).toBeAttached();

  await ana.page.getByRole('button', { name: '2 people are here' }).click();
  await expect(ana.page.getByRole('dialog')).toContainText('(you)');
  await expect(ben.page.getByRole('status').getByText(/Others added .*one (step|way)/)).toBeAttached();
});

test('E2E-2 two who edit one card at once both keep their edits', async ({ parcours, visit }) => {
  const board = await parcours.createBoard(SCENARIO);
  const ana = await enter(await visit(board.links.edit));
  const ben = await enter(await visit(board.links.edit));
  await ana.place('Step', 300, 250);
  await ana.retitle('Queue');
  await ben.card('Step', 'Queue').click();

  const anasNote = ana.details.getByRole('textbox', { name: 'Note' });
  const bensNote = ben.details.getByRole('textbox', { name: 'Note' });
  await anasNote.fill('middle');
  await expect(bensNote).toHaveValue('middle');
  await Promise.all([
    anasNote.press('Home').then(() => anasNote.pressSequentially('from the start, ')),
    bensNote.press('End').then(() => bensNote.pressSequentially(', to the end')),
  ]);
  for (const note of [anasNote, bensNote]) {
    await expect(note).toHaveValue('from the start, middle, to the end');
  }
  await ana.retitle('Queue at dawn');
  await ben.details.getByLabel('Visits').fill('3');
  await ben.details.getByLabel('Visits').press('Tab');
  await expect(ben.card('Step', 'Queue at dawn')).toBeVisible();
  await expect(ana.details.getByLabel('Visits')).toHaveValue('3');
});

test('E2E-3 edits made offline on both sides merge on return', async ({ parcours, visit }) => {
  const board = await parcours.createBoard(SCENARIO);
  const visitor = await visit(board.links.edit);
  const ana = await enter(visitor);
  const ben = await enter(await visit(board.links.edit));

  await visitor.context.setOffline(true);
  await parcours.end('SIGTERM');
  await ana.isOffline();
  await ana.place('Step', 300, 250);
  await ana.retitle('Drawn on the train');
  await ben.isOffline();
  await ben.place('Note', 300, 400);
  await ben.details.getByRole('textbox', { name: 'Text' }).fill('Written in the cellar');

  await parcours.run();
  await visitor.context.setOffline(false);
  await ana.isSaved();
  await ben.isSaved();
  await expect(ben.card('Step', 'Drawn on the train')).toBeVisible();
  await expect(ana.card('Note', 'Written in the cellar')).toBeVisible();
});

test('E2E-4 a reload in the middle of typing and a killed server keep all', async ({ parcours, visit }) => {
  const board = await parcours.createBoard(SCENARIO);
  const ana = await enter(await visit(board.links.edit));
  await ana.place('Step', 300, 250);
  await ana.retitle('Keep me');
  await reload(ana.page);
  await expect(ana.card('Step', 'Keep me')).toBeVisible();
  await ana.isSaved();
  const before = await parcours.snapshot(board);
  await parcours.end('SIGKILL');
  await parcours.run();
  expect(await parcours.snapshot(board)).toEqual(before);

  const fresh = await enter(await visit(board.links.view));
  await expect(fresh.card('Step', 'Keep me')).toBeVisible();
});

test('E2E-5 undo takes back one’s own changes alone', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(SCENARIO);
  const ana = await enter(await visit(links.edit));
  const ben = await enter(await visit(links.edit));
  await ana.place('Step', 300, 250);
  await ana.retitle('Ana’s step');
  await ben.place('Step', 300, 450);
  await ben.retitle('Ben’s step');
  await expect(ana.card('Step', 'Ben’s step')).toBeVisible();

  const undo = ana.page.getByRole('banner').getByRole('button', { name: 'Undo' });
  while (await undo.isEnabled()) await undo.click();
  await expect(ben.card('Step', 'Ana’s step')).toBeHidden();
  await expect(ana.card('Step', 'Ben’s step')).toBeVisible();

  const redo = ana.page.getByRole('button', { name: 'Redo' });
  while (await redo.isEnabled()) await redo.click();
  await expect(ben.card('Step', 'Ana’s step')).toBeVisible();
});

test('E2E-6 whoever has the link to look cannot change anything', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard({ ...SCENARIO, example: true });
  const guest = await enter(await visit(links.view));
  await expect(guest.card('Persona', 'Lamine Sané')).toBeVisible();
  await expect(guest.page.getByRole('banner').getByRole('button', { name: 'Undo' })).toBeHidden();
  await expect(guest.page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  await guest.card('Step', 'Walk into the library').click();
  await guest.page.keyboard.press('Delete');
  await expect(guest.card('Step', 'Walk into the library')).toBeVisible();
});
