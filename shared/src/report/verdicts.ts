import { type FindingToCheck, findingsToCheck } from '../analysis/index.ts';
import { type Check, checksByFinding, type FindingKind, findingKey, type Verdict } from '../board/index.ts';
import { verdictBadge } from './badges.ts';
import type { Column } from './blocks.ts';
import type { ReportContext } from './context.ts';
import type { Edition } from './edition/edition.ts';
import { own, type Rich, rich } from './rich.ts';

/** A finding of an edition, with what the group says of it. */
export interface SaidOf extends FindingToCheck {
  readonly check: Check;
}

/** What a group says of the findings on its board. */
export interface Verdicts {
  /** Of those that stand, in their order. */
  readonly said: readonly SaidOf[];
  /** Of findings that the board does not lead to any more; none in a public edition, which cannot tell whether that is so. */
  readonly past: readonly Check[];
  of(finding: FindingKind, on: string, about: readonly string[]): Check | undefined;
}

export function verdictsOf({ audience, board, analysis }: Edition): Verdicts {
  const checks = checksByFinding(board.checks);
  const said = findingsToCheck(board, analysis).flatMap((found) => {
    const check = checks.get(findingKey({ ...found, on: found.objectives[0] }));
    return check === undefined ? [] : [{ ...found, check }];
  });
  const standing = new Set(said.map(({ check }) => check));
  return {
    said,
    past: audience === 'public' ? [] : [...checks.values()].filter((check) => !standing.has(check)),
    of: (finding, on, about) => checks.get(findingKey({ finding, on, about })),
  };
}

/** The group's verdict, and why. */
export function verdictWords({ verdict, reason }: Check, { words }: Pick<ReportContext, 'words'>): Rich {
  const badge = verdictBadge(verdict, words);
  return reason ? rich`${badge}${words.grammar.colon}${own(reason)}` : rich`${badge}`;
}

/** A column with what the group says, where it says anything in the table; and the cell of each row. */
export function verdictColumn(
  verdicts: readonly (Check | undefined)[],
  context: Pick<ReportContext, 'words'>,
): { readonly column: readonly Column[]; cell(row: number): readonly Rich[] } {
  if (verdicts.every((verdict) => verdict === undefined)) return { column: [], cell: () => [] };
  const { checks, annexes } = context.words;
  return {
    column: [{ title: checks.column }],
    cell: (row) => {
      const verdict = verdicts[row];
      return [verdict === undefined ? rich`${annexes.nothing}` : verdictWords(verdict, context)];
    },
  };
}

/** A finding by its kind and the names of what it is about, without what was not found about it. */
export function findingNames(
  finding: FindingKind,
  ids: readonly string[],
  { words, find }: Pick<ReportContext, 'words' | 'find'>,
): Rich {
  const names = ids.flatMap((id) => {
    const titled = find.objectives.get(id) ?? find.barriers.get(id) ?? find.steps.get(id);
    const name = titled?.title ?? find.assets.get(id)?.name ?? find.actors.get(id)?.name;
    return name === undefined ? [] : [words.pointing.quoted({ text: own(name) })];
  });
  return rich`${words.checks.kind[finding]}${words.grammar.colon}${words.grammar.and(names)}`;
}

/** How many findings got each verdict. */
export function countOf(verdicts: readonly { readonly check: Check }[], verdict: Verdict): number {
  return verdicts.filter(({ check }) => check.verdict === verdict).length;
}
