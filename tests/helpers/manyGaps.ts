import type { Board } from '@parcours/shared/board';
import { barredBoard } from './barredBoard.ts';

/** The title of the one barrier that, gone, opens an objective, and that yet is less pressing than a hundred others. */
export const DECISIVE = 'Ask for a certificate';

/** So many severe barriers before one objective, some of them in other hands than the city's, and one before another. */
export function manyGaps(count = 130): Board {
  return barredBoard(({ barriers = [] }) => ({
    barriers: [
      ...barriers,
      ...Array.from({ length: count }, (_, at) => ({
        id: `many${String(at).padStart(3, '0')}`,
        on: 'desk',
        title: `Rule ${at + 1}`,
        severity: 4 as const,
        level: at % 2 === 0 ? ('city' as const) : ('regional' as const),
        evidence: [{ text: `Told by ${at + 1}.` }],
      })),
      { id: 'decisive', on: 'class', title: DECISIVE, severity: 1 as const },
    ],
  }));
}
