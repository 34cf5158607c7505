import { ACTOR_KINDS, type Actor, CHANNELS, type Channel } from '@parcours/shared/board';
import type { Offer } from '../../records/services/offers.ts';

/** By what a directory is thinned out, beside words; by nothing where undefined. */
export interface Filter {
  readonly kind?: Actor['kind'] | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
  readonly channel?: Channel | undefined;
}

/** Offers by whoever is of that kind, with the services that are in that language and reached in that way. */
export function offersPassing(
  offers: readonly Offer[],
  { kind, language, channel }: Filter,
): readonly Offer[] {
  return offers.flatMap((offer) => {
    if (kind !== undefined && offer.actor.kind !== kind) return [];
    if (language === undefined && channel === undefined) return [offer];
    const services = offer.services.filter(
      ({ service: { languages, channels } }) =>
        (language === undefined || languages.includes(language)) &&
        (channel === undefined || channels.includes(channel)),
    );
    return services.length > 0 ? [{ ...offer, services }] : [];
  });
}

/** What there is to choose from in a directory. */
export function choicesIn(offers: readonly Offer[]) {
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
  };
}
