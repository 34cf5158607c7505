import { cutText } from '@parcours/shared/board';
import { recallJson, remember } from '../../local/storage.ts';
import { NAME_LENGTH } from '../../session/presenceState.ts';

/** How the person of this browser appears to others. */
export interface Alias {
  /** Empty until chosen: then an invented name stands in for it. */
  readonly name: string;
  /** Says which invented name, and which colour. */
  readonly number: number;
  /** The person has been asked for a name. */
  readonly asked: boolean;
}

const KEY = 'alias';

/** More than there are names with their colours, whatever the language. */
const NUMBERS = 65_536;

/** The alias kept in this browser; at the first visit a new one, kept from then on. */
export function recallAlias(random: () => number = Math.random): Alias {
  const kept = readAlias(recallJson(KEY));
  if (kept !== undefined) return kept;
  const alias = { name: '', number: Math.floor(random() * NUMBERS), asked: false };
  rememberAlias(alias);
  return alias;
}

export function rememberAlias(alias: Alias): void {
  remember(KEY, JSON.stringify(alias));
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
