import { z } from 'zod';
import { type Bounds, type FactsOf, type FieldsWith, shapeOf, type Target } from './facts.ts';
import { commonFields, idOf } from './fields.ts';

/** How a field points at other records. A record whose `required` reference is gone makes no sense without it. */
export interface Reference<To extends string = string, Field extends string = string> extends Target<To> {
  readonly field: Field;
  readonly kind: 'required' | 'optional' | 'list';
}

type TargetsOf<Fields> = {
  [Field in keyof Fields]: FactsOf<Fields[Field]> extends { readonly target: Target<infer To> } ? To : never;
}[keyof Fields];

/**
 * One kind of record: its validator, which fills in defaults and keeps unknown fields, and what the document, the
 * readers and the forms must know of its fields, read off the fields themselves.
 */
export function defineRecord<const Name extends string, Fields extends z.ZodRawShape>(
  name: Name,
  fields: Fields,
) {
  const shape = { id: idOf(name), ...fields, ...commonFields };
  return {
    name,
    schema: z.looseObject(shape),
    /** The same fields without the unknown ones: what TypeScript should know of a record. */
    known: z.object(shape),
    /** Whether records may have a place on the canvas. */
    placed: 'x' in fields,
    /** Whether every one of them is on the canvas. */
    isCard: fields.x !== undefined && !shapeOf(fields.x).isOptional,
    longTexts: longTextsOf(fields),
    lists: fieldNames(fields, ({ isList }) => isList),
    bounds: boundsOf(fields),
    references: referencesOf(fields) as readonly Reference<
      TargetsOf<Fields>,
      FieldsWith<Fields, { target: Target }>
    >[],
  } as const;
}

type Shapes = Readonly<Record<string, z.core.$ZodType>>;

/** The names of the fields of such a shape. */
export function fieldNames(
  fields: Shapes,
  isSuch: (field: ReturnType<typeof shapeOf>) => boolean,
): readonly string[] {
  return Object.keys(fields).filter((name) => {
    const field = fields[name];
    return field !== undefined && isSuch(shapeOf(field));
  });
}

export function longTextsOf(fields: Shapes): readonly string[] {
  return fieldNames(fields, ({ facts }) => facts.text === 'long');
}

function boundsOf(fields: Shapes): Bounds {
  return new Map(
    Object.entries(fields).flatMap(([name, field]) => {
      const { bound } = shapeOf(field).facts;
      return bound === undefined ? [] : [[name, bound] as const];
    }),
  );
}

function referencesOf(fields: Shapes): readonly Reference[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const { facts, isList, isOptional } = shapeOf(field);
    if (facts.target === undefined) return [];
    return { field: name, kind: isList ? 'list' : isOptional ? 'optional' : 'required', ...facts.target };
  });
}
