/** A picture with more pixels than this helps nobody, and needs a few hundred megabytes to paint. */
const MOST_PIXELS = 40_000_000;
/** Viewers and word processors show no longer ones. */
const LONGEST_SIDE = 30_000;
/** A drawing so long and thin that less would be left of it shows nothing. */
const SHORTEST_SIDE = 8;
/** Some times what the largest board takes that the analysis is made for. */
const MOST_ELEMENTS = 500_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size that a drawing (SVG document of ours) states in its first element; undefined where there is none. */
export function sizeOf(svg: string): Size | undefined {
  const number = (name: string) =>
    Number(new RegExp(`^<svg [^>]*?\\b${name}="([\\d.]+)"`).exec(svg)?.[1] ?? 0);
  const [width, height] = [number('width'), number('height')];
  return width > 0 && height > 0 ? { width, height } : undefined;
}

/**
 * How many pixels wide to paint a drawing, so that it comes out no larger than a scale and a box allow; undefined where
 * it is none that can be painted. What paints ends its process with what is larger than it can hold.
 */
export function pixelsAcross(
  svg: string,
  { scale, box = {} }: { readonly scale: number; readonly box?: Partial<Size> },
): number | undefined {
  const size = sizeOf(svg);
  if (size === undefined || elementsIn(svg) > MOST_ELEMENTS) return undefined;
  const { width, height } = size;
  const shrunk = Math.min(
    scale,
    (box.width ?? LONGEST_SIDE) / width,
    (box.height ?? LONGEST_SIDE) / height,
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  return Math.min(width, height) * shrunk < SHORTEST_SIDE ? undefined : Math.floor(width * shrunk);
}

function elementsIn(svg: string): number {
  let count = 0;
  for (let at = svg.indexOf('<'); at >= 0; at = svg.indexOf('<', at + 1)) count += 1;
  return count;
}
