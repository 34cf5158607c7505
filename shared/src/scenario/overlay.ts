import { type CollectionName, translatedFields, type WordsShape } from '../board/index.ts';

/** The text of one field: a list where the field has several texts. */
export type FieldText = string | readonly string[];

/** The texts of one record, by field. */
export interface RecordTexts {
  readonly [field: string]: FieldText;
}

/**
 * `board.<language>.json`: texts by record id, and the board's under `meta`. A text without its words, or empty, stays in the
 * language that the board is written in.
 */
export interface Overlay {
  readonly [recordId: string]: RecordTexts;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const fieldsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isFields) : []);
const stringsOf = (values: readonly unknown[]) => values.filter((value) => typeof value === 'string');
const listOf = (text: FieldText): readonly string[] => (typeof text === 'string' ? [text] : text);
const orNothing = (texts: readonly string[]) => (texts.length > 0 ? texts : undefined);

/** How the texts of a field are read and written; a source is written as a list of the data set and the place in it. */
interface TextAccess {
  read(value: unknown): FieldText | undefined;
  write(value: unknown, text: FieldText): unknown;
}

const ACCESS: Readonly<Record<WordsShape, TextAccess>> = {
  text: {
    read: (value) => (typeof value === 'string' && value !== '' ? value : undefined),
    write: (value, text) => (typeof text === 'string' && text !== '' ? text : value),
  },
  texts: {
    read: (value) => (Array.isArray(value) ? orNothing(stringsOf(value)) : undefined),
    write: (value, text) =>
      stringsOf(Array.isArray(value) ? value : []).map((known, at) => listOf(text)[at] || known),
  },
  items: {
    read: (value) => orNothing(stringsOf(fieldsOf(value).map((item) => item.text))),
    write: (value, text) =>
      fieldsOf(value).map((item, index) => ({ ...item, text: listOf(text)[index] || item.text })),
  },
  source: {
    read: (value) => (isFields(value) ? orNothing(stringsOf([value.dataset, value.id])) : undefined),
    write: writeSource,
  },
};

function writeSource(value: unknown, text: FieldText): unknown {
  if (!isFields(value)) return value;
  const [dataset, id] = listOf(text);
  return { ...value, ...(dataset && { dataset }), ...(id && { id }) };
}

/** The texts of a record, in the shape that an overlay gives them. */
export function readTexts(collection: CollectionName | 'meta', record: object): RecordTexts {
  const values = new Map<string, unknown>(Object.entries(record));
  const texts = translatedFields(collection).flatMap(([field, shape]) => {
    const text = ACCESS[shape].read(values.get(field));
    return text === undefined ? [] : [[field, text] as const];
  });
  return Object.fromEntries(texts);
}

/** The record with other texts. Fields that are no text, or that the record has not, stay as they are. */
export function writeTexts<R extends object>(
  collection: CollectionName | 'meta',
  record: R,
  texts: RecordTexts | undefined,
): R {
  if (!texts) return record;
  const values = new Map<string, unknown>(Object.entries(record));
  const patch = translatedFields(collection).flatMap(([field, shape]) => {
    const text = Object.hasOwn(texts, field) ? texts[field] : undefined;
    return text === undefined || !values.has(field)
      ? []
      : [[field, ACCESS[shape].write(values.get(field), text)] as const];
  });
  return Object.assign({}, record, Object.fromEntries(patch));
}
