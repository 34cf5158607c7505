import type { Actor, Service } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';

export interface CityGroup {
  readonly actor: Readonly<Actor>;
  readonly services: readonly Readonly<Service>[];
}

/**
 * The actors of the city by name, each with its services by name. A search keeps the actors whose name or text has
 * every word of it, with all their services, and the services that do, with their actor. Names are compared as the
 * reader's language (BCP 47) does, without accents and case.
 */
export function cityGroups(
  actors: readonly Readonly<Actor>[],
  services: readonly Readonly<Service>[],
  search: string,
  language: string,
): readonly CityGroup[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  const byName = new Intl.Collator(language).compare;
  const matches = (...texts: readonly (string | undefined)[]) => {
    const text = fold(texts.filter(Boolean).join(' '));
    return words.every((word) => text.includes(word));
  };
  return actors
    .map((actor) => {
      const own = services.filter((service) => service.actor === actor.id);
      const found = matches(actor.name, actor.about)
        ? own
        : own.filter(({ name, about }) => matches(name, about));
      return { actor, services: found.sort((a, b) => byName(a.name, b.name)) };
    })
    .filter((group) => group.services.length > 0 || matches(group.actor.name, group.actor.about))
    .sort((a, b) => byName(a.actor.name, b.actor.name));
}
