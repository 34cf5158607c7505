import { type Analysis, analyse, type ObjectiveAnalysis } from '../../analysis/index.ts';
import type { Barrier, Board } from '../../board/index.ts';
import type { Audience } from './audience.ts';
import { withhold } from './withhold.ts';

/** What one audience may see: a board, and what follows from that board alone. */
export interface Edition {
  readonly audience: Audience;
  readonly board: Board;
  readonly analysis: Analysis;
}

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The board and the analysis to report on to an audience. `analysis` is the whole board's. The public is not told of
 * the records named in `also` either.
 */
export function editionFor(
  audience: Audience,
  board: Board,
  analysis: Analysis,
  also: ReadonlySet<string> = NOTHING,
): Edition {
  switch (audience) {
    case 'internal':
      return { audience, board, analysis };
    case 'public':
      return { audience, ...publicEdition(board, analysis, also) };
  }
}

/**
 * Everything is computed again from what may be told, so that no number, count or outcome gives the rest away.
 * An objective on which that would say something untrue is left out too, until nothing untrue is left.
 */
function publicEdition(
  board: Board,
  analysis: Analysis,
  also: ReadonlySet<string>,
): Pick<Edition, 'board' | 'analysis'> {
  const known = new Map(analysis.objectives.map((entry) => [entry.objective, entry]));
  const untrue = new Set<string>(also);
  for (;;) {
    const told = tellable(withhold(board, untrue));
    const edition = analyse(told, []);
    const more = edition.objectives.filter((entry) => isUntrue(entry, known.get(entry.objective)));
    if (more.length === 0) return { board: told, analysis: truthfulAccess(edition, analysis) };
    for (const { objective } of more) untrue.add(objective);
  }
}

/**
 * Accounts of what somebody lived through were not given for publication, unless that person has released them; nor
 * was talk among the group.
 */
function tellable(board: Board): Board {
  const barriers = board.barriers.map((barrier) =>
    barrier.confidence === 'lived' ? { ...barrier, evidence: released(barrier) } : barrier,
  );
  return { ...board, barriers, comments: [] };
}

function released({ evidence }: Readonly<Barrier>): Barrier['evidence'] {
  return evidence.filter((piece) => piece.released === true);
}

/**
 * Where fewer ways are told than there are, "blocked" still holds: of the ways that may be told, none is open.
 * "Open" would hide an obstacle, and the rest would blame the city or the group for what is only untold.
 */
function isUntrue(told: ObjectiveAnalysis, known: ObjectiveAnalysis | undefined): boolean {
  if (known === undefined) return false;
  switch (told.outcome) {
    case 'unattainable':
      return known.outcome !== told.outcome || told.missing.some((asset) => !known.missing.includes(asset));
    case 'open':
    case 'unexplored':
      return known.outcome !== told.outcome;
    case 'hindered':
    case 'blocked':
      return false;
  }
}

/** A service that would look better or further away than it is, to anybody, is not judged at all. */
function truthfulAccess(told: Analysis, known: Analysis): Analysis {
  const before = new Map(known.equity.map((entry) => [`${entry.service} ${entry.persona}`, entry.access]));
  const untrue = new Set(
    told.equity
      .filter(({ access }) => access === 'open' || access === 'out-of-reach')
      .filter(({ service, persona, access }) => before.get(`${service} ${persona}`) !== access)
      .map(({ service }) => service),
  );
  return { ...told, equity: told.equity.filter(({ service }) => !untrue.has(service)) };
}
