/** Spearman’s rank correlation of a list of places with the order in which they are listed. */
export function correlation(places: readonly number[]): number {
  const n = places.length;
  const ranks = [...places].sort((a, b) => a - b);
  const sum = places.reduce((total, place, at) => total + (ranks.indexOf(place) - at) ** 2, 0);
  return n < 2 ? 0 : 1 - (6 * sum) / (n * (n * n - 1));
}
