import type { Word } from '@parcours/shared/workshop';
import { useLiveT } from '../../../live/LiveWords.tsx';

/** What somebody said: a ready word in the language of the page, else as it was written. */
export function useWordText(): (word: Word) => string {
  const t = useLiveT();
  return ({ said }) => ('ready' in said ? t(`word.${said.ready}`) : said.text);
}
