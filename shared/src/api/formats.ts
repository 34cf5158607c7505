import type { SERVICES_ENDINGS } from '../fileName.ts';

/** The formats of the report, each with its media type; the one for reading comes first. */
export const REPORT_TYPES = {
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  dataset: 'application/zip',
} as const;

export type ReportFormat = keyof typeof REPORT_TYPES;

/** Under what others may use a data set (SPDX), each with the address by which it is known. */
export const LICENCES = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'ODbL-1.0': 'https://opendatacommons.org/licenses/odbl/1-0/',
} as const;
export type Licence = keyof typeof LICENCES;

/** What is known of a data set by whoever publishes it alone. */
export interface Publication {
  readonly publisher?: string | undefined;
  readonly licence?: Licence | undefined;
  /** The folder of the web in which its files will stand. */
  readonly address?: string | undefined;
}

/** A document as one update of Yjs, in its first encoding. */
export const DOCUMENT_TYPE = 'application/x-yjs-update';

/** The formats of the route map: pictures, and a canvas for other programs, which has all that is on the board. */
export const MAP_TYPES = {
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  canvas: 'application/json; charset=utf-8',
} as const;

export type MapFormat = keyof typeof MAP_TYPES;

/** The formats of the picture of the board, by what it is called among those of the report. */
export const PICTURE_TYPES = {
  'board.svg': MAP_TYPES.svg,
  'board.png': MAP_TYPES.png,
} as const;

export type PictureFormat = keyof typeof PICTURE_TYPES;

/** The colours of a picture. */
export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export type ServicesFormat = keyof typeof SERVICES_ENDINGS;

/** What a city offers, for its directory or for other boards. */
export const SERVICES_TYPES: Readonly<Record<ServicesFormat, string>> = {
  hsds: 'application/json; charset=utf-8',
  services: 'text/csv; charset=utf-8',
  pack: 'application/json; charset=utf-8',
};

/** Pixels for each unit of the board, as one asks for them. */
export const SCALES = ['1', '2'] as const;

function isIn<Formats extends object>(formats: Formats, name: string): name is keyof Formats & string {
  return Object.hasOwn(formats, name);
}

export function isReportFormat(name: string): name is ReportFormat {
  return isIn(REPORT_TYPES, name);
}

const namesOf = <Formats extends object>(formats: Formats) =>
  Object.keys(formats).filter((name) => isIn(formats, name));

export function isPictureFormat(name: string): name is PictureFormat {
  return isIn(PICTURE_TYPES, name);
}

export function isServicesFormat(name: string): name is ServicesFormat {
  return isIn(SERVICES_TYPES, name);
}

export const LICENCE_NAMES: readonly Licence[] = namesOf(LICENCES);
export const REPORT_FORMATS: readonly ReportFormat[] = namesOf(REPORT_TYPES);
export const MAP_FORMATS: readonly MapFormat[] = namesOf(MAP_TYPES);
export const PICTURE_FORMATS: readonly PictureFormat[] = namesOf(PICTURE_TYPES);
export const SERVICES_FORMATS: readonly ServicesFormat[] = namesOf(SERVICES_TYPES);
