/**
 * Accents and vowel marks of Latin, Greek, Cyrillic, Arabic and Hebrew, the stroke that only lengthens an Arabic word, and
 * what is not seen. Other scripts write with marks what others write with letters: they keep them.
 */
const MARKS = /\p{Script=Inherited}|\p{Cf}|\u0640|(?=\p{Script=Arabic}|\p{Script=Hebrew})\p{M}/gu;

/** Letters that are typed otherwise where they are not on the keyboard, or are taken for each other. */
const OTHERWISE: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ة: 'ه',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ٱ: 'ا',
  ء: '',
};

/** A text as it is compared with what somebody types: without case, accents, vowel marks and the forms of hamza. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .toLowerCase()
    .replace(/[œæßةىیکٱء]/g, (letter) => OTHERWISE[letter] ?? letter);
}
