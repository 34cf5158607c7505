import { MESSAGE } from '@parcours/shared/protocol';
import { BoardView } from './support/board.ts';
import { expect, test } from './support/test.ts';

const EXAMPLE = { scenario: 'undocumented-young-man', example: true };

test('E2E-126 somebody whose clock goes back an hour is still seen by the others, and sees them', {
  tag: '@long',
}, async ({ parcours, visit }) => {
  const { links } = await parcours.createBoard(EXAMPLE);
  const ana = await visit('/healthz');
  // Her machine's clock can be set from here on; its timers go on as they do.
  await ana.page.addInitScript(() => {
    const now = Date.now.bind(Date);
    let offset = 0;
    Date.now = () => now() + offset;
    addEventListener('test:clock', (event) => {
      if (event instanceof CustomEvent) offset += event.detail;
    });
  });
  const opened = ana.page.waitForEvent('websocket');
  await ana.page.goto(links.edit);
  const socket = await opened;
  const board = new BoardView(ana.page);
  await board.enter();
  const ben = new BoardView((await visit(links.edit)).page);
  await ben.enter();
  const alone = (view: BoardView) => view.page.getByRole('button', { name: 'You are alone here' });
  for (const view of [board, ben]) await expect(alone(view)).toBeHidden();
  await ana.page.evaluate(() => dispatchEvent(new CustomEvent('test:clock', { detail: -3_600_000 })));
  // Stock clients forget somebody of whom they hear nothing for thirty seconds: she goes on to tell that she is here.
  await socket.waitForEvent('framesent', { predicate: ({ payload }) => payload[0] === MESSAGE.awareness });
  for (const view of [board, ben]) await expect(alone(view)).toBeHidden();
});
