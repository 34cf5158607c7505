import { useCallback, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { PERSON_COLOURS, type PresenceState } from '../../session/presenceState.ts';
import { type Alias, named, recallAlias, rememberAlias } from './alias.ts';
import { freeNumber, inventedName } from './inventedNames.ts';

export interface AliasControl {
  readonly user: PresenceState['user'];
  /** The name that the person chose; empty where an invented one stands in for it. */
  readonly chosenName: string;
  /** The person was asked for a name, in this browser, at some time. */
  readonly asked: boolean;
  /** Keeps a name in this browser, and returns how others see the person from now on. */
  choose(name: string): PresenceState['user'];
  /** Invents another name where others have it already; returns how others see the person then. */
  differFrom(taken: ReadonlySet<string>): PresenceState['user'];
}

/** What others call the person of this browser. */
export function useAlias(): AliasControl {
  const t = useT();
  const [alias, setAlias] = useState(() => recallAlias());
  const userOf = useCallback(
    ({ name, number }: Alias) => ({
      name: name || inventedName(t, number),
      colour: number % PERSON_COLOURS,
    }),
    [t],
  );
  const keep = (kept: Alias) => {
    rememberAlias(kept);
    setAlias(kept);
    return userOf(kept);
  };
  return {
    user: userOf(alias),
    chosenName: alias.name,
    asked: alias.asked,
    choose: (name) => keep(named(alias, name)),
    differFrom: (taken) => keep({ ...alias, number: freeNumber(t, alias.number, taken) }),
  };
}
