import {
  ACTOR_KINDS,
  type ActorKind,
  CHANNELS,
  type Channel,
  isDictionary,
  LEVELS,
  type Level,
} from '@parcours/shared/board';
import { type Fields, HSDS_EXTENSION, type HsdsContent, listOf } from '@parcours/shared/directory';
import { languageOf } from '../languages.ts';
import {
  type Labels,
  type ListedOrganisation,
  type ListedService,
  type Listing,
  type Problems,
  unlabelled,
} from '../listing.ts';
import { amountOf, dayOf, daysOf, pageOf, textOf, withoutMarkup } from '../values.ts';

/** Reads what a directory of HSDS (Open Referral, 1.1 to 3) holds. */
export function readHsds({ organizations, services, isWhole }: HsdsContent, problems: Problems): Listing {
  return {
    isWhole,
    organisations: organizations.map((each) => organisationOf(each, problems)),
    services: services.map((each) => serviceOf(each, problems)),
  };
}

const label = (value: unknown): Labels => unlabelled(withoutMarkup(textOf(value)));
const idOf = (value: unknown): string => textOf(value);

function organisationOf(fields: Fields, problems: Problems): ListedOrganisation {
  const where = `organization ${idOf(fields.id)}`;
  noteContacts(fields, where, problems);
  return {
    id: idOf(fields.id),
    name: label(fields.name),
    about: label(fields.description),
    url: pageOf(fields.website ?? fields.url, where, problems),
    phone: phoneOf(fields),
    address: addressOf(fields),
    kind: ownOf<ActorKind>(fields, 'kind', ACTOR_KINDS)[0],
    level: ownOf<Level>(fields, 'level', LEVELS)[0],
    sort: [textOf(fields.name), textOf(fields.legal_status), textOf(fields.description)].join(' '),
  };
}

function serviceOf(fields: Fields, problems: Problems): ListedService {
  const where = `service ${idOf(fields.id)}`;
  noteContacts(fields, where, problems);
  const organisation = isDictionary(fields.organization) ? fields.organization.id : fields.organization_id;
  const fees = textOf(fields.fees_description) || textOf(fields.fees);
  return {
    id: idOf(fields.id),
    name: label(fields.name),
    about: unlabelled(
      [withoutMarkup(textOf(fields.description)), withoutMarkup(fees)].filter(Boolean).join('\n'),
    ),
    organisation: idOf(organisation) || undefined,
    channels: channelsOf(fields),
    languages: languagesOf(fields, where, problems),
    eligibility: unlabelled(eligibilityOf(fields)),
    themes: themesOf(fields),
    place: placeOf(fields),
    documents: listOf(fields.required_documents)
      .map(({ document, name }) => label(document ?? name))
      .filter(({ size }) => size > 0),
    gives: textsOf(extensionOf(fields).gives).map(label),
    fee: feeOf(fields, where, problems),
    waitDays: daysOf(isWords(fields.wait_time) ? '' : fields.wait_time, where, problems),
    verifiedOn: verifiedOn(fields, where, problems),
    phone: phoneOf(fields),
    address: addressOf(fields),
  };
}

/** What our own writer put beside the fields of HSDS. */
function extensionOf(fields: Fields): Fields {
  const extension = fields[HSDS_EXTENSION];
  return isDictionary(extension) ? extension : {};
}

const textsOf = (value: unknown): readonly string[] => [value].flat().map(textOf).filter(Boolean);

/** Those of some words that stand there. */
function ownOf<Word extends string>(fields: Fields, name: string, words: readonly Word[]): readonly Word[] {
  const said = new Set(textsOf(extensionOf(fields)[name]));
  return words.filter((word) => said.has(word));
}

/** Whom to write to is for the office, and not for a wall. */
function noteContacts(fields: Fields, where: string, problems: Problems): void {
  const count = [fields.email, fields.assurer_email].filter((value) => textOf(value) !== '').length;
  const left = count + listOf(fields.contacts).length;
  if (left > 0) problems.note('contact-left-out', where, left);
}

