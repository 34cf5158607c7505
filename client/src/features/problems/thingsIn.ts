import type { Problem } from '@parcours/shared/board';

/** How many records, or other things, the problems are about: of one record there can be several. */
export function thingsIn(problems: readonly Problem[]): number {
  const keys = problems.map(({ collection, id }, index) => (id === '' ? index : `${collection} ${id}`));
  return new Set(keys).size;
}
