import { CodedError } from '@parcours/shared/errors';
import { hasRightToLeft } from '@parcours/shared/report';
import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES } from './fontFiles.ts';
import { pixelsAcross, sizeOf } from './paintable.ts';

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

const TEXT = /<text ([^>]*)>([^<]*)</g;
const RIGHT_TO_LEFT = ' direction="rtl"';
const ARABIC = /\p{Script=Arabic}/u;
const [LEFT_ISOLATE, RIGHT_ISOLATE, ISOLATE_END] = ['\u2066', '\u2067', '\u2069'];

/**
 * resvg knows no `direction`, and takes that of the first letter: isolates say which way each text runs. One from right
 * to left ends at its place. For signs that the first of its fonts lacks resvg takes any font of any weight, so that what
 * is written in Arabic names its own.
 */
function turned(svg: string): string {
  return svg.replace(TEXT, (whole, attributes: string, text: string) => {
    const isRightToLeft = ` ${attributes}`.includes(RIGHT_TO_LEFT);
    if (!isRightToLeft && !hasRightToLeft(text)) return whole;
    const plain = ` ${attributes}`.replace(RIGHT_TO_LEFT, '');
    const own = ARABIC.test(text)
      ? `${plain.replace(/ font-family="[^"]*"/, '')} font-family="IBM Plex Sans Arabic"`
      : plain;
    return isRightToLeft
      ? `<text${own} text-anchor="end">${RIGHT_ISOLATE}${text}${ISOLATE_END}<`
      : `<text${own}>${LEFT_ISOLATE}${text}${ISOLATE_END}<`;
  });
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

/** Lower letters cannot be read, and what letters cost to paint does not depend on their size. */
const LOWEST_LETTERS = 5;
const SIZED_TEXT = /<text [^>]*?font-size="([\d.]+)"[^>]*>[^<]*<\/text>/g;

/**
 * A drawing as a PNG picture with so many pixels for each of its units, or as many as may be.
 * @throws CodedError `map.too-large` where it cannot be painted.
 */
export async function paintedAt(svg: string, scale: number): Promise<Uint8Array> {
  const width = pixelsAcross(svg, { scale });
  if (width === undefined) throw new CodedError('map.too-large');
  const used = width / (sizeOf(svg)?.width ?? width);
  const isLegible = (size: string) => Number(size) * used >= LOWEST_LETTERS;
  return pngOf(
    svg.replace(SIZED_TEXT, (text, size: string) => (isLegible(size) ? text : '')),
    width,
  );
}
