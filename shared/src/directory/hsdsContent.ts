import { isDictionary } from '../board/index.ts';

/** An object of a file, none of whose fields is trusted. */
export type Fields = Readonly<Record<string, unknown>>;

/** What a directory of HSDS holds, as objects of HSDS 3, in which what belongs to something is within it. */
export interface HsdsContent {
  readonly organizations: readonly Fields[];
  readonly services: readonly Fields[];
  /** Whether there is no more than that: one object, or one page of several, is a part. */
  readonly isWhole: boolean;
}

/** The objects in a list; those of an object alone where there is no list. */
export function listOf(value: unknown): readonly Fields[] {
  if (Array.isArray(value)) return value.filter(isDictionary);
  return isDictionary(value) ? [value] : [];
}

/** Fields by which an organisation is known from a service, in any version. */
const OF_ORGANIZATION = [
  'legal_status',
  'tax_status',
  'year_incorporated',
  'organization_identifiers',
  'services',
];
const OF_SERVICE = [
  'organization_id',
  'organization',
  'service_at_locations',
  'eligibility_description',
  'application_process',
  'cost_options',
  'required_documents',
  'wait_time',
  'interpretation_services',
];

/**
 * What is in a JSON value of HSDS: one object, a list, or a page of a list (`contents`); services, organisations or
 * services at locations. Undefined where it holds none of these.
 */
export function hsdsContent(value: unknown): HsdsContent | undefined {
  const page = isDictionary(value) && Array.isArray(value.contents) ? value : undefined;
  const objects = listOf(page?.contents ?? value);
  const isWhole = page === undefined ? Array.isArray(value) : Number(page.total_pages ?? 1) <= 1;
  const organizations: Fields[] = [];
  const services: Fields[] = [];
  const take = (each: Fields): void => {
    if (isDictionary(each.service)) {
      take(each.service);
    } else if (has(each, OF_ORGANIZATION)) {
      organizations.push(each);
      for (const service of listOf(each.services)) services.push({ organization_id: each.id, ...service });
    } else if (has(each, OF_SERVICE)) {
      services.push(each);
      if (isDictionary(each.organization)) organizations.push(each.organization);
    }
  };
  for (const each of objects) take(each);
  return organizations.length + services.length === 0 ? undefined : { organizations, services, isWhole };
}

function has(object: Fields, fields: readonly string[]): boolean {
  return typeof object.name === 'string' && fields.some((field) => field in object);
}
