import { z } from 'zod';
import { COLLECTIONS, type CollectionName } from './collections.ts';
import { type FieldShape, shapeOf } from './facts.ts';
import { metaShape } from './meta.ts';
import { fieldNames } from './record.ts';

/**
 * How a field holds words: `text` is a string; `texts` a list of strings; `items` a list of objects with a `text`;
 * `source` names a data set and the place in it.
 */
export type WordsShape = 'text' | 'texts' | 'items' | 'source';

type Holder = CollectionName | 'meta';
type Shapes = Readonly<Record<string, z.core.$ZodType>>;

/** The fields of a collection, or of the meta, except the id. */
export function fieldsOf(name: Holder): readonly string[] {
  return Object.keys(shapesOf(name)).filter((field) => field !== 'id');
}

/** Those of the fields in which people write words, or entries with words. */
export function writtenFields(name: Holder): readonly string[] {
  return wordsOf(name).flatMap(([field, words]) => (words === 'source' ? [] : [field]));
}

/** The fields whose words a translation of the record must cover: what is the same in every language is not among them. */
export function translatedFields(name: Holder): readonly (readonly [field: string, words: WordsShape])[] {
  const shapes = shapesOf(name);
  return wordsOf(name).filter(([field]) => !isSameEverywhere(shapes[field]));
}

/** Whether a field is a text that is written as a whole: of two who write it at once, the last one's shows. */
export function isLine(name: Holder, field: string): boolean {
  const text = fieldOf(name, field)?.facts.text;
  return text === 'line' || text === 'address';
}

/** The fields that decide over the board as a whole, or over other people's work. */
export function facilitatorsFields(name: Holder): readonly string[] {
  return fieldNames(shapesOf(name), ({ facts }) => facts.isForFacilitators === true);
}

/** Whether a record may be without a field. */
export function isOptional(name: Holder, field: string): boolean {
  return fieldOf(name, field)?.isOptional ?? true;
}

function shapesOf(name: Holder): Shapes {
  return name === 'meta' ? metaShape : COLLECTIONS[name].known.shape;
}

function fieldOf(name: Holder, field: string): FieldShape | undefined {
  const schema = shapesOf(name)[field];
  return schema && shapeOf(schema);
}

function wordsOf(name: Holder): readonly (readonly [field: string, words: WordsShape])[] {
  return Object.entries(shapesOf(name)).flatMap(([field, schema]) => {
    const words = wordsIn(shapeOf(schema));
    return words === undefined ? [] : [[field, words] as const];
  });
}

/** A string of a format, such as an id or a date, is no words; an object with words has them in its `text`. */
function wordsIn({ schema, isList, facts }: FieldShape): WordsShape | undefined {
  if (schema instanceof z.ZodObject) {
    if ('text' in schema.shape) return 'items';
    return 'dataset' in schema.shape ? 'source' : undefined;
  }
  const isWords = schema instanceof z.ZodString && schema.format === null && facts.text !== 'code';
  return isWords ? (isList ? 'texts' : 'text') : undefined;
}

function isSameEverywhere(schema: z.core.$ZodType | undefined): boolean {
  const text = schema && shapeOf(schema).facts.text;
  return text === 'address' || text === 'name';
}
