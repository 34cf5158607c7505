import type { Board } from '@parcours/shared/board';
import fc from 'fast-check';
import { type BoardSize, partsOf } from './randomParts.ts';
import { sketchOf } from './randomSketch.ts';
import { sketchBoard } from './sketchBoard.ts';

/** Small random boards with every kind of record that the analysis reads. Without bias to small numbers, which would have
 * most legs meet in few cards. */
export function randomBoard(size: BoardSize): fc.Arbitrary<Board> {
  return fc.noBias(partsOf(size)).map((parts) => sketchBoard(sketchOf(parts)));
}
