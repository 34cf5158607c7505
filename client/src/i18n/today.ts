import { dayIn, ownTimeZone } from '@parcours/shared/board';

/** The day (ISO) that it is by this browser's clock. */
export function today(): string {
  return dayIn(ownTimeZone(), new Date());
}
