import { type AnyRecord, type Board, COLLECTION_NAMES, type CollectionName } from '../board/index.ts';
import { type FieldText, type Overlay, type RecordTexts, readTexts, writeTexts } from './overlay.ts';

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

/** What an overlay has of the texts of a board, in their order: a text of another shape, or of no record, is left out. */
export function fitting(overlay: Overlay, texts: Overlay): Overlay {
  const records = Object.entries(texts).flatMap(([id, fields]): [string, RecordTexts][] => {
    const given = Object.hasOwn(overlay, id) ? overlay[id] : undefined;
    const kept = Object.entries(fields).flatMap(([field, text]): [string, FieldText][] => {
      const said = given && Object.hasOwn(given, field) ? given[field] : undefined;
      return said !== undefined && isOfShape(said, text) ? [[field, said]] : [];
    });
    return kept.length > 0 ? [[id, Object.fromEntries(kept)]] : [];
  });
  return Object.fromEntries(records);
}

function isOfShape(said: FieldText, text: FieldText): boolean {
  if (typeof said === 'string') return typeof text === 'string' && said !== '';
  return typeof text !== 'string' && said.length === text.length && said.some((each) => each !== '');
}
