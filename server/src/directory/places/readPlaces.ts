import { isDictionary } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';
import {
  type ListedOrganisation,
  type ListedService,
  type Listing,
  type Problems,
  unlabelled,
} from '../listing.ts';
import { amountOf, dayOf, pageOf, textOf, withoutMarkup } from '../values.ts';

/** A thing on a map, with what is said of it. */
interface Place {
  readonly id: string;
  readonly tags: Readonly<Record<string, unknown>>;
}

/** What is on a map, and whose map it is. */
interface Places {
  readonly places: readonly Place[];
  readonly isOpenStreetMap: boolean;
  /** One place alone is a part of a map. */
  readonly isWhole: boolean;
}

/** The places in GeoJSON, or in JSON of OpenStreetMap; undefined where a value is neither. */
export function placesIn(value: unknown): Places | undefined {
  if (!isDictionary(value)) return undefined;
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    return {
      places: value.features.filter(isDictionary).map(featurePlace),
      isOpenStreetMap: false,
      isWhole: true,
    };
  if (value.type === 'Feature')
    return { places: [featurePlace(value, 0)], isOpenStreetMap: false, isWhole: false };
  if (!Array.isArray(value.elements)) return undefined;
  const places = value.elements.filter(isDictionary).flatMap((element) =>
    // Corners of a house are elements of their own.
    isDictionary(element.tags)
      ? [{ id: `${textOf(element.type)}/${textOf(element.id)}`, tags: element.tags }]
      : [],
  );
  return { places, isOpenStreetMap: true, isWhole: true };
}

function featurePlace({ id, properties }: Readonly<Record<string, unknown>>, at: number): Place {
  const tags = isDictionary(properties) ? properties : {};
  return { id: textOf(id) || textOf(tags['@id']) || textOf(tags.id) || `feature ${at + 1}`, tags };
}

export function readPlaces({ places, isOpenStreetMap, isWhole }: Places, problems: Problems): Listing {
  const listed = places.map((place) => ({ place, organisation: organisationOf(place, problems) }));
  const organisations = new Map(listed.map(({ organisation }) => [organisation.id, organisation]));
  return {
    ...(isOpenStreetMap && { licence: 'ODbL 1.0', attribution: '© OpenStreetMap contributors' }),
    isWhole,
    organisations: [...organisations.values()],
    services: listed.map(({ place, organisation }) => serviceOf(place, organisation, problems)),
  };
}

/** Tags that say what a place is. */
const SORTS = [
  'social_facility',
  'healthcare',
  'amenity',
  'office',
  'kind',
  'category',
  'type',
  'shop',
  'leisure',
];
/** The nearest first. */
const PLACES = ['addr:suburb', 'addr:district', 'addr:city', 'addr:place', 'city', 'town'];
const PHONES = ['phone', 'contact:phone', 'telephone', 'tel'];
const PAGES = ['website', 'contact:website', 'url'];
const MAILS = ['email', 'contact:email'];

const firstIn = ({ tags }: Place, keys: readonly string[]): string =>
  keys.map((key) => textOf(tags[key])).find(Boolean) ?? '';

function sortOf(place: Place): string {
  return firstIn(place, SORTS).replaceAll('_', ' ');
}

function nameOf(place: Place): string {
  return withoutMarkup(firstIn(place, ['name', 'official_name', 'short_name', 'title']));
}

/** Whoever runs the place, else the place itself. */
function organisationOf(place: Place, problems: Problems): ListedOrganisation {
  const name = withoutMarkup(firstIn(place, ['operator', 'organisation', 'organization'])) || nameOf(place);
  if (firstIn(place, MAILS) !== '') problems.note('contact-left-out', place.id);
  return {
    id: fold(name) || place.id,
    name: unlabelled(name || sortOf(place)),
    url: pageOf(firstIn(place, PAGES), place.id, problems),
    phone: firstIn(place, PHONES) || undefined,
    address: addressOf(place),
    sort: [name, sortOf(place), ...SORTS.map((key) => textOf(place.tags[key]))].join(' '),
  };
}

function serviceOf(place: Place, organisation: ListedOrganisation, problems: Problems): ListedService {
  const { tags } = place;
  const address = addressOf(place);
  const phone = firstIn(place, PHONES);
  const about = [textOf(tags.description), textOf(tags.opening_hours)]
    .map(withoutMarkup)
    .filter(Boolean)
    .join('\n');
  const charge = textOf(tags.fee) === 'no' ? '0' : textOf(tags.charge ?? tags.fee);
  return {
    id: place.id,
    name: unlabelled(nameOf(place) || sortOf(place)),
    about: unlabelled(about),
    organisation: organisation.id,
    channels: [
      'in-person',
      ...(phone === '' ? [] : (['phone'] as const)),
      ...(firstIn(place, PAGES) === '' ? [] : (['online'] as const)),
    ],
    languages: [],
    themes: SORTS.flatMap((key) => textOf(tags[key]).split(';'))
      .map((text) => unlabelled(withoutMarkup(text.replaceAll('_', ' '))))
      .filter(({ size }) => size > 0),
    place: unlabelled(withoutMarkup(firstIn(place, PLACES))),
    documents: [],
    gives: [],
    fee: charge === 'yes' ? undefined : amountOf(charge, place.id, problems),
    verifiedOn: dayOf(tags.check_date ?? '', place.id, problems),
    phone: phone || undefined,
    address,
  };
}

function addressOf({ tags }: Place): string | undefined {
  const parts = ['addr:housenumber', 'addr:street', 'addr:postcode', 'addr:city'].map((key) =>
    textOf(tags[key]),
  );
  return textOf(tags['addr:full']) || parts.filter(Boolean).join(' ') || undefined;
}
