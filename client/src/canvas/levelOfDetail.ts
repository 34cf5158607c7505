import { type CSSProperties, createContext, use } from 'react';
import { useFlowStore } from './flow.ts';

/** Whether cards and legs are drawn on one canvas, and their elements are there for pointer and keyboard alone. */
export const FarContext = createContext(false);

export function useIsDrawnFar(): boolean {
  return use(FarContext);
}

/** What style sheets leave to be read: everything; or, from farther away, fewer and larger words. */
interface LevelOfDetail {
  readonly detail: 'full' | 'low' | 'lower' | 'lowest';
  /** The size of the letters of titles, in canvas units, and how many lines of them a card has room for. */
  readonly style: CSSProperties;
}

/** Letters of titles are at least as large on the screen, until there would be no room for a word. */
export const LETTER_ON_SCREEN = 14;

function level(
  from: number,
  detail: LevelOfDetail['detail'],
  lines: number,
): LevelOfDetail & { from: number } {
  const letter = Math.round(LETTER_ON_SCREEN / from);
  return { from, detail, style: { '--letter': `${letter}px`, '--lines': lines } };
}

const FULL = { from: 0.55, detail: 'full', style: {} } as const satisfies LevelOfDetail & { from: number };

/** By the zoom from which on each holds; few, since each change of level has all cards laid out again. */
const LEVELS = [
  FULL,
  level(0.48, 'low', 3),
  level(0.4, 'low', 2),
  level(0.33, 'lower', 2),
] as const satisfies readonly (LevelOfDetail & { from: number })[];
const FARTHEST = level(0.28, 'lowest', 2);

/** On paper everything is left. */
export function useLevelOfDetail(isPrinting: boolean): LevelOfDetail {
  return useFlowStore(({ transform: [, , zoom] }) =>
    isPrinting ? FULL : (LEVELS.find(({ from }) => zoom >= from) ?? FARTHEST),
  );
}
