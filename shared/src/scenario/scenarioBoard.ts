import type { Board } from '../board/index.ts';
import type { ScenarioDraft } from './draft.ts';
import { startingBoard } from './start.ts';

/**
 * The board as it goes into a scenario: without remarks, votes and verdicts of those who were in the room, and without
 * the date of its erasure. One that is called as the scenario is has no title of its own, or it would have to be
 * translated twice.
 */
export function scenarioBoard(
  { id, version, title, hasExample }: Pick<ScenarioDraft, 'id' | 'version' | 'title' | 'hasExample'>,
  board: Board,
): Board {
  const { retainUntil: _until, present: _present, absent: _absent, ...meta } = board.meta;
  const whole = {
    ...board,
    meta: { ...meta, title: meta.title === title ? '' : meta.title, scenario: `${id}@${version}` },
    comments: [],
    votes: [],
    checks: [],
  };
  return hasExample ? whole : startingBoard(whole);
}
