import type { Timer } from '../clock.ts';
import type { Phase } from '../plan.ts';
import { currentPhase, type Stage, seatsIn, type WorkshopState } from '../state.ts';
import { isWallOpen } from '../wall.ts';
import type { Live } from './live.ts';

/** A phase without what is for facilitators alone. */
export type ToldPhase = Omit<Phase, 'note'>;

export const toldPhase = ({ note: _, ...phase }: Phase): ToldPhase => phase;

/** What everybody is told, whoever they are. */
export interface CommonView {
  readonly title: string;
  /** Whether it is led to try out another, with robots for people. */
  readonly isRehearsal?: true | undefined;
  readonly host: string;
  readonly retainUntil: string;
  readonly stage: Stage;
  readonly timer: Timer;
  /** From when on the boards can only be looked at; undefined where they are open. */
  readonly frozenFrom?: number | undefined;
  /** The phase that takes place, or took place last, and of how many: the whole plan would be most of what a page is sent. */
  readonly phase?: ToldPhase | undefined;
  readonly phaseCount: number;
  /** How many people are in, and how many of them are here. */
  readonly seated: number;
  readonly here: number;
  /** The alias of who leads, and whether any facilitator is here. */
  readonly lead?: string | undefined;
  readonly isLed: boolean;
  /** Whether whoever is told so may look at the boards of all groups. */
  readonly isWallOpen: boolean;
  /** Whether what is remarked on a board is looked at first. */
  readonly holdsRemarks: boolean;
}

export function commonView(state: WorkshopState, { seatsHere, staffHere }: Live): CommonView {
  const { title, host, retainUntil, stage, timer, frozenFrom, plan, lead, staff } = state;
  const seats = seatsIn(state);
  const phase = currentPhase(state);
  return {
    title,
    isRehearsal: state.rehearsal && true,
    host,
    retainUntil,
    stage,
    timer,
    frozenFrom,
    phase: phase && toldPhase(phase),
    phaseCount: plan.length,
    seated: seats.length,
    here: seats.filter(({ id }) => seatsHere.has(id)).length,
    lead: lead === undefined ? undefined : staff.get(lead)?.name,
    isLed: [...staffHere].some((id) => staff.get(id)?.role === 'facilitate'),
    isWallOpen: isWallOpen(state),
    holdsRemarks: state.holdsRemarks,
  };
}
