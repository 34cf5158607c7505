import { randomUUID } from 'node:crypto';
import {
  type Capability,
  capabilityIn,
  WORKSHOP_PATH,
  WORKSHOP_SUBPROTOCOL,
  type WorkshopFrame,
} from '@parcours/shared/protocol';
import type { Command, StaffView, WorkshopSetup, WorkshopView } from '@parcours/shared/workshop';
import WebSocket from 'ws';
import { bearer } from './server.ts';
import { until } from './until.ts';

/** A workshop of three phases for two groups, which nobody is in yet. */
export function smallSetup(change: Partial<WorkshopSetup> = {}): WorkshopSetup {
  return {
    title: 'A day in Grenoble',
    host: 'The city',
    languages: ['en', 'fr', 'ar'],
    scenarios: ['undocumented-young-man'],
    groupCount: 2,
    retainUntil: '2099-01-01',
    door: 'open',
    plan: [
      { id: 'arrive', kind: 'arrive', minutes: 5 },
      { id: 'route', kind: 'route', minutes: 20 },
      { id: 'close', kind: 'close', minutes: 5 },
    ],
    ...change,
  };
}

export interface OpenedWorkshop {
  readonly id: string;
  readonly code: string;
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  readonly links: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
}

export interface TakenSeat {
  readonly seat: string;
  readonly alias: string;
  readonly token: string;
  readonly wayBack: readonly string[];
}

export async function openWorkshop(http: string, setup = smallSetup()): Promise<OpenedWorkshop> {
  return answered(await postTo(`${http}/api/workshops`, { live: setup }), 201);
}

/** A key as a page draws one. */
export const seatKey = (): string => randomUUID();

export async function sit(
  http: string,
  { id, tokens }: OpenedWorkshop,
  wanted: { alias: string; languages?: readonly string[]; key?: string; city?: string },
): Promise<TakenSeat> {
  const body = { key: seatKey(), languages: ['en'], ...wanted };
  return answered(await postTo(`${http}/api/workshops/${id}/seats`, body, tokens.contribute), 201);
}

export function postTo(address: string, body: object, token?: string): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...(token && bearer(token)) };
  return fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function answered<T>(answer: Response, status: number): Promise<T> {
  if (answer.status !== status) throw new Error(`${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** A page that follows a workshop, without a browser. */
export interface RawPage {
  readonly frames: readonly WorkshopFrame[];
  readonly socket: WebSocket;
  /** The latest view. */
  view(): WorkshopView | undefined;
  /** What the server answers: `done`, or the code of the refusal. */
  ask(command: Command, n?: string): Promise<string>;
  /** Waits until the latest view is such. */
  sees<Seen extends WorkshopView>(is: (view: WorkshopView) => view is Seen): Promise<Seen>;
  sees(is: (view: WorkshopView) => boolean): Promise<WorkshopView>;
  closedWith(): number | undefined;
  close(): void;
}

export async function followWorkshop(ws: string, token: string): Promise<RawPage> {
  const { document } = capabilityIn(token) as Capability;
  const id = document.slice(document.indexOf(':') + 1);
  const socket = new WebSocket(`${ws}${WORKSHOP_PATH}/${id}`, [WORKSHOP_SUBPROTOCOL, token]);
  const frames: WorkshopFrame[] = [];
  let latest: WorkshopView | undefined;
  let closed: number | undefined;
  socket.on('message', (data) => {
    const frame: WorkshopFrame = JSON.parse(String(data));
    frames.push(frame);
    if ('state' in frame) latest = frame.state.view;
  });
  socket.on('close', (code) => {
    closed = code;
  });
  socket.on('error', () => {});
  await until(() => closed !== undefined || frames.length > 0);
  return {
    frames,
    socket,
    view: () => latest,
    ask: async (command, n = randomUUID()) => {
      const before = frames.length;
      socket.send(JSON.stringify({ n, command }));
      const answer = () =>
        frames.slice(before).flatMap((frame) => {
          if ('done' in frame && frame.done.n === n) return ['done'];
          return 'refused' in frame && frame.refused.n === n ? [frame.refused.code] : [];
        })[0];
      await until(() => answer() !== undefined || closed !== undefined);
      return answer() ?? `closed with ${closed}`;
    },
    sees: async <Seen extends WorkshopView>(is: (view: WorkshopView) => boolean) => {
      await until(() => latest !== undefined && is(latest));
      return latest as Seen;
    },
    closedWith: () => closed,
    close: () => socket.close(),
  };
}

/** A facilitator who has said who they are. */
export async function lead(ws: string, { tokens }: OpenedWorkshop, name = 'Marta'): Promise<RawPage> {
  const page = await followWorkshop(ws, tokens.facilitate);
  const said = await page.ask({ do: 'introduce', person: `person-${name.toLowerCase()}`, name });
  if (said !== 'done') throw new Error(said);
  return page;
}

export const isStaff = (view: WorkshopView): view is StaffView => view.kind === 'staff';
