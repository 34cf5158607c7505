import type { LeverageEntry } from '../../analysis/index.ts';
import type { ReportContext } from '../context.ts';
import type { Gap } from '../gaps.ts';
import { gapsFor } from '../phrases.ts';

/** A change that somebody can decide on at one meeting. */
const SMALL_BUDGET = 3;

/** The gaps that the decision note puts first, for what taking them away would open; none where nothing would. */
export function headlineGaps(context: ReportContext): Gap[] {
  return gapsFor(bestLeverage(context.edition.analysis.leverage)?.barriers ?? [], context);
}

/** The most that few changes open; where few open nothing, the fewest that open something. */
export function bestLeverage(leverage: readonly LeverageEntry[]): LeverageEntry | undefined {
  const opening = leverage.filter(({ unlocks }) => unlocks.length > 0);
  const small = opening.filter(({ budget }) => budget <= SMALL_BUDGET);
  if (small.length === 0) return opening[0];
  const most = Math.max(...small.map(({ unlocks }) => unlocks.length));
  return small.find(({ unlocks }) => unlocks.length === most);
}
