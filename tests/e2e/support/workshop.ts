import { randomUUID } from 'node:crypto';
import { WORKSHOP_PATH, WORKSHOP_SUBPROTOCOL, type WorkshopFrame } from '@parcours/shared/protocol';
import { type Command, defaultPlan, type StaffView, type WorkshopSetup } from '@parcours/shared/workshop';
import { expect, type Page } from '@playwright/test';
import WebSocket from 'ws';
import type { Parcours } from './parcours.ts';

export interface OpenWorkshop {
  readonly id: string;
  readonly code: string;
  readonly links: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
}

/** A facilitator without a browser, who is done sooner. */
export class Facilitator {
  readonly workshop: OpenWorkshop;
  readonly #socket: WebSocket;
  readonly #frames: WorkshopFrame[] = [];

  private constructor(workshop: OpenWorkshop, socket: WebSocket) {
    this.workshop = workshop;
    this.#socket = socket;
    socket.on('message', (data) => this.#frames.push(JSON.parse(String(data))));
  }

  /** Opens a workshop for two groups, and its door. */
  static async open(parcours: Parcours, change: Partial<WorkshopSetup> = {}): Promise<Facilitator> {
    const live = {
      title: 'Routes through Turin',
      host: 'The city',
      languages: ['en', 'fr', 'ar'],
      scenarios: ['undocumented-young-man'],
      groupCount: 2,
      retainUntil: '2099-01-01',
      plan: defaultPlan(),
      door: 'open',
      ...change,
    };
    const response = await fetch(`${parcours.url}/api/workshops`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ live }),
    });
    if (response.status !== 201) throw new Error(`not opened: ${response.status} ${await response.text()}`);
    const workshop: OpenWorkshop = await response.json();
    const address = `${parcours.ws}${WORKSHOP_PATH}/${workshop.id}`;
    const socket = new WebSocket(address, [WORKSHOP_SUBPROTOCOL, workshop.tokens.facilitate]);
    const facilitator = new Facilitator(workshop, socket);
    await facilitator.sees(() => true);
    await facilitator.ask({ do: 'introduce', person: 'person-marta', name: 'Marta' });
    await facilitator.ask({ do: 'open' });
    return facilitator;
  }

  view(): StaffView {
    const views = this.#frames.flatMap((frame) => ('state' in frame ? [frame.state.view] : []));
    const view = views.at(-1);
    if (view?.kind !== 'staff') throw new Error('the facilitator has not seen anything yet');
    return view;
  }

  /** Resolves once it is done; throws where it is refused. */
  async ask(command: Command): Promise<void> {
    const n = randomUUID();
    this.#socket.send(JSON.stringify({ n, command }));
    const answer = () => this.#frames.find((frame) => nameIn(frame) === n);
    await expect.poll(answer).toBeDefined();
    expect(answer()).toMatchObject({ done: { n } });
  }

  async sees(is: (view: StaffView) => boolean): Promise<StaffView> {
    await expect
      .poll(() => this.#frames.some((frame) => 'state' in frame) && is(this.view()), { intervals: [50] })
      .toBe(true);
    return this.view();
  }

  /** Puts those who are here into two groups, as many of them as `first` says into the first, and begins the route. */
  async beginRoute(first: readonly string[], second: readonly string[] = []): Promise<void> {
    const seatOf = (alias: string) => this.view().seats.find((seat) => seat.alias === alias)?.id ?? '';
    await this.sees(({ seats }) => seats.length >= first.length + second.length);
    await this.ask({
      do: 'group',
      groups: [
        { language: 'en', seats: first.map(seatOf) },
        { language: 'fr', seats: second.map(seatOf) },
      ],
    });
    await this.goTo('route');
  }

  async goTo(kind: string): Promise<void> {
    const { stage, plan } = this.view();
    const from = stage.kind === 'running' ? stage.phase : -1;
    await this.ask({ do: 'go', from, to: plan.findIndex((phase) => phase.kind === kind) });
  }

  seat(alias: string): string {
    const seat = this.view().seats.find((each) => each.alias === alias);
    if (seat === undefined) throw new Error(`nobody is called ${alias}`);
    return seat.id;
  }

  leave(): void {
    this.#socket.close();
  }
}

function nameIn(frame: WorkshopFrame): string | undefined {
  if ('done' in frame) return frame.done.n;
  return 'refused' in frame ? frame.refused.n : undefined;
}

/** Takes a seat under an alias, in a page that shows the lobby in English. */
export async function comeIn(page: Page, alias: string): Promise<void> {
  await page.getByLabel('What others call you here').fill(alias);
  await page.getByRole('button', { name: 'Come in', exact: true }).click();
  await expect(page.getByRole('button', { name: `Your place, ${alias}` })).toBeVisible();
}

/** What the workshop says over a group's board. */
export const barOf = (page: Page) => page.getByRole('region', { name: 'Workshop', exact: true });

/** The databases of boards that a browser has. */
export function boardsIn(page: Page): Promise<string[]> {
  return page.evaluate(async () =>
    (await indexedDB.databases())
      .map(({ name }) => name ?? '')
      .filter((name) => name.startsWith('parcours.board.')),
  );
}
