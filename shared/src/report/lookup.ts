import {
  type Actor,
  type Asset,
  type Barrier,
  type Board,
  countVotes,
  type Leg,
  type Objective,
  type Persona,
  type Proposal,
  type Service,
  type Step,
} from '../board/index.ts';

/** The records of a board by id, and by what they hang on. */
export interface Lookup {
  readonly personas: ReadonlyMap<string, Persona>;
  readonly objectives: ReadonlyMap<string, Objective>;
  readonly assets: ReadonlyMap<string, Asset>;
  readonly actors: ReadonlyMap<string, Actor>;
  readonly services: ReadonlyMap<string, Service>;
  readonly steps: ReadonlyMap<string, Step>;
  readonly legs: ReadonlyMap<string, Leg>;
  readonly barriers: ReadonlyMap<string, Barrier>;
  readonly legsFrom: ReadonlyMap<string, readonly Leg[]>;
  readonly barriersOn: ReadonlyMap<string, readonly Barrier[]>;
  readonly proposalsFor: ReadonlyMap<string, readonly Proposal[]>;
  readonly votesOn: ReturnType<typeof countVotes>;
}

export function lookUp(board: Board): Lookup {
  return {
    personas: byId(board.personas),
    objectives: byId(board.objectives),
    assets: byId(board.assets),
    actors: byId(board.actors),
    services: byId(board.services),
    steps: byId(board.steps),
    legs: byId(board.legs),
    barriers: byId(board.barriers),
    legsFrom: grouped(board.legs, (leg) => [leg.from]),
    barriersOn: grouped(board.barriers, (barrier) => (barrier.removed ? [] : [barrier.on])),
    proposalsFor: grouped(board.proposals, (proposal) => proposal.barriers),
    votesOn: countVotes(board.votes),
  };
}

function byId<R extends { readonly id: string }>(records: readonly R[]): Map<string, R> {
  return new Map(records.map((record) => [record.id, record]));
}

/** Things by each of their keys, in the order given. */
export function grouped<T, K>(things: readonly T[], keysOf: (thing: T) => readonly K[]): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group) group.push(thing);
      else groups.set(key, [thing]);
    }
  }
  return groups;
}

/** The named records among `ids`; ids of records that are gone are passed over. */
export function present<R>(ids: readonly string[], records: ReadonlyMap<string, R>): R[] {
  return ids.flatMap((id) => records.get(id) ?? []);
}
