import { CodedError } from '@parcours/shared/errors';
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES } from './fontFiles.ts';
import { pixelsAcross } from './paintable.ts';

const RIGHT_TO_LEFT = /(<text [^>]*)direction="rtl"([^>]*>)([^<]*)</g;

const ARABIC_OR_HEBREW = /(<text [^>]*>)([^<]*[\p{Script=Arabic}\p{Script=Hebrew}][^<]*)</gu;

/** What makes one picture of several characters: a colour of skin, a form, another picture joined on. */
const JOINED_ON = /(?<=\p{Emoji})(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})+/gu;
const FLAG_LETTERS = /\p{Regional_Indicator}/gu;
const [FIRST_FLAG_LETTER, FIRST_LETTER] = [0x1f1e6, 0x41];

/**
 * resvg looks for another font sign by sign, and finds none for one picture of several characters: of such the first
 * stands, and for a flag the letters of its country.
 */
function singlePictures(svg: string): string {
  const letter = (flag: string) =>
    String.fromCodePoint((flag.codePointAt(0) ?? 0) - FIRST_FLAG_LETTER + FIRST_LETTER);
  return svg.replace(JOINED_ON, '').replace(FLAG_LETTERS, letter);
}

/**
 * resvg knows no `direction`, and takes that of the first letter: isolates say which way each text runs. One from right
 * to left ends at its place.
 */
function turned(svg: string): string {
  return svg
    .replace(ARABIC_OR_HEBREW, '$1\u2066$2\u2069<')
    .replace(RIGHT_TO_LEFT, '$1text-anchor="end"$2\u2067$3\u2069<');
}

/** A drawing (SVG document) as a PNG picture, so many pixels wide. It is painted beside the other work of the server. */
export async function pngOf(svg: string, width: number): Promise<Uint8Array> {
  const picture = await renderAsync(singlePictures(turned(svg)), {
    background: '#ffffff',
    fitTo: { mode: 'width', value: width },
    font: {
      loadSystemFonts: false,
      fontFiles: Object.values(FONT_FILES).flatMap((fonts) => fonts.map(({ file }) => file)),
      defaultFontFamily: 'Source Sans 3',
      sansSerifFamily: 'Source Sans 3',
    },
  });
  return picture.asPng();
}

/**
 * A drawing as a PNG picture with so many pixels for each of its units, or as many as may be.
 * @throws CodedError `map.too-large` where it cannot be painted.
 */
export async function paintedAt(svg: string, scale: number): Promise<Uint8Array> {
  const width = pixelsAcross(svg, { scale });
  if (width === undefined) throw new CodedError('map.too-large');
  return pngOf(svg, width);
}
