import type { RejectedChange } from '../../session/rejected/reapply.ts';

/** A key for each change, of which several may be about one record. */
export function keysOf(left: readonly RejectedChange[]): readonly string[] {
  const counts = new Map<string, number>();
  return left.map(({ change }) => {
    const about = change.kind === 'meta' ? 'meta' : `${change.collection}/${change.id}`;
    const count = (counts.get(about) ?? 0) + 1;
    counts.set(about, count);
    return `${about}/${count}`;
  });
}
