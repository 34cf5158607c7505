import type { Page } from '@playwright/test';
import { BoardView } from '../e2e/support/board.ts';
import { test, type Visit } from '../e2e/support/test.ts';
import { Traffic } from '../e2e/support/traffic.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true, language: 'en' };

/** When something was done or seen, and what had been loaded by then. */
interface Moment {
  readonly seconds: number;
  readonly kilobytes: number;
}

/** Opens a page over a slow line, and goes through what is waited for or done there, one after the other. */
async function momentsOf(
  visit: Visit,
  link: string,
  steps: (page: Page) => readonly (() => Promise<unknown>)[],
): Promise<readonly Moment[]> {
  const { page } = await visit('/healthz');
  const traffic = await Traffic.of(page);
  await traffic.slowLine();
  await traffic.slowProcessor();
  const begun = performance.now();
  await page.goto(link, { waitUntil: 'commit' });
  const moments: Moment[] = [];
  for (const step of steps(page)) {
    await step();
    const kilobytes = Math.round(traffic.bytes / 1000);
    moments.push({ seconds: (performance.now() - begun) / 1000, kilobytes });
  }
  await page.context().close();
  return moments;
}

test('the example over a line of 400 kbit/s', async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const [home] = await momentsOf(visit, parcours.url, (page) => [
    () => page.getByRole('button', { name: 'Open the example board' }).waitFor(),
  ]);
  const [readable, usable, whole] = await momentsOf(visit, links.edit, (page) => {
    const board = new BoardView(page);
    const card = board.card('Persona', 'Lamine Sané');
    return [
      () => page.getByText('Lamine Sané').first().waitFor(),
      async () => {
        await card.click();
        await page.keyboard.press('F2');
        await card.getByRole('textbox').waitFor();
      },
      async () => {
        await page.keyboard.press('Escape');
        await board.details.getByRole('textbox', { name: 'Name' }).waitFor();
      },
    ];
  });
  const tell = (what: string, moment: Moment | undefined) =>
    process.stdout.write(
      `${what}: ${moment?.seconds.toFixed(1)} s, ${moment?.kilobytes} kB, ${((moment?.seconds ?? 0) / (home?.seconds ?? 0)).toFixed(2)} × the home page\n`,
    );
  tell('home page usable', home);
  tell('board readable', readable);
  tell('board usable: a card selected, and its name written on it', usable);
  tell('its details there as well', whole);
});
