import type { Remark, StaffRole, WorkshopState } from '../state.ts';

/** What staff is told of remarks that wait, and of those that do not. */
const REMARKS_TOLD = 20;

/** What is said of boards, as those know it who lead. */
export interface RemarksView {
  /** How many wait for a facilitator, of whom the first are told. */
  readonly held: number;
  readonly waiting: readonly Remark[];
  /** The latest that were let through, the latest first. */
  readonly shown: readonly Remark[];
}

export function remarksView(role: StaffRole, { remarks }: WorkshopState): RemarksView {
  const held = role === 'facilitate' ? remarks.filter(({ standing }) => standing === 'held') : [];
  const shown = remarks.filter(({ standing }) => standing === 'shown' || standing === 'due');
  return {
    held: held.length,
    waiting: held.slice(0, REMARKS_TOLD),
    shown: shown.slice(-REMARKS_TOLD).reverse(),
  };
}
