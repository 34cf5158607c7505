const LETTER = /\p{L}/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text has anything that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** Which way a text runs, by its first letter (UAX 9, P2); none where it has no letter. */
export function textDirection(text: string): 'ltr' | 'rtl' | undefined {
  const first = LETTER.exec(text)?.[0];
  if (first === undefined) return undefined;
  return FROM_RIGHT.test(first) ? 'rtl' : 'ltr';
}

/** A stretch of a text that runs from left to right whatever is around it, or what is between such. */
interface Stretch {
  readonly text: string;
  readonly isUpright: boolean;
}

const LATIN = '\\p{Script=Latin}';
/** What may stand between the first and the last sign of an address, except letters and stops of other scripts. */
const WITHIN = `[${LATIN}\\p{M}\\p{N}\\p{Zs}+#@&%=?:/._~()\\[\\]'\u2019\\-,°]`;
/**
 * Telephone numbers, codes that begin with figures, and Latin words with the figures that belong to them: addresses of
 * houses, of pages, of mail. Figures with a dash between them alone are a span of years or hours, and are read as the
 * words around them.
 */
const UPRIGHT = new RegExp(
  [
    `(?:\\+?\\d${WITHIN}*)?${LATIN}(?:${WITHIN}*[${LATIN}\\p{N})/])?`,
    '\\+\\(?\\d[\\d\\p{Zs}().\\-/]*\\d',
    '\\(?\\d{2,4}\\)?(?:[\\p{Zs}.\\-/]\\d{2,4}){2,}',
    '\\d+(?:-\\d+)+',
  ].join('|'),
  'gu',
);

/** A text in the stretches that keep their own direction among words from right to left. */
export function uprightStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const push = (piece: string, isUpright: boolean) => {
    if (piece !== '') stretches.push({ text: piece, isUpright });
  };
  for (const { 0: match, index } of text.matchAll(UPRIGHT)) {
    const found = withoutLoneBracket(match);
    push(text.slice(from, index), false);
    // Nothing turns a word that is all letters.
    push(found, /[^\p{L}\p{M}]/u.test(found));
    from = index + found.length;
  }
  push(text.slice(from), false);
  return stretches;
}

/** A bracket that words around the stretch opened closes with them. */
function withoutLoneBracket(stretch: string): string {
  return stretch.endsWith(')') && !stretch.includes('(') ? stretch.slice(0, -1) : stretch;
}

/** Whether such stretches can be turned round: among letters from right to left, or in a document that runs so. */
export function canBeTurned(text: string, direction: 'ltr' | 'rtl'): boolean {
  return hasRightToLeft(text) || (direction === 'rtl' && !LETTER.test(text));
}

/** The text with such stretches between marks, for formats that hold only characters. */
export function uprightBetween(
  text: string,
  direction: 'ltr' | 'rtl',
  [before, after]: readonly [string, string],
): string {
  if (!canBeTurned(text, direction)) return text;
  return uprightStretches(text)
    .map((stretch) => (stretch.isUpright ? `${before}${stretch.text}${after}` : stretch.text))
    .join('');
}

/** They have a direction and no width (UAX 9): what is between two runs from left to right. */
export const LEFT_TO_RIGHT_MARKS = ['\u200e', '\u200e'] as const;
export const LEFT_TO_RIGHT_ISOLATE = ['\u2066', '\u2069'] as const;
