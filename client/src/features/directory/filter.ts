import { ACTOR_KINDS, type Actor, CHANNELS, type Channel } from '@parcours/shared/board';
import type { Facets, FacetsById } from '@parcours/shared/directory';
import type { Offer } from '../../records/services/offers.ts';

/** By what a directory is thinned out, beside words; by nothing where undefined. */
export interface Filter {
  readonly kind?: Actor['kind'] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
  readonly theme?: string | undefined;
  readonly place?: string | undefined;
}

/** Offers by whoever is of that kind, with the services that are in that language and reached in that way. */
export function offersPassing(
  offers: readonly Offer[],
  facets: FacetsById,
  { kind, ...asked }: Filter,
): readonly Offer[] {
  const isAsked = Object.values(asked).some((each) => each !== undefined);
  return offers.flatMap((offer) => {
    if (kind !== undefined && offer.actor.kind !== kind) return [];
    if (!isAsked) return [offer];
    const services = offer.services.filter(({ service }) => passes(service, facets.get(service.id), asked));
    return services.length > 0 ? [{ ...offer, services }] : [];
  });
}

type Asked = Omit<Filter, 'kind'>;

function passes(
  { languages, channels }: OfferedService,
  facets: Facets | undefined,
  { language, channel, theme, place }: Asked,
): boolean {
  return (
    (language === undefined || languages.includes(language)) &&
    (channel === undefined || channels.includes(channel)) &&
    (theme === undefined || facets?.themes.includes(theme) === true) &&
    (place === undefined || facets?.place === place)
  );
}

type OfferedService = Offer['services'][number]['service'];

/** Of so many that a directory has, those are offered that most services have. */
const MOST_CHOICES = 100;

/** What there is to choose from in a directory. */
export function choicesIn(offers: readonly Offer[], facets: FacetsById) {
  const services = offers.flatMap((offer) => offer.services.map(({ service }) => service));
  const [kinds, languages, channels] = [
    new Set(offers.map(({ actor }) => actor.kind)),
    new Set(services.flatMap((service) => service.languages)),
    new Set(services.flatMap((service) => service.channels)),
  ];
  return {
    kinds: ACTOR_KINDS.filter((kind) => kinds.has(kind)),
    languages: [...languages].sort(),
    channels: CHANNELS.filter((channel) => channels.has(channel)),
    themes: mostOften([...facets.values()].flatMap(({ themes }) => themes)),
    places: mostOften([...facets.values()].flatMap(({ place }) => place ?? [])),
  };
}

function mostOften(values: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_CHOICES)
    .map(([value]) => value);
}
