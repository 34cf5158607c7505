import { analyse } from '@parcours/shared/analysis';
import { MAP_TYPES, type MapFormat } from '@parcours/shared/api';
import { dayIn } from '@parcours/shared/board';
import { routeMapSvg } from '@parcours/shared/drawing';
import { fileName } from '@parcours/shared/fileName';
import { writeCanvas } from '@parcours/shared/formats/writeCanvas';
import type { Language } from '@parcours/shared/messages';
import { type Edition, editionFor } from '@parcours/shared/report';
import type { Exported, ReportRequest } from './exportReport.ts';
import { paintedAt } from './png.ts';
import type { Rendered } from './renderer.ts';

export interface MapRequest extends Omit<ReportRequest, 'format' | 'since'> {
  readonly format: MapFormat;
}

/** Pixels for each unit of the drawing: small letters stay legible on good screens and in print. */
const SHARPNESS = 2;

/** The route map of a board for an audience, as a picture or a canvas. @throws CodedError `map.too-large` where it cannot be painted. */
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
  const filename = fileName({
    title: edition.board.meta.title,
    what: format === 'canvas' ? 'board' : 'map',
    edition: { language: lang, audience },
    day: now && dayIn(timeZone, now),
    ending: format,
  });
  return { body: await drawnAs(format, edition, lang), contentType: MAP_TYPES[format], filename };
}

async function drawnAs(format: MapFormat, { board, analysis }: Edition, lang: Language): Promise<Rendered> {
  switch (format) {
    case 'canvas':
      return `${JSON.stringify(writeCanvas(board, analysis, lang), null, 2)}\n`;
    case 'svg':
      return routeMapSvg(board, analysis, { lang });
    case 'png':
      return paintedAt(routeMapSvg(board, analysis, { lang }), SHARPNESS);
  }
}
