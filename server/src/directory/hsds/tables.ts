import type { Fields, HsdsContent } from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';
import type { Table } from '../table/table.ts';

/** Tables of services, as they are called: one row in each for what HSDS 3 has within a service or an organisation. */
const PARTS = [
  ['phones', ['phone', 'phones']],
  ['languages', ['language', 'languages']],
  ['required_documents', ['required_document', 'required_documents']],
  ['cost_options', ['cost_option', 'cost_options']],
  ['eligibility', ['eligibility']],
  ['service_at_locations', ['service_at_location', 'service_at_locations', 'services_at_location']],
] as const;

const ORGANIZATIONS = ['organization', 'organizations', 'organisation', 'organisations'];
const SERVICES = ['service', 'services'];

/**
 * What is in the tables of a package of HSDS 1 to 3, or in a table of services alone; undefined where it is none.
 * @throws CodedError `directory.empty` for one of the other tables alone: what it says is of services that are elsewhere.
 */
export function hsdsInTables(tables: ReadonlyMap<string, Table>): HsdsContent | undefined {
  const [alone] = [...tables.values()];
  if (tables.size === 1 && isOfOthers(alone)) throw new CodedError('directory.empty');
  const services = named(tables, SERVICES) ?? (tables.size === 1 && isOfServices(alone) ? alone : undefined);
  const organizations = named(tables, ORGANIZATIONS);
  if (services === undefined && organizations === undefined) return undefined;
  if (services !== undefined && !isOfServices(services)) return undefined;
  const parts = PARTS.map(([field, names]) => [field, byService(named(tables, names))] as const);
  const phones = by('organization_id', named(tables, ['phone', 'phones']));
  return {
    isWhole: true,
    organizations: objectsOf(organizations).map((each) => ({
      ...each,
      phones: phones.get(String(each.id)) ?? [],
    })),
    services: objectsOf(services).map((service) => ({
      ...service,
      ...Object.fromEntries(parts.map(([field, rows]) => [field, rows.get(String(service.id)) ?? []])),
    })),
  };
}

/** Contacts, phones, languages and so on, each with an id of its own. */
function isOfOthers(table: Table | undefined): boolean {
  const headings = headingsOf(table);
  return headings.includes('id') && headings.includes('service_id');
}

function isOfServices(table: Table | undefined): table is Table {
  const headings = headingsOf(table);
  return headings.includes('name') && headings.includes('organization_id');
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

function by(field: string, table: Table | undefined): ReadonlyMap<string, readonly Fields[]> {
  const grouped = new Map<string, Fields[]>();
  for (const row of objectsOf(table)) {
    const of = row[field];
    if (typeof of === 'string') grouped.set(of, [...(grouped.get(of) ?? []), row]);
  }
  return grouped;
}
