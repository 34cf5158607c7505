import { type Board, emptyBoard } from '../board/index.ts';

/**
 * The board that a group starts from: the person, what the person wants, the papers and other things at stake,
 * the titled areas, and the whole city pack. The way through the city is the group's own to find.
 */
export function startingBoard(example: Board): Board {
  const { meta, personas, objectives, assets, actors, services, frames } = example;
  return { ...emptyBoard(), meta, personas, objectives, assets, actors, services, frames };
}
