import { sizeOf } from '../../paintable.ts';
import { printed } from '../../print/letters.ts';
import { fitted, type Size, sheetFor } from '../../print/sheets.ts';
import { MARGINS, WIDTH } from './sizes.ts';

/** A picture without its letters, which the template sets in the report's fonts over it. */
export interface Drawing {
  readonly svg: string;
  /** As large as it stands on the page, in points. */
  readonly width: number;
  readonly height: number;
  readonly letters: readonly Lettering[];
}

/** A text of a picture: where its base line begins, or ends, or has its middle, and how large it is, in points. */
interface Lettering {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly colour: string | null;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly text: string;
}

/** A taller picture gets a sheet of its own. */
const TALLEST = 640;
const CAPTION = 24;
/** The most that a title takes of a sheet. */
const TITLE = 48;
const NO_SIZE: Size = { width: 1, height: 1 };

/** Whether a picture needs a sheet of its own. */
export function needsSheet(svg: string, wide: boolean): boolean {
  return (
    wide ||
    fitted(sizeOf(svg) ?? NO_SIZE, { width: WIDTH, height: Number.POSITIVE_INFINITY }).height > TALLEST
  );
}

export function inColumn(svg: string): Drawing {
  return drawingOf(svg, fitted(sizeOf(svg) ?? NO_SIZE, { width: WIDTH, height: TALLEST }));
}

/** A picture on the smallest sheet that it can be read on, below so many titles. */
export function onSheet(svg: string, titles: number): { readonly sheet: Size; readonly drawing: Drawing } {
  const { sheet, size } = sheetFor(sizeOf(svg) ?? NO_SIZE, {
    width: 2 * MARGINS.side,
    height: MARGINS.top + MARGINS.bottom + CAPTION + TITLE * titles,
  });
  return { sheet, drawing: drawingOf(svg, size) };
}

const TEXT = /<text ([^>]*)>([^<]*)<\/text>/g;
const GROUP_TEXT_OR_END = /<g(?: [^>]*)?>|<\/g>|<text ([^>]*)>([^<]*)<\/text>/g;
const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;
const MOVE = /translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)/;

function drawingOf(svg: string, { width, height, scale }: ReturnType<typeof fitted>): Drawing {
  const letters: Lettering[] = [];
  const moves: [number, number][] = [[0, 0]];
  for (const [tag, attributes, text = ''] of svg.matchAll(GROUP_TEXT_OR_END)) {
    const [x, y] = moves.at(-1) ?? [0, 0];
    if (attributes !== undefined) letters.push(lettering(attributes, text, { x, y, scale }));
    else if (tag === '</g>') moves.pop();
    else {
      const [, right = 0, down = 0] = MOVE.exec(tag) ?? [];
      moves.push([x + Number(right), y + Number(down)]);
    }
  }
  return { svg: svg.replace(TEXT, ''), width, height, letters };
}

/** From this weight on letters are set bold. */
const BOLD = 600;

function lettering(
  attributes: string,
  text: string,
  { x, y, scale }: { readonly x: number; readonly y: number; readonly scale: number },
): Lettering {
  const given = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, name, value = '']) => [name, value]));
  const number = (name: string) => Number(given.get(name) ?? 0);
  const anchor = given.get('text-anchor') === 'middle' ? 'middle' : 'start';
  return {
    x: (x + number('x')) * scale,
    y: (y + number('y')) * scale,
    size: number('font-size') * scale,
    bold: number('font-weight') >= BOLD,
    colour: given.get('fill') ?? null,
    anchor: given.get('direction') === 'rtl' ? 'end' : anchor,
    text: printed(unescaped(text)),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
