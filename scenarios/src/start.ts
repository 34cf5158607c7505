import type { Board } from '@parcours/shared/board';
import type { CityPack } from './model.ts';

/**
 * The board that a group starts from: the person, what the person wants, the papers and other things at stake,
 * the titled areas, and the whole city pack. The way through the city is the group's own to find.
 */
export function startingBoard(example: Board, city: CityPack): Board {
  return {
    meta: example.meta,
    personas: example.personas,
    objectives: example.objectives,
    assets: example.assets,
    actors: city.actors,
    services: city.services,
    steps: [],
    legs: [],
    barriers: [],
    coordination: [],
    proposals: [],
    notes: [],
    frames: example.frames,
    comments: [],
    votes: [],
  };
}
