import { CLOSE } from '@parcours/shared/protocol';
import type { BrowserContext, WebSocketRoute } from '@playwright/test';
import fc from 'fast-check';
import { BoardView } from './support/board.ts';
import { isLater } from './support/long.ts';
import { expect, test } from './support/test.ts';

const BOARD = {
  board: {
    format: 'parcours.board',
    version: 1,
    meta: { title: 'Closed', language: 'en', city: '', currency: 'EUR' },
    steps: [{ id: 'ask', title: 'Ask', x: 60, y: 60 }],
  },
};

/** Those after which there is nothing to come back to, by what the page then says, and what one does about it. */
const ENDS: ReadonlyMap<number, { readonly text: string; readonly button: string }> = new Map([
  [CLOSE.unauthorised, { text: 'This link does not open the board any more', button: 'Download a copy' }],
  [CLOSE.noSuchBoard, { text: 'This board is no longer there', button: 'Go to the home page' }],
  [CLOSE.newerVersion, { text: 'This board needs a newer Parcours', button: 'Reload the page' }],
]);

/** A frame that was sent, and one that a network or a later server may send. */
const OTHERS = [1000, 1002, 1006, 1008, 1012, 3000, 4408, 4413, 4499, 4500];
const RECOVERABLE = [...Object.values(CLOSE), ...OTHERS].filter((code) => !ENDS.has(code));

/** The server as a page meets it that is closed with one code after the other as soon as it sends a change. */
async function closingWith(context: BrowserContext, codes: number[], reason = ''): Promise<void> {
  await context.routeWebSocket(/\/sync\//, (route: WebSocketRoute) => {
    const server = route.connectToServer();
    route.onMessage((message) => {
      const isUpdate = typeof message !== 'string' && message[0] === 0 && message[1] === 2;
      const [code] = codes;
      if (!isUpdate || code === undefined) return server.send(message);
      codes.shift();
      // 1006 cannot be sent: it is what a page sees where the connection breaks off.
      void route.close(code === 1006 ? {} : { code, reason });
      void server.close();
    });
  });
}

test('E2E-125 after every code but those, somebody comes back with what they had done', async ({
  parcours,
  visit,
}) => {
  test.setTimeout(300_000);
  const created = await parcours.createBoard(BOARD);
  const { page, context } = await visit('/healthz');
  const next: number[] = [];
  await closingWith(context, next);
  await page.goto(created.links.edit);
  const board = new BoardView(page);
  await board.enter();
  await board.card('Step', 'Ask').click();
  const titles = async () =>
    (await parcours.snapshot(created)).steps.map(({ title }: { title: string }) => title);
  for (const code of RECOVERABLE) {
    await test.step(`after ${code}`, async () => {
      next.push(code);
      await board.retitle(`Asked ${code}`);
      await expect.poll(titles).toEqual([`Asked ${code}`]);
      await board.isSaved();
      await expect(board.card('Step', `Asked ${code}`)).toBeVisible();
    });
  }
});

for (const [at, [code, { text, button }]] of [...ENDS].entries()) {
  test(
    `E2E-125 after ${code} the page says what there is to do`,
    isLater(at),
    async ({ parcours, visit }) => {
      const created = await parcours.createBoard(BOARD);
      const { page, context } = await visit('/healthz');
      await closingWith(context, [code]);
      await page.goto(created.links.edit);
      const board = new BoardView(page);
      await board.enter();
      await board.card('Step', 'Ask').click();
      await board.retitle('Asked');
      await expect(page.getByText(text)).toBeVisible();
      await expect(page.getByRole('button', { name: button })).toBeVisible();
      if (code !== CLOSE.newerVersion) return;
      await page.getByRole('button', { name: button }).click();
      await board.isSaved();
      await expect(board.card('Step', 'Asked')).toBeVisible();
    },
  );
}

test('E2E-125 whatever closes come one after the other, somebody comes back', { tag: '@long' }, async ({
  parcours,
  visit,
}) => {
  test.setTimeout(180_000);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...RECOVERABLE), { minLength: 2, maxLength: 4 }),
      async (codes) => {
        const created = await parcours.createBoard(BOARD);
        const { page, context } = await visit('/healthz');
        await closingWith(context, [...codes]);
        await page.goto(created.links.edit);
        const board = new BoardView(page);
        await board.enter();
        await board.card('Step', 'Ask').click();
        await board.retitle('Asked');
        const stillAway = async () => {
          const { steps } = await parcours.snapshot(created);
          return (
            steps[0].title === 'Asked' || (await page.getByRole('button', { name: 'Show which' }).isVisible())
          );
        };
        await expect.poll(stillAway, { timeout: 40_000 }).toBe(true);
        await board.isSaved();
        await context.close();
      },
    ),
    { numRuns: 3 },
  );
});
