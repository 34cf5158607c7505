import { type CollectionName, isOptional } from '@parcours/shared/board';
import type { BoardState } from '../../store/boardStore.ts';

/** A field in which people write lines, of a record or of the meta, which has no id. */
export interface Line {
  readonly collection: CollectionName | 'meta';
  readonly id: string;
  readonly field: string;
}

/** What makes a field read as `text`: an optional one that is emptied is cleared. */
export function patchFor({ collection, field }: Line, text: string): object {
  return { [field]: text === '' && isOptional(collection, field) ? undefined : text };
}

/** What a field says; undefined where its record is not on the board. */
export function textOf({ meta, records }: BoardState, { collection, id, field }: Line): string | undefined {
  const holder = collection === 'meta' ? meta : records[collection].get(id);
  if (holder === undefined) return undefined;
  const value = new Map<string, unknown>(Object.entries(holder)).get(field);
  return typeof value === 'string' ? value : '';
}
