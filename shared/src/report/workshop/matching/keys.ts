import type { Board } from '../../../board/index.ts';

/** What tells that two records were brought by the same scenario, or by copies of the same file. */
export function originKey({ meta }: Board, id: string, words: string): string {
  const scenario = meta.scenario?.replace(/@.*$/s, '');
  // Ids that groups make are random, so that an id with the same words under it is a copy.
  return JSON.stringify(scenario ? ['scenario', scenario, id] : ['copy', id, normalised(words)]);
}

/** The place in a data set, where it is told. */
export function sourceKey(
  source: { readonly dataset: string; readonly id?: string | undefined } | undefined,
) {
  return source?.dataset && source.id ? JSON.stringify([source.dataset, source.id]) : undefined;
}

/** The same name in the same city; elsewhere it is another's. A record without a name has none. */
export function nameKey({ meta }: Board, name: string, ...more: readonly string[]): string | undefined {
  const normal = normalised(name);
  return normal === '' ? undefined : JSON.stringify([normalised(meta.city), normal, ...more]);
}

/** A name without what people write now so, now otherwise: case, accents, punctuation, spaces. */
export function normalised(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
