import { addRecord, readSnapshot } from '@parcours/shared/doc';
import type { Phase } from '@parcours/shared/workshop';
import { WebSocket as NodeWebSocket } from 'ws';
import type { Doc } from 'yjs';
import {
  followWorkshop,
  isStaff,
  lead,
  type OpenedWorkshop,
  openWorkshop,
  type RawPage,
  sit,
  smallSetup,
  type TakenSeat,
} from '../../helpers/liveWorkshop.ts';
import { type StockClient, stockClient } from '../../helpers/stockClient.ts';
import { until } from '../../helpers/until.ts';

/** Where a workshop is: it may be at another address after it was started again. */
export interface Address {
  readonly http: string;
  readonly ws: string;
}

/** A robot in a group. */
interface Seated {
  readonly at: number;
  readonly seat: TakenSeat;
  /** From 1. */
  readonly group: number;
}

/** A workshop of robots that sit in groups, in the second of its phases. */
export interface RobotRoom {
  readonly workshop: OpenedWorkshop;
  readonly marta: RawPage;
  readonly robots: readonly Seated[];
  /** By number of the group, less one. */
  readonly boards: readonly string[];
}

export interface Size {
  readonly seats: number;
  readonly groups: number;
}

/** So that going on and on is no end. */
const PLAN: readonly Phase[] = Array.from({ length: 30 }, (_, at) => ({
  id: `p${at}`,
  kind: 'route',
  minutes: 5,
}));

interface Kind {
  /** How the robots are called, before their numbers. */
  readonly aliases?: string;
  readonly plan?: readonly Phase[];
}

export async function openRobotRoom(
  { http, ws }: Address,
  { seats, groups }: Size,
  { aliases = 'Robot', plan = PLAN }: Kind = {},
): Promise<RobotRoom> {
  const workshop = await openWorkshop(http, smallSetup({ plan, groupCount: groups }));
  const marta = await lead(ws, workshop);
  await marta.ask({ do: 'open' });
  const taken = await Promise.all(
    Array.from({ length: seats }, (_, at) => sit(http, workshop, { alias: `${aliases} ${at}` })),
  );
  const robots = taken.map((seat, at) => ({ at, seat, group: (at % groups) + 1 }));
  const made = Array.from({ length: groups }, (_, at) => ({
    language: 'en',
    seats: robots.filter(({ group }) => group === at + 1).map(({ seat }) => seat.seat),
  }));
  await marta.ask({ do: 'group', groups: made });
  await marta.ask({ do: 'go', from: -1, to: 1 });
  const view = await marta.sees((seen) => isStaff(seen) && seen.groups.length === groups);
  return { workshop, marta, robots, boards: isStaff(view) ? view.groups.map(({ board }) => board) : [] };
}

/** A page that everything is recorded of: what its line brought, as bytes. */
export interface RecordedClient extends StockClient {
  readonly brought: readonly Buffer[];
}

export async function recordedClient(ws: string, board: string, token: string): Promise<RecordedClient> {
  const brought: Buffer[] = [];
  class Recording extends NodeWebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols);
      this.on('message', (data) => brought.push(Buffer.from(data as ArrayBuffer)));
    }
  }
  const client = stockClient(ws, board, token, undefined, Recording as unknown as typeof WebSocket);
  await client.synced();
  return { ...client, brought };
}

/** Puts barriers on a board, by which a vote can be held; resolves with their ids once another page has them. */
export async function putBarriers(
  ws: string,
  board: string,
  token: string,
  titles: readonly string[],
): Promise<readonly string[]> {
  const clients = [stockClient(ws, board, token), stockClient(ws, board, token)] as const;
  await Promise.all(clients.map((client) => client.synced()));
  const [writer, reader] = clients;
  const on = readSnapshot(writer.doc).board.objectives[0]?.id ?? '';
  const barrier = { on, dimension: 'availability', severity: 3, blocks: true } as const;
  const ids = titles.map((title) => addRecord(writer.doc, 'barriers', { ...barrier, title }));
  await until(() => ids.every((id) => reader.doc.getMap('barriers').has(id)));
  for (const client of clients) client.destroy();
  return ids;
}

/** Waits until a robot writes in a round; resolves with what it votes on, where it votes. */
export async function openRound(
  page: RawPage,
): Promise<{ readonly id: string; readonly items: readonly string[] }> {
  const view = await page.sees((seen) => seen.kind === 'seat' && seen.round?.standing.kind === 'open');
  if (view.kind !== 'seat' || view.round === undefined) throw new Error('no round');
  return { id: view.round.id, items: view.round.items ?? [] };
}

export const hasEnded = (page: RawPage) =>
  page.sees(
    (seen) =>
      seen.kind === 'seat' &&
      (seen.round?.standing.kind === 'ended' || seen.round?.standing.kind === 'discarded') &&
      seen.round.own === undefined,
  );

export const follow = (ws: string, robots: readonly Seated[]): Promise<readonly RawPage[]> =>
  Promise.all(robots.map(({ seat }) => followWorkshop(ws, seat.token)));

/** Under which client number each record of a collection was written. */
export function authorsIn(doc: Doc, collection: string): ReadonlyMap<string, number> {
  const items = [...doc.getMap(collection)._map].filter(([, item]) => !item.deleted);
  return new Map(items.map(([id, item]) => [id, item.id.client]));
}
