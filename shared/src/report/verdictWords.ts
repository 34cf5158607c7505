import type { Check, FindingKind } from '../board/index.ts';
import { verdictBadge } from './badges.ts';
import type { Column } from './blocks.ts';
import type { ReportContext } from './context.ts';
import { own, type Rich, rich } from './rich.ts';

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
