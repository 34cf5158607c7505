import { createHash } from 'node:crypto';
import { LICENCES, type Publication } from '@parcours/shared/api';
import { packed } from '@parcours/shared/archive';
import { isLanguage, type Language } from '@parcours/shared/messages';
import {
  type Credit,
  type Datatype,
  languageOf,
  plainText,
  type ReportModel,
  SEPARATOR,
  valueIn,
} from '@parcours/shared/report';
import { stringify } from 'csv-stringify/sync';
import { oneLine } from '../formulas.ts';
import type { Renderer } from '../renderer.ts';

const TABLE = 'gaps.csv';
const SCHEMA = `${TABLE}-metadata.json`;
const DESCRIPTION = 'dataset.jsonld';

/**
 * The gap register for a portal of open data: a table, its schema (CSV on the Web), and what describes both (DCAT-AP 3).
 * The addresses in it are relative, unless it is said where the files will stand.
 */
export const dataset: Renderer = {
  extension: 'zip',
  render: ({ model, day, publication = {} }) => {
    const table = encoded(tableOf(model));
    const files = {
      [TABLE]: table,
      [SCHEMA]: encoded(asJson(schemaOf(model))),
      [DESCRIPTION]: encoded(asJson(descriptionOf(model, table, day, publication))),
    };
    return packed(files);
  },
};

/** By RFC 4180, whatever the language: with commas, and without the marks of direction that readers of a sheet need. */
function tableOf({ register }: ReportModel): string {
  const rows = register.rows.map((row) =>
    row.map((content) => {
      const value = valueIn(content);
      return value?.kind === 'number' ? String(value.amount) : oneLine(plainText(content));
    }),
  );
  return stringify([register.columns.map(({ title }) => oneLine(title)), ...rows], {
    quoted_string: false,
    record_delimiter: 'windows',
  });
}

const encoded = (text: string) => new TextEncoder().encode(text);
const asJson = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** https://www.w3.org/TR/tabular-metadata/ */
function schemaOf(model: ReportModel): object {
  const { language, register } = model;
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': language }],
    url: TABLE,
    'dc:title': titleOf(model),
    tableSchema: {
      columns: register.columns.map(({ name, title, datatype }) => ({
        name,
        titles: { [language]: title },
        ...datatypeOf(datatype, language),
      })),
    },
  };
}

function datatypeOf(datatype: Datatype, language: Language): object {
  switch (datatype) {
    case 'text':
      return { datatype: 'string' };
    case 'integer':
      return { datatype: 'integer' };
    case 'yes-no': {
      const { yes, no } = languageOf(language).words.answer;
      return { datatype: { base: 'boolean', format: `${yes}|${no}` } };
    }
    case 'days':
      return { datatype: 'date', separator: SEPARATOR };
  }
}

const EU = 'http://publications.europa.eu/resource/authority';

/** All names that the description uses, so that nobody has to fetch them from anywhere. */
const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** By the names of the European Union's authority table. */
const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'ENG',
  fr: 'FRA',
  es: 'SPA',
  it: 'ITA',
  ar: 'ARA',
};

/** https://semiceu.github.io/DCAT-AP/releases/3.0.0/ */
function descriptionOf(
  model: ReportModel,
  table: Uint8Array,
  day: string | undefined,
  { publisher, licence, address }: Publication,
): object {
  const { language, audience, head, progress } = model;
  const { words } = languageOf(language);
  const worded = (text: string) => ({ '@value': text, '@language': language });
  const dated = day !== undefined && { 'dct:issued': dayOf(day), 'dct:modified': dayOf(day) };
  const licensed = licence !== undefined && { 'dct:license': iri(LICENCES[licence]) };
  const languages = { 'dct:language': languagesOf(model) };
  return {
    '@context': { ...CONTEXT, ...(address !== undefined && { '@base': folder(address) }) },
    '@id': '#dataset',
    '@type': 'dcat:Dataset',
    'dct:title': worded(titleOf(model)),
    'dct:description': worded(words.dataset.description),
    ...(publisher !== undefined && {
      'dct:publisher': { '@type': 'foaf:Agent', 'foaf:name': worded(publisher) },
    }),
    ...dated,
    ...languages,
    ...(day !== undefined && { 'dct:temporal': periodOf(progress?.since.at?.slice(0, 10) ?? day, day) }),
    ...(head.city !== '' && {
      'dct:spatial': { '@type': 'dct:Location', 'skos:prefLabel': worded(head.city) },
    }),
    ...(model.credits.length > 0 && { 'dct:source': model.credits.map(sourceOf) }),
    'dcat:theme': iri(`${EU}/data-theme/SOCI`),
    'dct:accessRights': iri(`${EU}/access-right/${audience === 'public' ? 'PUBLIC' : 'NON_PUBLIC'}`),
    'dcat:distribution': {
      '@id': TABLE,
      '@type': 'dcat:Distribution',
      'dct:title': worded(words.sheets.gaps),
      'dcat:accessURL': iri(TABLE),
      'dcat:downloadURL': iri(TABLE),
      'dcat:mediaType': iri('http://www.iana.org/assignments/media-types/text/csv'),
      'dct:format': iri(`${EU}/file-type/CSV`),
      'dct:conformsTo': { '@id': SCHEMA, '@type': 'dct:Standard' },
      ...licensed,
      ...dated,
      ...languages,
      'dcat:byteSize': { '@value': String(table.length), '@type': 'xsd:nonNegativeInteger' },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
        'spdx:checksumValue': {
          '@value': createHash('sha256').update(table).digest('hex'),
          '@type': 'xsd:hexBinary',
        },
      },
    },
  };
}

/** A data set of others from which facts were taken: its name, its terms and whom to name are told as it says them. */
function sourceOf({ dataset, attributions, licences }: Credit): object {
  const rights = attributions.map((text) => ({ '@type': 'dct:RightsStatement', 'rdfs:label': text }));
  const terms = licences.map((text) => ({ '@type': 'dct:LicenseDocument', 'dct:title': text }));
  return {
    '@type': 'dcat:Dataset',
    'dct:title': dataset,
    ...(terms.length > 0 && { 'dct:license': terms }),
    ...(rights.length > 0 && { 'dct:rights': rights }),
  };
}

const iri = (id: string) => ({ '@id': id });
const dayOf = (day: string) => ({ '@value': day, '@type': 'xsd:date' });

/** What a relative address is looked up in ends with a slash, or its last part would go. */
const folder = (address: string) => (address.endsWith('/') ? address : `${address}/`);

function titleOf({ language, head: { title } }: ReportModel): string {
  return languageOf(language).words.dataset.title({ title });
}

/** The report's own, and that of what the group wrote where the table of the Union has it. */
function languagesOf({ language, boardLanguage }: ReportModel): object[] {
  const [written = ''] = boardLanguage.split('-');
  const used = new Set<Language>([language, ...(isLanguage(written) ? [written] : [])]);
  return [...used].map((tag) => iri(`${EU}/language/${LANGUAGE_NAMES[tag]}`));
}

/** From the state that it is compared with, if there is one, to the day on which it was made. */
function periodOf(start: string, end: string): object {
  return { '@type': 'dct:PeriodOfTime', 'dcat:startDate': dayOf(start), 'dcat:endDate': dayOf(end) };
}
