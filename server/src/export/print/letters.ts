/** Longer words may be broken even where a line could hold them: addresses, and names meant to break the page. */
const LONGEST_WORD = 24;
const SHORTEST_PIECE = 4;

/** A text in pieces that a line may end between: within words that no line holds. */
export function breakable(text: string, room: number): string[] {
  const longest = Math.max(SHORTEST_PIECE, Math.min(LONGEST_WORD, room));
  const piece = Math.max(SHORTEST_PIECE, Math.floor(longest / 2));
  const clean = printed(text);
  if (clean.length <= longest) return [clean];
  const pieces: string[] = [''];
  for (const word of clean.split(/(?<=[ \u200b])/)) {
    const signs = word.length > longest ? signsOf(word) : [];
    if (signs.length <= longest) {
      pieces.push(`${pieces.pop() ?? ''}${word}`);
      continue;
    }
    for (let at = 0; at < signs.length; at += piece) pieces.push(signs.slice(at, at + piece).join(''));
  }
  return pieces.filter((found) => found !== '');
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const signsOf = (word: string): string[] => Array.from(segmenter.segment(word), ({ segment }) => segment);

/** Without what no PDF/UA file may hold: what is no character of any script, and the sign that stands for one (7.21.8). */
export function printed(text: string): string {
  return text.replace(/[\p{Cc}\ufeff\ufffe\uffff]/gu, ' ').replace(/[\ufffd\p{Surrogate}]/gu, '\u25a1');
}
