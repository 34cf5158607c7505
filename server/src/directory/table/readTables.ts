import { cutText } from '@parcours/shared/board';
import {
  type ColumnRole,
  type DirectoryColumn,
  guessedMapping,
  type Mapping,
  saidMapping,
} from '@parcours/shared/directory';
import type { TableRow } from '@parcours/shared/formats';
import { fold } from '@parcours/shared/texts';
import { channelsIn } from '../channels.ts';
import { languageOf } from '../languages.ts';
import {
  type ListedOrganisation,
  type ListedService,
  type Listing,
  type Problems,
  unlabelled,
} from '../listing.ts';
import { amountOf, dayOf, daysOf, pageOf, textOf, withoutMarkup } from '../values.ts';
import type { Table } from './table.ts';

/** A table with what stands in its columns. */
interface MappedTable {
  readonly name: string;
  readonly table: Table;
  readonly mapping: Mapping;
}

/** A row by what stands in its columns. */
type Cells = (role: ColumnRole) => string;

/** The table of services, and beside it that of the organisations which it names by their ids. */
export interface ChosenTables {
  readonly services: MappedTable;
  readonly organisations?: MappedTable | undefined;
}

/**
 * Which of several tables hold services and organisations, by their names and headings; undefined where none has names.
 * @throws CodedError `directory.mapping` where what is said of the columns fits no table.
 */
export function chosenTables(tables: ReadonlyMap<string, Table>, said: unknown): ChosenTables | undefined {
  const mapped = [...tables].map(([name, table]) => ({
    name,
    table,
    mapping: guessedMapping(table.headings),
  }));
  const named = mapped.filter(({ mapping }) => has(mapping, 'name') || has(mapping, 'organisation'));
  const services = best(
    named,
    ({ name, mapping }) => (/servic|leistung|prestation/.test(name) ? 100 : 0) + mapping.size,
  );
  if (services === undefined) {
    const largest = best(mapped, ({ table }) => table.rows.length);
    return said === undefined || largest === undefined ? undefined : { services: asSaid(largest, said) };
  }
  const organisations = has(services.mapping, 'organisation-id')
    ? best(
        named.filter((each) => each !== services && has(each.mapping, 'id')),
        ({ mapping }) => mapping.size,
      )
    : undefined;
  return { services: said === undefined ? services : asSaid(services, said), organisations };
}

/** Of tables in none of which a name is known, the columns that somebody may say; undefined where there is no table. */
export function unknownColumns(tables: ReadonlyMap<string, Table>): readonly DirectoryColumn[] | undefined {
  const [largest] = [...tables.values()]
    .filter(
      ({ headings, rows }) =>
        headings.length > 1 && rows.some(({ cells }) => cells.filter(Boolean).length > 1),
    )
    .sort((one, other) => other.rows.length - one.rows.length);
  return largest && columnsIn(largest, new Map());
}

/** So many rows show somebody what stands in a column, and so many signs of each cell. */
const SHOWN_ROWS = 3;
const SHOWN_SIGNS = 80;

export function columnsIn({ headings, rows }: Table, mapping: Mapping): readonly DirectoryColumn[] {
  return headings.map((heading, at) => ({
    heading: cutText(heading, SHOWN_SIGNS),
    role: mapping.get(at),
    examples: rows.slice(0, SHOWN_ROWS).map(({ cells }) => cutText(cells[at] ?? '', SHOWN_SIGNS)),
  }));
}

const asSaid = (mapped: MappedTable, said: unknown): MappedTable => ({
  ...mapped,
  mapping: saidMapping(said, mapped.table.headings),
});

function has(mapping: Mapping, role: ColumnRole): boolean {
  return [...mapping.values()].includes(role);
}

function best(tables: readonly MappedTable[], rank: (table: MappedTable) => number): MappedTable | undefined {
  return [...tables].sort((one, other) => rank(other) - rank(one))[0];
}

/** Reads tables of which nothing is known but what stands in their columns. */
export function readTables({ services, organisations }: ChosenTables, problems: Problems): Listing {
  const own =
    organisations &&
    rowsIn(organisations, problems).map(([cells, where]) => organisationOf(cells, where, problems));
  const rows = rowsIn(services, problems);
  const idOf: OrganisationIdOf =
    own === undefined ? organisationIdsIn(services) : (cells) => cells('organisation-id') || undefined;
  return {
    isWhole: true,
    organisations: own ?? organisationsOf(rows, idOf, problems),
    services: rows.map(([cells, where]) => serviceOf(cells, where, idOf(cells), problems)),
  };
}

