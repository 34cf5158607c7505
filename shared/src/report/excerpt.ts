import { cutText } from '../board/index.ts';

/** The beginning of a text, and whether that is all of it. */
export interface Excerpt {
  readonly text: string;
  readonly whole: boolean;
}

/** At most so many lines and characters (UTF-16 code units) of a text, cut between words where it can be. */
export function excerptOf(
  text: string,
  most: { readonly lines: number; readonly characters: number },
): Excerpt {
  const told = text.trim().split(/\s*\n\s*/);
  const lines = told.slice(0, most.lines).join('\n');
  if (lines.length <= most.characters) return { text: lines, whole: told.length <= most.lines };
  const start = lines.slice(0, most.characters + 1);
  const space = start.search(/\s\S*$/);
  const cut = space > most.characters / 2 ? start.slice(0, space) : cutText(lines, most.characters);
  return { text: cut.trimEnd(), whole: false };
}
