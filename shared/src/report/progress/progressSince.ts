import { analyse } from '../../analysis/index.ts';
import type { Board, Problem } from '../../board/index.ts';
import type { Edition } from '../edition/edition.ts';
import { printable } from '../rich.ts';
import { actionProgress } from './actionProgress.ts';
import { comparable, type Whole } from './comparable.ts';
import { gapProgress } from './gapProgress.ts';
import { objectiveProgress, settledObjectives } from './objectiveProgress.ts';
import type { Progress } from './progress.ts';

/** An earlier state of a board. */
export interface EarlierBoard {
  readonly board: Board;
  /** What the reader of it had to leave out or mend. */
  readonly problems: readonly Problem[];
  /** What it is called, and when it was kept (ISO time), where that is known. */
  readonly name?: string | undefined;
  readonly at?: string | undefined;
}

/**
 * What has changed since an earlier state, for the audience of an edition of the board as it is now. It contradicts
 * nothing that the edition says, and tells nothing that an edition of either state withholds.
 * `today` (ISO day) decides what is overdue; without it nothing is.
 */
export function progressSince(
  earlier: EarlierBoard,
  now: Whole,
  edition: Edition,
  today: string | undefined,
): Progress {
  const before: Whole = { board: earlier.board, analysis: analyse(earlier.board, earlier.problems) };
  const states = comparable(edition.audience, before, now);
  const settled = settledObjectives(states, edition);
  const told = edition.audience === 'internal' ? earlier.name?.trim() : undefined;
  return {
    since: {
      name: told ? printable(told) : undefined,
      at: earlier.at,
      currency: earlier.board.meta.currency,
    },
    gaps: gapProgress(states, { before: before.board, now: now.board }, edition, settled),
    objectives: objectiveProgress(states, settled),
    actions: actionProgress(states, today),
    incomplete: before.analysis.problems.length + now.analysis.problems.length > 0,
  };
}
