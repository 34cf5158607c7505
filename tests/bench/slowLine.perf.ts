import type { Locator, Page } from '@playwright/test';
import { BoardView } from '../e2e/support/board.ts';
import { test, type Visit } from '../e2e/support/test.ts';
import { Traffic } from '../e2e/support/traffic.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true, language: 'en' };

/** How long it took until each of some things was there, and what had been loaded by the last. */
async function cameAt(visit: Visit, link: string, things: (page: Page) => readonly Locator[]) {
  const { page } = await visit('/healthz');
  const traffic = await Traffic.of(page);
  await traffic.slowLine();
  await traffic.slowProcessor();
  const begun = performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const seconds = things(page).map(async (thing) => {
    await thing.first().waitFor();
    return (performance.now() - begun) / 1000;
  });
  const came = await Promise.all(seconds);
  const kilobytes = Math.round(traffic.bytes / 1000);
  await page.context().close();
  return { came, kilobytes };
}

test('the example over a line of 400 kbit/s', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const home = await cameAt(visit, parcours.url, (page) => [
    page.getByRole('button', { name: 'Open the example board' }),
  ]);
  const board = await cameAt(visit, links.edit, (page) => [
    page.getByText('Lamine Sané'),
    new BoardView(page).card('Persona', 'Lamine Sané'),
  ]);
  const [baseline = Number.NaN] = home.came;
  const tell = (what: string, seconds = Number.NaN) =>
    process.stdout.write(
      `${what}: ${seconds.toFixed(1)} s, ${(seconds / baseline).toFixed(2)} × the home page\n`,
    );
  tell(`home page usable (${home.kilobytes} kB)`, baseline);
  tell('board readable', board.came[0]);
  tell(`board usable (${board.kilobytes} kB)`, board.came[1]);
});
