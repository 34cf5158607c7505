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
  const { map, grammar, frame } = words;
  const titles = new Map(board.objectives.map(({ id, title }) => [id, printable(title)]));
  const outcomes = analysis.objectives.map(({ objective, outcome }) =>
    map.objective({ title: titles.get(objective) ?? '', outcome: words.outcome[outcome] }),
  );
  const personas = plainText(grammar.and(board.personas.map(({ name }) => rich`${own(name)}`)));
  return {
    title: map.title({ board: printable(board.meta.title) || frame.untitled }),
    summary: [map.summary({ personas, steps: board.steps.length }), ...outcomes].join(' '),
  };
}
