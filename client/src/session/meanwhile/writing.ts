import { type CollectionName, isOptional } from '@parcours/shared/board';
import type { BoardState } from '../../store/boardStore.ts';

/** The record in whose form somebody has the keyboard, and what the field says that has it. */
export interface Writing {
  readonly id: string;
  readonly text: string;
}

/** Marks a form as that of a record. */
export function formOf(id: string): { readonly 'data-record': string } {
  return { 'data-record': id };
}

export function writingIn(page: Document): Writing | undefined {
  const field = page.activeElement;
  const isWritten = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  const id = isWritten ? field.closest<HTMLElement>('[data-record]')?.dataset.record : undefined;
  return isWritten && id !== undefined ? { id, text: field.value } : undefined;
}

/** A field in which people write, of a record or of the meta, which has no id. */
export interface FieldRef {
  readonly collection: CollectionName | 'meta';
  readonly id: string;
  readonly field: string;
}

/** What makes a field read as `text`: an optional one that is emptied is cleared. */
export function patchFor({ collection, field }: FieldRef, text: string): object {
  return { [field]: text === '' && isOptional(collection, field) ? undefined : text };
}

/** What a field says; undefined where its record is not on the board. */
export function textOf(
  { meta, records }: BoardState,
  { collection, id, field }: FieldRef,
): string | undefined {
  const holder = collection === 'meta' ? meta : records[collection].get(id);
  if (holder === undefined) return undefined;
  const value = new Map<string, unknown>(Object.entries(holder)).get(field);
  return typeof value === 'string' ? value : '';
}
