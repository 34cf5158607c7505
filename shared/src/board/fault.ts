import { z } from 'zod';

/** Kinds of value that a field may ask for. */
export const VALUE_TYPES = ['string', 'number', 'int', 'boolean', 'array', 'object'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** Texts of a shape, each with one that has it; of an id, the characters that it is made of. */
export const TEXT_EXAMPLES = {
  id: 'A-Z a-z 0-9 _ -',
  language: 'pt-BR',
  country: 'FR',
  currency: 'EUR',
  date: '2026-01-31',
  moment: '2026-01-31T09:30:00Z',
} as const;
const TEXT_FORMATS = ['id', 'language', 'country', 'currency', 'date', 'moment'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

/** Where in a record: the names and positions on the way to the value, such as `evidence.0.url`. */
const field = z.string();
const limit = z.number();

/**
 * What may be wrong with something on a board: a stable code, and the values that a sentence about it needs. The
 * codes are part of the API: new ones may come, and none changes its meaning.
 */
export const faultSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('id.malformed') }),
  z.object({ code: z.literal('id.taken') }),
  z.object({ code: z.literal('record.not-object') }),
  z.object({ code: z.literal('value.not-json') }),
  z.object({ code: z.literal('key.reserved'), key: z.string() }),
  z.object({ code: z.literal('key.unknown'), key: z.string() }),
  z.object({ code: z.literal('collection.not-array') }),
  z.object({ code: z.literal('document.not-map') }),
  z.object({ code: z.literal('document.holds-list') }),
  z.object({ code: z.literal('document.newer') }),
  z.object({ code: z.literal('reference.gone'), field, ids: z.array(z.string()) }),
  z.object({ code: z.literal('field.missing'), field }),
  z.object({ code: z.literal('field.type'), field, expected: z.array(z.enum(VALUE_TYPES)) }),
  z.object({ code: z.literal('field.option'), field, options: z.array(z.string()) }),
  z.object({ code: z.literal('field.invalid'), field }),
  z.object({ code: z.literal('number.beyond'), field, limit }),
  z.object({ code: z.literal('number.too-small'), field, limit }),
  z.object({ code: z.literal('number.not-above'), field, limit }),
  z.object({ code: z.literal('number.too-big'), field, limit }),
  z.object({ code: z.literal('text.format'), field, format: z.enum(TEXT_FORMATS) }),
  // Of files of other programs.
  z.object({ code: z.literal('node.malformed') }),
  z.object({ code: z.literal('node.kind'), kind: z.string() }),
  z.object({ code: z.literal('node.background'), file: z.string() }),
  z.object({ code: z.literal('node.text-changed') }),
  z.object({ code: z.literal('edge.malformed') }),
  z.object({ code: z.literal('edge.end'), ids: z.array(z.string()) }),
  z.object({ code: z.literal('edge.self') }),
  z.object({ code: z.literal('edge.twice') }),
  z.object({ code: z.literal('edge.no-step') }),
  z.object({ code: z.literal('edge.no-arrow') }),
  z.object({ code: z.literal('row.no-text') }),
  z.object({ code: z.literal('row.no-place') }),
  z.object({ code: z.literal('column.left-out'), column: z.string() }),
]);

export type Fault = z.output<typeof faultSchema>;

/**
 * Something that a reader left out or mended. `collection` may also be `meta` or `board`; of a file of another program
 * `node`, `edge` or `row`.
 */
export interface Problem {
  readonly collection: string;
  readonly id: string;
  /** What the fault says, in English. */
  readonly message: string;
  readonly fault: Fault;
}

export type Report = (collection: string, id: string, fault: Fault) => void;

export function problemOf(collection: string, id: string, fault: Fault): Problem {
  return { collection, id, message: describeFault(fault), fault };
}

/** A fault in English: for the API, the command line, and pages that do not know its code. */
function describeFault(fault: Fault): string {
  switch (fault.code) {
    case 'id.malformed':
      return `the id must be 1 to 64 of ${TEXT_EXAMPLES.id}`;
    case 'id.taken':
      return 'another record of the board has the same id';
    case 'record.not-object':
      return 'the record is not an object';
    case 'value.not-json':
      return 'a value is not JSON data';
    case 'key.reserved':
      return `the key "${fault.key}" was left out`;
    case 'key.unknown':
      return `"${fault.key}" is not a collection of this format`;
    case 'collection.not-array':
      return 'the collection is not an array';
    case 'document.not-map':
      return 'this part of the document is not a map';
    case 'document.holds-list':
      return 'this part of the document holds a list beside its entries';
    case 'document.newer':
      return 'a newer version of Parcours wrote this document';
    case 'node.malformed':
      return 'it has no id, kind, place or size, and is left out';
    case 'node.kind':
      return `there are no texts in what is called "${fault.kind}", so it is left out`;
    case 'node.background':
      return `the picture behind it, "${fault.file}", is left out`;
    case 'node.text-changed':
      return 'its text was changed in another program; the card is as it was, and the text stands in a note beside it';
    case 'edge.malformed':
      return 'it has no id or no ends, and is left out';
    case 'edge.end':
      return `a way cannot end at ${fault.ids.join(', ')}, so it is left out`;
    case 'edge.self':
      return 'a way cannot lead back to where it starts, so it is left out';
    case 'edge.twice':
      return 'there is a way between these two already, so it is left out';
    case 'edge.no-step':
      return 'ways lead between steps, not notes, so it is left out';
    case 'edge.no-arrow':
      return 'it has no arrow, and leads from its start to its end now';
    case 'row.no-text':
      return 'it has no text, and is left out';
    case 'row.no-place':
      return 'its place cannot be read, so it stands below the others';
    case 'column.left-out':
      return `the column "${fault.column}" is left out`;
    case 'reference.gone':
    case 'field.missing':
    case 'field.type':
    case 'field.option':
    case 'field.invalid':
    case 'number.beyond':
    case 'number.too-small':
    case 'number.not-above':
    case 'number.too-big':
    case 'text.format':
      return `${fault.field}: ${describeValue(fault)}`;
  }
}

const TYPES: Readonly<Record<ValueType, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
};

const FORMATS: Readonly<Record<TextFormat, string>> = {
  id: `an id, 1 to 64 of ${TEXT_EXAMPLES.id}`,
  language: `a language tag such as ${TEXT_EXAMPLES.language}`,
  country: `a country code such as ${TEXT_EXAMPLES.country}`,
  currency: `a currency code such as ${TEXT_EXAMPLES.currency}`,
  date: `a date such as ${TEXT_EXAMPLES.date}`,
  moment: `a moment such as ${TEXT_EXAMPLES.moment}`,
};

function describeValue(fault: Extract<Fault, { field: string }>): string {
  switch (fault.code) {
    case 'reference.gone':
      return `there is no ${fault.ids.join(', ')} on the board`;
    case 'field.missing':
      return 'missing';
    case 'field.type':
      return `must be ${fault.expected.map((type) => TYPES[type]).join(' or ')}`;
    case 'field.option':
      return `must be one of ${fault.options.join(', ')}`;
    case 'field.invalid':
      return 'not valid';
    case 'number.beyond':
      return `beyond ${fault.limit}, and brought back to it`;
    case 'number.too-small':
      return `must be ${fault.limit} or more`;
    case 'number.not-above':
      return `must be more than ${fault.limit}`;
    case 'number.too-big':
      return `must be ${fault.limit} or less`;
    case 'text.format':
      return `must be ${FORMATS[fault.format]}`;
  }
}
