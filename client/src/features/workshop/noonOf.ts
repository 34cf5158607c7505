/** A moment of a day (ISO date), which is the same day wherever the browser is. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00`);
}
