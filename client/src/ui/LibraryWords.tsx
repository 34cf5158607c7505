import { languageFor } from '@parcours/shared/messages';
import { LIBRARY_MESSAGES, type LibraryMessages } from '@parcours/shared/messages/library';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { fetchPart } from '../api/release.ts';
import { type TranslateOf, translator } from '../i18n/messages.ts';
import { useLocale, useT } from '../i18n/useT.ts';
import { useToast } from './toasts.tsx';

type TranslateLibrary = TranslateOf<LibraryMessages>;

const WordsContext = createContext<TranslateLibrary | undefined>(undefined);

/** Gives what is inside the words of the library, which no other window has; nothing is drawn until they have come. */
export function LibraryWords({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const toast = useToast();
  const locale = useLocale();
  const [words, setWords] = useState<TranslateLibrary>();
  useEffect(() => {
    let isCurrent = true;
    const language = languageFor([locale]);
    void fetchPart(LIBRARY_MESSAGES[language], (why) =>
      toast({ tone: 'error', message: t(`part.${why}`) }),
    ).then((messages) => {
      if (isCurrent && messages !== undefined)
        setWords(() => translator<LibraryMessages>(language, messages));
    });
    return () => {
      isCurrent = false;
    };
  }, [locale, t, toast]);
  return words === undefined ? null : <WordsContext value={words}>{children}</WordsContext>;
}

/** As `useT`, for the words of the library. @throws Error outside of `LibraryWords`. */
export function useLibraryT(): TranslateLibrary {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('No LibraryWords above');
  return words;
}
