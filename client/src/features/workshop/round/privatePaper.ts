import { withoutUnseen } from '@parcours/shared/texts';
import { type Entry, MAX_ENTRIES, MOST_UNITS, type Paper } from '@parcours/shared/workshop';
import type { PaperForm } from './paperDraft.ts';

export type PrivatePaper = Extract<Paper, { kind: 'private' }>;

/** A list that somebody writes for themselves. In the page it may have lines without any words yet. */
export const privateForm: PaperForm<PrivatePaper> = {
  blank: { kind: 'private', entries: [] },
  clean: ({ entries }) => ({ kind: 'private', entries: entries.flatMap(cleaned).slice(0, MAX_ENTRIES) }),
  merged: (base, mine, theirs) => {
    const stayed = mine.entries.filter((entry) => !isIn(base, entry) || isIn(theirs, entry));
    const added = theirs.entries.filter((entry) => !isIn(base, entry) && !isIn(mine, entry));
    return { kind: 'private', entries: [...stayed, ...added] };
  },
  read: (kept) => {
    if (typeof kept !== 'object' || kept === null || Reflect.get(kept, 'kind') !== 'private')
      return undefined;
    const entries: unknown = Reflect.get(kept, 'entries');
    return Array.isArray(entries) ? { kind: 'private', entries: entries.flatMap(readEntry) } : undefined;
  },
};

/** In this order of fields, so that what the server tells can be compared. */
function cleaned({ about, text }: Entry): readonly Entry[] {
  const words = withoutUnseen(text.trim().slice(0, MOST_UNITS.entry)).trim();
  if (words === '') return [];
  return [about === undefined ? { text: words } : { about, text: words }];
}

function readEntry(kept: unknown): readonly Entry[] {
  if (typeof kept !== 'object' || kept === null) return [];
  const text: unknown = Reflect.get(kept, 'text');
  const about: unknown = Reflect.get(kept, 'about');
  if (typeof text !== 'string') return [];
  return [typeof about === 'string' ? { about, text } : { text }];
}

export function isIn({ entries }: PrivatePaper, { about, text }: Entry): boolean {
  return entries.some((each) => each.about === about && each.text.trim() === text.trim());
}

/** The lines to write in: the last one is empty, as long as there may be more. */
export function linesOf({ entries }: PrivatePaper): readonly Entry[] {
  const isEnded = entries.at(-1)?.text.trim() === '';
  return isEnded || entries.length >= MAX_ENTRIES ? entries : [...entries, { text: '' }];
}

export function withLine({ entries }: PrivatePaper, at: number, entry: Entry): PrivatePaper {
  const changed = at < entries.length ? entries.with(at, entry) : [...entries, entry];
  return { kind: 'private', entries: changed };
}

export function withoutLine({ entries }: PrivatePaper, at: number): PrivatePaper {
  return { kind: 'private', entries: entries.toSpliced(at, 1) };
}
