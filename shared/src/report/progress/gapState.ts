import type { Barrier, Board } from '../../board/index.ts';
import type { Edition } from '../edition/edition.ts';
import { type Lookup, lookUp } from '../lookup.ts';
import { barriersOnRoutes } from './barriersOnRoutes.ts';

/** One state of the board, as gaps are read from it. */
export interface GapState {
  readonly find: Lookup;
  /** In order of priority. */
  readonly standing: readonly Barrier[];
  /** The objectives that each barrier decides: they stay blocked as long as it is there. */
  readonly decides: ReadonlyMap<string, ReadonlySet<string>>;
  /** Barriers that a way leads to, on the whole board as in the edition. */
  readonly onRoute: ReadonlySet<string>;
  /** Barriers that no way leads to, on the whole board as in the edition. */
  readonly offRoute: ReadonlySet<string>;
}

/** `whole` is the board that the edition was made of. */
export function gapState({ board, analysis }: Edition, whole: Board): GapState {
  const find = lookUp(board);
  const [told, known] = [barriersOnRoutes(board), barriersOnRoutes(whole)];
  const ids = board.barriers.map(({ id }) => id);
  return {
    find,
    standing: analysis.barriers.flatMap(({ barrier }) => find.barriers.get(barrier) ?? []),
    decides: new Map(analysis.barriers.map(({ barrier, essentialFor }) => [barrier, new Set(essentialFor)])),
    onRoute: new Set(ids.filter((id) => told.has(id) && known.has(id))),
    offRoute: new Set(ids.filter((id) => !told.has(id) && !known.has(id))),
  };
}
