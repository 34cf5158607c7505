import type { Change, CollectionName, RecordChange } from '@parcours/shared/board';
import type { MessageKey } from '../../i18n/catalogue.ts';
import type { Translate } from '../../i18n/useT.ts';
import type { RecordMaps } from '../../store/boardStore.ts';

const KINDS: Readonly<Record<CollectionName, MessageKey>> = {
  personas: 'record.persona',
  objectives: 'record.objective',
  assets: 'record.asset',
  actors: 'record.actor',
  services: 'record.service',
  steps: 'record.step',
  legs: 'record.leg',
  barriers: 'record.barrier',
  coordination: 'record.coordination',
  proposals: 'record.proposal',
  notes: 'record.note',
  frames: 'record.frame',
  comments: 'record.comment',
  votes: 'record.vote',
};

/** What fields are called where they are edited. */
const FIELDS: ReadonlyMap<string, MessageKey> = new Map([
  ['title', 'field.title'],
  ['name', 'field.name'],
  ['text', 'field.text'],
  ['note', 'field.note'],
  ['summary', 'field.summary'],
  ['story', 'field.story'],
  ['about', 'field.about'],
  ['label', 'field.label'],
  ['days', 'field.days'],
  ['visits', 'field.visits'],
  ['needs', 'field.needs'],
  ['gives', 'field.gives'],
  ['holds', 'field.holds'],
  ['emotion', 'field.emotion'],
  ['actor', 'field.actor'],
  ['service', 'field.service'],
  ['locked', 'field.locked'],
  ['sensitive', 'inspector.sensitive'],
]);

/** Fields whose values people have written: the values of the others mean nothing by themselves. */
const WRITTEN: ReadonlySet<string> = new Set(['title', 'name', 'text', 'note', 'summary', 'about', 'label']);
const PLACE: ReadonlySet<string> = new Set(['x', 'y']);

/** What a change is, in a line: what was done to what. */
export function changeTitle(t: Translate, change: Change, records: RecordMaps): string {
  if (change.kind === 'meta') return t('kept.edit', { what: t('kept.board') });
  const kind = t(KINDS[change.collection]);
  const title = titleOf(change, records);
  return t(`kept.${change.kind}`, { what: title === '' ? kind : t('kept.what', { kind, title }) });
}

/** The name that others know a record by: that of before, where it was changed; for a leg, its two ends. */
function titleOf(change: RecordChange, records: RecordMaps): string {
  const known = change.kind === 'edit' ? { ...change.record, ...change.before } : change.record;
  if ('from' in known && 'to' in known)
    return `${nameOf(records, known.from)} → ${nameOf(records, known.to)}`;
  return textOf(known, 'title') || textOf(known, 'name') || textOf(known, 'text');
}

function nameOf({ personas, steps, objectives }: RecordMaps, id: string): string {
  return personas.get(id)?.name ?? steps.get(id)?.title ?? objectives.get(id)?.title ?? '…';
}

function textOf(fields: object, name: string): string {
  const value = new Map<string, unknown>(Object.entries(fields)).get(name);
  return typeof value === 'string' ? value : '';
}

/** A field that a change is about, and what it said before and after where somebody wrote that. */
export interface Edited {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** The fields that an edit is about, each once; nothing for what was added or deleted as a whole. */
export function editedFields(t: Translate, change: Change): readonly Edited[] {
  if (change.kind === 'add' || change.kind === 'remove') return [];
  const { before, after } = change;
  const edited = new Map<string, Edited>();
  for (const field of Object.keys({ ...before, ...after })) {
    const label = t(PLACE.has(field) ? 'kept.moved' : (FIELDS.get(field) ?? 'kept.field.other'));
    const words = { label, before: textOf(before, field), after: textOf(after, field) };
    edited.set(label, WRITTEN.has(field) ? words : { label });
  }
  return [...edited.values()];
}
