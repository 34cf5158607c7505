import * as Y from 'yjs';

/**
 * Where in a board something is written: a top-level name, a key in it, a key in what is there. What is deeper
 * counts as there, and what is in a list or a text as in that list or text.
 */
export type DocPath = readonly string[];

/** Inside something that is gone for good: what is written there has no effect. */
export const NOWHERE: DocPath = [];

const DEPTH = 3;

/** The path of what lies under a key of another path; of what lies in a list there where the key is null. */
export function pathUnder(path: DocPath, key: string | null): DocPath {
  return key === null || path === NOWHERE || path.length >= DEPTH ? path : [...path, key];
}

/**
 * The path of something that a document holds, which takes a step for each level that it lies in.
 * @throws RangeError past `mostLevels`.
 */
export function pathInDocument(struct: Y.Item | Y.GC, mostLevels = Number.POSITIVE_INFINITY): DocPath {
  if (!(struct instanceof Y.Item)) return NOWHERE;
  const keys: string[] = [];
  for (let item = struct, levels = 1; ; levels += 1) {
    if (levels > mostLevels) throw new RangeError('types are nested too deeply');
    if (item.parentSub !== null) keys.push(item.parentSub);
    const { parent } = item;
    if (!(parent instanceof Y.AbstractType)) return NOWHERE;
    if (parent._item === null) return [Y.findRootTypeKey(parent), ...keys.reverse()].slice(0, DEPTH);
    item = parent._item;
  }
}
