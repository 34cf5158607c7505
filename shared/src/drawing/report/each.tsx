import { Fragment, type ReactNode } from 'react';

/** What is drawn of each of some things that are known by their place alone. */
export function each<Thing>(
  things: readonly Thing[],
  draw: (thing: Thing, at: number) => ReactNode,
): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: they have no other identity
  return things.map((thing, at) => <Fragment key={at}>{draw(thing, at)}</Fragment>);
}
