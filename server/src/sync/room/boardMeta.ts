import type * as Y from 'yjs';

/** A field of a board's meta, where it is a text: a peer may have made anything of it. */
export function metaText(doc: Y.Doc, field: 'title' | 'retainUntil'): string | undefined {
  const value = metaOf(doc)?.get(field);
  return typeof value === 'string' ? value : undefined;
}

/** Undefined where a peer made something else of the top-level name. */
function metaOf(doc: Y.Doc): Y.Map<unknown> | undefined {
  try {
    return doc.getMap<unknown>('meta');
  } catch {
    return undefined;
  }
}
