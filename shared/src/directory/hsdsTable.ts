/**
 * What a table of an HSDS package (1.1 to 3) holds: its services, its organisations, or a part of what is said of these,
 * such as phones, which tells nothing without them.
 */
export type HsdsTable = 'services' | 'organizations' | 'part';

/** What no table but that of organisations has. */
const OF_ORGANIZATIONS = [
  'legal_status',
  'tax_status',
  'tax_id',
  'year_incorporated',
  'parent_organization_id',
];
/** What neither locations nor contacts have. */
const OF_SERVICES = [
  'status',
  'program_id',
  'eligibility_description',
  'application_process',
  'interpretation_services',
  'fees',
  'fees_description',
  'wait_time',
  'accreditations',
  'licenses',
];
/** By which a row belongs to something that is elsewhere, whatever else it has. */
const BELONGING = ['service_id', 'phone_id', 'link_id', 'resource_id', 'taxonomy_id'];
/** The same of rows without a name; services may have them too. */
const BELONGING_NAMELESS = ['location_id', 'organization_id', 'service_at_location_id', 'taxonomy_term_id'];
const OF_PROGRAMS = ['id', 'organization_id', 'name', 'alternate_name', 'description'];
const OF_LOCATIONS = ['location_type', 'transportation', 'alternate_name', 'organization_id'];
/** Of terms, vocabularies and descriptions of tables. */
const OF_TERMS = ['parent_id', 'term_uri', 'vocabulary', 'character_set'];

/** By which columns a table is known: it has all, one of any, none of those, and only these. */
interface Signature {
  readonly kind: HsdsTable;
  readonly all: readonly string[];
  readonly any?: readonly string[];
  readonly none?: readonly string[];
  readonly only?: readonly string[];
}

/** The first that fits counts. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'part', all: ['name', 'organization_id', 'service_id'] },
  { kind: 'part', all: ['name', 'organization_id', 'alternate_name'], only: OF_PROGRAMS },
  { kind: 'part', all: ['name', 'organization_id', 'department'], none: OF_SERVICES },
  { kind: 'part', all: ['name', 'organization_id', 'latitude', 'longitude'], none: OF_SERVICES },
  { kind: 'services', all: ['name', 'organization_id'] },
  { kind: 'organizations', all: ['id', 'name'], any: OF_ORGANIZATIONS },
  { kind: 'part', all: ['id', 'latitude', 'longitude'], any: OF_LOCATIONS, none: OF_SERVICES },
  { kind: 'part', all: ['id', 'name'], any: OF_TERMS },
  { kind: 'part', all: ['id', 'name', 'uri', 'version'] },
  { kind: 'part', all: ['id'], any: BELONGING },
  { kind: 'part', all: ['id'], any: BELONGING_NAMELESS, none: ['name'] },
];

/** Tells by its headings which table of HSDS it is, whatever it is called; undefined where it is none. */
export function hsdsTable(headings: readonly string[]): HsdsTable | undefined {
  const columns = new Set(headings.map((heading) => heading.trim().toLowerCase()));
  return SIGNATURES.find((each) => fits(columns, each))?.kind;
}

function fits(columns: ReadonlySet<string>, { all, any, none = [], only }: Signature): boolean {
  const isThere = (name: string) => columns.has(name);
  return (
    all.every(isThere) &&
    (any?.some(isThere) ?? true) &&
    !none.some(isThere) &&
    (only === undefined || [...columns].every((name) => only.includes(name)))
  );
}
