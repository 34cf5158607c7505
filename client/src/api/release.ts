import { createStore } from 'zustand/vanilla';

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
