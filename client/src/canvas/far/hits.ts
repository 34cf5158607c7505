import type { CardName } from '@parcours/shared/board';
import {
  type Area,
  areaAround,
  type Curve,
  edgesOf,
  indexOf,
  pointAt,
  type Routes,
} from '@parcours/shared/drawing/board';
import { type Card, cardKind, isHidden } from '../../records/cards.ts';
import type { Unseen } from '../../records/comments/threads.ts';
import type { Point } from '../../records/kind.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { type Box, boxOf } from '../boxes.ts';
import { cardsInStack } from '../order.ts';
import { commentMarkOn, MARK } from './marks.ts';

/** Finds what of a board is at a place, without looking at all of it. */
export interface Hits {
  /** At a zoom: the card whose mark of comments is at a point, the card there, or the leg that runs past it nearby. */
  at(point: Point, zoom: number): string | undefined;
  /** The cards that lie wholly in an area, and the legs that end at them, as React Flow selects them. */
  within(area: Area): readonly string[];
}

/** So near to a leg, in pixels, one is on it. */
const REACH = 8;

/** An area is grasped by its title alone, which is so high, in canvas units, where that is more than the reach. */
const TITLE = 48;

export function hitsOf(records: RecordMaps, routes: Routes, unseen: Unseen): Hits {
  const cards = cardsInStack(records).filter((card) => !isHidden(card));
  const areas = cards.map((card) => edgesOf(boxOf(card)));
  const cardIndex = indexOf(areas);
  const legs = [...routes];
  const legIndex = indexOf(legs.map(([, { curves }]) => around(curves)));

  const cardAt = ({ x, y }: Point, reach: number): string | undefined => {
    const isGrasped = (index: number) => {
      const [card, area] = [cards[index], areas[index]];
      if (card === undefined || area === undefined) return false;
      return !isArea(card) || y < area.top + Math.max(TITLE, 2 * reach);
    };
    // The last is drawn over the others.
    const found = (cardIndex?.search(x, y, x, y) ?? []).filter(isGrasped).sort((a, b) => b - a);
    return cards[found[0] ?? -1]?.record.id;
  };
  const legAt = ({ x, y }: Point, reach: number): string | undefined => {
    const found = legIndex?.search(x - reach, y - reach, x + reach, y + reach) ?? [];
    const near = found
      .map((index) => legs[index])
      .filter((leg) => leg !== undefined)
      .map(([id, { curves }]) => ({ id, away: distanceTo(curves, { x, y }) }))
      .filter(({ away }) => away <= reach)
      .sort((a, b) => a.away - b.away);
    return near[0]?.id;
  };
  /** Marks lie over all cards, in pixels; each above its own. */
  const markedAt = ({ x, y }: Point, zoom: number): string | undefined =>
    (cardIndex?.search(x, y, x, y + MARK.height / zoom) ?? [])
      .flatMap((index) => cards[index] ?? [])
      .find((card) => {
        const mark = commentMarkOn(card, zoom, { records, unseen });
        return mark !== undefined && hasPoint(mark, { x: x * zoom, y: y * zoom });
      })?.record.id;
  return {
    at: (point, zoom) => markedAt(point, zoom) ?? cardAt(point, REACH / zoom) ?? legAt(point, REACH / zoom),
    within: (area) => {
      const found = cardIndex?.search(area.left, area.top, area.right, area.bottom) ?? [];
      const inside = new Set(
        found
          .filter((index) => isInside(areas[index], area))
          .flatMap((index) => cards[index]?.record.id ?? []),
      );
      const joined = [...records.legs.values()].filter(({ from, to }) => inside.has(from) || inside.has(to));
      return [...inside, ...joined.map(({ id }) => id)];
    },
  };
}

const isArea = ({ collection }: Card): boolean => cardKind<CardName>(collection).area !== undefined;

function hasPoint(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function isInside(inner: Area | undefined, { left, top, right, bottom }: Area): boolean {
  return (
    inner !== undefined &&
    inner.left >= left &&
    inner.top >= top &&
    inner.right <= right &&
    inner.bottom <= bottom
  );
}

function around(curves: readonly Curve[]): Area {
  const boxes = curves.map(areaAround);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

/** Of each curve, so many parts are taken to be straight. */
const PARTS = 16;

function distanceTo(curves: readonly Curve[], point: Point): number {
  let least = Number.POSITIVE_INFINITY;
  for (const curve of curves) {
    let last = curve.start;
    for (let part = 1; part <= PARTS; part += 1) {
      const next = pointAt(curve, part / PARTS);
      least = Math.min(least, distanceToLine(last, next, point));
      last = next;
    }
  }
  return least;
}

function distanceToLine(a: Point, b: Point, { x, y }: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / square));
  return Math.hypot(x - a.x - along * dx, y - a.y - along * dy);
}
