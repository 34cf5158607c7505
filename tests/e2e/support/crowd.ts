import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { WORKSHOP_PATH, WORKSHOP_SUBPROTOCOL, type WorkshopFrame } from '@parcours/shared/protocol';
import type { WorkshopView } from '@parcours/shared/workshop';
import type { Command } from '@parcours/shared/workshop/command';
import { WebSocket } from 'ws';
import type { Parcours } from './parcours.ts';

export interface MadeWorkshop {
  readonly id: string;
  readonly code: string;
  readonly links: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
  readonly tokens: Readonly<Record<'view' | 'contribute' | 'edit' | 'facilitate', string>>;
}

/** Makes a live workshop over HTTP. */
export async function makeWorkshop({ url }: Parcours, setup: object = {}): Promise<MadeWorkshop> {
  const live = {
    title: 'Two days in March',
    host: 'City of Lisbon',
    languages: ['en', 'fr', 'ar'],
    scenarios: ['undocumented-young-man'],
    groupCount: 2,
    retainUntil: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    plan: [
      { id: 'arrive', kind: 'arrive', minutes: 5 },
      { id: 'route', kind: 'route', minutes: 20 },
      { id: 'barriers', kind: 'barriers', minutes: 10, note: 'Ask for a second way.' },
      { id: 'close', kind: 'close', minutes: 5, isFrozen: true },
    ],
    door: 'open',
    ...setup,
  };
  const response = await fetch(`${url}/api/workshops`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ live }),
  });
  if (response.status !== 201) throw new Error(`not made: ${response.status} ${await response.text()}`);
  return response.json();
}

/** Who comes in. */
export interface Person {
  readonly alias: string;
  readonly languages?: readonly string[];
  readonly city?: string;
}

/** One connection to a workshop, by whatever token: it says what it is asked to, and holds the last view. */
export class Channel {
  readonly #socket: WebSocket;
  #view: WorkshopView | undefined;
  /** Once the server has let go of it. */
  readonly closed: Promise<unknown>;
  readonly #waiting = new Set<() => void>();
  readonly #answers = new Map<string, (frame: WorkshopFrame) => void>();

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = once(socket, 'close');
    socket.on('message', (data) => this.#hear(JSON.parse(String(data))));
  }

  static async open({ ws }: Parcours, workshop: string, token: string): Promise<Channel> {
    const socket = new WebSocket(`${ws}${WORKSHOP_PATH}/${workshop}`, [WORKSHOP_SUBPROTOCOL, token]);
    const channel = new Channel(socket);
    await once(socket, 'open');
    return channel;
  }

  /** The last view; undefined before the first. */
  get view(): WorkshopView | undefined {
    return this.#view;
  }

  /** Resolves with what the server answers. */
  ask(command: Command): Promise<WorkshopFrame> {
    const n = randomUUID();
    return new Promise((answered) => {
      this.#answers.set(n, answered);
      this.#socket.send(JSON.stringify({ n, command }));
    });
  }

  /** Resolves with the first view, from now on, of which something holds. */
  async until(holds: (view: WorkshopView) => boolean): Promise<WorkshopView> {
    while (this.#view === undefined || !holds(this.#view)) {
      await new Promise<void>((changed) => this.#waiting.add(changed));
    }
    return this.#view;
  }

  close(): void {
    this.#socket.close();
  }

  #hear(frame: WorkshopFrame): void {
    if ('done' in frame) this.#answers.get(frame.done.n)?.(frame);
    if ('refused' in frame) this.#answers.get(frame.refused.n)?.(frame);
    if (!('state' in frame)) return;
    this.#view = frame.state.view;
    for (const changed of this.#waiting) changed();
    this.#waiting.clear();
  }
}

/** A facilitator who has said who they are, without a browser. */
export async function leadWorkshop(
  parcours: Parcours,
  { id, tokens }: MadeWorkshop,
  name = 'Jo',
): Promise<Channel> {
  const channel = await Channel.open(parcours, id, tokens.facilitate);
  await channel.until(() => true);
  await channel.ask({ do: 'introduce', person: `person-${name.toLowerCase()}`, name });
  return channel;
}

/** Two groups at work on the route: the first half of the people, and the second. */
export async function setToWork(lead: Channel, crowd: readonly Seated[]): Promise<void> {
  const half = Math.ceil(crowd.length / 2);
  const seats = [crowd.slice(0, half), crowd.slice(half)].map((some) => some.map(({ seat }) => seat));
  await lead.ask({ do: 'group', groups: seats.map((each) => ({ language: 'en', seats: each })) });
  await lead.ask({ do: 'go', from: -1, to: 1 });
}

/** Somebody with a place in a workshop, who is here. */
export interface Seated {
  readonly seat: string;
  readonly alias: string;
  readonly token: string;
  readonly channel: Channel;
}

/** Takes a place for each over HTTP, and holds their connections. */
export async function seatCrowd(
  parcours: Parcours,
  { id, tokens }: MadeWorkshop,
  people: readonly Person[],
): Promise<readonly Seated[]> {
  return Promise.all(
    people.map(async ({ alias, languages = ['en'], city }) => {
      const response = await fetch(`${parcours.url}/api/workshops/${id}/seats`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${tokens.contribute}` },
        body: JSON.stringify({ key: randomUUID(), alias, languages, ...(city !== undefined && { city }) }),
      });
      if (response.status !== 201) throw new Error(`no seat: ${response.status} ${await response.text()}`);
      const seated = await response.json();
      return { ...seated, channel: await Channel.open(parcours, id, seated.token) };
    }),
  );
}
