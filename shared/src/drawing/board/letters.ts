import { LEFT_TO_RIGHT_MARKS, textDirection, uprightBetween } from '../../report/index.ts';
import { element, escapeXml } from '../map/svg.ts';

/** How a text on a card is set. */
export interface Letters {
  readonly size: number;
  readonly face?: 'text' | 'title';
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  /** From one baseline to the next. */
  readonly leading: number;
  readonly colour: string;
}

type Face = 'text' | 'bold' | 'title';

/** The typefaces of the pages, by the names that they have in files of fonts and in the pages, then what systems have. */
const FAMILIES = {
  text: "'Source Sans 3', 'Source Sans 3 Variable', 'Noto Sans', 'IBM Plex Sans Arabic', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Segoe UI', Tahoma, sans-serif",
  title:
    "'Source Serif 4', 'Source Serif 4 Variable', 'Noto Serif', 'IBM Plex Sans Arabic', 'Noto Naskh Arabic', Georgia, serif",
} as const;
export const TEXT_FAMILY = FAMILIES.text;

/**
 * Advance widths of the signs from space to tilde in thousandths of an em: of Source Sans 3 regular and semibold, and of
 * Source Serif 4 semibold. There is no font to ask where a picture is drawn.
 */
const ADVANCES: Readonly<Record<Face, readonly number[]>> = {
  text: figures(
    '200 289 426 497 497 824 609 249 303 303 418 497 249 311 249 350 497 497 497 497 497 497 497 497 497 497 249 249 497 497 497 425 847 543 588 571 615 527 494 617 652 263 479 579 486 727 647 664 566 664 569 534 536 645 515 786 513 476 539 303 350 303 497 500 542 504 553 456 555 496 292 504 544 246 247 495 255 829 547 542 555 555 347 419 338 544 467 719 446 467 425 303 241 303 497',
  ),
  bold: figures(
    '200 315 482 513 513 841 639 275 324 324 438 513 275 322 275 344 513 513 513 513 513 513 513 513 513 513 275 275 513 513 513 444 875 558 597 576 625 538 510 628 663 282 494 597 502 745 657 674 582 674 592 545 546 655 536 800 541 501 540 324 344 324 513 500 549 516 563 462 564 507 317 520 558 262 263 522 271 843 560 549 564 564 373 431 361 556 495 748 481 495 443 324 255 324 513',
  ),
  title: figures(
    '228 314 423 544 538 949 739 206 384 384 458 548 307 335 307 364 547 547 547 547 547 547 547 547 547 547 307 307 548 548 548 430 867 712 668 663 744 634 610 725 809 387 394 726 616 930 757 742 637 742 707 560 650 757 706 1020 678 667 592 356 364 356 548 528 400 554 630 527 623 540 374 573 650 336 313 615 337 961 652 590 632 613 475 475 368 640 581 850 585 592 497 365 301 365 548',
  ),
};

function figures(list: string): readonly number[] {
  return list.split(' ').map(Number);
}

/** Of other signs, about as wide as in the fonts that are likely to have them. */
const OTHERS: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\p{Cf}]/u, 0],
  [/[’‘·]/, 275],
  [/[“”«»–]/, 500],
  [/[—…]/, 950],
  [/\p{Script=Arabic}/u, 560],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1100],
];
const USUAL = 640;
const SPACE = 32;

const KNOWN: Readonly<Record<Face, Map<string, number>>> = {
  text: new Map(),
  bold: new Map(),
  title: new Map(),
};

function advanceOf(sign: string, face: Face): number {
  const known = KNOWN[face].get(sign);
  if (known !== undefined) return known;
  // An accent changes no letter's width.
  const plain = sign.normalize('NFD').codePointAt(0) ?? 0;
  const advance = ADVANCES[face][plain - SPACE] ?? OTHERS.find(([kind]) => kind.test(sign))?.[1] ?? USUAL;
  KNOWN[face].set(sign, advance);
  return advance;
}

type Measured = Pick<Letters, 'size' | 'face' | 'isBold'>;

export function widthOf(text: string, { size, face, isBold }: Measured): number {
  const of = face === 'title' ? 'title' : isBold ? 'bold' : 'text';
  let sum = 0;
  for (const sign of text) sum += advanceOf(sign, of);
  return (sum * size) / 1000;
}

