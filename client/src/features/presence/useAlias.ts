import { useCallback, useState } from 'react';
import type { MessageKey } from '../../i18n/catalogue.ts';
import { useT } from '../../i18n/useT.ts';
import { PERSON_COLOURS, type PresenceState } from '../../session/presenceState.ts';
import { type Alias, INVENTED_NAMES, named, recallAlias, rememberAlias } from './alias.ts';

const INVENTED = [
  'presence.invented.0',
  'presence.invented.1',
  'presence.invented.2',
  'presence.invented.3',
  'presence.invented.4',
  'presence.invented.5',
  'presence.invented.6',
  'presence.invented.7',
  'presence.invented.8',
  'presence.invented.9',
  'presence.invented.10',
  'presence.invented.11',
] as const satisfies readonly MessageKey[];

interface AliasControl {
  readonly user: PresenceState['user'];
  /** The name that the person chose; empty where an invented one stands in for it. */
  readonly chosenName: string;
  /** The person was asked for a name, in this browser, at some time. */
  readonly asked: boolean;
  /** Keeps a name in this browser, and returns how others see the person from now on. */
  choose(name: string): PresenceState['user'];
}

/** What others call the person of this browser. */
export function useAlias(): AliasControl {
  const t = useT();
  const [alias, setAlias] = useState(() => recallAlias());
  const userOf = useCallback(
    ({ name, number }: Alias) => ({
      name: name || t(INVENTED[number % INVENTED_NAMES] ?? INVENTED[0]),
      colour: number % PERSON_COLOURS,
    }),
    [t],
  );
  return {
    user: userOf(alias),
    chosenName: alias.name,
    asked: alias.asked,
    choose: (name) => {
      const kept = named(alias, name);
      rememberAlias(kept);
      setAlias(kept);
      return userOf(kept);
    },
  };
}
