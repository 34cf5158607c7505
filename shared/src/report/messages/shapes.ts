import type { Rich } from '../rich.ts';

/** Sets of changes, each of which is enough; every change is written out. */
export type Ways = readonly (readonly Rich[])[];
