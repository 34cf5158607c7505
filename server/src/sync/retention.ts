import type * as Y from 'yjs';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The last day on which a board is kept, where it names one. */
export function retainUntilOf(doc: Y.Doc): string | undefined {
  const value = metaOf(doc)?.get('retainUntil');
  return typeof value === 'string' && ISO_DATE.test(value) ? value : undefined;
}

/** Undefined where a peer made something else of the top-level name. */
function metaOf(doc: Y.Doc): Y.Map<unknown> | undefined {
  try {
    return doc.getMap<unknown>('meta');
  } catch {
    return undefined;
  }
}

/** Whether that day is over everywhere on earth, at a moment in milliseconds since the epoch. */
export function isPast(retainUntil: string, now: number): boolean {
  const latestZone = 12 * 60 * 60 * 1000;
  return new Date(now - latestZone).toISOString().slice(0, 10) > retainUntil;
}
