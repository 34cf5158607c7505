import { capabilityIn, type Role } from '@parcours/shared/protocol';
import type { Locator, Page } from '@playwright/test';
import { readCode } from '../helpers/readCode.ts';
import { SEED } from '../helpers/seed.ts';
import { BoardView, openLinks } from './support/board.ts';
import { goTo, reload } from './support/history.ts';
import type { CreatedBoard, Parcours } from './support/parcours.ts';
import { expect, test } from './support/test.ts';

const NAMES: Readonly<Record<Role, string>> = {
  facilitate: 'Facilitate',
  edit: 'Edit',
  contribute: 'Contribute',
  view: 'View',
};
const ROLES = Object.keys(NAMES) as Role[];

const roleIn = (address: string): Role | undefined => capabilityIn(address.split('#k=')[1] ?? '')?.role;

async function textOf(code: Locator): Promise<string> {
  const [, , size = ''] = (await code.getAttribute('viewBox'))?.split(' ') ?? [];
  return readCode((await code.locator('path').getAttribute('d')) ?? '', Number(size)) ?? '';
}

/** Opens the share dialog and holds each of its links to the role that it is offered for; tells the roles. */
async function rolesOffered(page: Page): Promise<Role[]> {
  const dialog = await openLinks(page);
  const link = (role: Role) => dialog.getByRole('textbox', { name: `Link: ${NAMES[role]}` });
  // A facilitator's window shows the links that it knows first, and then those that the server names.
  if (roleIn(page.url()) === 'facilitate') for (const role of ROLES) await expect(link(role)).toBeVisible();
  const offered: Role[] = [];
  for (const role of ROLES) {
    if ((await link(role).count()) === 0) continue;
    offered.push(role);
    expect(roleIn(await link(role).inputValue())).toBe(role);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  return offered;
}

/** Holds each code of the share dialog to the role that it is offered for. */
async function expectCodes(page: Page): Promise<void> {
  const dialog = await openLinks(page);
  await expect(dialog.getByText(/Point a phone|Show a code to scan/).first()).toBeVisible();
  const offered = ROLES.filter((role) => role === 'contribute' || role === 'view');
  for (const role of offered) {
    const show = dialog.getByRole('button', { name: `Show a code to scan: ${NAMES[role]}` });
    if ((await show.count()) > 0) await show.click();
    const code = dialog.getByRole('img', { name: `Code to scan for the link: ${NAMES[role]}` });
    if ((await code.count()) > 0) expect(roleIn(await textOf(code))).toBe(role);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

/** What a window of a role may hand on. */
const mayOffer = (role: Role): Role[] => (role === 'facilitate' ? ROLES : [role]);

async function expectRole(page: Page, role: Role): Promise<void> {
  await expect(page.getByRole('banner')).toContainText(role === 'view' ? 'You can look' : 'Saved');
  expect(roleIn(page.url())).toBe(role);
  expect(await rolesOffered(page)).toEqual(mayOffer(role));
}

const rename = async (page: Page, title: string) => {
  await page.getByRole('banner').getByRole('textbox').fill(title);
  await page.keyboard.press('Enter');
  await new BoardView(page).isSaved();
};

test('E2E-110 UI-120 a window hands on what it was opened with, whatever a second window of the browser opens', async ({
  visit,
}) => {
  test.slow();
  const { page, context } = await visit('/');
  await page.getByRole('button', { name: 'Open the example board' }).click();
  await new BoardView(page).enter();
  await expectRole(page, 'facilitate');
  await openLinks(page);
  const contribute = await page.getByRole('textbox', { name: 'Link: Contribute' }).inputValue();
  const view = await page.getByRole('textbox', { name: 'Link: View' }).inputValue();
  await page.keyboard.press('Escape');

  const second = await context.newPage();
  await second.goto(contribute);
  await expectRole(second, 'contribute');
  await reload(page);
  await expectRole(page, 'facilitate');
  await expectRole(second, 'contribute');
  await expectCodes(page);
  await expectCodes(second);
  await rename(page, 'Renamed');
  await expect(second.getByRole('banner')).toContainText('Renamed');
  await expectRole(second, 'contribute');
  const third = await context.newPage();
  await third.goto(view);
  await expectRole(third, 'view');
  await reload(page);
  await reload(third);
  await expectRole(third, 'view');

  await expectCodes(third);
  await third.getByRole('button', { name: 'Report' }).click();
  await third.getByRole('button', { name: 'Share' }).click();
  expect(roleIn(await third.getByRole('textbox', { name: 'Link to the report' }).inputValue())).toBe('view');
  await third.goto(new URL('/', view).href);
  await third
    .getByRole('button', { name: /Renamed/ })
    .first()
    .click();
  await expectRole(third, 'facilitate');
  await third.goto(view.split('#')[0] ?? '');
  await expectRole(third, 'facilitate');
});

/** Numbers below `below` from a seed: the same for the same seed. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

async function step(page: Page, now: Role | undefined, { draw, board }: Drawn): Promise<Role> {
  const role = ROLES[draw(ROLES.length)] ?? 'view';
  const action = now === undefined ? 0 : draw(4);
  if (action === 1 && now !== undefined) {
    await reload(page);
    return now;
  }
  if (action === 2 && (now === 'facilitate' || now === 'edit')) {
    await rename(page, `Title ${draw(1000)}`);
    return now;
  }
  await page.goto('about:blank');
  await page.goto(board.links[role]);
  return role;
}

interface Drawn {
  readonly draw: (below: number) => number;
  readonly board: CreatedBoard;
}

const TURNS = Number(process.env.TURNS ?? 5);

test(`E2E-111 two windows of one browser that open, reload and rename in any order keep their roles (SEED=${SEED})`, {
  tag: '@long',
}, async ({ parcours, visit }) => {
  test.slow();
  const board = await parcours.createBoard({ scenario: 'foreign-student' });
  const draw = drawer(SEED);
  const { page, context } = await visit(board.links.contribute);
  await new BoardView(page).enter();
  const windows: { page: Page; role: Role | undefined }[] = [
    { page, role: 'contribute' },
    { page: await context.newPage(), role: undefined },
  ];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const one = windows[draw(2)];
    if (one === undefined) break;
    one.role = await step(one.page, one.role, { draw, board });
    for (const each of windows) if (each.role !== undefined) await expectRole(each.page, each.role);
  }
});

test('E2E-112 the report over several boards is handed on by a link to look, also from a facilitator’s', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await newWorkshop(parcours);
  for (const link of [links.view, links.facilitate]) {
    const { page } = await visit(link);
    await page.getByRole('button', { name: 'Share' }).click();
    expect(roleIn(await page.getByLabel('Link').inputValue())).toBe('view');
  }
});

async function newWorkshop(parcours: Parcours): Promise<{ links: Record<'view' | 'facilitate', string> }> {
  const boards = [await parcours.createBoard({}), await parcours.createBoard({})];
  const wanted = boards.map(({ id, tokens }) => ({ id, token: tokens.view }));
  const response = await fetch(`${parcours.url}/api/workshops`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ title: 'Two days', boards: wanted }),
  });
  return response.json();
}

test('E2E-113 a link with signs too many opens its board', { tag: '@long' }, async ({ parcours, visit }) => {
  test.slow();
  const { id, links } = await parcours.createBoard({ scenario: 'foreign-student' });
  const link = links.edit;
  const { page } = await visit(link);
  await new BoardView(page).enter();
  const tooMany = [')', '»', '.', '%20', '\u200b', link].map((sign) => link + sign);
  const encoded = link.replace('#', '%23');
  const report = link.replace('#', '/report%23');
  for (const broken of [...tooMany, encoded, link.replace('#', ')#')]) {
    await page.goto('about:blank');
    await page.goto(broken);
    await new BoardView(page).isSaved();
    expect(page.url()).toBe(link);
  }
  expect((await fetch(report)).status).toBe(200);
  await page.goto(report);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  expect(new URL(page.url()).pathname).toBe(`/b/${id}/report`);
});

test('E2E-114 a link that lost a part says so, and takes the whole one or the one that is known', async ({
  parcours,
  visit,
}) => {
  const { id, links } = await parcours.createBoard({ scenario: 'foreign-student' });
  const { page } = await visit(links.edit.slice(0, -5));
  const incomplete = page.getByRole('heading', { name: 'This link is incomplete' });
  await expect(incomplete).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Paste the whole link here' });
  await field.fill(links.edit.slice(0, -5));
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(page.getByRole('alert')).toContainText('not a whole link');
  await field.fill(`See <${links.view}>.`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner')).toContainText('You can look');

  await goTo(page, `${parcours.url}/b/${id}#k=nonsense`);
  await expect(incomplete).toBeVisible();
  await page.getByRole('button', { name: 'Open it by the link that this browser knows' }).click();
  await expect(page.getByRole('banner')).toContainText('You can look');
  expect(page.url()).toBe(links.view);
  const stranger = (await visit(`/b/${id}`)).page;
  await expect(stranger.getByRole('heading', { name: 'This link is incomplete' })).toBeVisible();
});
