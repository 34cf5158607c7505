import type { Analysis } from '@parcours/shared/analysis';
import type { Board } from '@parcours/shared/board';
import { layOutFor, pictureSvg, sheetsOf } from '@parcours/shared/drawing';
import type { DrawnPicture, PictureRequest } from './messages.ts';

const ID = 'board';

/** The board as it lies now, as one picture or on sheets of paper. */
export function drawPicture(
  board: Board,
  analysis: Analysis,
  { only, sheets, ...options }: PictureRequest,
): DrawnPicture {
  const layout = layOutFor(board, analysis, {
    ...options,
    id: ID,
    only: only === null ? undefined : new Set(only),
  });
  if (sheets !== null) return { kind: 'sheets', ...sheetsOf(layout, sheets, ID) };
  const { width, height } = layout;
  return { kind: 'picture', svg: pictureSvg(layout, ID), width, height };
}
