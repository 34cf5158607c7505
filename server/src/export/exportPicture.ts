import { analyse } from '@parcours/shared/analysis';
import { PICTURE_TYPES, type PictureFormat, type Theme } from '@parcours/shared/api';
import { type Board, dayIn, type Problem } from '@parcours/shared/board';
import { layOutFor, pictureSvg } from '@parcours/shared/drawing';
import { fileName } from '@parcours/shared/fileName';
import type { Language } from '@parcours/shared/messages';
import type { Audience } from '@parcours/shared/report';
import type { Exported } from './exportReport.ts';
import { paintedAt } from './png.ts';

export interface PictureRequest {
  readonly board: Board;
  readonly problems?: readonly Problem[];
  readonly format: PictureFormat;
  readonly lang: Language;
  readonly audience: Audience;
  readonly theme: Theme;
  /** Pixels for each unit of the board. */
  readonly scale: number;
  readonly now?: Date;
  readonly timeZone?: string | undefined;
}

const ID = 'board';

/** The board as it lies on the canvas, for an audience. @throws CodedError `map.too-large` where it cannot be painted. */
export async function exportPicture({
  board,
  problems = [],
  format,
  lang,
  audience,
  theme,
  scale,
  now,
  timeZone = 'UTC',
}: PictureRequest): Promise<Exported> {
  const layout = layOutFor(board, analyse(board, problems), { audience, lang, theme, id: ID });
  const svg = pictureSvg(layout, ID);
  const isDrawing = format === 'board.svg';
  return {
    body: isDrawing ? svg : await paintedAt(svg, scale),
    contentType: PICTURE_TYPES[format],
    filename: fileName({
      title: board.meta.title,
      what: 'picture',
      edition: { language: lang, audience },
      day: now && dayIn(timeZone, now),
      ending: isDrawing ? 'svg' : 'png',
    }),
  };
}
