import type { Actor, Service } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';

/** Somebody of a city with what they offer, and the words by which each is found. */
export interface Offer {
  readonly actor: Readonly<Actor>;
  readonly services: readonly OfferedService[];
  readonly words: string;
}

interface OfferedService {
  readonly service: Readonly<Service>;
  readonly words: string;
}

interface City {
  readonly actors: readonly Readonly<Actor>[];
  readonly services: readonly Readonly<Service>[];
}

/** What a city has, by name as the reader's language (BCP 47) has it, ready to be searched as somebody types. */
export function offersIn({ actors, services }: City, language: string): readonly Offer[] {
  const byName = new Intl.Collator(language).compare;
  const of = new Map<string, Readonly<Service>[]>();
  for (const service of services) of.set(service.actor, [...(of.get(service.actor) ?? []), service]);
  return actors
    .map((actor) => ({
      actor,
      services: [...(of.get(actor.id) ?? [])].sort((one, other) => byName(one.name, other.name)).map(offered),
      words: fold([actor.name, actor.about].join(' ')),
    }))
    .sort((one, other) => byName(one.actor.name, other.actor.name));
}

function offered(service: Readonly<Service>): OfferedService {
  const { name, about, eligibility, requiredDocuments } = service;
  return { service, words: fold([name, about, eligibility, ...requiredDocuments].join(' ')) };
}

/** Offers in which every word that is searched for stands: of whom it stands in, everything; else the services that have them. */
export function offersFound(offers: readonly Offer[], search: string): readonly Offer[] {
  const words = fold(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return offers;
  return offers.flatMap((offer) => {
    if (words.every((word) => offer.words.includes(word))) return [offer];
    const services = offer.services.filter((each) =>
      words.every((word) => each.words.includes(word) || offer.words.includes(word)),
    );
    return services.length > 0 ? [{ ...offer, services }] : [];
  });
}
