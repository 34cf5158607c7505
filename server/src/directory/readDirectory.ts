import {
  type CityPack,
  type DirectoryColumn,
  type DirectoryFormat,
  type DirectoryProblem,
  type Double,
  hsdsContent,
  isLinked,
  isPackJson,
  readPack,
} from '@parcours/shared/directory';
import { CodedError } from '@parcours/shared/errors';
import { readCpsv } from './cpsv/readCpsv.ts';
import { inJsonLd, inRdfXml, inTurtle } from './cpsv/statements.ts';
import { doublesIn } from './doubles.ts';
import { readHsds } from './hsds/readHsds.ts';
import { hsdsInTables } from './hsds/tables.ts';
import { type Listing, Problems } from './listing.ts';
import { makePack } from './makePack.ts';
import { type OpenedFile, openFile } from './open.ts';
import { placesIn, readPlaces } from './places/readPlaces.ts';
import { chosenTables, columnsIn, readTables, unknownColumns } from './table/readTables.ts';
import type { Table } from './table/table.ts';

export interface DirectoryOptions {
  readonly language: string;
  readonly dataset: string;
  readonly unknownOrganisation: string;
  /** What stands in the columns of a table, if it is not to be guessed: see `saidMapping`. */
  readonly mapping?: unknown;
}

export interface DirectoryReading {
  readonly format: DirectoryFormat;
  readonly pack: CityPack;
  /** Of a pick, or of a page of a list, nothing follows from what is not in it. */
  readonly isWhole: boolean;
  readonly doubles: readonly Double[];
  readonly problems: readonly DirectoryProblem[];
  /** Of a table, what its columns were read as. */
  readonly columns?: readonly DirectoryColumn[] | undefined;
}

/**
 * Reads a directory of services, whichever of the known formats it is in; nothing in it is trusted, nothing is fetched,
 * and what could not be taken as it is is told.
 * @throws CodedError `directory.format`, `directory.columns` (with them), `directory.damaged`, `directory.empty`, `directory.too-large`,
 * `directory.context`, `directory.entities`, `directory.mapping`; `board.version` for a pack of a newer version.
 */
export async function readDirectory(bytes: Uint8Array, options: DirectoryOptions): Promise<DirectoryReading> {
  const file = await openFile(bytes);
  const problems = new Problems();
  if (file.kind === 'json' && isPackJson(file.value)) return ownPack(file.value, problems);
  const { format, listing, columns } = await listingIn(file, options.mapping, problems);
  if (listing.services.length + listing.organisations.length === 0) throw new CodedError('directory.empty');
  const { pack, serviceIds } = makePack(listing, options, problems);
  const { isWhole } = listing;
  return {
    format,
    pack,
    isWhole,
    doubles: doublesIn(listing, serviceIds),
    problems: problems.all(),
    columns,
  };
}

function ownPack(value: unknown, problems: Problems): DirectoryReading {
  const { pack, problems: faults } = readPack(value);
  for (const { collection, id } of faults) problems.note('record-invalid', `${collection} ${id}`);
  if (pack.services.length + pack.actors.length === 0) throw new CodedError('directory.empty');
  return { format: 'pack', pack, isWhole: false, doubles: [], problems: problems.all() };
}

interface Listed {
  readonly format: DirectoryFormat;
  readonly listing: Listing;
  readonly columns?: DirectoryReading['columns'];
}

async function listingIn(file: OpenedFile, mapping: unknown, problems: Problems): Promise<Listed> {
  switch (file.kind) {
    case 'turtle':
      return { format: 'cpsv-ap', listing: readCpsv(inTurtle(file.text), problems) };
    case 'rdf-xml':
      return { format: 'cpsv-ap', listing: readCpsv(await inRdfXml(file.text), problems) };
    case 'json':
      return listingInJson(file.value, problems);
    case 'tables':
      return listingInTables(file, mapping, problems);
  }
}

function listingInTables(
  { tables, isWorkbook }: Extract<OpenedFile, { kind: 'tables' }>,
  mapping: unknown,
  problems: Problems,
): Listed {
  const hsds = isWorkbook || mapping !== undefined ? undefined : hsdsInTables(tables);
  if (hsds !== undefined) {
    for (const name of tables.keys()) if (name.includes('/')) problems.note('table-unread', name);
    return { format: 'hsds', listing: readHsds(hsds, problems) };
  }
  const chosen = chosenTables(tables, mapping);
  if (chosen === undefined) throw notNamed(tables);
  const { table, mapping: read } = chosen.services;
  const areRead = new Set([chosen.services.name, chosen.organisations?.name]);
  for (const [name, { rows }] of tables)
    if (rows.length > 0 && !areRead.has(name)) problems.note('table-unread', name);
  return { format: 'table', listing: readTables(chosen, problems), columns: columnsIn(table, read) };
}

async function listingInJson(value: unknown, problems: Problems): Promise<Listed> {
  const places = placesIn(value);
  if (places !== undefined) return { format: 'places', listing: readPlaces(places, problems) };
  const hsds = hsdsContent(value);
  if (hsds !== undefined) return { format: 'hsds', listing: readHsds(hsds, problems) };
  if (!isLinked(value)) throw new CodedError('directory.format');
  return { format: 'cpsv-ap', listing: readCpsv(await inJsonLd(value), problems) };
}

/** Tables of which somebody has to say what stands in their columns, or none. */
function notNamed(tables: ReadonlyMap<string, Table>): CodedError {
  const columns = unknownColumns(tables);
  return columns === undefined
    ? new CodedError('directory.format')
    : new CodedError('directory.columns', { columns });
}
