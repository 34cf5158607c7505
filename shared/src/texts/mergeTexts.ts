import { diffText, type TextEdit } from './diffText.ts';

/** A text as it was, and what two people made of it at the same time. */
export interface Versions {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * The text with both changes in it; where both insert at one place, theirs comes first. Undefined where both have
 * changed the same letters, or both have filled what was empty: then only a person can tell what it should say.
 */
export function mergeTexts({ base, mine, theirs }: Versions): string | undefined {
  if (mine === theirs || mine === base) return theirs;
  if (theirs === base) return mine;
  if (base.trim() === '') return undefined;
  const own = diffText(base, mine);
  const other = diffText(base, theirs);
  if (endOf(own) <= other.index && !isSamePlace(own, other)) return applied(own, theirs);
  if (endOf(other) <= own.index) return applied(after(own, other), theirs);
  return undefined;
}

/** As `mergeTexts`, for texts of which nothing that somebody wrote may go: what is mine stands behind what is theirs. */
export function mergeKeepingBoth(versions: Versions): string {
  const { base, mine, theirs } = versions;
  const merged = mergeTexts(versions);
  if (merged !== undefined) return merged;
  const own = diffText(base, mine);
  const other = diffText(base, theirs);
  return applied({ index: other.index + other.insert.length, remove: 0, insert: own.insert }, theirs);
}

const endOf = ({ index, remove }: TextEdit): number => index + remove;

/** Both are insertions between the same two letters. */
const isSamePlace = (a: TextEdit, b: TextEdit): boolean =>
  a.index === b.index && a.remove === 0 && b.remove === 0;

/** An edit behind another one, as it is made once the other is. */
function after(edit: TextEdit, { insert, remove }: TextEdit): TextEdit {
  return { ...edit, index: edit.index + insert.length - remove };
}

function applied({ index, remove, insert }: TextEdit, text: string): string {
  return text.slice(0, index) + insert + text.slice(index + remove);
}
