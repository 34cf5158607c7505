import { createHash } from 'node:crypto';
import { LICENCES } from '@parcours/shared/api';
import { LANGUAGE_TAGS } from '@parcours/shared/messages';
import { AUDIENCES, languageOf } from '@parcours/shared/report';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { exportReport, type ReportRequest } from '../../../server/src/export/exportReport.ts';
import { exportWorkshop } from '../../../server/src/export/exportWorkshop.ts';
import { arbitraryBoard } from '../../helpers/arbitraryBoard.ts';
import { barredBoard } from '../../helpers/barredBoard.ts';
import { PATIENTLY, propertyRuns } from '../../helpers/propertyRuns.ts';
import { unzip } from '../../helpers/unzip.ts';

const NOW = new Date('2026-03-02T22:30:00Z');
const PUBLISHED = {
  publisher: 'Ville de “Grenoble”',
  licence: 'ODbL-1.0',
  address: 'https://data.example.org/gaps',
} as const;

async function datasetOf(request: Omit<ReportRequest, 'format'>) {
  const { body } = await exportReport({ ...request, format: 'dataset' });
  return filesOf(body);
}

function filesOf(body: string | Uint8Array) {
  const files = unzip(body);
  const read = (name: string) => files.get(name) ?? expect.unreachable(`There is no ${name}`);
  return {
    names: [...files.keys()],
    table: read('gaps.csv'),
    schema: JSON.parse(String(read('gaps.csv-metadata.json'))) as Schema,
    description: JSON.parse(String(read('dataset.jsonld'))) as jsonld.JsonLdDocument,
  };
}

/** What is used here of https://www.w3.org/ns/csvw#Table */
interface Schema {
  readonly url: string;
  readonly tableSchema: { readonly columns: readonly SchemaColumn[] };
}

interface SchemaColumn {
  readonly name: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly datatype: string | { readonly base: string; readonly format: string };
  readonly separator?: string;
}

/** Whether a cell is what the schema says of its column, by the rules of CSV on the Web. */
function isValid(cell: string, { datatype, separator }: SchemaColumn): boolean {
  if (cell === '') return true;
  const values = separator === undefined ? [cell] : cell.split(separator);
  const base = typeof datatype === 'string' ? datatype : datatype.base;
  return values.every((value) => {
    switch (base) {
      case 'string':
        return true;
      case 'integer':
        return /^-?\d+$/.test(value);
      case 'date':
        return new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10) === value;
      case 'boolean':
        return typeof datatype === 'object' && datatype.format.split('|').includes(value);
      default:
        return expect.unreachable(`CSVW has no ${base}`);
    }
  });
}

/** The statements of a description, as a program reads it that may ask nobody for anything. */
async function statementsOf(description: jsonld.JsonLdDocument, base: string) {
  const read = await jsonld.toRDF(description, {
    base,
    documentLoader: async (url) => expect.unreachable(`${url} was asked for`),
  });
  const quads = read as readonly {
    readonly subject: { readonly value: string };
    readonly predicate: { readonly value: string };
    readonly object: {
      readonly value: string;
      readonly language?: string;
      readonly datatype?: { readonly value: string };
    };
  }[];
  return (subject: string, predicate: string) =>
    quads.filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate);
}

const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const SPDX = 'http://spdx.org/rdf/terms#';
const XSD = 'http://www.w3.org/2001/XMLSchema#';

