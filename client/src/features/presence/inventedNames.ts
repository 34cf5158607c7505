import type { Translate } from '../../i18n/messages.ts';
import { PERSON_COLOURS } from '../../session/presenceState.ts';

/** A being of a place, such as a heron of the lake, in the page's language. Numbers that follow each other differ in colour. */
export function inventedName(t: Translate, number: number): string {
  const beings = t('presence.beings').split('|');
  const places = t('presence.places').split('|');
  const name = Math.floor(number / PERSON_COLOURS);
  const being = beings[name % beings.length] ?? '';
  const place = places[Math.floor(name / beings.length) % places.length] ?? '';
  return t('presence.invented', { being, place });
}

/** The next number from `start` on whose name nobody has; `start` where all are taken. */
export function freeNumber(t: Translate, start: number, taken: ReadonlySet<string>): number {
  const tries = Array.from({ length: taken.size + 1 }, (_, index) => start + index * PERSON_COLOURS);
  return tries.find((number) => !taken.has(inventedName(t, number))) ?? start;
}
