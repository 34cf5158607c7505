import type { Proposal } from './records/proposal.ts';

/** The day (ISO) that it is at a time where clocks show the time of a zone (IANA). @throws RangeError of no zone, or no time. */
export function dayIn(timeZone: string, time: Date): string {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]));
  return `${parts.get('year')?.padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** The zone (IANA) that clocks show where this runs. */
export function ownTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** Whether something is still to be done. */
export function isUnsettled(state: Proposal['state']): boolean {
  return state !== 'done' && state !== 'rejected';
}

/** Whether the day of something that is still to be done has passed. Days are ISO; without today's nothing is overdue. */
export function isOverdue(
  { state, due }: Pick<Proposal, 'state' | 'due'>,
  today: string | undefined,
): boolean {
  return isUnsettled(state) && due !== undefined && today !== undefined && due < today;
}

/** Whether what was checked on a day was so more than twelve months before another; days are ISO. Without today's nothing is. */
export function isOld(verifiedOn: string, today: string | undefined): boolean {
  if (today === undefined) return false;
  const yearBefore = String(Number(today.slice(0, 4)) - 1).padStart(4, '0') + today.slice(4);
  return verifiedOn < yearBefore;
}
