import type { Language } from '@parcours/shared/messages';
import { createContext, useContext } from 'react';
import type { Messages, Translate } from './messages.ts';

/** The words of the page, and the language that they are in. */
export interface Words {
  readonly locale: Language;
  readonly messages: Messages;
  readonly t: Translate;
}

export const WordsContext = createContext<Words | undefined>(undefined);

/** @throws Error outside of the page's `I18nProvider`. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (words === undefined) throw new Error('No language is set');
  return words;
}

/** The translator of the page's language; the same function until the language changes. */
export function useT(): Translate {
  return useWords().t;
}

/** The language of the page (BCP 47). */
export function useLocale(): string {
  return useWords().locale;
}
