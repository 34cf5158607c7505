import type { Language } from '@parcours/shared/messages';
import { type ReactNode, useEffect, useLayoutEffect, useState } from 'react';
import { I18nProvider as AriaI18nProvider } from 'react-aria-components/I18nProvider';
import { fetchPart } from '../api/release.ts';
import { serverAnswers, whenServerAnswers } from '../api/serverAnswers.ts';
import { languageDirection } from './direction.ts';
import { loadMessages, translator } from './messages.ts';
import { type Words, WordsContext } from './useT.ts';

/** Gives the page its words. While another language is fetched the one before stays; at first, nothing shows. */
export function I18nProvider({ locale, children }: { locale: Language; children: ReactNode }) {
  const loaded = useLoadedWords(locale);
  if (loaded === undefined) return null;
  return (
    <WordsContext value={loaded}>
      <AriaI18nProvider locale={loaded.locale}>{children}</AriaI18nProvider>
    </WordsContext>
  );
}

function useLoadedWords(locale: Language): Words | undefined {
  const [loaded, setLoaded] = useState<Words>();
  useEffect(() => {
    let current = true;
    void fetchWords(locale, () => {
      if (current) void loadEnglish().then((english) => setLoaded((before) => before ?? english));
    }).then((words) => {
      if (current && words !== undefined) setLoaded(words);
    });
    return () => {
      current = false;
    };
  }, [locale]);
  useLayoutEffect(() => {
    if (loaded === undefined) return;
    document.documentElement.lang = loaded.locale;
    document.documentElement.dir = languageDirection(loaded.locale);
  }, [loaded]);
  return loaded;
}

/** What this page has had already: it is there without a network. */
const known = new Map<Language, Words>();

/** The words of a language, however long they take; `onMissing` is told where they do. */
async function fetchWords(locale: Language, onMissing: () => void): Promise<Words | undefined> {
  const before = known.get(locale);
  if (before !== undefined) return before;
  // A file that could not be fetched once, Chromium does not ask for again on the same page. At first nothing is lost by it.
  if (known.size > 0 && !(await serverAnswers())) {
    onMissing();
    await whenServerAnswers();
  }
  const messages = await fetchPart(() => loadMessages(locale), onMissing);
  if (messages === undefined) return undefined;
  const words = { locale, messages, t: translator(locale, messages) };
  known.set(locale, words);
  return words;
}

/** English stands in where there is nothing else to show. */
async function loadEnglish(): Promise<Words | undefined> {
  const messages = await loadMessages('en').catch(() => undefined);
  return messages && { locale: 'en', messages, t: translator('en', messages) };
}
