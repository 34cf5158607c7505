import { z } from 'zod';

/**
 * What a text is: `long`, which several people type into at once; a `line`, which is written as a whole; the `address`
 * of a page; a `name`, which is the same in every language; a `code`, which stands for something else.
 */
type TextKind = 'long' | 'line' | 'address' | 'name' | 'code';

/** The most that a number may be, with either sign. One on the canvas is a place or an extent, in canvas units. */
interface Bound {
  readonly most: number;
  readonly isOnCanvas: boolean;
}

/** The bounds of numbers, by field. */
export type Bounds = ReadonlyMap<string, Bound>;

/** What an id points at: records of some collections, or of any. `isPart`: the record goes with what it is part of. */
export interface Target<To extends string = string> {
  readonly to: readonly To[] | 'any';
  readonly isPart: boolean;
}

/** What readers, the document and forms must know of a field, beside the shape that its schema tells. */
export interface Facts {
  readonly text?: TextKind;
  readonly bound?: Bound;
  readonly target?: Target;
  /** It decides over the board as a whole, or over other people's work. */
  readonly isForFacilitators?: true;
}

const FACTS = z.registry<Facts>();

declare const SAID: unique symbol;
/** A schema of whose facts TypeScript knows. */
export type Stated<Schema, Said extends Facts> = Schema & { readonly [SAID]: Said };

/** States facts of a schema; they stay with it where it is made optional, given a default, or put into a list. */
export function withFacts<Schema extends z.core.$ZodType, const Said extends Facts>(
  schema: Schema,
  said: Said,
): Stated<Schema, Said> {
  FACTS.add(schema, said);
  // Facts are kept beside the schema: the property is for TypeScript alone.
  return schema as Stated<Schema, Said>;
}

/** A field's schema, whether it may be left out, and whether it holds a list of what the schema describes. */
export interface FieldShape {
  readonly schema: z.core.$ZodType;
  readonly isOptional: boolean;
  readonly isList: boolean;
  readonly facts: Facts;
}

export function shapeOf(field: z.core.$ZodType): FieldShape {
  if (field instanceof z.ZodOptional) return { ...shapeOf(field.unwrap()), isOptional: true };
  if (field instanceof z.ZodDefault) return shapeOf(field.unwrap());
  if (field instanceof z.ZodArray) return { ...shapeOf(field.element), isList: true };
  return { schema: field, isOptional: false, isList: false, facts: FACTS.get(field) ?? {} };
}

type Bare<Field> =
  Field extends z.ZodOptional<infer Inner>
    ? Bare<Inner>
    : Field extends z.ZodDefault<infer Inner>
      ? Bare<Inner>
      : Field extends z.ZodArray<infer Element>
        ? Bare<Element>
        : Field;
/** The facts that TypeScript knows of a field. */
export type FactsOf<Field> = Bare<Field> extends { readonly [SAID]: infer Said } ? Said : object;
/** The fields of a shape that have certain facts. */
export type FieldsWith<Fields, Said extends Facts> = {
  [Field in keyof Fields & string]: FactsOf<Fields[Field]> extends Said ? Field : never;
}[keyof Fields & string];
