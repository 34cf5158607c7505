import type * as Y from 'yjs';
import { metaText } from './boardMeta.ts';

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The last day on which a board is kept, where it names one. */
export function retainUntilOf(doc: Y.Doc): string | undefined {
  const value = metaText(doc, 'retainUntil');
  return value !== undefined && ISO_DATE.test(value) ? value : undefined;
}

/** Whether that day is over everywhere on earth, at a time in milliseconds since the epoch. */
export function isPast(retainUntil: string, now: number): boolean {
  const latestZone = 12 * 60 * 60 * 1000;
  return new Date(now - latestZone).toISOString().slice(0, 10) > retainUntil;
}
