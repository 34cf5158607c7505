import { analyse, toAnalysisJson } from '@parcours/shared/analysis';
import { type Board, COLLECTION_NAMES } from '@parcours/shared/board';

/**
 * What the analysis says of a board, with the names of steps and barriers in the place of their ids, so that boards can be
 * compared that only differ in these. Where ids decide between choices that are as good, only their number is compared.
 */
export function comparableAnalysis(board: Board): unknown {
  const names = new Map(
    COLLECTION_NAMES.filter((name) => name === 'steps' || name === 'barriers').flatMap((name) =>
      board[name].map((record) => [record.id as string, 'title' in record ? record.title : ''] as const),
    ),
  );
  const { objectives, barriers, leverage, equity, coordination } = toAnalysisJson(analyse(board));
  return named(
    {
      objectives: objectives.map(withoutPlan),
      barriers,
      leverage: leverage.map(sizes),
      equity,
      coordination,
    },
    names,
  );
}

type Analysed = ReturnType<typeof toAnalysisJson>;

/** Of two plans that take as long, ids decide. */
const withoutPlan = ({ plan, ...objective }: Analysed['objectives'][number]) => ({
  ...objective,
  days: plan?.days,
});

const sizes = ({ budget, barriers, unlocks, exact }: Analysed['leverage'][number]) => ({
  budget,
  size: barriers.length,
  unlocked: unlocks.length,
  exact,
});

function named(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return names.get(value) ?? value;
  if (Array.isArray(value)) {
    const items = value.map((item) => named(item, names));
    return items.map((item) => JSON.stringify(item)).sort();
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, named(item, names)]));
}
