import { languageFor } from '@parcours/shared/messages';
import { SCENARIO_MESSAGES, type ScenarioMessages } from '@parcours/shared/messages/scenario';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { fetchPart } from '../../api/release.ts';
import { type TranslateOf, translator } from '../../i18n/messages.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { useToast } from '../../ui/toasts.tsx';

type TranslateScenario = TranslateOf<ScenarioMessages>;

const WordsContext = createContext<TranslateScenario | undefined>(undefined);

/** Gives what is inside the words about scenarios, which no other page has; nothing is drawn until they have come. */
export function ScenarioWords({ children }: { readonly children: ReactNode }) {
  const t = useT();
  const toast = useToast();
  const locale = useLocale();
  const [words, setWords] = useState<TranslateScenario>();
  useEffect(() => {
    let isCurrent = true;
    const language = languageFor([locale]);
    void fetchPart(SCENARIO_MESSAGES[language], (why) =>
      toast({ tone: 'error', message: t(`part.${why}`) }),
    ).then((messages) => {
      if (isCurrent && messages !== undefined)
        setWords(() => translator<ScenarioMessages>(language, messages));
    });
    return () => {
      isCurrent = false;
    };
  }, [locale, t, toast]);
  return words === undefined ? null : <WordsContext value={words}>{children}</WordsContext>;
}

/** As `useT`, for the words about scenarios. @throws Error outside of `ScenarioWords`. */
export function useScenarioT(): TranslateScenario {
  const words = use(WordsContext);
  if (words === undefined) throw new Error('No ScenarioWords above');
  return words;
}
