const LETTER = /\p{L}/u;
const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** Whether a text has anything that runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return FROM_RIGHT.test(text);
}

/** Which way a text runs, by its first letter (UAX 9, P2); none where it has no letter. */
export function directionOf(text: string): 'ltr' | 'rtl' | undefined {
  const first = LETTER.exec(text)?.[0];
  if (first === undefined) return undefined;
  return FROM_RIGHT.test(first) ? 'rtl' : 'ltr';
}
