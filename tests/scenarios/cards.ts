import type { Board } from '@parcours/shared/board';

/** A card's place and its greatest size on the canvas. */
export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const sized = (width: number, height: number) => (record: { id: string; x: number; y: number }) => {
  const { id, x, y } = record;
  return { id, x, y, width, height };
};

/** Every card of the board: not the frames, which lie under the cards. */
export function cardsOf(board: Board): Box[] {
  return [
    ...board.personas.map(sized(300, 240)),
    ...board.steps.map(sized(260, 200)),
    ...board.objectives.map(sized(240, 140)),
    ...board.notes,
  ];
}

export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function contains(outer: Box, inner: Box): boolean {
  const right = inner.x + inner.width <= outer.x + outer.width;
  const bottom = inner.y + inner.height <= outer.y + outer.height;
  return outer.x <= inner.x && outer.y <= inner.y && right && bottom;
}

export function pairs<T>(items: readonly T[]): [T, T][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [T, T] => [a, b]));
}
