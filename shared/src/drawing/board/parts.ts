import { element } from '../map/svg.ts';
import { type Letters, linesOf, oneLine, type Side, setLines, widthOf } from './letters.ts';
import type { Scene } from './scene.ts';
import { ASSET_SIGNS, type Sign } from './signs.ts';
import { ROW, type Size } from './sizes.ts';

/** Small words on a card, and its other words. */
export const SMALL = { size: 12.48, leading: 17 } as const;
export const PLAIN = { size: 14, leading: 19 } as const;

/** A rectangle with its border inside of it, as a card's. */
export function paper(
  { width, height }: Size,
  look: { readonly fill: string; readonly stroke: string; readonly border: number; readonly radius: number },
): string {
  const { fill, stroke, border, radius } = look;
  return element('rect', {
    x: border / 2,
    y: border / 2,
    width: Math.max(0, width - border),
    height: Math.max(0, height - border),
    rx: radius,
    fill,
    stroke,
    'stroke-width': border,
  });
}

/** Where something lies on a card that is so wide, by how far from its beginning it is: mirrored with the words. */
export function leftOf({ isMirrored }: Scene, cardWidth: number, start: number, width: number): number {
  return isMirrored ? cardWidth - start - width : start;
}

const startSide = ({ isMirrored }: Scene): Side => (isMirrored ? 'right' : 'left');

/** A line of one text behind a sign. */
export interface Labelled {
  readonly sign?: Sign | undefined;
  readonly signSize?: number;
  readonly gap?: number;
  readonly text: string;
  readonly letters: Letters;
  /** Of the sign, if not that of the letters. */
  readonly signColour?: string;
}

interface LinePlace {
  readonly cardWidth: number;
  /** From the card's beginning. */
  readonly start: number;
  readonly top: number;
  readonly height: number;
  readonly width: number;
}

/** A sign and a text beside it, in the middle of a line's height. */
export function labelled(scene: Scene, label: Labelled, place: LinePlace): string {
  const { sign, signSize = 14, gap = 5, text, letters, signColour = letters.colour } = label;
  const { cardWidth, start, top, height, width } = place;
  const before = sign === undefined ? 0 : signSize + gap;
  const room = Math.max(0, width - before);
  const line = oneLine(text, room, letters);
  return [
    sign === undefined
      ? ''
      : scene.signs.use(
          sign,
          { x: leftOf(scene, cardWidth, start, signSize), y: top + (height - signSize) / 2 },
          signSize,
          signColour,
        ),
    setLines(
      [line],
      letters,
      {
        left: leftOf(scene, cardWidth, start + before, room),
        top: top + (height - letters.leading) / 2,
        width: room,
      },
      startSide(scene),
    ),
  ].join('');
}

const LABEL_WIDTH = 52;

interface AssetList {
  readonly label: string;
  readonly assets: readonly string[];
  readonly limit: number;
}

/** Assets on a card, a row each, behind what they are to it. */
export function assetRows(
  scene: Scene,
  { label, assets, limit }: AssetList,
  { cardWidth, start, top, width }: Omit<LinePlace, 'height'>,
): string {
  if (assets.length === 0) return '';
  const { palette, words } = scene;
  const muted = { ...SMALL, leading: ROW, colour: palette.inkMuted };
  const rows = assets.slice(0, limit).map((id, index) => {
    const asset = scene.asset(id);
    if (asset === undefined) return '';
    return labelled(
      scene,
      {
        sign: ASSET_SIGNS[asset.kind],
        text: scene.titleOf(asset.name),
        letters: { ...PLAIN, colour: palette.inkSoft },
        signColour: palette.inkMuted,
      },
      {
        cardWidth,
        start: start + LABEL_WIDTH,
        top: top + index * ROW,
        height: ROW,
        width: width - LABEL_WIDTH,
      },
    );
  });
  const rest = assets.length - limit;
  const more = rest > 0 ? [{ text: words.canvas.more({ count: rest }), start: LABEL_WIDTH, at: limit }] : [];
  const small = [{ text: label, start: 0, at: 0 }, ...more].map(({ text, start: offset, at }) =>
    labelled(
      scene,
      { text, letters: muted },
      {
        cardWidth,
        start: start + offset,
        top: top + at * ROW,
        height: ROW,
        width: offset === 0 ? LABEL_WIDTH - 4 : width - LABEL_WIDTH,
      },
    ),
  );
  return [...small, ...rows].join('');
}

export interface Tag {
  readonly sign: Sign;
  readonly text: string;
  /** Stands at its end. */
  readonly count?: string;
  readonly strong: string;
  readonly soft: string;
  readonly mostLines: number;
}

const TAG = { padding: 9, gap: 6, sign: 15, leading: 16.5, around: 4.5 } as const;

/** What hangs from a card: a sign, some words, and how many more there are. */
export function drawTag(
  scene: Scene,
  { sign, text, count = '', strong, soft, mostLines }: Tag,
  { cardWidth, start, top, width }: Omit<LinePlace, 'height'>,
): { readonly markup: string; readonly height: number } {
  const letters: Letters = { ...SMALL, leading: TAG.leading, isBold: true, colour: strong };
  const counted = count === '' ? 0 : widthOf(count, letters) + TAG.gap;
  const before = TAG.padding + TAG.sign + TAG.gap;
  const room = width - before - counted - TAG.padding;
  const lines = linesOf(text, room, letters, mostLines);
  const height = lines.length * TAG.leading + 2 * TAG.around;
  const left = leftOf(scene, cardWidth, start, width);
  const markup = [
    element('rect', {
      x: left + 0.75,
      y: top + 0.75,
      width: width - 1.5,
      height: height - 1.5,
      rx: lines.length > 1 ? 9 : height / 2,
      fill: soft,
      stroke: strong,
      'stroke-width': 1.5,
    }),
    scene.signs.use(
      sign,
      {
        x: leftOf(scene, cardWidth, start + TAG.padding, TAG.sign),
        y: top + TAG.around + (TAG.leading - TAG.sign) / 2,
      },
      TAG.sign,
      strong,
    ),
    setLines(
      lines,
      letters,
      { left: leftOf(scene, cardWidth, start + before, room), top: top + TAG.around, width: room },
      startSide(scene),
    ),
    setLines(
      count === '' ? [] : [count],
      letters,
      {
        left: leftOf(scene, cardWidth, start + width - TAG.padding - counted, counted),
        top: top + TAG.around,
        width: counted,
      },
      scene.isMirrored ? 'left' : 'right',
    ),
  ].join('');
  return { markup, height };
}
