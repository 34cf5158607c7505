import type { Part } from '@parcours/shared/report';
import type { PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

/** In characters of the model: to count the pages takes as long as to make them, and a book has too many. */
const COUNTED = 600_000;

/** Words as long as this may have to be broken: at each of their letters, the line so far is measured anew. */
const BROKEN_WORD = /[^\s]{40,}/gu;
/** A letter of such words takes some milliseconds to place. */
const BROKEN_LETTERS = 1_000;

/** Counts the pages as Word lays them out; past what it has no rule for, as near as it can. */
export function pageCounter(parts: readonly Part[]): PageNumberEstimator {
  return canBeCounted(parts) ? estimatePageNumbersWith({ guess: true }) : () => ({ bookmarks: new Map() });
}

/** Whether the pages of a document of these parts are counted within seconds. */
function canBeCounted(parts: readonly Part[]): boolean {
  if (JSON.stringify(parts).length > COUNTED) return false;
  let letters = 0;
  for (const text of textsIn(parts)) {
    for (const [word] of text.matchAll(BROKEN_WORD)) letters += word.length;
    if (letters > BROKEN_LETTERS) return false;
  }
  return true;
}

/** Every text within a value, but for addresses, which are not printed. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const [key, part] of Object.entries(value)) if (key !== 'url') yield* textsIn(part);
}
