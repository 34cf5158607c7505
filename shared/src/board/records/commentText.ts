import { cutText } from '../graphemes.ts';

/** What a comment says, piece by piece: words, or a record that it mentions, by what that was called when it was written. */
export type CommentPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'mention'; readonly id: string; readonly title: string };

/** Readable by itself, where a program knows nothing of mentions: `@[Ask at the town hall](s-1)`. */
const MENTION = /@\[([^[\]\n]*)\]\(([A-Za-z0-9_-]{1,64})\)/g;
/** In UTF-16 code units. */
const TITLE_LENGTH = 120;

/** A mention as a comment's text holds it. */
export function writtenMention(id: string, title: string): string {
  return `@[${mentionTitle(title)}](${id})`;
}

/** What a title becomes in a mention: one line, without the signs that end it. */
export function mentionTitle(title: string): string {
  const line = title.replace(/[[\]]/g, ' ').replace(/\s+/g, ' ').trim();
  return cutText(line, TITLE_LENGTH);
}

export function commentPieces(text: string): readonly CommentPiece[] {
  const pieces: CommentPiece[] = [];
  let from = 0;
  for (const match of text.matchAll(MENTION)) {
    const [whole, title = '', id = ''] = match;
    if (match.index > from) pieces.push({ kind: 'words', text: text.slice(from, match.index) });
    pieces.push({ kind: 'mention', id, title });
    from = match.index + whole.length;
  }
  if (from < text.length) pieces.push({ kind: 'words', text: text.slice(from) });
  return pieces;
}

/** A comment as plain text; `titleOf` says what a record is called by now, and undefined of one that is gone. */
export function plainComment(text: string, titleOf: (id: string) => string | undefined): string {
  return commentPieces(text)
    .map((piece) => (piece.kind === 'words' ? piece.text : mentionWords(piece, titleOf(piece.id))))
    .join('');
}

/** What a mention says: what the record is called by now, or was when it was still there. */
export function mentionWords({ title }: { readonly title: string }, now: string | undefined): string {
  return `@${(now && mentionTitle(now)) || title}`;
}
