import type { CollectionName } from '@parcours/shared/board';
import { useCallback } from 'react';
import type { MessageKey, Translate } from './messages.ts';
import { useWords } from './useT.ts';

/** What a field of a record, or of the meta, is called where it is edited. */
export type FieldWords = (collection: CollectionName | 'meta', field: string) => string;

export function useFieldWords(): FieldWords {
  const { t, messages } = useWords();
  return useCallback((collection, field) => fieldWords(t, messages, collection, field), [t, messages]);
}

/** Fields that are written together go by the name of one of them. */
const TOGETHER: ReadonlyMap<string, string> = new Map([
  ['b', 'a'],
  ['height', 'width'],
  ['y', 'x'],
]);

/** A field of a newer version has no name in the messages. */
export function fieldWords(
  t: Translate,
  messages: object,
  collection: CollectionName | 'meta',
  field: string,
): string {
  const name = TOGETHER.get(field) ?? field;
  const isKnown = (key: string): key is MessageKey => Object.hasOwn(messages, key);
  return t([`field.${collection}.${name}`, `field.${name}`].find(isKnown) ?? 'change.field.other');
}
