import { analyse } from '@parcours/shared/analysis';
import { SERVICES_TYPES, type ServicesFormat } from '@parcours/shared/api';
import { type Board, dayIn, type Problem } from '@parcours/shared/board';
import { toHsds, toPackJson } from '@parcours/shared/directory';
import { fileName, SERVICES_ENDINGS } from '@parcours/shared/fileName';
import { type Audience, editionFor } from '@parcours/shared/report';
import { stringify } from 'csv-stringify/sync';
import type { Exported } from './exportReport.ts';
import { oneLine } from './formulas.ts';

export interface ServicesRequest {
  readonly board: Board;
  readonly problems?: readonly Problem[];
  readonly format: ServicesFormat;
  readonly audience: Audience;
  readonly now?: Date;
  readonly timeZone?: string | undefined;
}

/** What the city of a board offers, for an audience, as a file for its directory. */
export function exportServices({
  board,
  problems = [],
  format,
  audience,
  now,
  timeZone = 'UTC',
}: ServicesRequest): Exported {
  const edition = editionFor(audience, board, analyse(board, problems)).board;
  return {
    body: written(edition, format),
    contentType: SERVICES_TYPES[format],
    filename: fileName({
      title: edition.meta.title,
      what: 'services',
      edition: { audience },
      day: now && dayIn(timeZone, now),
      ending: SERVICES_ENDINGS[format],
    }),
  };
}

function written(board: Board, format: ServicesFormat): string {
  switch (format) {
    case 'hsds':
      return `${JSON.stringify(toHsds(board, board.meta.currency), null, 2)}\n`;
    case 'services':
      return table(board);
    case 'pack':
      return `${JSON.stringify(toPackJson(packOf(board)), null, 2)}\n`;
  }
}

/** With the papers that its services give, and its practices; what else people of the board hold is not the city’s. */
function packOf({ meta, actors, services, assets, practices }: Board) {
  const given = new Set<string>(services.flatMap(({ gives }) => gives));
  return {
    title: meta.city || meta.title,
    language: meta.language,
    actors,
    services,
    assets: assets.filter(({ id }) => given.has(id)),
    practices,
  };
}

/** Headings by which tables of services are read, ours among them. */
const COLUMNS = [
  'ID',
  'Organisation',
  'Service name',
  'Description',
  'Documents to bring',
  'Gives',
  'Eligibility',
  'Channels',
  'Languages',
  'Fee',
  'Waiting days',
  'Website',
  'Verified',
] as const;

/** A row a service; who offers nothing in particular has one too. Spreadsheets take it for UTF-8 by its byte order mark. */
function table({ actors, services, assets }: Board): string {
  const names = new Map<string, string>(assets.map(({ id, name }) => [id, name]));
  const rows = actors.flatMap((actor) => {
    const own = services.filter((service) => service.actor === actor.id);
    if (own.length === 0)
      return [
        [idOf(actor), actor.name, '', actor.about, '', '', '', '', '', '', '', actor.url, verified(actor)],
      ];
    return own.map((service) => [
      idOf(service),
      actor.name,
      service.name,
      service.about,
      service.requiredDocuments.join('; '),
      service.gives.flatMap((asset) => names.get(asset) ?? []).join('; '),
      service.eligibility,
      service.channels.join('; '),
      service.languages.join('; '),
      service.fee,
      service.waitDays,
      actor.url,
      verified(service),
    ]);
  });
  return stringify([COLUMNS, ...rows.map((row) => row.map(cell))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
  });
}

const idOf = ({ id, source }: Board['actors'][number] | Board['services'][number]) => source?.id ?? id;
const verified = ({ source }: Board['actors'][number] | Board['services'][number]) => source?.verifiedOn;

/** Numbers stay numbers. */
const cell = (value: string | number | undefined): string | number =>
  typeof value === 'number' ? value : oneLine(value ?? '');
