/** “Come and see”: where people are called to, until it is withdrawn or the next phase begins. */
export interface Call {
  readonly id: string;
  readonly at: number;
  /** Of the staff. */
  readonly by: string;
  readonly to: CallReach;
  readonly where: CallPlace;
}

export type CallReach =
  | { readonly kind: 'all' }
  | { readonly kind: 'groups'; readonly groups: readonly number[] };

export type CallPlace =
  | {
      readonly kind: 'board';
      /** Whose; left out, that of one's own group. */
      readonly group?: number | undefined;
      /** A card or a way on it. */
      readonly card?: string | undefined;
    }
  | { readonly kind: 'wall' };

/** The calls that stand once another is made: one that nobody hears any more is over. */
export function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  return [...calls.filter(({ to }) => !covers(call.to, to)), call];
}

function covers(reach: CallReach, other: CallReach): boolean {
  if (reach.kind === 'all') return true;
  return other.kind === 'groups' && other.groups.every((number) => reach.groups.includes(number));
}
