/** The beginning of a text, of at most so many UTF-16 code units; what people see as one sign is not cut apart. */
export function cutText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = signs().segment(text).containing(most)?.index ?? most;
  // A sign may be made longer than any limit: then it is cut between code points.
  return cut > 0 ? text.slice(0, cut) : text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
}

/** The first sign of a text as people see it; empty where there is none. */
export function firstSign(text: string): string {
  const [first] = signs().segment(text);
  return first?.segment ?? '';
}

const signs = () => new Intl.Segmenter(undefined, { granularity: 'grapheme' });
