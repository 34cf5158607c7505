import type { Board } from '../../../board/index.ts';
import { nameKey, originKey, sourceKey } from './keys.ts';
import { type Candidate, type SameRecords, sameRecords } from './sameRecords.ts';

/** What is the same on several boards. */
export interface MatchedRecords {
  readonly actors: SameRecords;
  readonly services: SameRecords;
  readonly personas: SameRecords;
  readonly objectives: SameRecords;
  readonly steps: SameRecords;
}

/**
 * Actors and services are the same by their origin, else by their place in a data set, else by their name: an
 * actor's within a city, a service's within an actor. People, objectives and steps are by their origin alone, since
 * two groups may well mean two people by one name.
 */
export function matchRecords(boards: readonly Board[], names: readonly string[]): MatchedRecords {
  const same = (candidatesOf: (board: Board, at: number) => Candidate[]) =>
    sameRecords(boards.flatMap(candidatesOf), names);
  const actors = same((board, at) =>
    board.actors.map(({ id, name, source }) => ({
      board: at,
      id,
      keys: [originKey(board, id, name), sourceKey(source), nameKey(board, name)],
    })),
  );
  const services = same((board, at) =>
    board.services.map(({ id, name, source, actor }) => ({
      board: at,
      id,
      keys: [originKey(board, id, name), sourceKey(source), nameKey(board, name, actors.nameOf(at, actor))],
    })),
  );
  const byOrigin = (recordsOf: (board: Board) => readonly (readonly [id: string, words: string])[]) =>
    same((board, at) =>
      recordsOf(board).map(([id, words]) => ({ board: at, id, keys: [originKey(board, id, words)] })),
    );
  return {
    actors,
    services,
    personas: byOrigin(({ personas }) => personas.map(({ id, name }) => [id, name])),
    objectives: byOrigin(({ objectives }) => objectives.map(({ id, title }) => [id, title])),
    steps: byOrigin(({ steps }) => steps.map(({ id, title }) => [id, title])),
  };
}
