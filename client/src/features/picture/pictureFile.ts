import sansExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sans from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** The parts in which the pages fetch their typefaces. */
const LATIN =
  'U+0-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+304,U+308,U+329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FFFD';
const MORE =
  'U+100-2BA,U+2BD-2C5,U+2C7-2CC,U+2CE-2D7,U+2DD-2FF,U+1D00-1DBF,U+1E00-1EFF,U+2020,U+20A0-20AB,U+2113';
const OF_MORE = /[\u0100-\u0130\u0132-\u0151\u0154-\u02ba\u1e00-\u1eff]/;

interface FontPart {
  /** By the name that it has in pictures. */
  readonly family: 'Source Sans 3' | 'Source Serif 4';
  readonly address: string;
  readonly range: string;
}

const FONTS: readonly FontPart[] = [
  { family: 'Source Sans 3', address: sans, range: LATIN },
  { family: 'Source Serif 4', address: serif, range: LATIN },
];
const MORE_FONTS: readonly FontPart[] = [
  { family: 'Source Sans 3', address: sansExt, range: MORE },
  { family: 'Source Serif 4', address: serifExt, range: MORE },
];

/**
 * A drawing with the typefaces of the pages in it, so that it looks the same wherever it is opened. Scripts that these
 * lack are set in what the reader's system has; so is everything where the files cannot be fetched.
 */
export async function withFonts(svg: string): Promise<string> {
  const needed = OF_MORE.test(svg) ? [...FONTS, ...MORE_FONTS] : FONTS;
  const faces = await Promise.all(needed.map(faceOf)).catch(() => []);
  return svg.replace('>', `><style>${faces.join('')}</style>`);
}

const FACES = new Map<string, Promise<string>>();

function faceOf({ family, address, range }: FontPart): Promise<string> {
  const known = FACES.get(address);
  if (known !== undefined) return known;
  const face = readAsAddress(address).then(
    (data) =>
      `@font-face{font-family:'${family}';font-weight:200 900;src:url(${data}) format('woff2');unicode-range:${range}}`,
  );
  FACES.set(address, face);
  face.catch(() => FACES.delete(address));
  return face;
}

async function readAsAddress(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const content = new Blob([await response.arrayBuffer()], { type: 'font/woff2' });
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
}

/** Browsers paint nothing on a canvas that is larger; and a picture of more pixels helps nobody. */
const LONGEST_SIDE = 16_384;
const MOST_PIXELS = 40_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How many pixels a picture has, at so many for each unit of it or as many as may be. */
export function pixelsOf({ width, height }: Size, scale: number): Size & { readonly isSmaller: boolean } {
  const most = Math.min(
    LONGEST_SIDE / width,
    LONGEST_SIDE / height,
    Math.sqrt(MOST_PIXELS / (width * height)),
  );
  const used = Math.min(scale, most);
  return {
    width: Math.max(1, Math.floor(width * used)),
    height: Math.max(1, Math.floor(height * used)),
    isSmaller: used < scale,
  };
}

/** A drawing in so many pixels, as a PNG file. */
export async function paint(svg: string, { width, height }: Size): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(image, 0, 0, width, height);
    return await new Promise((resolve, reject) =>
      canvas.toBlob(
        (blob) => (blob === null ? reject(new Error('not painted')) : resolve(blob)),
        'image/png',
      ),
    );
  } finally {
    URL.revokeObjectURL(address);
  }
}
