import type { Language } from '@parcours/shared/messages';
import { LIBRARY_MESSAGES, type LibraryMessages } from '@parcours/shared/messages/library';
import { createContext, type ReactNode, use } from 'react';
import { type TranslateOf, translator } from '../i18n/messages.ts';
import { useInLanguage } from '../i18n/useInLanguage.ts';
import { useT } from '../i18n/useT.ts';
import { useToast } from './toasts.tsx';

type TranslateLibrary = TranslateOf<LibraryMessages>;

const WordsContext = createContext<TranslateLibrary | undefined>(undefined);

/** Gives what is inside the words of the library, which no other window has; nothing is drawn until they have come. */
export function LibraryWords({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const toast = useToast();
  const words = useInLanguage(fetchWords, (why) => toast({ tone: 'error', message: t(`part.${why}`) }));
  return words === undefined ? null : <WordsContext value={words}>{children}</WordsContext>;
}

async function fetchWords(language: Language): Promise<TranslateLibrary> {
  return translator<LibraryMessages>(language, await LIBRARY_MESSAGES[language]());
}

/** As `useT`, for the words of the library. @throws Error outside of `LibraryWords`. */
export function useLibraryT(): TranslateLibrary {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('No LibraryWords above');
  return words;
}
