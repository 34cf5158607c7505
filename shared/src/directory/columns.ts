/** What may stand in a column of a table of services. */
export const COLUMN_ROLES = [
  'organisation',
  'name',
  'about',
  'documents',
  'gives',
  'eligibility',
  'address',
  'place',
  'phone',
  'url',
  'channels',
  'languages',
  'fee',
  'wait',
  'verified',
  'category',
  'id',
  'organisation-id',
  'contact',
  'coordinates',
  'skip',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** A column of a table as it was read: without a role it was not. */
export interface DirectoryColumn {
  readonly heading: string;
  readonly role?: ColumnRole | undefined;
  /** Its cells in the first rows. */
  readonly examples: readonly string[];
}

/** What may stand in several columns, since none of it is read. */
const SEVERAL: ReadonlySet<ColumnRole> = new Set(['contact', 'coordinates']);

export const mayStandTwice = (role: ColumnRole): boolean => SEVERAL.has(role);

/** Whether a service can be called something by such columns. */
export function areNamed(roles: Iterable<ColumnRole | undefined>): boolean {
  return [...roles].some((role) => role === 'name' || role === 'organisation');
}
