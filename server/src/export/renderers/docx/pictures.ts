import type { FigureBlock, Part } from '@parcours/shared/report';
import { pixelsAcross, sizeOf } from '../../paintable.ts';
import { pngOf } from '../../png.ts';
import type { RenderInput } from '../../renderer.ts';

/** A drawing, and what programs show that cannot draw it. */
export interface Picture {
  readonly svg: string;
  readonly png: Uint8Array;
  /** In the units of the drawing. */
  readonly width: number;
  readonly height: number;
}

/** Enough for print on A4, and no more than a program can hold. */
const PIXELS = { scale: 2, box: { width: 2400, height: 3400 } };

/** The pictures of all figures, by their names, one after the other. */
export async function picturesOf(
  parts: readonly Part[],
  figure: RenderInput['figure'],
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const { figure: name } of figuresIn(parts)) {
    const svg = figure(name);
    const picture = svg === undefined ? undefined : await pictureOf(svg);
    if (picture) pictures.set(name, picture);
  }
  return pictures;
}

function figuresIn(parts: readonly Part[]): FigureBlock[] {
  return parts.flatMap(({ blocks }) =>
    blocks.filter((block): block is FigureBlock => block.kind === 'figure'),
  );
}

async function pictureOf(svg: string): Promise<Picture | undefined> {
  const size = sizeOf(svg);
  const pixels = pixelsAcross(svg, PIXELS);
  return size && pixels ? { svg, png: await pngOf(svg, pixels), ...size } : undefined;
}
