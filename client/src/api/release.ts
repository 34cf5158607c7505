import { createStore } from 'zustand/vanilla';
import { serverAnswers, whenServerAnswers } from './serverAnswers.ts';

/** Why a part of the program is not there: no way to the server, or the server has it no longer. */
export type Missing = 'unreachable' | 'gone';

/** How often a part is asked for that fails though the server has it: a browser may remember that it failed. */
const TRIES = 3;

/**
 * Fetches a part of the program, however long the server cannot be reached. Resolves with undefined where it is gone:
 * a newer release is in its place, which takes a new page. `onMissing` is told why it takes long.
 */
export async function fetchPart<Part>(
  load: () => Promise<Part>,
  onMissing: (why: Missing) => void,
): Promise<Part | undefined> {
  for (let failures = 0; failures < TRIES; ) {
    try {
      return await load();
    } catch {
      if ((await lookForRelease()) === 'newer') break;
      if (await serverAnswers()) failures += 1;
      else {
        onMissing('unreachable');
        await whenServerAnswers();
      }
    }
  }
  onMissing('gone');
  return undefined;
}

/** Whether the server has a newer release of the pages than this one; known once a part of this one was missing. */
export const release = createStore<{ readonly isReplaced: boolean }>(() => ({ isReplaced: false }));

const ENTRY = 'script[type="module"][src]';

/** Compares this page with the one that the server gives now, and remembers that it is another. */
export async function lookForRelease(): Promise<'same' | 'newer' | 'unreachable'> {
  try {
    const answer = await fetch('/', { cache: 'no-store' });
    if (!answer.ok) return 'unreachable';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const entry = entryOf(page);
    // A page without one is not ours: a hotel's, or that of a proxy.
    if (entry === undefined) return 'unreachable';
    if (entry === entryOf(document)) return 'same';
    release.setState({ isReplaced: true });
    return 'newer';
  } catch {
    return 'unreachable';
  }
}

function entryOf(page: Document): string | undefined {
  return page.querySelector(ENTRY)?.getAttribute('src') ?? undefined;
}
