import { addRecord } from '@parcours/shared/doc';
import type { Phase } from '@parcours/shared/workshop';
import type { RawPage } from '../../helpers/liveWorkshop.ts';
import { slowLine } from '../../helpers/slowLine.ts';
import { type StockClient, stockClient } from '../../helpers/stockClient.ts';
import { until } from '../../helpers/until.ts';
import { percentile } from '../usage.ts';
import type { Figure } from './figures.ts';
import { type Address, follow, openRobotRoom, type Size } from './robotRoom.ts';

/** Twelve changes after the first, of which three announce that the boards close. */
const PLAN: readonly Phase[] = Array.from({ length: 14 }, (_, at) => ({
  id: `p${at}`,
  kind: 'route',
  minutes: 5,
  isFrozen: at === 4 || at === 8 || at === 12,
}));

export interface GatesExtent extends Size {
  /** How often each types, in milliseconds. */
  readonly pace: number;
  /** How long each phase lasts, and how long one that closes the boards, in milliseconds: they close after fifteen seconds. */
  readonly phase: number;
  readonly closed: number;
  /** How long everything that pages send or are sent is on its way, in milliseconds. */
  readonly delay: number;
  /** What a change of phase must be seen within; no test goes by the clock. */
  readonly seen: Figure['bar'];
}

/** All type while the agenda moves on: nobody is thrown out, and no note is lost that was begun in time. */
export async function checkGates(server: Address, extent: GatesExtent): Promise<readonly Figure[]> {
  const { pace, delay } = extent;
  const { workshop, marta, robots, boards } = await openRobotRoom(server, extent, { plan: PLAN });
  const line = await slowLine(server.ws, delay);
  const pages = await follow(line.ws, robots);
  const writers = robots.map(({ seat, group }) => stockClient(line.ws, boards[group - 1] ?? '', seat.token));
  await Promise.all(writers.map((client) => client.synced()));
  let closed = 0;
  for (const { provider } of writers) provider.on('connection-close', () => (closed += 1));
  const written: string[] = [];
  let turn = 0;
  const typing = setInterval(() => {
    const at = turn++ % writers.length;
    const client = writers[at];
    if (client && mayWrite(pages[at])) written.push(type(client, `note-${at}-${written.length}`));
  }, pace / writers.length);
  const seen: number[] = [];
  for (let to = 2; to < PLAN.length; to += 1) {
    const began = performance.now();
    const seeing = pages.map(async (page) => {
      await page.sees(({ stage }) => stage.kind === 'running' && stage.phase === to);
      seen.push(performance.now() - began - delay);
    });
    await marta.ask({ do: 'go', from: to - 1, to });
    await Promise.all(seeing);
    await new Promise((soon) => setTimeout(soon, PLAN[to]?.isFrozen ? extent.closed : extent.phase));
  }
  clearInterval(typing);
  const readers = boards.map((board) => stockClient(server.ws, board, workshop.tokens.facilitate));
  const missing = () => written.filter((id) => !readers.some(({ doc }) => doc.getMap('notes').has(id)));
  await until(() => missing().length === 0, 20_000).catch(() => {});
  const lost = missing().length;
  const thrownOut = closed;
  for (const client of [...writers, ...readers]) client.destroy();
  for (const page of [...pages, marta]) page.close();
  line.close();
  seen.sort((one, other) => one - other);
  return [
    { of: 'written while phases changed', is: written.length, bar: 'none' },
    { of: 'a change of phase seen, p95, ms, less the delay', is: percentile(seen, 0.95), bar: extent.seen },
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
