import { type Language, languageFor } from '@parcours/shared/messages';
import { useEffect, useRef, useState } from 'react';
import { fetchPart, type Missing } from '../api/release.ts';
import { useLocale } from './useT.ts';

/**
 * Words that only some pages or windows have, in the language of the page; undefined until they have come. While those of another
 * language are fetched the ones before stay. `fetchWords` is the same from one call to the next; `onMissing` is told why it takes long.
 */
export function useInLanguage<Words>(
  fetchWords: (language: Language) => Promise<Words>,
  onMissing: (why: Missing) => void,
): Words | undefined {
  const locale = useLocale();
  const [words, setWords] = useState<{ readonly fetched: Words }>();
  const latest = useRef(onMissing);
  useEffect(() => {
    latest.current = onMissing;
  });
  useEffect(() => {
    let isCurrent = true;
    const load = () => fetchWords(languageFor([locale]));
    void fetchPart(load, (why) => latest.current(why)).then((fetched) => {
      if (isCurrent && fetched !== undefined) setWords({ fetched });
    });
    return () => {
      isCurrent = false;
    };
  }, [locale, fetchWords]);
  return words?.fetched;
}
