import { cutText } from '@parcours/shared/board';
import { createContext, use, useCallback, useState } from 'react';
import type { Translate } from '../../i18n/messages.ts';
import { useT } from '../../i18n/useT.ts';
import { ALIAS } from '../../local/preferences.ts';
import { recallJson, remember } from '../../local/webStorage.ts';
import { NAME_LENGTH, PERSON_COLOURS, type PresenceState } from '../../session/presenceState.ts';

export interface AliasControl {
  readonly user: PresenceState['user'];
  /** The name that the person chose; empty where an invented one stands in for it. */
  readonly chosenName: string;
  /** The person was asked for a name, in this browser, at some time. */
  readonly asked: boolean;
  /** It is not the board's to ask for, or to change. */
  readonly isGiven: boolean;
  /** Keeps a name in this browser, and returns how others see the person from now on. */
  choose(name: string): PresenceState['user'];
  /** Invents another name where others have it already; returns how others see the person then. */
  differFrom(taken: ReadonlySet<string>): PresenceState['user'];
}

/** Who somebody is where that was decided elsewhere, as by a workshop. */
export const GivenAlias = createContext<PresenceState['user'] | undefined>(undefined);

/** What others call the person of this browser. */
export function useAlias(): AliasControl {
  const given = use(GivenAlias);
  const own = useOwnAlias();
  return given === undefined ? own : givenAlias(given);
}

function givenAlias(user: PresenceState['user']): AliasControl {
  return {
    user,
    chosenName: user.name,
    asked: true,
    isGiven: true,
    choose: () => user,
    differFrom: () => user,
  };
}

function useOwnAlias(): AliasControl {
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
    isGiven: false,
    choose: (name) => keep(named(alias, name)),
    differFrom: (taken) => keep({ ...alias, number: freeNumber(t, alias.number, taken) }),
  };
}

/** How the person of this browser appears to others. */
interface Alias {
  /** Empty until chosen: then an invented name stands in for it. */
  readonly name: string;
  /** Says which invented name, and which colour. */
  readonly number: number;
  /** The person has been asked for a name. */
  readonly asked: boolean;
}

/** More than there are names with their colours, whatever the language. */
const NUMBERS = 65_536;

/** The alias kept in this browser; at the first visit a new one, kept from then on. */
export function recallAlias(random: () => number = Math.random): Alias {
  const kept = readAlias(recallJson(ALIAS));
  if (kept !== undefined) return kept;
  const alias = { name: '', number: Math.floor(random() * NUMBERS), asked: false };
  rememberAlias(alias);
  return alias;
}

export function rememberAlias(alias: Alias): void {
  remember(ALIAS, JSON.stringify(alias));
}

/** The alias with the name that the person chose; an empty one keeps the invented name. */
export function named(alias: Alias, name: string): Alias {
  return { ...alias, name: cutText(name.trim(), NAME_LENGTH), asked: true };
}

function readAlias(value: unknown): Alias | undefined {
  if (typeof value !== 'object' || value === null || !('name' in value) || !('number' in value))
    return undefined;
  const { name, number } = value;
  if (typeof name !== 'string' || typeof number !== 'number' || !Number.isInteger(number)) return undefined;
  return {
    name: cutText(name, NAME_LENGTH),
    number: Math.abs(number),
    asked: 'asked' in value && value.asked === true,
  };
}

/** A being of a place, such as a heron of the lake, in the page's language. Numbers that follow each other differ in colour. */
export function inventedName(t: Translate, number: number): string {
  const beings = t('presence.beings').split('|');
  const places = t('presence.places').split('|');
  const name = Math.floor(number / PERSON_COLOURS);
  const being = beings[name % beings.length] ?? '';
  const place = places[Math.floor(name / beings.length) % places.length] ?? '';
  return t('presence.invented', { being, place });
}

/** The next number from `start` on whose name nobody has; `start` where all are taken. */
export function freeNumber(t: Translate, start: number, taken: ReadonlySet<string>): number {
  const tries = Array.from({ length: taken.size + 1 }, (_, index) => start + index * PERSON_COLOURS);
  return tries.find((number) => !taken.has(inventedName(t, number))) ?? start;
}
