import type { Journal } from '../../server/src/ports/journal.ts';

export interface JournalEntry {
  readonly level: keyof Journal;
  readonly event: string;
  readonly fields: object;
}

/** A journal that keeps what it is told. */
export function recordingJournal(): Journal & { readonly entries: JournalEntry[] } {
  const entries: JournalEntry[] = [];
  const keep = (level: keyof Journal) => (fields: object, event: string) => {
    entries.push({ level, event, fields });
  };
  return { entries, info: keep('info'), warn: keep('warn'), error: keep('error') };
}
