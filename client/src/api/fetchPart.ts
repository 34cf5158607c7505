import { lookForRelease } from './release.ts';
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
