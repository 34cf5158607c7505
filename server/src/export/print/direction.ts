import { LEFT_TO_RIGHT_ISOLATE, textDirection, uprightBetween } from '@parcours/shared/report';

const [LEFT_TO_RIGHT, END] = LEFT_TO_RIGHT_ISOLATE;
const RIGHT_TO_LEFT = '\u2067';

export type Direction = 'ltr' | 'rtl';

/** Words of the other direction between isolates (UAX 9), so that they and the sentence around them each keep their order. */
export function isolated(told: string, around: Direction): string {
  const words = uprightBetween(told, around, LEFT_TO_RIGHT_ISOLATE);
  const own = textDirection(told);
  if (own === undefined || own === around) return words;
  return `${own === 'rtl' ? RIGHT_TO_LEFT : LEFT_TO_RIGHT}${words}${END}`;
}

/** A sign that is not mirrored where lines run from right to left. */
export function upright(sign: string): string {
  return `${LEFT_TO_RIGHT}${sign}${END}`;
}
