import jsqr from 'jsqr';

/** Pixels to a field: so many that a reader finds the lines between the fields. */
const SCALE = 4;

/** The text of a code that is drawn as runs of dark fields in the path of an SVG; undefined where it is none. */
export function readCode(path: string, size: number): string | undefined {
  const side = size * SCALE;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x = '', y = '', width = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    paint(pixels, side, { x: Number(x), y: Number(y), width: Number(width) });
  return jsqr(pixels, side, side)?.data;
}

interface Run {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

function paint(pixels: Uint8ClampedArray, side: number, { x, y, width }: Run): void {
  for (let row = y * SCALE; row < (y + 1) * SCALE; row += 1)
    for (let column = x * SCALE; column < (x + width) * SCALE; column += 1)
      pixels.fill(0, (row * side + column) * 4, (row * side + column) * 4 + 3);
}
