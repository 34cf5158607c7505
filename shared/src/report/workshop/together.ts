import type { ReportContext } from '../context.ts';
import type { Sourced } from '../parts/annexSources.ts';
import type { WorkshopContext } from './context.ts';
import type { SameRecords } from './matching/sameRecords.ts';

/**
 * The gaps, actors and services of all boards as if of one, for the lists that only gather: what is the same is
 * there once, as the first group has it.
 */
export function together(context: WorkshopContext): Sourced {
  const { groups, words, same, today } = context;
  const gathered = <R extends { readonly id: string }>(
    recordsOf: (context: ReportContext) => readonly R[],
    kinds: SameRecords,
  ): R[] =>
    groups.flatMap(({ context: on }, board) =>
      recordsOf(on).filter(({ id }) => kinds.of(board, id)[0]?.board === board),
    );
  return {
    words,
    today,
    gaps: groups.flatMap(({ context: on }) => on.gaps),
    edition: {
      board: {
        actors: gathered(({ edition }) => edition.board.actors, same.actors),
        services: gathered(({ edition }) => edition.board.services, same.services),
      },
    },
  };
}