function rowsIn(
  { name, table, mapping }: MappedTable,
  problems: Problems,
): readonly (readonly [Cells, string])[] {
  const { headings, rows } = table;
  headings.forEach((heading, at) => {
    if (!mapping.has(at))
      problems.note('column-unused', [name, heading || String(at + 1)].filter(Boolean).join(': '));
  });
  const at = new Map([...mapping].map(([column, role]) => [role, column]));
  return rows.flatMap((row) => {
    const cells: Cells = (role) => textOf(row.cells[at.get(role) ?? -1]);
    const where = placeOf(name, row);
    if (row.cells.length > headings.length && row.cells.slice(headings.length).some(Boolean))
      problems.note('row-too-long', where);
    const isLeftOut = /^(?:true|vrai|yes|1)$/i.test(cells('skip'));
    if (isLeftOut || [...at.keys()].every((role) => cells(role) === '')) {
      problems.note('row-left-out', where);
      return [];
    }
    const contacts = row.cells.filter(
      (cell, column) => mapping.get(column) === 'contact' && textOf(cell) !== '',
    );
    if (contacts.length > 0) problems.note('contact-left-out', where, contacts.length);
    return [[cells, where] as const];
  });
}

const placeOf = (table: string, { number }: TableRow): string =>
  table === '' ? `row ${number}` : `${table}, row ${number}`;

/** Whoever rows name is one organisation, of which that is said in which no two of them differ: the rest is of services. */
function organisationsOf(
  rows: readonly (readonly [Cells, string])[],
  idOf: OrganisationIdOf,
  problems: Problems,
): readonly ListedOrganisation[] {
  const found = new Map<string, { readonly where: string; readonly rows: Cells[] }>();
  for (const [cells, where] of rows) {
    const id = idOf(cells);
    if (id === undefined) continue;
    const known = found.get(id) ?? { where, rows: [] };
    found.set(id, known);
    known.rows.push(cells);
  }
  return [...found].map(([id, { where, rows: own }]) => ({
    ...organisationOf(undisputed(own), where, problems),
    id,
  }));
}

/** How it is called is taken from the first, since one name is written in several ways. */
function undisputed(rows: readonly Cells[]): Cells {
  return (role) => {
    const said = rows.map((row) => row(role)).filter(Boolean);
    const isSame = role === 'organisation' || role === 'name' || said.every((each) => each === said[0]);
    return (isSame && said[0]) || '';
  };
}

function organisationOf(cells: Cells, where: string, problems: Problems): ListedOrganisation {
  const name = withoutMarkup(cells('organisation') || cells('name'));
  return {
    id: cells('id') || fold(name),
    name: unlabelled(name),
    url: pageOf(cells('url'), where, problems),
    phone: cells('phone') || undefined,
    address: cells('address') || undefined,
    sort: [name, cells('category'), cells('about')].join(' '),
  };
}

/** Whose service a row tells of; undefined where it does not say. */
type OrganisationIdOf = (cells: Cells) => string | undefined;

/** Where a table does not say of any service whose it is, each is offered by whoever is called as it is. */
function organisationIdsIn({ mapping }: MappedTable): OrganisationIdOf {
  const role = has(mapping, 'organisation') ? 'organisation' : 'name';
  return (cells) => fold(withoutMarkup(cells(role))) || undefined;
}

function serviceOf(
  cells: Cells,
  where: string,
  organisation: string | undefined,
  problems: Problems,
): ListedService {
  const name = withoutMarkup(cells('name') || firstOf(cells('category')) || cells('organisation'));
  return {
    id: cells('id') || [organisation ?? '', fold(name), fold(cells('address'))].join('|'),
    name: unlabelled(name),
    about: unlabelled(withoutMarkup(cells('about'))),
    organisation,
    channels: channelsOf(cells),
    languages: languagesOf(cells('languages'), where, problems),
    eligibility: unlabelled(withoutMarkup(cells('eligibility')).replaceAll('\n', ' ')),
    themes: severalIn(cells('category')).map((text) => unlabelled(withoutMarkup(text))),
    place: unlabelled(withoutMarkup(cells('place'))),
    documents: severalIn(cells('documents')).map((text) => unlabelled(withoutMarkup(text))),
    gives: severalIn(cells('gives')).map((text) => unlabelled(withoutMarkup(text))),
    fee: amountOf(cells('fee'), where, problems),
    waitDays: daysOf(cells('wait'), where, problems),
    verifiedOn: dayOf(cells('verified'), where, problems),
    phone: cells('phone') || undefined,
    address: cells('address') || undefined,
  };
}

function channelsOf(cells: Cells): ListedService['channels'] {
  const said = channelsIn(cells('channels'));
  if (said.length > 0) return said;
  return [
    ...(cells('address') === '' ? [] : (['in-person'] as const)),
    ...(/(?:\d\D?){5}/.test(cells('phone')) ? (['phone'] as const) : []),
    ...(cells('url') === '' ? [] : (['online'] as const)),
  ];
}

function languagesOf(text: string, where: string, problems: Problems): readonly string[] {
  const found = severalIn(text).flatMap((each) => {
    const tag = languageOf(each);
    if (tag === undefined) problems.note('language-unknown', `${where}: ${each}`);
    return tag ?? [];
  });
  return [...new Set(found)];
}

/** What stands in one cell beside each other. */
const severalIn = (text: string): readonly string[] =>
  text
    .split(/[;|\n/]|,(?!\d)/)
    .map((each) => each.trim())
    .filter(Boolean);

const firstOf = (text: string): string => severalIn(text)[0] ?? '';
