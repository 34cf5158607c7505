import type { Analysis } from '../../analysis/index.ts';
import { type Board, COLLECTION_NAMES, type Problem } from '../../board/index.ts';
import type { Audience } from '../edition/audience.ts';
import { type Edition, editionFor } from '../edition/edition.ts';

/** A board with all that is on it, and what follows from that. */
export interface Whole {
  readonly board: Board;
  /** With the problems that the reader of the board reported. */
  readonly analysis: Analysis;
}

/** Two states of one board for one audience, and which of their records can be set against each other. */
export interface Comparable {
  readonly before: Edition;
  readonly now: Edition;
  /** Whether the absence of a record from one of them means anything. */
  readonly isSure: (collection: string, id: string) => boolean;
}

/**
 * Editions that leave out the same: whatever either state of the board withholds is in neither. Else a record that
 * became sensitive would look as if it had been dealt with, and one that was released as if it were new.
 */
export function comparable(audience: Audience, before: Whole, now: Whole): Comparable {
  const isSure = certainty([...before.analysis.problems, ...now.analysis.problems]);
  const secrets = new Set([...sensitiveIds(before.board), ...sensitiveIds(now.board)]);
  const [earlier, after] = [withSecrets(before.board, secrets), withSecrets(now.board, secrets)];
  let withheld: ReadonlySet<string> = new Set();
  for (;;) {
    const editions = {
      before: editionFor(audience, earlier, before.analysis, withheld),
      now: editionFor(audience, after, now.analysis, withheld),
    };
    const more = new Set([...leftOut(earlier, editions.before.board), ...leftOut(after, editions.now.board)]);
    if (more.size === withheld.size) return { ...editions, isSure };
    withheld = more;
  }
}

function sensitiveIds(board: Board): string[] {
  return COLLECTION_NAMES.flatMap((name) =>
    board[name].flatMap(({ id, sensitive }) => (sensitive === true ? [id] : [])),
  );
}

/** The board with these records marked as sensitive. */
function withSecrets(board: Board, secrets: ReadonlySet<string>): Board {
  const { meta, ...collections } = board;
  const marked = Object.entries(collections).map(([name, records]) => [
    name,
    records.map((record) => (secrets.has(record.id) ? { ...record, sensitive: true } : record)),
  ]);
  // Every record may have that mark.
  return { meta, ...Object.fromEntries(marked) };
}

function leftOut(whole: Board, told: Board): string[] {
  return COLLECTION_NAMES.filter((name) => name !== 'comments').flatMap((name) => {
    const kept = new Set<string>(told[name].map(({ id }) => id));
    return whole[name].map(({ id }) => id).filter((id) => !kept.has(id));
  });
}

/** A record that could not be read, or any of a collection that is none, is missing for no reason of the group's. */
function certainty(problems: readonly Problem[]): Comparable['isSure'] {
  const ids = new Set(problems.map(({ id }) => id));
  const collections = new Set(problems.flatMap(({ collection, id }) => (id === '' ? [collection] : [])));
  return (collection, id) => !ids.has(id) && !collections.has(collection);
}