describe('the data set', () => {
  test(
    'RP-120 RP-121 of any board has a cell of its datatype for each column of its schema, a row a gap',
    async () => {
      const options = fc.record({
        lang: fc.constantFrom(...LANGUAGE_TAGS),
        audience: fc.constantFrom(...AUDIENCES),
      });
      await fc.assert(
        fc.asyncProperty(arbitraryBoard, options, async (board, edition) => {
          const { names, table, schema } = await datasetOf({ board, ...edition, now: NOW });
          expect(names).toEqual(['gaps.csv', 'gaps.csv-metadata.json', 'dataset.jsonld']);
          expect(schema.url).toBe('gaps.csv');
          const { columns } = schema.tableSchema;
          const [titles = [], ...rows]: string[][] = parse(table.toString('utf8'));
          expect(titles).toEqual(columns.map((column) => column.titles[edition.lang]));
          expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length);
          expect(rows.map(([number]) => number)).toEqual(rows.map((_, at) => String(at + 1)));
          for (const row of rows)
            columns.forEach((column, at) => {
              expect(isValid(row[at] ?? 'missing', column), `${column.name}: ${row[at]}`).toBe(true);
            });
        }),
        { numRuns: propertyRuns(60) },
      );
    },
    PATIENTLY.timeout,
  );

  test.each(LANGUAGE_TAGS)('RP-122 is described in %s by itself, as DCAT-AP 3 asks', async (lang) => {
    const board = { ...barredBoard(), meta: { ...barredBoard().meta, title: 'Amina’s way' } };
    const request = {
      board,
      lang,
      audience: 'public',
      now: NOW,
      timeZone: 'Europe/Paris',
      ...PUBLISHED,
    } as const;
    const { table, description } = await datasetOf(request);
    const at = await statementsOf(description, 'file:///elsewhere/dataset.jsonld');
    const dataset = 'https://data.example.org/gaps/#dataset';
    const value = (subject: string, predicate: string) =>
      at(subject, predicate).map(({ object }) => object.value);
    const distribution = 'https://data.example.org/gaps/gaps.csv';
    const { words } = languageOf(lang);
    const [title] = at(dataset, `${DCT}title`);
    expect(title?.object).toMatchObject({
      value: words.dataset.title({ title: board.meta.title }),
      language: lang,
    });
    expect(value(dataset, `${DCT}description`)).toEqual([words.dataset.description]);
    const [publisher = ''] = value(dataset, `${DCT}publisher`);
    expect(value(publisher, 'http://xmlns.com/foaf/0.1/name')).toEqual([PUBLISHED.publisher]);
    const [period = ''] = value(dataset, `${DCT}temporal`);
    for (const [subject, predicate] of [
      [dataset, `${DCT}issued`],
      [dataset, `${DCT}modified`],
      [period, `${DCAT}endDate`],
    ] as const)
      expect(at(subject, predicate)[0]?.object).toMatchObject({
        value: '2026-03-02',
        datatype: { value: `${XSD}date` },
      });
    expect(value(dataset, `${DCT}accessRights`)).toEqual([
      'http://publications.europa.eu/resource/authority/access-right/PUBLIC',
    ]);
    expect(value(dataset, `${DCAT}distribution`)).toEqual([distribution]);
    for (const address of ['accessURL', 'downloadURL'])
      expect(value(distribution, `${DCAT}${address}`)).toEqual([distribution]);
    expect(value(distribution, `${DCT}conformsTo`)).toEqual([`${distribution}-metadata.json`]);
    expect(value(distribution, `${DCT}license`)).toEqual([LICENCES['ODbL-1.0']]);
    expect(value(distribution, `${DCAT}mediaType`)).toEqual([
      'http://www.iana.org/assignments/media-types/text/csv',
    ]);
    expect(at(distribution, `${DCAT}byteSize`)[0]?.object).toMatchObject({
      value: String(table.length),
      datatype: { value: `${XSD}nonNegativeInteger` },
    });
    const [checksum = ''] = value(distribution, `${SPDX}checksum`);
    expect(value(checksum, `${SPDX}algorithm`)).toEqual([`${SPDX}checksumAlgorithm_sha256`]);
    expect(value(checksum, `${SPDX}checksumValue`)).toEqual([
      createHash('sha256').update(table).digest('hex'),
    ]);
  });

  test('RP-122 its addresses are relative to where it lies, and nothing is claimed that nobody said', async () => {
    const { description } = await datasetOf({
      board: barredBoard(),
      lang: 'en',
      audience: 'internal',
      now: NOW,
    });
    const at = await statementsOf(description, 'https://portal.example/a/dataset.jsonld');
    const dataset = 'https://portal.example/a/dataset.jsonld#dataset';
    expect(at(dataset, `${DCAT}distribution`).map(({ object }) => object.value)).toEqual([
      'https://portal.example/a/gaps.csv',
    ]);
    expect(at(dataset, `${DCT}accessRights`)[0]?.object.value).toMatch(/NON_PUBLIC$/);
    expect(at(dataset, `${DCT}publisher`)).toEqual([]);
    expect(at('https://portal.example/a/gaps.csv', `${DCT}license`)).toEqual([]);
  });

  test('RP-130 names the data sets that its facts are from, with their licences and whom to name, and none that is withheld', async () => {
    const bare = barredBoard();
    const said = { dataset: 'Lieux', licence: 'ODbL 1.0', attribution: '© Contributors' };
    const actors = bare.actors.map((actor, at) => ({
      ...actor,
      source: at === 0 ? said : { dataset: 'Secret', licence: 'CC0' },
      ...(at > 0 && { sensitive: true }),
    }));
    expect(actors.length).toBeGreaterThan(1);
    const services = bare.services.map(({ source: _, ...service }) => service);
    const titles = async (audience: 'public' | 'internal') => {
      const request = { board: { ...bare, actors, services }, lang: 'en', audience, now: NOW } as const;
      const { description } = await datasetOf(request);
      const at = await statementsOf(description, 'https://portal.example/dataset.jsonld');
      const found = at('https://portal.example/dataset.jsonld#dataset', `${DCT}source`);
      return found.map(({ object: { value: source } }) => {
        const [licence, rights] = ['license', 'rights'].map(
          (name) => at(source, DCT + name)[0]?.object.value ?? '',
        );
        return [
          at(source, `${DCT}title`)[0]?.object.value,
          at(licence ?? '', `${DCT}title`)[0]?.object.value,
          at(rights ?? '', 'http://www.w3.org/2000/01/rdf-schema#label')[0]?.object.value,
        ];
      });
    };
    const lieux = ['Lieux', 'ODbL 1.0', '© Contributors'];
    expect(await titles('public')).toEqual([lieux]);
    expect(await titles('internal')).toEqual([lieux, ['Secret', 'CC0', undefined]]);
  });

  test('RP-120 that of several boards says which group found what', async () => {
    const group = (name: string) => ({ group: name, board: barredBoard(), problems: [] });
    const { body } = await exportWorkshop({
      ...PUBLISHED,
      title: 'March',
      boards: [group('Ash'), group('Birch')],
      format: 'dataset',
      lang: 'fr',
      audience: 'public',
    });
    const { table, schema } = filesOf(body);
    const rows: string[][] = parse(table.toString('utf8'), { from: 2 });
    const at = schema.tableSchema.columns.findIndex(({ name }) => name === 'group');
    expect(new Set(rows.map((row) => row[at]))).toEqual(new Set(['Ash', 'Birch']));
  });
});
