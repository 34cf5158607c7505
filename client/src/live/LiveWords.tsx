import type { Language } from '@parcours/shared/messages';
import { LIVE_MESSAGES, LIVE_NAMES, type LiveMessages } from '@parcours/shared/messages/live';
import { groupName, type Names } from '@parcours/shared/workshop/names';
import { createContext, type ReactNode, use } from 'react';
import { type TranslateOf, translator } from '../i18n/messages.ts';
import { useInLanguage } from '../i18n/useInLanguage.ts';

type TranslateLive = TranslateOf<LiveMessages>;

interface Words {
  readonly t: TranslateLive;
  readonly names: Names;
}

const LiveWordsContext = createContext<Words | undefined>(undefined);

interface LiveWordsProps {
  /** Until they have come. */
  readonly loading: ReactNode;
  readonly children: ReactNode;
}

/**
 * Gives what is inside the words of live workshops, which no other page has.
 */
export function LiveWords({ loading, children }: LiveWordsProps) {
  const words = useInLanguage(fetchWords, () => {});
  if (words === undefined) return loading;
  return <LiveWordsContext value={words}>{children}</LiveWordsContext>;
}

async function fetchWords(language: Language): Promise<Words> {
  const [messages, names] = await Promise.all([LIVE_MESSAGES[language](), LIVE_NAMES[language]()]);
  return { t: translator<LiveMessages>(language, messages), names };
}

/** @throws Error outside of `LiveWords`. */
function useLiveWords(): Words {
  const words = use(LiveWordsContext);
  if (words === undefined) throw new Error('No LiveWords above');
  return words;
}

/** As `useT`, for the words of live workshops. */
export function useLiveT(): TranslateLive {
  return useLiveWords().t;
}

interface Called {
  readonly number: number;
  readonly name?: string | undefined;
}

/** How groups are called beside their numbers: as they wish, else by a name that goes with the number. */
export function useGroupName(): (group: Called) => string {
  const { names } = useLiveWords();
  return ({ number, name }) => name ?? groupName(number, names);
}

/** How groups are called: by their number, which is on the door of their room, and a name. */
export function useGroupTitle(): (group: Called) => string {
  const nameOf = useGroupName();
  return (group) => `${group.number} ${nameOf(group)}`;
}
