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

/** How well a word matches; less is better. */
export const RANK = { whole: 0, beginning: 1, word: 2, within: 3, text: 4 } as const;

/** How well a folded name has a folded word. */
export function rankIn(name: string, word: string): number | undefined {
  if (name.startsWith(word)) return RANK.beginning;
  if (name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return RANK.word;
  return name.includes(word) ? RANK.within : undefined;
}
