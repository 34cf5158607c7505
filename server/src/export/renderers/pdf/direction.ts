import { directionOf } from '@parcours/shared/report';

const LEFT_TO_RIGHT = { mark: '\u200e', embed: '\u202a' };
const RIGHT_TO_LEFT = { mark: '\u200f', embed: '\u202b' };
const END = '\u202c';

/**
 * Words of the other direction, so that they neither disturb the sentence around them nor are disturbed by it. Isolates
 * (UAX 9) would be simpler, but no font has them, and the engine would draw them as boxes.
 */
export function embedded(words: string, isRightToLeft: boolean): string {
  const direction = directionOf(words);
  const isOther = direction !== undefined && (direction === 'rtl') !== isRightToLeft;
  return isOther ? wrapped(words, isRightToLeft) : words;
}

function wrapped(line: string, isRightToLeft: boolean): string {
  const [around, within] = isRightToLeft ? [RIGHT_TO_LEFT, LEFT_TO_RIGHT] : [LEFT_TO_RIGHT, RIGHT_TO_LEFT];
  return `${within.embed}${line}${END}${around.mark}`;
}

/** What the first fonts of all texts have. */
const USUAL = /^[\u0020-\u024f\u1e00-\u1eff\u2010-\u203a\u20ac]/;
const NOTHING = '\u200b';

/**
 * Words that go on from others in the same paragraph. Where both begin and end in a font that stands in for the first,
 * the engine would take the first for these; a character without a width that the first has keeps them apart.
 */
export function continued(words: string): string {
  return words === '' || USUAL.test(words) ? words : `${NOTHING}${words}`;
}

/** A line of a text that runs from right to left, whatever it begins with. */
export function leftward(line: string): string {
  return `${RIGHT_TO_LEFT.embed}${line}${END}`;
}

/** A sign that is not mirrored where lines run from right to left. */
export function upright(sign: string): string {
  return `${LEFT_TO_RIGHT.mark}${sign}${LEFT_TO_RIGHT.mark}`;
}
