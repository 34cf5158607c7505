export function cleanAlias(text: string): string | undefined {
  const t = text.trim().slice(0, 24);
  return t === '' ? undefined : t;
}
export function uniqueAlias(wanted: string, taken: ReadonlySet<string>): string {
  let at = 2;
  let alias = wanted;
  while (taken.has(alias)) alias = `${wanted} ${at++}`;
  return alias;
}
export function suggestAlias(_language: string, draw: () => number, _taken: ReadonlySet<string>): string {
  return `Guest ${Math.floor(draw() * 900)}`;
}
export function wordsOf(indexes: readonly number[], _language: string): string[] {
  return indexes.map((index) => `word${index}`);
}
export function indexesOf(text: string): number[] | undefined {
  const found = [...text.matchAll(/word(\d+)/g)].map(([, index]) => Number(index));
  return found.length === 4 ? found : undefined;
}
export const WORD_COUNT = 256;
