import type { Actor, Step } from '../board/index.ts';
import type { Lookup } from './lookup.ts';
import { printable } from './rich.ts';

/** Where a barrier stands: at a step or an objective, or on the way between two cards. */
export interface BarrierSite {
  readonly kind: 'step' | 'leg' | 'objective';
  readonly id: string;
  /** The card's title; of a leg, the title of the card it leads from. */
  readonly title: string;
  /** The title of the card that a leg leads to. */
  readonly to?: string;
  /** Whose it is alone, on a board of several people. */
  readonly person?: string | undefined;
  readonly service?: string | undefined;
  /** The actors the person deals with there: two at most, in the order of the way. */
  readonly actors: readonly { readonly id: string; readonly name: string }[];
}

/** The place with this id; one that is gone has no title and no actors. */
export function barrierSiteOf(id: string, find: Lookup): BarrierSite {
  const step = find.steps.get(id);
  if (step) {
    return {
      kind: 'step',
      id,
      title: cardTitle(id, find),
      person: personOf(id, find),
      service: serviceOf(step, find),
      actors: named([actorOf(step, find)]),
    };
  }
  const leg = find.legs.get(id);
  if (!leg)
    return { kind: 'objective', id, title: cardTitle(id, find), person: personOf(id, find), actors: [] };
  const ends = [leg.from, leg.to].map((end) => actorOf(find.steps.get(end), find));
  return {
    kind: 'leg',
    id,
    title: cardTitle(leg.from, find),
    to: cardTitle(leg.to, find),
    person: personOf(leg.to, find) ?? personOf(leg.from, find),
    actors: named(ends[0]?.id === ends[1]?.id ? ends.slice(0, 1) : ends),
  };
}

/** What stands on the card of a persona, a step or an objective. */
export function cardTitle(id: string, find: Lookup): string {
  const title = find.steps.get(id)?.title ?? find.objectives.get(id)?.title ?? find.personas.get(id)?.name;
  return printable(title ?? '');
}

/** Whose card it is alone, where the board tells of several people; a card of everybody's is nobody's. */
export function personOf(id: string, { steps, objectives, personas }: Lookup): string | undefined {
  if (personas.size < 2) return undefined;
  const owner = steps.get(id)?.persona ?? objectives.get(id)?.persona;
  const name = owner && personas.get(owner)?.name;
  return name ? printable(name) : undefined;
}

/** Who a step is taken with: its own actor, or else the one that offers its service. */
export function actorOf(step: Readonly<Step> | undefined, find: Lookup): Actor | undefined {
  if (!step) return undefined;
  const id = step.actor ?? (step.service ? find.services.get(step.service)?.actor : undefined);
  return id === undefined ? undefined : find.actors.get(id);
}

function serviceOf(step: Readonly<Step>, find: Lookup): string | undefined {
  const name = step.service && find.services.get(step.service)?.name;
  return name ? printable(name) : undefined;
}

function named(actors: readonly (Actor | undefined)[]): BarrierSite['actors'] {
  return actors.flatMap((actor) => (actor ? [{ id: actor.id, name: printable(actor.name) }] : []));
}
