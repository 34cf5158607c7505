/** `internal` has all; `public` leaves out what could put somebody at risk. */
export const AUDIENCES = ['public', 'internal'] as const;
export type Audience = (typeof AUDIENCES)[number];
