/**
 * What a paragraph of Arabic letters without a space costs to set grows with the square of their number: a longer one is
 * set in several. Nobody writes one that has some seven hundred words without a break.
 */
const LONGEST = 4000;
/** So far back from there a space is looked for. */
const BACK = 400;

/** A text in parts that each can be set as a paragraph, broken at spaces where there are any. */
export function settable(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > LONGEST) {
    const to = breakBefore(text, from + LONGEST);
    parts.push(text.slice(from, to).trimEnd());
    from = to;
  }
  return from === 0 ? [text] : [...parts, text.slice(from).trimStart()];
}

/** Behind the last space before a place; at the place itself, but within no letter, where there is none close by. */
function breakBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at);
  if (space > at - BACK) return space + 1;
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}
