import type { Word } from '@parcours/shared/workshop';
import { useState } from 'react';
import { inWindow } from '../../../local/webStorage.ts';

/** The words that were said, as far as this window has them, and that they were heard. */
export interface Heard {
  readonly unheard: readonly Word[];
  hear(): void;
}

/** Which words are new to this window: those after the last one that was heard in it. */
export function useHeard(workshop: string, words: readonly Word[]): Heard {
  const key = `heard.${workshop}`;
  // Who has just come has not missed what was said before.
  const [last, setLast] = useState(() => inWindow.recall(key) ?? words.at(-1)?.id);
  const unheard = words.slice(words.findIndex(({ id }) => id === last) + 1);
  const hear = () => {
    const latest = words.at(-1)?.id;
    if (latest === undefined) return;
    inWindow.remember(key, latest);
    setLast(latest);
  };
  return { unheard, hear };
}
