/** How well a word matches; less is better. */
export const RANK = { whole: 0, beginning: 1, word: 2, within: 3, text: 4 } as const;

/** How well a folded name has a folded word. */
export function rankIn(name: string, word: string): number | undefined {
  if (name.startsWith(word)) return RANK.beginning;
  if (name.split(/[^\p{L}\p{N}]+/u).some((part) => part.startsWith(word))) return RANK.word;
  return name.includes(word) ? RANK.within : undefined;
}
