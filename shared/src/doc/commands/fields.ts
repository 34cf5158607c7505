import type { z } from 'zod';
import type { COLLECTIONS, CollectionName } from '../../board/index.ts';

/** A record's fields as callers give them: those with a default may be left out. */
export type FieldsOf<Name extends CollectionName> = z.input<(typeof COLLECTIONS)[Name]['known']>;
export type NewRecord<Name extends CollectionName> = Omit<FieldsOf<Name>, 'id'> & { readonly id?: string };
/** Fields to change; `undefined` clears an optional one, and sets one with a default back to it. */
export type Patch<Name extends CollectionName> = {
  readonly [Field in keyof Omit<FieldsOf<Name>, 'id'>]?: FieldsOf<Name>[Field] | undefined;
};
