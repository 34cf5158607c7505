import { type Board, emptyBoard, type Service } from '@parcours/shared/board';
import type { CityPack } from '@parcours/shared/directory';
import { fold } from '@parcours/shared/texts';

/** Somebody of a directory with what they offer, and the words by which each is found. */
export interface Offer {
  readonly actor: CityPack['actors'][number];
  readonly services: readonly ListedService[];
  readonly words: string;
}

interface ListedService {
  readonly service: Readonly<Service>;
  readonly words: string;
}

/** What a directory has, by name as the reader's language (BCP 47) has it, ready to be searched as somebody types. */
export function offersIn({ actors, services }: CityPack, language: string): readonly Offer[] {
  const byName = new Intl.Collator(language).compare;
  const of = new Map<string, Service[]>();
  for (const service of services) of.set(service.actor, [...(of.get(service.actor) ?? []), service]);
  return actors
    .map((actor) => ({
      actor,
      services: [...(of.get(actor.id) ?? [])].sort((one, other) => byName(one.name, other.name)).map(listed),
      words: fold([actor.name, actor.about].join(' ')),
    }))
    .sort((one, other) => byName(one.actor.name, other.actor.name));
}

function listed(service: Readonly<Service>): ListedService {
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

/** What is picked of a directory, with whoever offers it, what it asks for and gives, as it is put on a board. */
export function picked({ actors, services, assets }: CityPack, ids: ReadonlySet<string>): Board {
  const chosen = services.filter(({ id }) => ids.has(id));
  const offering = new Set<string>(chosen.map(({ actor }) => actor));
  const asked = new Set(chosen.flatMap(({ requiredDocuments }) => requiredDocuments.map(fold)));
  const given = new Set<string>(chosen.flatMap(({ gives }) => gives));
  return {
    ...emptyBoard(),
    actors: actors.filter(({ id }) => offering.has(id) || ids.has(id)),
    services: chosen,
    assets: assets.filter(({ id, name }) => given.has(id) || asked.has(fold(name))),
  };
}
