import { type Language, languageFor } from '@parcours/shared/messages';
import { LIVE_MESSAGES, type LiveMessages } from '@parcours/shared/messages/live';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { fetchPart } from '../api/release.ts';
import { type TranslateOf, translator } from '../i18n/messages.ts';
import { useLocale } from '../i18n/useT.ts';

type TranslateLive = TranslateOf<LiveMessages>;

const LiveWordsContext = createContext<TranslateLive | undefined>(undefined);

interface LiveWordsProps {
  /** Until they have come. */
  readonly loading: ReactNode;
  readonly children: ReactNode;
}

/** Gives what is inside the words of live workshops, which no other page has; while another language is fetched the one before stays. */
export function LiveWords({ loading, children }: LiveWordsProps) {
  const translate = useTranslateLive();
  if (translate === undefined) return loading;
  return <LiveWordsContext value={translate}>{children}</LiveWordsContext>;
}

function useTranslateLive(): TranslateLive | undefined {
  const locale = useLocale();
  const [translate, setTranslate] = useState<TranslateLive>();
  useEffect(() => {
    let current = true;
    void fetchWords(languageFor([locale])).then((words) => {
      if (current && words !== undefined) setTranslate(() => words);
    });
    return () => {
      current = false;
    };
  }, [locale]);
  return translate;
}

/** A file that does not come is looked for again, as long as the page waits for it. */
async function fetchWords(language: Language): Promise<TranslateLive | undefined> {
  const messages = await fetchPart(LIVE_MESSAGES[language], () => {});
  return messages && translator<LiveMessages>(language, messages);
}

/** As `useT`, for the words of live workshops. @throws Error outside of `LiveWords`. */
export function useLiveT(): TranslateLive {
  const translate = use(LiveWordsContext);
  if (translate === undefined) throw new Error('useLiveT needs LiveWords above it');
  return translate;
}
