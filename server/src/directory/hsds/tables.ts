import { type Fields, type HsdsContent, type HsdsTable, hsdsTable } from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';
import { Referred } from '../listing.ts';
import type { Table } from '../table/table.ts';

/** Tables of services, as they are called: one row in each for what HSDS 3 has within a service or an organisation. */
const PARTS = [
  ['phones', ['phone', 'phones']],
  ['languages', ['language', 'languages']],
  ['required_documents', ['required_document', 'required_documents']],
  ['cost_options', ['cost_option', 'cost_options']],
  ['eligibility', ['eligibility']],
  ['service_areas', ['service_area', 'service_areas']],
] as const;

const SITES = ['service_at_location', 'service_at_locations', 'services_at_location'];
const ADDRESSES = ['address', 'addresses', 'physical_address', 'physical_addresses'];
const TERMS = ['taxonomy_term', 'taxonomy_terms', 'taxonomy', 'taxonomies'];
/** What says which terms a service has, in one version or another. */
const TERM_LINKS = ['attribute', 'attributes', 'service_attribute', 'service_attributes', 'service_taxonomy'];

const ORGANIZATIONS = ['organization', 'organizations', 'organisation', 'organisations'];
const SERVICES = ['service', 'services'];

/**
 * What is in the tables of a package of HSDS 1 to 3, or in a table of services or organisations alone; undefined where it
 * is none.
 * @throws CodedError `directory.part` where what the tables say is of services that are elsewhere; `directory.too-large`
 * where many services of one id would each have thousands of rows.
 */
export function hsdsInTables(tables: ReadonlyMap<string, Table>): HsdsContent | undefined {
  const { services, organizations } = mainTables(tables);
  if (services === undefined && organizations === undefined) return undefined;
  const parts = PARTS.map(([field, names]) => [field, byService(named(tables, names))] as const);
  const terms = termsOf(tables);
  const sites = byService(named(tables, SITES));
  const addresses = by('location_id', named(tables, ADDRESSES));
  const phones = by('organization_id', named(tables, ['phone', 'phones']));
  const referred = new Referred();
  const rowsOf = (groups: Groups, id: string): readonly Fields[] => {
    const { rows, signs } = groups.get(id) ?? NO_ROWS;
    for (const each of signs) referred.count(each);
    return rows;
  };
  return {
    isWhole: true,
    organizations: objectsOf(organizations).map((each) => ({
      ...each,
      phones: rowsOf(phones, String(each.id)),
    })),
    services: objectsOf(services).map((service) => {
      const id = String(service.id);
      return {
        ...service,
        ...Object.fromEntries(parts.map(([field, groups]) => [field, rowsOf(groups, id)])),
        taxonomy_terms: rowsOf(terms, id),
        service_at_locations: rowsOf(sites, id).map((site) => ({
          ...site,
          location: { addresses: rowsOf(addresses, String(site.location_id)) },
        })),
      };
    }),
  };
}

/** Rows by what they belong to, and of each how many signs there are in it. */
type Groups = ReadonlyMap<string, Group>;

interface Group {
  readonly rows: Fields[];
  readonly signs: number[];
}

const NO_ROWS: Group = { rows: [], signs: [] };

/** The terms of its taxonomies that each service has. */
function termsOf(tables: ReadonlyMap<string, Table>): Groups {
  const terms = new Map(objectsOf(named(tables, TERMS)).map((term) => [term.id, term]));
  const links = TERM_LINKS.flatMap((name) => objectsOf(tables.get(name)));
  return groupedBy(
    links.map((link) => [
      link.service_id ?? link.link_id,
      terms.get(link.taxonomy_term_id ?? link.taxonomy_id) ?? link,
    ]),
  );
}

interface MainTables {
  readonly services?: Table | undefined;
  readonly organizations?: Table | undefined;
}

/** The tables of services and of organisations, by their names, else by their headings. */
function mainTables(tables: ReadonlyMap<string, Table>): MainTables {
  const all = [...tables.values()].map((table) => ({ table, kind: hsdsTable(table.headings) }));
  const ofKind = (kind: HsdsTable) => all.find((each) => each.kind === kind)?.table;
  const services = named(tables, SERVICES) ?? ofKind('services');
  const organizations = named(tables, ORGANIZATIONS) ?? ofKind('organizations');
  if (services !== undefined)
    return hsdsTable(services.headings) === 'services' ? { services, organizations } : {};
  const others = all.filter(({ table }) => table !== organizations);
  const arePart = others.every(({ kind }) => kind === 'part');
  if (organizations === undefined && all.length > 0 && arePart) throw new CodedError('directory.part');
  // Beside organisations, a table that is none of HSDS may hold services.
  return arePart && hsdsTable(organizations?.headings ?? []) === 'organizations' ? { organizations } : {};
}

const headingsOf = (table: Table | undefined): readonly string[] =>
  table?.headings.map((heading) => heading.trim().toLowerCase()) ?? [];

function named(tables: ReadonlyMap<string, Table>, names: readonly string[]): Table | undefined {
  return names.map((name) => tables.get(name)).find((table) => table !== undefined);
}

/** A row as an object; cells with nothing in them are left out. */
function objectsOf(table: Table | undefined): readonly Fields[] {
  const headings = headingsOf(table);
  return (table?.rows ?? []).map(({ cells }) =>
    Object.fromEntries(
      cells.flatMap((cell, at) => {
        const heading = headings[at] ?? '';
        return cell === '' || heading === '' ? [] : [[heading, cell]];
      }),
    ),
  );
}

const byService = (table: Table | undefined) => by('service_id', table);

function by(field: string, table: Table | undefined): Groups {
  return groupedBy(objectsOf(table).map((row) => [row[field], row]));
}

function groupedBy(rows: readonly (readonly [unknown, Fields])[]): Groups {
  const grouped = new Map<string, Group>();
  for (const [of, row] of rows) {
    if (typeof of !== 'string') continue;
    const group = grouped.get(of) ?? { rows: [], signs: [] };
    grouped.set(of, group);
    group.rows.push(row);
    group.signs.push(Object.values(row).reduce<number>((sum, cell) => sum + String(cell).length, 0));
  }
  return grouped;
}
