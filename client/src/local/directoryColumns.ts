import { isDictionary } from '@parcours/shared/board';
import { COLUMN_ROLES, type ColumnRole } from '@parcours/shared/directory';
import { recallJson, remember } from './webStorage.ts';

/** What stands in each column of a table, in their order. */
export type Roles = readonly (ColumnRole | undefined)[];

const KEY = 'directoryColumns';
const KEPT = 20;

interface Kept {
  readonly headings: readonly string[];
  readonly roles: Roles;
}

/** What somebody said in this browser of a table with these headings. */
export function recallRoles(headings: readonly string[]): Roles | undefined {
  return kept().find((known) => isSame(known.headings, headings))?.roles;
}

export function rememberRoles(headings: readonly string[], roles: Roles): void {
  const others = kept().filter((known) => !isSame(known.headings, headings));
  remember(KEY, JSON.stringify([{ headings, roles }, ...others].slice(0, KEPT)));
}

function kept(): readonly Kept[] {
  const entries = recallJson(KEY);
  return Array.isArray(entries) ? entries.flatMap((entry) => readEntry(entry) ?? []) : [];
}

function readEntry(entry: unknown): Kept | undefined {
  if (!isDictionary(entry) || !Array.isArray(entry.headings) || !Array.isArray(entry.roles)) return undefined;
  const { headings, roles } = entry;
  return {
    headings: headings.map(String),
    roles: headings.map((_, at) => COLUMN_ROLES.find((role) => role === roles[at])),
  };
}

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
