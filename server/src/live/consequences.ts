import type { WorkshopEvent } from '@parcours/shared/workshop';

/** What comes of an event, besides the state after it. */
interface Consequences {
  /** Whether people are told at once, and not with what else happens in the next moment. */
  readonly isUrgent: boolean;
  /** Whether somebody may reach other boards after it, or do other things on them. */
  readonly changesReach: boolean;
}

const NEITHER: Consequences = { isUrgent: false, changesReach: false };
const URGENT: Consequences = { isUrgent: true, changesReach: false };
const REACH: Consequences = { isUrgent: false, changesReach: true };
const BOTH: Consequences = { isUrgent: true, changesReach: true };

export const CONSEQUENCES: Readonly<Record<WorkshopEvent['kind'], Consequences>> = {
  created: NEITHER,
  prepared: NEITHER,
  opened: URGENT,
  'code-drawn': NEITHER,
  'seat-taken': NEITHER,
  'seat-changed': REACH,
  'seat-ended': BOTH,
  'staff-named': NEITHER,
  'lead-taken': NEITHER,
  'robots-called': URGENT,
  grouped: URGENT,
  'group-changed': BOTH,
  'phase-begun': BOTH,
  'timer-set': URGENT,
  'hand-raised': NEITHER,
  'hand-taken': NEITHER,
  'hand-lowered': NEITHER,
  said: URGENT,
  called: URGENT,
  'call-ended': URGENT,
  'plenary-set': BOTH,
  'plenary-ended': BOTH,
  'round-opened': BOTH,
  'round-turned': BOTH,
  'wall-turned': BOTH,
  remarked: NEITHER,
  'remark-turned': NEITHER,
  'pins-shown': URGENT,
  closed: BOTH,
  reopened: BOTH,
};
