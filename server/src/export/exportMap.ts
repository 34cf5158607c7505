import { analyse } from '@parcours/shared/analysis';
import { MAP_TYPES, type MapFormat } from '@parcours/shared/api';
import { dayIn } from '@parcours/shared/board';
import { routeMapSvg } from '@parcours/shared/drawing';
import { fileName } from '@parcours/shared/fileName';
import { editionFor } from '@parcours/shared/report';
import type { Exported, ReportRequest } from './exportReport.ts';
import { paintedAt } from './png.ts';

export interface MapRequest extends Omit<ReportRequest, 'format' | 'since'> {
  readonly format: MapFormat;
}

/** Pixels for each unit of the drawing: small letters stay legible on good screens and in print. */
const SHARPNESS = 2;

/** The route map of a board for an audience, as a picture. @throws CodedError `map.too-large` where it cannot be painted. */
export async function exportMap({
  board,
  problems = [],
  format,
  lang,
  audience,
  now,
  timeZone = 'UTC',
  ...request
}: MapRequest): Promise<Exported> {
  const edition = editionFor(audience, board, request.analysis ?? analyse(board, problems));
  const svg = routeMapSvg(edition.board, edition.analysis, { lang });
  const filename = fileName({
    title: edition.board.meta.title,
    what: 'map',
    edition: { language: lang, audience },
    day: now && dayIn(timeZone, now),
    ending: format,
  });
  const body = format === 'svg' ? svg : await paintedAt(svg, SHARPNESS);
  return { body, contentType: MAP_TYPES[format], filename };
}