function phoneOf(fields: Fields): string | undefined {
  return textOf(listOf(fields.phones)[0]?.number).replace(/^"|"$/g, '') || undefined;
}

function addressOf(fields: Fields): string | undefined {
  const [at] = listOf(fields.service_at_locations);
  const address = addressFields(fields);
  const parts = [address?.address_1, address?.city, address?.postal_code].map(textOf).filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : textOf(at?.location_id) || undefined;
}

function addressFields(fields: Fields): Fields | undefined {
  const [at] = listOf(fields.service_at_locations);
  const place = isDictionary(at?.location) ? at.location : listOf(fields.locations)[0];
  return listOf(place?.addresses)[0];
}

/** The town, else the region; where no address says one, the area that is served. */
function placeOf(fields: Fields): Labels {
  const address = addressFields(fields);
  const [area] = listOf(fields.service_areas);
  const said = [address?.city, address?.region, area?.name, area?.service_area].map(textOf);
  return label(said.find(Boolean));
}

/** The terms of its taxonomies, by what they are called. */
function themesOf(fields: Fields): readonly Labels[] {
  const terms = [
    ...listOf(fields.attributes),
    ...listOf(fields.service_taxonomy),
    ...listOf(fields.taxonomy_terms),
  ];
  const named = terms.flatMap((each) => {
    const term = isDictionary(each.taxonomy_term) ? each.taxonomy_term : each;
    return textOf(term.name) || textOf(term.term) || textOf(each.taxonomy_detail) || [];
  });
  return [...named, ...textsOf(fields.category), ...textsOf(fields.categories)].map(label);
}

function channelsOf(fields: Fields): readonly Channel[] {
  const said = ownOf<Channel>(fields, 'channels', CHANNELS);
  if (said.length > 0) return said;
  const channels: Channel[] = [];
  if (listOf(fields.service_at_locations).length > 0 || textOf(fields.location_id) !== '')
    channels.push('in-person');
  if (listOf(fields.phones).length > 0) channels.push('phone');
  if (textOf(fields.url) !== '') channels.push('online');
  return channels;
}

function languagesOf(fields: Fields, where: string, problems: Problems): readonly string[] {
  const found = listOf(fields.languages).flatMap(({ code, name, language }) => {
    const texts = [code, name, language].map(textOf).filter(Boolean);
    const tag = texts.map(languageOf).find((each) => each !== undefined);
    if (tag === undefined && texts.length > 0) problems.note('language-unknown', `${where}: ${texts[0]}`);
    return tag ?? [];
  });
  return [...new Set(found)];
}

function eligibilityOf(fields: Fields): string {
  const said = textOf(fields.eligibility_description) || textOf(listOf(fields.eligibility)[0]?.eligibility);
  const [least, most] = [fields.minimum_age, fields.maximum_age].map(textOf);
  const ages = least || most ? `${least || '0'}–${most}` : '';
  return [withoutMarkup(said).replaceAll('\n', ' '), ages].filter(Boolean).join(' · ');
}

function feeOf(fields: Fields, where: string, problems: Problems): number | undefined {
  const amounts = listOf(fields.cost_options).flatMap(
    ({ amount }) => amountOf(amount, where, problems) ?? [],
  );
  if (new Set(amounts).size > 1) problems.note('fee-several', where);
  return amounts.length === 0 ? undefined : Math.min(...amounts);
}

/** A sentence tells people something, and the analysis nothing. */
function isWords(value: unknown): boolean {
  return typeof value === 'string' && !/\d/.test(value);
}

/** By somebody who looked first, else when it was changed last. */
function verifiedOn(fields: Fields, where: string, problems: Problems): string | undefined {
  const dates = [fields.assured_date, fields.last_action_date, fields.last_modified];
  return dates.map((date) => dayOf(date, where, problems)).find((day) => day !== undefined);
}
