import { type AnyRecord, type Board, COLLECTION_NAMES, type CollectionName } from '@parcours/shared/board';
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
  const translated = COLLECTION_NAMES.map((name) => [name, translate<AnyRecord>(name, board[name], overlay)]);
  const meta = { ...writeTexts('meta', board.meta, overlay.meta), language };
  return { ...board, ...Object.fromEntries(translated), meta };
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
  const entries = COLLECTION_NAMES.flatMap((collection) =>
    board[collection].map(
      (record) => [record.id, readTexts(collection, withoutActorAsOwner(record, actors))] as const,
    ),
  );
  const texts = entries.filter(([, fields]) => Object.keys(fields).length > 0);
  return { meta: readTexts('meta', board.meta), ...Object.fromEntries(texts) };
}

interface Identified {
  readonly id: string;
  readonly owner?: string;
}

/** The owner of a proposal is a text unless it is the id of an actor. */
function withoutActorAsOwner({ owner, ...rest }: Identified, actors: ReadonlySet<string>): Identified {
  return owner === undefined || actors.has(owner) ? rest : { ...rest, owner };
}
