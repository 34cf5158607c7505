import { type Command, defaultPlan, type StaffView, type WorkshopSetup } from '@parcours/shared/workshop';
import { expect, type Page } from '@playwright/test';
import { type Channel, leadWorkshop, type MadeWorkshop, makeWorkshop } from './crowd.ts';
import type { Parcours } from './parcours.ts';

/** A facilitator without a browser, who is done sooner. */
export class Facilitator {
  readonly workshop: MadeWorkshop;
  readonly #channel: Channel;

  private constructor(workshop: MadeWorkshop, channel: Channel) {
    this.workshop = workshop;
    this.#channel = channel;
  }

  /** Opens a workshop for two groups, by the plan that pages propose, and its door. */
  static async open(parcours: Parcours, change: Partial<WorkshopSetup> = {}): Promise<Facilitator> {
    const workshop = await makeWorkshop(parcours, {
      title: 'Routes through Turin',
      host: 'The city',
      plan: defaultPlan(),
      ...change,
    });
    const facilitator = new Facilitator(workshop, await leadWorkshop(parcours, workshop, 'Marta'));
    await facilitator.ask({ do: 'open' });
    return facilitator;
  }

  view(): StaffView {
    const { view } = this.#channel;
    if (view?.kind !== 'staff') throw new Error('the facilitator has not seen anything yet');
    return view;
  }

  /** Resolves once it is done; throws where it is refused. */
  async ask(command: Command): Promise<void> {
    expect(await this.#channel.ask(command)).toMatchObject({ done: {} });
  }

  async sees(is: (view: StaffView) => boolean): Promise<StaffView> {
    await this.#channel.until((view) => view.kind === 'staff' && is(view));
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
    this.#channel.close();
  }
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
