import type { Analysis } from '../analysis/index.ts';
import type { Board } from '../board/index.ts';
import type { Catalogue } from './messages/catalogue.ts';
import { own, plainText, printable, rich } from './rich.ts';

/** What the route map is called, and what it says to those who cannot see it. */
export function mapTexts(
  board: Board,
  analysis: Analysis,
  words: Catalogue,
): { readonly title: string; readonly summary: string } {
  const { map, labels, grammar, frame } = words;
  const titles = new Map(board.objectives.map(({ id, title }) => [id, printable(title)]));
  const outcomes = analysis.objectives.map(({ objective, outcome }) =>
    map.objective(titles.get(objective) ?? '', labels.outcome[outcome].label),
  );
  const personas = plainText(grammar.and(board.personas.map(({ name }) => rich`${own(name)}`)));
  return {
    title: map.title(printable(board.meta.title) || frame.untitled),
    summary: map.summary(personas, board.steps.length, outcomes),
  };
}
