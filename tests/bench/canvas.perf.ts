import type { Page } from '@playwright/test';
import { BoardView } from '../e2e/support/board.ts';
import { test } from '../e2e/support/test.ts';
import { gridBoard } from '../helpers/gridBoard.ts';

/** Cards, and how many of them to a row: all of them are in sight when the board opens. */
const SIZES = [
  [300, 20],
  [1_000, 36],
  [3_000, 60],
] as const;

test.use({ contextOptions: { viewport: { width: 2560, height: 1440 } } });

/** How long frames take while something is done, in milliseconds. */
async function framesDuring(page: Page, action: () => Promise<void>) {
  const recording = page.evaluateHandle(() => {
    const recorder = { frames: [] as number[], last: performance.now(), isOn: true };
    const tick = (now: number) => {
      recorder.frames.push(now - recorder.last);
      recorder.last = now;
      if (recorder.isOn) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return recorder;
  });
  const recorder = await recording;
  await action();
  const frames = await recorder.evaluate((it) => {
    it.isOn = false;
    return it.frames.slice(1);
  });
  const sorted = frames.sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
  return { median: at(0.5), p95: at(0.95), worst: at(1) };
}

for (const [count, columns] of SIZES) {
  test(`${count} cards in sight`, async ({ parcours, visit }) => {
    const { links } = await parcours.createBoard({ board: gridBoard(count, columns) });
    const { page } = await visit(links.edit);
    const board = new BoardView(page);
    await board.enter();
    const pane = await board.canvas.boundingBox();
    if (pane === null) throw new Error('the canvas is not in sight');
    const corner = { x: pane.x + 8, y: pane.y + 8 };
    const drag = async (from: { x: number; y: number }) => {
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      for (let move = 1; move <= 60; move += 1) await page.mouse.move(from.x + move * 4, from.y + move * 2);
      await page.mouse.up();
    };
    const middleCard = board.card('Step', `Step ${Math.floor(count / 2)}`);
    const card = await middleCard.boundingBox();
    if (card === null) throw new Error('the card is not in sight');
    const rows = {
      'moving a card': await framesDuring(page, () => drag({ x: card.x + card.width / 2, y: card.y + 4 })),
      'moving the board': await framesDuring(page, () => drag(corner)),
      zooming: await framesDuring(page, async () => {
        await page.mouse.move(pane.x + pane.width / 2, pane.y + pane.height / 2);
        for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, turn % 2 === 0 ? -60 : 60);
      }),
    };
    for (const [what, { median, p95, worst }] of Object.entries(rows)) {
      process.stdout.write(
        `${count} cards, ${what}: median ${median}, p95 ${p95}, worst ${worst} ms a frame\n`,
      );
    }
  });
}
