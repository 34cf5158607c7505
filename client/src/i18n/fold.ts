/** Letters that are written as two where they are not on the keyboard. */
const LIGATURES: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * A text as it is compared with what somebody types: without case, accents and vowel marks, and without the stroke that
 * only lengthens an Arabic word.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[œæß]/g, (letter) => LIGATURES[letter] ?? letter);
}
