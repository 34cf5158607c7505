import type { FigureBlock } from '@parcours/shared/report';
import { box, type PageSetup, type PdfNode, type Piece, type Size, type Tag } from './engine/nodes.ts';
import { type Drawing, drawingOf } from './figure/drawing.ts';
import { fitted, sheetFor } from './figure/sheets.ts';
import { TYPE } from './look.ts';
import { prose, type Setting } from './setting.ts';

/** A taller picture gets a sheet of its own. */
const TALLEST = 640;
const CAPTION = 24;
/** The most that a title takes of a sheet. */
const TITLE = 48;

/** Whether a picture needs a sheet of its own. */
export function needsSheet({ figure, wide }: FigureBlock, width: number, setting: Setting): boolean {
  const svg = setting.figure(figure);
  if (svg === undefined) return false;
  return wide || fitted(drawingOf(svg), { width, height: Number.POSITIVE_INFINITY }).height > TALLEST;
}

/** A picture with its caption; its words where there is no picture. */
export function inlineFigure(content: FigureBlock, width: number, setting: Setting, section: Tag): PdfNode {
  const svg = setting.figure(content.figure);
  const words = prose(setting, TYPE.aside, content.alternative, { tag: { role: 'P', parent: section } });
  const shown = svg === undefined ? words : inColumn(drawingOf(svg), content, width, section);
  return box({ marginBottom: 8 }, [caption(content, setting, section), shown], { whole: true });
}

/** A picture on the smallest sheet that it can be read on, below the titles that lead to it. */
export function figureSheet(
  content: FigureBlock,
  titles: readonly PdfNode[],
  { margins }: PageSetup,
  setting: Setting,
  section: Tag,
): Piece {
  const drawing = drawingOf(setting.figure(content.figure) ?? '');
  const around = {
    width: 2 * margins.side,
    height: margins.top + margins.bottom + CAPTION + TITLE * titles.length,
  };
  const { sheet, size } = sheetFor(drawing, around);
  return {
    kind: 'sheet',
    size: sheet,
    content: [...titles, caption(content, setting, section), drawn(drawing, content, size, section)],
  };
}

function inColumn(drawing: Drawing, content: FigureBlock, width: number, parent: Tag): PdfNode {
  return drawn(drawing, content, fitted(drawing, { width, height: TALLEST }), parent);
}

function drawn(drawing: Drawing, { alternative }: FigureBlock, size: Size, parent: Tag): PdfNode {
  return drawing.node(size, { role: 'Figure', alt: alternative, parent });
}

function caption(content: FigureBlock, setting: Setting, parent: Tag): PdfNode {
  return prose(setting, TYPE.caption, content.caption, { tag: { role: 'P', parent }, withNext: true });
}
