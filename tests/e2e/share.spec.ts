import { readFile } from 'node:fs/promises';
import { readCode } from '../helpers/readCode.ts';
import { BoardView, openLinks } from './support/board.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';
import { Wire } from './support/wire.ts';

const EXAMPLE = { scenario: 'foreign-student' };
const CUT_OFF = 'This link does not open the board any more';

test('E2E-23 a facilitator cuts off a link; who came by it is told, looks on, and comes back by the new one with their work', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const visitor = await visit('/healthz');
  const wire = await Wire.of(visitor.context);
  await visitor.page.goto(links.contribute);
  const guest = new BoardView(visitor.page);
  await guest.enter();
  const facilitator = new BoardView((await visit(links.facilitate)).page);
  await facilitator.enter();
  const editor = new BoardView((await visit(links.edit)).page);
  await editor.enter();

  await wire.cut();
  await guest.isOffline();
  await guest.place('Step', 300, 250);
  await guest.retitle('Drawn on the train');
  await facilitator.page.getByRole('button', { name: 'Share' }).click();
  const dialog = facilitator.page.getByRole('dialog', { name: 'Share this board' });
  await dialog.getByRole('button', { name: 'Cut off this link: Contribute' }).click();
  await expect(dialog).toContainText('also those who are here now');
  await dialog.getByRole('button', { name: 'Cut it off' }).click();
  await expect(dialog.getByText('The old link opens nothing any more. This one is new.')).toBeVisible();
  const fresh = await dialog.getByRole('textbox', { name: 'Link: Contribute' }).inputValue();
  expect(fresh).not.toBe(links.contribute);
  wire.mend();

  await expect(guest.page.getByText(CUT_OFF)).toBeVisible();
  await expect(guest.card('Step', 'Drawn on the train')).toBeVisible();
  await expect(guest.page.getByRole('toolbar', { name: 'Tools' })).toBeHidden();
  await expect(guest.details.getByRole('textbox', { name: 'Title' })).toBeDisabled();
  await editor.isSaved();
  await expect(editor.card('Step', 'Drawn on the train')).toBeHidden();

  await reload(guest.page);
  await expect(guest.page.getByText(CUT_OFF)).toBeVisible();
  await guest.page.goto(fresh);
  await guest.isSaved();
  await expect(guest.page.getByText(CUT_OFF)).toBeHidden();
  await expect(editor.card('Step', 'Drawn on the train')).toBeVisible();
});

test('E2E-24 UI-23 who came by the facilitators’ link has all links; cutting it off keeps this page and lets go the others', async ({
  parcours,
  visit,
}) => {
  const { id, links } = await parcours.createBoard(EXAMPLE);
  const first = new BoardView((await visit(links.facilitate)).page);
  const second = new BoardView((await visit(links.facilitate)).page);
  await first.enter();
  await second.enter();
  const dialog = await openLinks(first.page);
  for (const role of ['Facilitate', 'Edit', 'Contribute', 'View']) {
    await expect(dialog.getByRole('textbox', { name: `Link: ${role}` })).toHaveValue(/#k=/);
  }
  await dialog.getByRole('button', { name: 'Cut off this link: Facilitate' }).click();
  await dialog.getByRole('button', { name: 'Cut it off' }).click();

  await expect(second.page.getByText(CUT_OFF)).toBeVisible();
  await expect(first.page.getByText('This page has the new one')).toBeVisible();
  await first.isSaved();
  await expect(first.page.getByText(CUT_OFF)).toBeHidden();
  expect(first.page.url()).not.toBe(links.facilitate);
  expect(new URL(first.page.url()).pathname).toBe(`/b/${id}`);
  await first.place('Step', 300, 250);
  await first.retitle('Still at work');
  await first.isSaved();
  await expect(second.card('Step', 'Still at work')).toBeHidden();
});

test('E2E-84 who reads the report by a link that is cut off is told there, and keeps the report', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { id, links, tokens } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(links.contribute.replace('#', '/report#'));
  const heading = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await fetch(`${parcours.url}/api/boards/${id}/links/revoke`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens.facilitate}` },
    body: JSON.stringify({ role: 'contribute' }),
  });
  await expect(page.getByText(CUT_OFF)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Download a copy' })).toBeVisible();
  await expect(heading).toBeVisible();
});

test('E2E-85 UI-322 a facilitator shows a code that leads a phone to the board, and saves the board as a file', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(created.links.facilitate);
  await new BoardView(page).enter();
  const dialog = await openLinks(page);
  const code = dialog.getByRole('img', { name: 'Code to scan for the link: Contribute' });
  const [, , size = ''] = (await code.getAttribute('viewBox'))?.split(' ') ?? [];
  const address = readCode((await code.locator('path').getAttribute('d')) ?? '', Number(size));
  expect(address).toBe(await dialog.getByRole('textbox', { name: 'Link: Contribute' }).inputValue());
  const phone = (await visit(address ?? '')).page;
  await new BoardView(phone).enter();
  // The codes of those who prepare a board are not for a wall.
  await expect(dialog.getByRole('button', { name: /^Show a code to scan/ })).toHaveCount(1);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download a copy' }).click(),
  ]);
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toEqual(await parcours.snapshot(created));
});

test('E2E-87 the report is handed on by a link that allows no more than looking', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(links.facilitate.replace('#', '/report#'));
  await page.getByRole('button', { name: 'Share' }).click();
  const address = await page.getByRole('textbox', { name: 'Link to the report' }).inputValue();
  expect(address.split('#')[0]).toBe(`${links.view.split('#')[0]}/report`);
  const reader = (await visit(address)).page;
  await expect(reader.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByRole('button', { name: 'Edit the group’s parts' })).toHaveCount(0);
  await reader.getByRole('button', { name: 'Back to the board' }).click();
  await expect(reader.getByText('You can look, but not change')).toBeVisible();

  const contributor = (await visit(links.contribute.replace('#', '/report#'))).page;
  await contributor.getByRole('button', { name: 'Share' }).click();
  await expect(contributor.getByRole('dialog')).toContainText('allows more than looking');
});
