import { readFile } from 'node:fs/promises';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { template } from './support/templates.ts';
import { expect, test } from './support/test.ts';
import { Wire } from './support/wire.ts';

const titlesOf = ({ steps }: { steps: readonly { title: string }[] }) =>
  steps.map(({ title }) => title).sort();

test('E2E-21 of what a contributor did offline while a frame was locked, what is allowed is taken, and the rest is kept', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(template(false));
  const visitor = await visit('/healthz');
  const wire = await Wire.of(visitor.context);
  await visitor.page.goto(created.links.contribute);
  const guest = new BoardView(visitor.page);
  await guest.enter();
  const facilitator = new BoardView((await visit(created.links.facilitate)).page);
  await facilitator.enter();

  await wire.cut();
  await guest.isOffline();
  await guest.card('Step', 'Part of the template').click();
  await guest.retitle('Mine now');
  await guest.card('Step', 'Free').click();
  await guest.retitle('Still free');
  await guest.place('Step', 120, 120);
  await guest.retitle('Drawn on the train');
  await facilitator.page.getByRole('heading', { name: 'Template', exact: true }).click();
  await facilitator.canvas.getByRole('button', { name: 'Lock this frame' }).click();
  await facilitator.isSaved();
  wire.mend();

  const banner = guest.page.getByText(
    '2 of your changes were taken. One was not: it is kept in this browser.',
  );
  await expect(banner).toBeVisible();
  await guest.isSaved();
  await expect(facilitator.card('Step', 'Drawn on the train')).toBeVisible();
  expect(titlesOf(await parcours.snapshot(created))).toEqual([
    'Drawn on the train',
    'Part of the template',
    'Still free',
  ]);

  await reload(guest.page);
  await guest.isSaved();
  await expect(banner).toBeVisible();
  await guest.page.getByRole('button', { name: 'Show which' }).click();
  const dialog = guest.page.getByRole('dialog', { name: 'Changes that were not taken' });
  await expect(dialog).toContainText('Changed: Step “Part of the template”');
  await expect(dialog).toContainText('Title: “Mine now”');
  await expect(dialog).toContainText('The facilitator has locked this frame');

  const download = guest.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Download a copy' }).click();
  const file = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(titlesOf(file)).toEqual(['Drawn on the train', 'Mine now', 'Still free']);

  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(dialog).toContainText('The facilitator has locked this frame');
  await facilitator.canvas.getByRole('button', { name: 'Unlock this frame' }).click();
  await expect(guest.card('Step', 'Part of the template')).toBeVisible();
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect(guest.page.getByText('All of your changes are on the board now.')).toBeVisible();
  await expect(facilitator.card('Step', 'Mine now')).toBeVisible();
  await reload(guest.page);
  await guest.isSaved();
  await expect(guest.card('Step', 'Mine now')).toBeVisible();
  await expect(banner).toBeHidden();
});

test('E2E-22 a change that was refused can be let go of, after being asked', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(template(false));
  const visitor = await visit('/healthz');
  const wire = await Wire.of(visitor.context);
  await visitor.page.goto(created.links.contribute);
  const guest = new BoardView(visitor.page);
  await guest.enter();
  await wire.cut();
  await guest.isOffline();
  await guest.card('Step', 'Part of the template').click();
  await guest.removeSelected();
  await expect(guest.card('Step', 'Part of the template')).toBeHidden();

  const facilitator = new BoardView((await visit(created.links.facilitate)).page);
  await facilitator.enter();
  await facilitator.page.getByRole('heading', { name: 'Template', exact: true }).click();
  await facilitator.details.getByRole('checkbox', { name: 'Locked' }).check({ force: true });
  await facilitator.isSaved();
  wire.mend();
  await guest.page.getByRole('button', { name: 'Show which' }).click();
  const dialog = guest.page.getByRole('dialog', { name: 'Changes that were not taken' });
  await expect(dialog).toContainText('Deleted: Step “Part of the template”');
  await dialog.getByRole('button', { name: 'Let go of them' }).click();
  await dialog.getByRole('button', { name: 'Let go of them for good' }).click();
  await expect(dialog).toBeHidden();
  await guest.isSaved();
  await expect(guest.card('Step', 'Part of the template (locked)')).toBeVisible();
  await reload(guest.page);
  await guest.isSaved();
  await expect(guest.page.getByRole('button', { name: 'Show which' })).toBeHidden();
});