/** The text in at most so many lines; the last one says by dots that there were more. */
export function linesOf(text: string, width: number, letters: Measured, most: number): readonly string[] {
  const lines: string[] = [];
  for (const paragraph of text.split('\n')) {
    // A text may be as long as one likes, and a card is not.
    if (lines.length > most) break;
    pushWrapped(lines, paragraph, width, letters, most);
  }
  if (lines.length <= most) return lines;
  const [last = '', next = ''] = lines.slice(most - 1);
  return [...lines.slice(0, most - 1), shortened(`${last} ${next}`, width, letters)];
}

function pushWrapped(lines: string[], paragraph: string, width: number, letters: Measured, most: number) {
  let line = '';
  let used = 0;
  const space = widthOf(' ', letters);
  const begin = (word: string, wide: number) => {
    [line, used] = [word, wide];
  };
  for (const word of paragraph.split(/[ \t]+/)) {
    if (lines.length > most) return;
    let [rest, wide] = [word, widthOf(word, letters)];
    if (line !== '' && used + space + wide <= width) {
      begin(`${line} ${rest}`, used + space + wide);
      continue;
    }
    if (line !== '') lines.push(line);
    while (wide > width && lines.length <= most) {
      const piece = beginning(rest, width, letters);
      lines.push(piece);
      rest = rest.slice(piece.length);
      wide = widthOf(rest, letters);
    }
    begin(rest, wide);
  }
  lines.push(line);
}

/** As much of a text as there is room for, at least its first sign. */
function beginning(text: string, width: number, letters: Measured): string {
  let [end, used] = [0, 0];
  for (const sign of text) {
    used += widthOf(sign, letters);
    if (used > width && end > 0) break;
    end += sign.length;
  }
  return text.slice(0, end);
}

const DOTS = '…';

function shortened(text: string, width: number, letters: Measured): string {
  return beginning(text, width - widthOf(DOTS, letters), letters).trimEnd() + DOTS;
}

/** A text in one line, shortened where there is no room for it. */
export function oneLine(text: string, width: number, letters: Measured): string {
  const line = text.replaceAll('\n', ' ');
  return widthOf(line, letters) <= width ? line : shortened(line, width, letters);
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly width: number;
}

/** Where a line lies in its place: on the side where its own script begins, or on one that is said. */
export type Side = 'left' | 'right' | 'own';

/** Of the height of a line and of its letters, where the line stands that these stand on. */
const BASELINE = { text: 0.31, title: 0.35 } as const;

/** Lines one under the other. All of them run as the text that they are of. */
export function setLines(
  lines: readonly string[],
  letters: Letters,
  place: Place,
  side: Side = 'own',
): string {
  const direction = textDirection(lines.join(' ')) ?? 'ltr';
  const { face = 'text', size, leading } = letters;
  const first = place.top + leading / 2 + BASELINE[face] * size;
  return lines
    .map((line, index) => setLine(line, letters, { ...place, top: first + index * leading }, direction, side))
    .join('');
}

function setLine(
  line: string,
  { size, face, isBold, isItalic, colour }: Letters,
  { left, top, width }: Place,
  direction: 'ltr' | 'rtl',
  side: Side,
): string {
  if (line.trim() === '') return '';
  const isLeft = side === 'left' || (side === 'own' && direction === 'ltr');
  const isRtl = direction === 'rtl';
  // One from right to left begins at its right end, wherever it lies.
  const right =
    isLeft && isRtl ? left + Math.min(width, widthOf(line, { size, ...(face && { face }) })) : left + width;
  return element(
    'text',
    {
      x: isRtl || !isLeft ? right : left,
      y: top,
      'text-anchor': !isRtl && !isLeft ? 'end' : undefined,
      'font-family': face === 'title' ? FAMILIES.title : undefined,
      'font-size': size,
      'font-weight': isBold || face === 'title' ? 600 : undefined,
      'font-style': isItalic ? 'italic' : undefined,
      fill: colour,
      direction: isRtl ? 'rtl' : undefined,
    },
    escapeXml(uprightBetween(line, direction, LEFT_TO_RIGHT_MARKS)),
  );
}
