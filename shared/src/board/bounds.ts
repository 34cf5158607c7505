import type { Bounds } from './facts.ts';
import type { Fault } from './fault.ts';

/** Canvas units: nobody would look further out, and no drawing could hold it. */
export const FARTHEST = 1_000_000;

/** Of days, visits and costs: sums over a whole board stay numbers, in any currency. */
export const MOST = 1_000_000_000_000;

type Fields = Readonly<Record<string, unknown>>;

/**
 * The fields of a record with each number that is too far out brought back to the bound of its field, and reported.
 * Fields without a bound stay as they are.
 */
export function withinBounds<Some extends Fields>(
  fields: Some,
  bounds: Bounds,
  report: (fault: Fault) => void,
): Some {
  const back = [...bounds].flatMap(([field, { most }]) => {
    if (!isBeyond(fields[field], most)) return [];
    report({ code: 'number.beyond', field, limit: most });
    return [[field, most * Math.sign(Number(fields[field]))] as const];
  });
  return back.length === 0 ? fields : { ...fields, ...Object.fromEntries(back) };
}

/** The same for where a record is on the canvas alone: whatever is put further out comes to the edge. */
export function onCanvas<Some extends Fields>(fields: Some, bounds: Bounds): Some {
  const onIt = [...bounds].filter(([, { isOnCanvas }]) => isOnCanvas);
  return withinBounds(fields, new Map(onIt), () => {});
}

/** Whether a value lies on no canvas: a number that is too far out, or a position with one. */
export function isOffCanvas(value: unknown): boolean {
  return Array.isArray(value) ? value.some(isOffCanvas) : isBeyond(value, FARTHEST);
}

/** What is no number at all is for the schema to refuse. */
const isBeyond = (value: unknown, most: number): boolean =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) > most;
