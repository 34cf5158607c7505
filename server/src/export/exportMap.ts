import { analyse } from '@parcours/shared/analysis';
import { editionFor } from '@parcours/shared/report';
import type { Exported, ReportRequest } from './exportReport.ts';
import { fileName } from './fileName.ts';
import { routeMapSvg } from './map/routeMap.ts';
import { pngOf } from './png.ts';

/** The formats that the route map can be had in. */
export const MAP_FORMATS = ['svg', 'png'] as const;
export type MapFormat = (typeof MAP_FORMATS)[number];

export interface MapRequest extends Omit<ReportRequest, 'format' | 'now' | 'since'> {
  readonly format: MapFormat;
}

/** Pixels for each unit of the drawing: small letters stay legible on good screens and in print. */
const SHARPNESS = 2;
/** A picture with more pixels than this helps nobody, and needs a few hundred megabytes to paint. */
const MOST_PIXELS = 40_000_000;

/** The route map of a board for an audience, as a picture. */
export async function exportMap({
  board,
  problems = [],
  format,
  lang,
  audience,
  ...request
}: MapRequest): Promise<Exported> {
  const edition = editionFor(audience, board, request.analysis ?? analyse(board, problems));
  const svg = routeMapSvg(edition.board, edition.analysis, { lang });
  const marks = audience === 'internal' ? ['map', lang, audience] : ['map', lang];
  const filename = fileName(edition.board.meta.title, marks, format);
  switch (format) {
    case 'svg':
      return { body: svg, contentType: 'image/svg+xml; charset=utf-8', filename };
    case 'png':
      return { body: await pngOf(svg, pixelsAcross(svg)), contentType: 'image/png', filename };
  }
}

/** How wide to paint a drawing that states its size in its first element. */
function pixelsAcross(svg: string): number {
  const size = (name: string) => Number(new RegExp(`^<svg [^>]*\\b${name}="(\\d+)"`).exec(svg)?.[1] ?? 1);
  const [width, height] = [size('width'), size('height')];
  const scale = Math.min(SHARPNESS, Math.sqrt(MOST_PIXELS / (width * height)));
  return Math.max(1, Math.floor(width * scale));
}
