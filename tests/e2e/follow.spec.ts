import type { Page } from '@playwright/test';
import { BoardView } from './support/board.ts';
import { reload } from './support/history.ts';
import { expect, test } from './support/test.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

/** The middle of the canvas in its own units, and how much of it is in sight across. */
function sightOf(page: Page) {
  return page.locator('.react-flow').evaluate((flow) => {
    const { transform } = (flow.querySelector('.react-flow__viewport') as HTMLElement).style;
    const [x = 0, y = 0, zoom = 1] = (transform.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const { clientWidth, clientHeight } = flow;
    return { x: (clientWidth / 2 - x) / zoom, y: (clientHeight / 2 - y) / zoom, across: clientWidth / zoom };
  });
}

const named = (name: string) => async (page: Page) => {
  await page.getByRole('textbox', { name: 'What should others call you?' }).fill(name);
  await page.getByRole('button', { name: 'Save' }).click();
};

test('E2E-210 UI-292 UI-294 one goes along with what another sees, on a screen of another size, until one moves on one’s own or the other leaves', async ({
  parcours,
  visit,
}) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = new BoardView((await visit(links.edit)).page);
  await named('Ana')(ana.page);
  await ana.isSaved();
  await ana.showAll();
  const { page } = await visit(links.view);
  const ben = new BoardView(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await named('Ben')(page);
  await ben.isSaved();

  const faces = page.getByRole('button', { name: /people are here/ });
  await faces.click();
  await page.getByRole('button', { name: 'Follow Ana' }).click();
  const banner = page.getByText('You follow Ana');
  await expect(banner).toBeVisible();
  await expect(ana.page.getByRole('button', { name: /1 person follows you/ })).toBeVisible();
  const isTogether = async () => {
    const [there, here] = [await sightOf(ana.page), await sightOf(page)];
    const apart = Math.hypot(there.x - here.x, there.y - here.y);
    return apart < 4 && Math.abs(here.across / there.across - 1) < 0.02;
  };
  await expect.poll(isTogether).toBe(true);

  const box = await ana.canvas.boundingBox();
  if (box === null) throw new Error('no canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  await ana.page.mouse.move(x, y);
  const before = await sightOf(page);
  await ana.page.mouse.wheel(0, -400);
  await expect.poll(async () => (await sightOf(page)).across).toBeLessThan(before.across * 0.8);
  await expect.poll(isTogether).toBe(true);
  await page.keyboard.press('Escape');
  await expect(banner).toBeHidden();
  await expect(ana.page.getByRole('button', { name: /follows you/ })).toBeHidden();

  await page.setViewportSize({ width: 1440, height: 900 });
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('searchbox').fill('follow');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Follow Ana' }).click();
  await expect.poll(isTogether).toBe(true);
  const own = await ben.canvas.boundingBox();
  if (own === null) throw new Error('no canvas');
  await page.mouse.move(own.x + own.width / 2, own.y + own.height / 3);
  await page.mouse.wheel(0, 120);
  await expect(banner).toBeHidden();

  await faces.click();
  await page.getByRole('button', { name: 'Follow Ana' }).click();
  await expect(banner).toBeVisible();
  await ana.page.close();
  await expect(page.getByRole('status').getByText('Ana has left the board.')).toBeVisible();
  await expect(banner).toBeHidden();
});

test('E2E-211 UI-295 in calm, others’ pointers are hidden, and their view is gone along with once it rests', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = new BoardView((await visit(links.edit)).page);
  await named('Ana')(ana.page);
  await ana.isSaved();
  await ana.showAll();
  const { page } = await visit(links.view);
  const ben = new BoardView(page);
  await ben.enter();
  const pointer = ben.canvas.getByText('Ana', { exact: true });
  const box = await ana.canvas.boundingBox();
  if (box === null) throw new Error('no canvas');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  await ana.page.mouse.move(x, y);
  await expect(pointer).toBeVisible();

  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('checkbox', { name: 'Calm mode' }).check();
  await settings.getByRole('button', { name: 'Close' }).click();
  await expect(pointer).toBeHidden();
  await reload(page);
  await ben.isSaved();
  await ana.page.mouse.move(x + 9, y);
  await page.getByRole('button', { name: /people are here/ }).click();
  await page.getByRole('button', { name: 'Follow Ana' }).click();
  const [there, here] = [() => sightOf(ana.page), () => sightOf(page)];
  await expect.poll(async () => Math.abs((await here()).x - (await there()).x)).toBeLessThan(4);
  await ana.page.mouse.wheel(0, -400);
  await expect.poll(async () => Math.abs((await here()).x - (await there()).x)).toBeLessThan(4);
  await expect(pointer).toBeHidden();
});

test('E2E-213 UI-300 UI-301 Space moves the canvas under cards, and the wheel does what one prefers; with Ctrl it zooms the board alone', async ({
  parcours,
  visit,
}) => {
  const created = await parcours.createBoard(EXAMPLE);
  const { page } = await visit(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  const card = board.card('Step', 'Walk into the library');
  const placeOf = async () => {
    const { steps } = await parcours.snapshot(created);
    const { x, y } = steps.find(({ title }: { title: string }) => title === 'Walk into the library');
    return { x, y };
  };
  const written = await placeOf();
  const drag = async (button: 'left' | 'middle') => {
    const box = await card.boundingBox();
    if (box === null) throw new Error('no card');
    const [x, y] = [box.x + box.width / 2, box.y + 12];
    await page.mouse.move(x, y);
    await page.mouse.down({ button });
    await page.mouse.move(x + 70, y + 40, { steps: 4 });
    await page.mouse.up({ button });
  };
  await board.canvas.focus();
  let before = await sightOf(page);
  await page.keyboard.down('Space');
  await expect(page.locator('.react-flow__pane')).toHaveCSS('cursor', 'grab');
  await drag('left');
  await page.keyboard.up('Space');
  expect((await sightOf(page)).x).toBeLessThan(before.x - 40);
  before = await sightOf(page);
  await drag('middle');
  expect((await sightOf(page)).x).toBeLessThan(before.x - 40);
  await board.isSaved();
  expect(await placeOf()).toEqual(written);

  await card.click();
  const title = board.details.getByRole('textbox', { name: 'Title' });
  await title.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Space');
  await expect(title).toHaveValue(/ $/);

  const wheel = async (deltaY: number) => {
    const was = await sightOf(page);
    await page.mouse.wheel(0, deltaY);
    await expect.poll(() => sightOf(page)).not.toEqual(was);
    return { was, is: await sightOf(page) };
  };
  const toBoard = async () => {
    const box = await board.canvas.boundingBox();
    if (box === null) throw new Error('no canvas');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 3);
  };
  await toBoard();
  const zoomed = await wheel(-200);
  expect(zoomed.is.across).toBeLessThan(zoomed.was.across);
  await page.getByRole('button', { name: 'Settings' }).click();
  const settings = page.getByRole('dialog', { name: 'Settings' });
  await settings.getByRole('radio', { name: 'moves the board' }).check();
  await settings.getByRole('button', { name: 'Close' }).click();
  await toBoard();
  const moved = await wheel(120);
  expect(moved.is.across).toBe(moved.was.across);
  expect(moved.is.y).toBeGreaterThan(moved.was.y);

  const pageScale = () => page.evaluate(() => [devicePixelRatio, visualViewport?.scale]);
  const scale = await pageScale();
  const tools = page.getByRole('toolbar', { name: 'Tools' });
  for (const go of [toBoard, () => tools.hover()]) {
    await go();
    await page.keyboard.down('Control');
    const { was, is } = await wheel(-50);
    await page.keyboard.up('Control');
    expect(is.across).toBeLessThan(was.across);
  }
  expect(await pageScale()).toEqual(scale);
});
