import type { Remark, StaffRole, WorkshopState } from '../state.ts';

/** What staff is told of remarks that wait, and of those that do not. */
const REMARKS_TOLD = 20;

/** A remark without whose it is: to judge it takes no more than what is said, and by which group. */
export type RemarkRow = Omit<Remark, 'seat'>;

/** What is said of boards, as those know it who lead. */
export interface RemarksView {
  /** How many wait for a facilitator, of whom the first are told. */
  readonly held: number;
  readonly waiting: readonly RemarkRow[];
  /** The latest that were let through, the latest first. */
  readonly shown: readonly RemarkRow[];
}

export function remarksView(role: StaffRole, { remarks }: WorkshopState): RemarksView {
  const held = role === 'facilitate' ? remarks.filter(({ standing }) => standing === 'held') : [];
  const shown = remarks.filter(({ standing }) => standing === 'shown' || standing === 'due');
  return {
    held: held.length,
    waiting: held.slice(0, REMARKS_TOLD).map(remarkRow),
    shown: shown.slice(-REMARKS_TOLD).reverse().map(remarkRow),
  };
}

function remarkRow({ seat: _, ...remark }: Remark): RemarkRow {
  return remark;
}
