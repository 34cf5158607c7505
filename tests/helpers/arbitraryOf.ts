import fc from 'fast-check';
import { z } from 'zod';

/** What JSON Schema says of a value: as much of it as the shapes of the protocol use. */
interface Schema {
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
}

/** Texts of a pattern or a format that are wanted more than any that fit. */
type Wanted = Readonly<Record<string, fc.Arbitrary<string>>>;

/**
 * Values that a shape takes, made from the shape itself, so that what is added to it is tried without anybody's doing. Small
 * numbers and short lists are drawn most, since those are what is there.
 */
export function arbitraryOf<Shape extends z.ZodType>(
  shape: Shape,
  wanted: Wanted = {},
): fc.Arbitrary<z.output<Shape>> {
  const schema = z.toJSONSchema(shape, { io: 'input' }) as Schema;
  return arbitrary(schema, wanted)
    .map((value) => shape.safeParse(value))
    .filter(({ success }) => success)
    .map(({ data }) => data as z.output<Shape>);
}

function arbitrary(schema: Schema, wanted: Wanted): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => arbitrary(option, wanted)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return object(schema, wanted);
    case 'array':
      if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map((item) => arbitrary(item, wanted)));
      return fc.array(arbitrary(schema.items ?? {}, wanted), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'string':
      return string(schema, wanted);
    case 'integer':
    case 'number':
      return number(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fc.jsonValue({ maxDepth: 1 });
  }
}

function object(schema: Schema, wanted: Wanted): fc.Arbitrary<unknown> {
  const { properties, additionalProperties, propertyNames } = schema;
  if (properties === undefined && typeof additionalProperties === 'object') {
    const key = string(propertyNames ?? {}, wanted);
    return fc.dictionary(key, arbitrary(additionalProperties, wanted), { maxKeys: 4 });
  }
  const fields = Object.entries(properties ?? {}).map(([name, field]) => [name, arbitrary(field, wanted)]);
  return fc.record(Object.fromEntries(fields), {
    requiredKeys: [...(schema.required ?? [])] as never[],
  });
}

function string(schema: Schema, wanted: Wanted): fc.Arbitrary<string> {
  const { pattern, format, minLength = 0, maxLength = minLength + 20 } = schema;
  const given = wanted[pattern ?? ''] ?? wanted[format ?? ''];
  if (given) return given;
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 20) });
}

/** The first few, or any. */
function number({ minimum, maximum }: Schema): fc.Arbitrary<number> {
  const min = Math.max(minimum ?? -1e6, Number.MIN_SAFE_INTEGER);
  const max = Math.min(maximum ?? 1e6, Number.MAX_SAFE_INTEGER);
  return fc.oneof(
    { weight: 3, arbitrary: fc.integer({ min, max: Math.min(max, min + 4) }) },
    { weight: 1, arbitrary: fc.integer({ min, max }) },
  );
}
