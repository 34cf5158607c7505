const MINUTE_MS = 60_000;

/** A time (milliseconds since 1970) as a field for local date and time takes it, to the minute. */
export function toLocalInput(at: number): string {
  const offset = new Date(at).getTimezoneOffset() * MINUTE_MS;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/**
 * The time that such a field holds; undefined where it holds none, or one outside of the limits. The field knows minutes
 * only, so the minute of a limit counts as that limit.
 */
export function fromLocalInput(
  value: string,
  { from, to }: { readonly from: number; readonly to: number },
): number | undefined {
  const start = new Date(value).getTime();
  if (Number.isNaN(start) || start > to || start + MINUTE_MS <= from) return undefined;
  return Math.max(from, start);
}
