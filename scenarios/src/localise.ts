import type { Board, CollectionName } from '@parcours/shared/board';
import type { CityPack } from './model.ts';
import { type Overlay, readTexts, writeTexts } from './overlay.ts';

function translate<R extends { readonly id: string }>(
  collection: CollectionName,
  records: readonly R[],
  overlay: Overlay,
): R[] {
  return records.map((record) => {
    const texts = Object.hasOwn(overlay, record.id) ? overlay[record.id] : undefined;
    return writeTexts(collection, record, texts);
  });
}

/** The board in another language; a text that the overlay has not stays in the language it was written in. */
export function localise(board: Board, overlay: Overlay, language: string): Board {
  return {
    meta: { ...writeTexts('meta', board.meta, overlay.meta), language },
    personas: translate('personas', board.personas, overlay),
    objectives: translate('objectives', board.objectives, overlay),
    assets: translate('assets', board.assets, overlay),
    actors: translate('actors', board.actors, overlay),
    services: translate('services', board.services, overlay),
    steps: translate('steps', board.steps, overlay),
    legs: translate('legs', board.legs, overlay),
    barriers: translate('barriers', board.barriers, overlay),
    coordination: translate('coordination', board.coordination, overlay),
    proposals: translate('proposals', board.proposals, overlay),
    notes: translate('notes', board.notes, overlay),
    frames: translate('frames', board.frames, overlay),
    comments: translate('comments', board.comments, overlay),
    votes: board.votes,
  };
}

/** The city pack's actors and services in another language. */
export function localiseCity(city: CityPack, overlay: Overlay): CityPack {
  return {
    ...city,
    actors: translate('actors', city.actors, overlay),
    services: translate('services', city.services, overlay),
  };
}

/** Every text of the board: what an overlay for another language must cover. */
export function boardTexts(board: Board): Overlay {
  const actors = new Set<string>(board.actors.map((actor) => actor.id));
  const entries = collectionsOf(board).flatMap(([collection, records]) =>
    records.map((record) => [record.id, readTexts(collection, withoutActorAsOwner(record, actors))] as const),
  );
  const texts = entries.filter(([, fields]) => Object.keys(fields).length > 0);
  return { meta: readTexts('meta', board.meta), ...Object.fromEntries(texts) };
}

interface Identified {
  readonly id: string;
  readonly owner?: string;
}

function collectionsOf(board: Board): [CollectionName, readonly Identified[]][] {
  return [
    ['personas', board.personas],
    ['objectives', board.objectives],
    ['assets', board.assets],
    ['actors', board.actors],
    ['services', board.services],
    ['steps', board.steps],
    ['legs', board.legs],
    ['barriers', board.barriers],
    ['coordination', board.coordination],
    ['proposals', board.proposals],
    ['notes', board.notes],
    ['frames', board.frames],
    ['comments', board.comments],
  ];
}

/** The owner of a proposal is a text unless it is the id of an actor. */
function withoutActorAsOwner({ owner, ...rest }: Identified, actors: ReadonlySet<string>): Identified {
  return owner === undefined || actors.has(owner) ? rest : { ...rest, owner };
}
