import { type Change, type CollectionName, isDictionary, writtenFields } from '@parcours/shared/board';
import type { FieldWords } from '../../i18n/fieldWords.ts';
import type { Translate } from '../../i18n/messages.ts';
import { nodeName, type RecordMaps } from '../../store/boardStore.ts';

/** What a change is, in a line: what was done to what. */
export function changeTitle(t: Translate, change: Change, records: RecordMaps): string {
  if (change.kind === 'meta') return t('change.edit', { what: t('change.board') });
  const known = change.kind === 'edit' ? { ...change.record, ...change.before } : change.record;
  return t(`change.${change.kind}`, { what: recordWords(t, { ...change, record: known }, records) });
}

/** A record by its kind and the name that others know it by. */
export function recordWords(
  t: Translate,
  { collection, record }: { readonly collection: CollectionName; readonly record: object },
  records: RecordMaps,
): string {
  const kind = t(`record.${collection}`);
  const title = titleOf(record, records);
  return title === '' ? kind : t('change.what', { kind, title });
}

/** The name of a record; for a leg, its two ends. */
function titleOf(known: object, records: RecordMaps): string {
  if ('from' in known && 'to' in known)
    return [known.from, known.to].map((id) => nodeName(records, String(id)) ?? '…').join(' → ');
  const own = textOf(known, 'title') || textOf(known, 'name') || textOf(known, 'text');
  return own || ('on' in known ? (nodeName(records, String(known.on)) ?? '') : '');
}

function textOf(fields: object, name: string): string {
  const value = fieldOf(fields, name);
  return typeof value === 'string' ? value : '';
}

function fieldOf(fields: object, name: string): unknown {
  return new Map<string, unknown>(Object.entries(fields)).get(name);
}

/** A field that a change is about, and what it said before and after where somebody wrote that. */
export interface Edited {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** The fields that an edit is about, each once; nothing for what was added or deleted as a whole. */
export function editedFields(
  fieldWords: FieldWords,
  change: Change,
  { actors }: RecordMaps,
): readonly Edited[] {
  if (change.kind === 'add' || change.kind === 'remove') return [];
  const { before, after } = change;
  const collection = change.kind === 'meta' ? 'meta' : change.collection;
  const written = new Set(writtenFields(collection));
  const edited = new Map<string, Edited>();
  for (const field of Object.keys({ ...before, ...after })) {
    const label = fieldWords(collection, field);
    // The one in charge may be an actor of the board.
    const says = (fields: object) =>
      wordsIn(fieldOf(fields, field)).map((word) => actors.get(word)?.name ?? word);
    const words = { label, before: says(before).join(' · '), after: says(after).join(' · ') };
    edited.set(label, written.has(field) ? words : { label });
  }
  return [...edited.values()];
}

/** What was written in a field: a text, or the text of each entry. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  return isDictionary(value) ? wordsIn(value.text) : [];
}
