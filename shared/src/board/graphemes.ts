/** The beginning of a text, of at most so many UTF-16 code units; what people see as one sign is not cut apart. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = signs().segment(text).containing(most)?.index ?? most;
  // A sign may be made longer than any limit: then it is cut between code points.
  return cut > 0 ? text.slice(0, cut) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** The first sign of a text as people see it; empty where there is none. */
export function firstSign(text: string): string {
  return firstSigns(text, 1);
}

/** The beginning of a text, of at most so many signs as people see them. */
export function firstSigns(text: string, most: number): string {
  let count = 0;
  for (const { index } of signs().segment(text)) {
    if (count === most) return text.slice(0, index);
    count += 1;
  }
  return text;
}

/** How many signs people see. */
export function countSigns(text: string): number {
  return Array.from(signs().segment(text)).length;
}

const signs = () => new Intl.Segmenter(undefined, { granularity: 'grapheme' });
