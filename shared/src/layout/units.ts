/** In canvas units. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Something to lay out as a whole, and where things come to lie in it, from its upper left corner. */
export interface Unit extends Size {
  readonly id: string;
  /** Where it stood: what stood above stays above where that is open. */
  readonly was: Box;
  /** Ways begin with it. */
  readonly isBeginning: boolean;
  readonly parts: ReadonlyMap<string, Box>;
}

export interface Block extends Size {
  readonly parts: ReadonlyMap<string, Box>;
}

/** A whole with its parts so far away. */
export function shifted({ parts }: Block, x: number, y: number): readonly (readonly [string, Box])[] {
  return [...parts].map(([id, box]) => [id, { ...box, x: box.x + x, y: box.y + y }] as const);
}

/** From top to bottom, then from left to right; the same whatever order things come in. */
export function inReadingOrder(a: Unit, b: Unit): number {
  return a.was.y - b.was.y || a.was.x - b.was.x || (a.id < b.id ? -1 : 1);
}

/** How far apart two boxes are; nothing where they touch. */
export function distance(a: Box, b: Box): number {
  const across = Math.max(0, b.x - (a.x + a.width), a.x - (b.x + b.width));
  const down = Math.max(0, b.y - (a.y + a.height), a.y - (b.y + b.height));
  return Math.hypot(across, down);
}
