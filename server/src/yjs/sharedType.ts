import type * as Y from 'yjs';

/** A map, list or text of any kind, as a document holds it. */
export type SharedType = Y.Doc['share'] extends Map<string, infer Type> ? Type : never;
