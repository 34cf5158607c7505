import { addRecord } from '@parcours/shared/doc';
import type { Phase } from '@parcours/shared/workshop';
import type { RawPage } from '../../helpers/liveWorkshop.ts';
import { type StockClient, stockClient } from '../../helpers/stockClient.ts';
import { until } from '../../helpers/until.ts';
import type { Figure } from './figures.ts';
import { type Address, follow, openRobotRoom, type Size } from './robotRoom.ts';

/** Twelve changes after the first, of which three announce that the boards close. */
const PLAN: readonly Phase[] = Array.from({ length: 14 }, (_, at) => ({
  id: `p${at}`,
  kind: 'route',
  minutes: 5,
  isFrozen: at === 4 || at === 8 || at === 12,
}));

/** How often somebody types, and how often all do before the agenda moves on, in milliseconds. */
const TYPING = 40;
const PHASE = 400;

/** All type without rest while the agenda moves on: nobody is thrown out, and no note is lost that was begun in time. */
export async function checkGates(server: Address, size: Size): Promise<readonly Figure[]> {
  const { workshop, marta, robots, boards } = await openRobotRoom(server, size, { plan: PLAN });
  const pages = await follow(server.ws, robots);
  const writers = robots.map(({ seat, group }) =>
    stockClient(server.ws, boards[group - 1] ?? '', seat.token),
  );
  await Promise.all(writers.map((client) => client.synced()));
  let closed = 0;
  for (const { provider } of writers) provider.on('connection-close', () => (closed += 1));
  const written: string[] = [];
  const typing = setInterval(() => {
    for (const [at, client] of writers.entries())
      if (mayWrite(pages[at])) written.push(type(client, `note-${at}-${written.length}`));
  }, TYPING);
  for (let to = 2; to < PLAN.length; to += 1) {
    await marta.ask({ do: 'go', from: to - 1, to });
    await Promise.all(
      pages.map((page) => page.sees(({ stage }) => stage.kind === 'running' && stage.phase === to)),
    );
    await new Promise((soon) => setTimeout(soon, PHASE));
  }
  clearInterval(typing);
  const readers = boards.map((board) => stockClient(server.ws, board, workshop.tokens.facilitate));
  const missing = () => written.filter((id) => !readers.some(({ doc }) => doc.getMap('notes').has(id)));
  await until(() => missing().length === 0, 20_000).catch(() => {});
  const lost = missing().length;
  const thrownOut = closed;
  for (const client of [...writers, ...readers]) client.destroy();
  for (const page of [...pages, marta]) page.close();
  return [
    { of: 'written while phases changed', is: written.length, bar: 'none' },
    { of: 'connections closed', is: thrownOut, bar: { exactly: 0 } },
    { of: 'written in time, and not kept', is: lost, bar: { exactly: 0 } },
  ];
}

/** As pages do: not from the moment on that was announced. */
function mayWrite(page: RawPage | undefined): boolean {
  const { frozenFrom } = page?.view() ?? {};
  return frozenFrom === undefined || Date.now() < frozenFrom;
}

function type({ doc }: StockClient, id: string): string {
  addRecord(doc, 'notes', { id, text: 'A note', x: 0, y: 0 });
  return id;
}
