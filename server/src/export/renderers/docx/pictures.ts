import type { FigureBlock, Part } from '@parcours/shared/report';
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
const PIXELS = { widest: 2400, highest: 3400 };
const SIZE = /<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/;

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
  const [, width, height] = (SIZE.exec(svg) ?? []).map(Number);
  if (!width || !height) return undefined;
  const pixels = Math.min(PIXELS.widest, width * 2, (PIXELS.highest * width) / height);
  return { svg, png: await pngOf(svg, Math.max(1, Math.round(pixels))), width, height };
}
