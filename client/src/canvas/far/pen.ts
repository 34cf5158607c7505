import type { Outcome } from '@parcours/shared/analysis';
import type { Routes } from '@parcours/shared/drawing/board';
import { type BarredState, barredState, barriersStandingOn } from '../../records/barriers/barriersOn.tsx';
import type { Card } from '../../records/cards.ts';
import type { Unseen } from '../../records/comments/threads.ts';
import type { Point } from '../../records/kind.ts';
import type { AnalysisState } from '../../store/analysisStore.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { type Box, boxOf } from '../boxes.ts';
import type { Palette } from './palette.ts';

/** What is in sight: where the origin of the canvas lies, and how large the picture is, in pixels. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn from afar. */
export interface FarBoard {
  readonly records: RecordMaps;
  readonly routes: Routes;
  readonly analysis: AnalysisState;
  readonly planFor: string | null;
  /** Where cards are while somebody moves them. */
  readonly moved: ReadonlyMap<string, Point>;
  readonly selection: ReadonlySet<string>;
  /** The card or leg under the pointer. */
  readonly pointed: string | null;
  readonly selectedBy: ReadonlyMap<string, { readonly name: string; readonly colour: number }>;
  /** What of the comments this person has not seen, by comment. */
  readonly unseen: Unseen;
}

export type Sign = Outcome | 'bars' | 'hinders' | 'locked' | 'votes' | 'comments';
/** The lines of the icons, in a square of 24. */
export type Signs = ReadonlyMap<Sign, Path2D>;

export interface Pen {
  readonly ctx: CanvasRenderingContext2D;
  readonly palette: Palette;
  readonly signs: Signs;
  readonly sight: Sight;
  /** Of a text in the letters of titles. */
  widthOf(text: string): number;
}

export function boxNow(card: Card, { moved }: FarBoard): Box {
  return { ...boxOf(card), ...moved.get(card.record.id) };
}

export function onScreen({ sight: { x, y, zoom } }: Pen, box: Box): Box {
  return {
    x: box.x * zoom + x,
    y: box.y * zoom + y,
    width: box.width * zoom,
    height: box.height * zoom,
  };
}

/** What hangs from a card or stands out over it. */
const AROUND = 24;

export function isInSight({ sight }: Pen, { x, y, width, height }: Box): boolean {
  return x < sight.width + AROUND && y < sight.height + AROUND && x + width > -AROUND && y + height > -AROUND;
}

/** Where everything is very small, lines of full width would leave nothing between them. */
export function thinning({ sight }: Pen): number {
  return Math.min(1, Math.max(0.5, sight.zoom / 0.12));
}

/** A card that is less high, in pixels, is a spot of colour. */
export const SPOT = 9;

/** A sign stands in a disc of so many pixels. */
export const SIGN = 18;

interface Placed {
  /** Its middle. */
  readonly at: Point;
  readonly colour: string;
  readonly paper: string;
}

export function paintSign(pen: Pen, sign: Sign, { at, colour, paper }: Placed): void {
  const { ctx, palette } = pen;
  ctx.fillStyle = palette.paper(paper);
  ctx.beginPath();
  ctx.arc(at.x, at.y, SIGN / 2, 0, 2 * Math.PI);
  ctx.fill();
  paintIcon(pen, sign, { at, colour, size: SIGN - 4 });
}

interface PlacedIcon extends Pick<Placed, 'at' | 'colour'> {
  readonly size: number;
}

export function paintIcon({ ctx, palette, signs }: Pen, sign: Sign, { at, colour, size }: PlacedIcon): void {
  const icon = signs.get(sign);
  if (icon === undefined) return;
  ctx.strokeStyle = palette.ink(colour);
  const scale = size / 24;
  ctx.save();
  ctx.translate(at.x - 12 * scale, at.y - 12 * scale);
  ctx.scale(scale, scale);
  ctx.lineWidth = 2.4;
  ctx.lineCap = 'round';
  ctx.stroke(icon);
  ctx.restore();
}

export const BARRED: Readonly<Record<Exclude<BarredState, 'clear'>, { sign: Sign; outcome: Outcome }>> = {
  cut: { sign: 'bars', outcome: 'blocked' },
  hindered: { sign: 'hinders', outcome: 'hindered' },
  mended: { sign: 'bars', outcome: 'open' },
};

export function barredBy(records: RecordMaps, id: string, { whatIf }: AnalysisState): BarredState {
  const barriers = barriersStandingOn(records, id, whatIf.removed);
  return barriers === undefined ? 'clear' : barredState(barriers);
}
