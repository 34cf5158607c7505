import type { z } from 'zod';
import type { Operation, PathParameter } from './contract.ts';

/** What the parameters in the path are, once they are read. */
export type PathOf<Called extends Operation> = Called extends {
  readonly path: infer Path extends Readonly<Record<string, PathParameter>>;
}
  ? { readonly [Name in keyof Path]: z.output<Path[Name]['shape']> }
  : Readonly<Record<never, never>>;

/** What the query holds, once it is read. */
export type QueryOf<Called extends Operation> = Called extends {
  readonly query: infer Query extends z.ZodType;
}
  ? z.output<Query>
  : Readonly<Record<never, never>>;

/** The body that has been checked; nothing where it takes none in JSON. */
export type BodyOf<Called extends Operation> = Called extends {
  readonly body: { readonly kind: 'json'; readonly shape: infer Shape extends z.ZodType };
}
  ? z.output<Shape>
  : never;

/** What is answered in JSON; nothing where there is no such answer. */
export type AnswerOf<Called extends Operation> = Called extends {
  readonly answer: { readonly kind: 'json'; readonly shape: infer Shape extends z.ZodType };
}
  ? z.output<Shape>
  : undefined;

/** All members of a union in one. */
export type Together<Union> = (Union extends unknown ? (member: Union) => void : never) extends (
  all: infer All,
) => void
  ? All
  : never;

type Given<Name extends string, Value> = { readonly [Key in Name]: Value };

/** What a caller gives: parameters as text, and the body as it is sent. */
export type Asked<Called extends Operation> = (Called extends { readonly path: infer Path }
  ? Given<'path', { readonly [Name in keyof Path]: string | number }>
  : unknown) &
  (Called extends { readonly query: infer Query extends z.ZodType }
    ? Partial<Given<'query', z.input<Query>>>
    : unknown) &
  (Called extends { readonly body: { readonly shape: infer Shape extends z.ZodType } }
    ? Given<'body', z.input<Shape>>
    : unknown);
