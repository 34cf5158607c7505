import type { CollectionName } from '@parcours/shared/board';
import type { BoardParts } from './randomParts.ts';
import type { Sketch } from './sketchBoard.ts';

type Ids = { readonly [Name in keyof BoardParts]: readonly string[] };

/** Which collections a leg may join. */
const ENDS = {
  start: { from: ['personas'], to: ['steps'] },
  middle: { from: ['steps'], to: ['steps'] },
  end: { from: ['steps'], to: ['objectives'] },
  any: { from: ['personas', 'steps', 'objectives'], to: ['steps', 'objectives'] },
} as const satisfies Record<string, { [End in 'from' | 'to']: readonly CollectionName[] }>;

/** Gives every record an id, and turns the numbers that pick into the ids that they pick. */
export function sketchOf(parts: BoardParts): Sketch {
  const ids: Ids = {
    personas: idsOf('p', parts.personas),
    steps: idsOf('s', parts.steps),
    objectives: idsOf('o', parts.objectives),
    legs: idsOf('l', parts.legs),
    assets: idsOf('a', parts.assets),
    actors: idsOf('k', parts.actors),
    services: idsOf('v', parts.services),
    barriers: idsOf('b', parts.barriers),
    coordination: idsOf('c', parts.coordination),
  };
  return { ...cityOf(parts, ids), ...routeOf(parts, ids), ...troublesOf(parts, ids) };
}

function cityOf(parts: BoardParts, ids: Ids): Sketch {
  return {
    assets: ids.assets.map((id) => ({ id })),
    actors: ids.actors.map((id) => ({ id })),
    services: parts.services.map(({ actor }, i) => ({
      id: ids.services[i],
      actor: choose(ids.actors, actor),
    })),
    coordination: parts.coordination.map(({ a, b, state }, i) => ({
      id: ids.coordination[i],
      a: choose(ids.actors, a),
      b: choose(ids.actors, b),
      state,
    })),
  };
}

function routeOf(parts: BoardParts, ids: Ids): Sketch {
  const among = (names: readonly (keyof Ids)[]) => names.flatMap((name) => ids[name]);
  return {
    personas: parts.personas.map(({ holds }, i) => ({
      id: ids.personas[i],
      holds: chooseAll(ids.assets, holds),
    })),
    steps: parts.steps.map(({ prefix: _, isRestricted, ...fields }, i) => ({
      ...fields,
      id: ids.steps[i],
      actor: choose(ids.actors, fields.actor),
      service: choose(ids.services, fields.service),
      persona: isRestricted ? choose(ids.personas, fields.persona) : undefined,
      needs: chooseAll(ids.assets, fields.needs),
      gives: chooseAll(ids.assets, fields.gives),
    })),
    objectives: parts.objectives.map(({ persona, needs }, i) => ({
      id: ids.objectives[i],
      persona: choose(ids.personas, persona),
      needs: chooseAll(ids.assets, needs),
    })),
    legs: parts.legs.map(({ between, from, to, kind }, i) => ({
      id: ids.legs[i],
      from: choose(among(ENDS[between].from), from),
      to: choose(among(ENDS[between].to), to),
      kind,
    })),
  };
}

function troublesOf(parts: BoardParts, ids: Ids): Sketch {
  return {
    barriers: parts.barriers.map(({ prefix: _, votes: __, ...fields }, i) => ({
      ...fields,
      id: ids.barriers[i],
      on: choose([...ids.steps, ...ids.objectives, ...ids.legs], fields.on),
      affects: chooseAll(ids.personas, fields.affects),
    })),
    votes: parts.barriers.flatMap(({ votes }, i) =>
      Array.from({ length: votes }, (_, vote) => ({ id: `w${i}-${vote}`, on: ids.barriers[i] })),
    ),
  };
}

function idsOf(letter: string, records: readonly { readonly prefix: string }[]): string[] {
  return records.map(({ prefix }, index) => `${prefix}${letter}${index}`);
}

function chooseAll(ids: readonly string[], numbers: readonly number[]): string[] {
  return numbers.flatMap((number) => choose(ids, number) ?? []);
}

/** The entry that a number picks, if there is any to pick from. */
function choose(ids: readonly string[], number: number | undefined): string | undefined {
  return number === undefined ? undefined : ids[number % ids.length];
}
