import { commentPieces, mentionTitle, mentionWords, writtenMention } from '@parcours/shared/board';
import { fold } from '@parcours/shared/texts';
import { rankIn } from '../../i18n/rank.ts';
import type { CommentDraft } from '../../store/uiStore.ts';

/** Something that can be mentioned. */
export interface Mentionable {
  readonly id: string;
  readonly title: string;
}

/** What is typed after a sign @ to mention something, and where the sign stands. */
export interface MentionQuery {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Nobody searches by more. */
const LONGEST_QUERY = 60;
const SHOWN = 8;

/** The mention that is being typed at the caret; undefined where none is, or it has been chosen already. */
export function mentionQuery({ text, mentions }: CommentDraft, caret: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, caret - LONGEST_QUERY), caret);
  const typed = /(?:^|[\s([{«“"'])@([^@\n]*)$/u.exec(before)?.[1];
  if (typed === undefined || mentions.some(({ title }) => typed.startsWith(title))) return undefined;
  return { from: caret - typed.length - 1, to: caret, words: typed };
}

/** What has every word of a query in its title; the best first, then in the order given. */
export function suggestedMentions(
  mentionable: readonly Mentionable[],
  { words }: MentionQuery,
): readonly Mentionable[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  return mentionable
    .flatMap((record) => {
      const title = fold(record.title);
      const ranks = wanted.map((word) => rankIn(title, word) ?? Number.POSITIVE_INFINITY);
      const rank = Math.max(0, ...ranks);
      return rank === Number.POSITIVE_INFINITY ? [] : [{ record, rank }];
    })
    .sort((a, b) => a.rank - b.rank)
    .slice(0, SHOWN)
    .map(({ record }) => record);
}

/** The draft with something mentioned in the place of what was typed to find it, and where the caret is then. */
export function withMention(
  { text, mentions }: CommentDraft,
  { from, to }: MentionQuery,
  record: Mentionable,
): { readonly draft: CommentDraft; readonly caret: number } {
  const title = mentionTitle(record.title);
  const before = `${text.slice(0, from)}@${title} `;
  const after = text.slice(to).replace(/^ /, '');
  return {
    draft: { text: before + after, mentions: [...mentions, { id: record.id, title }] },
    caret: before.length,
  };
}

/** A text of the board as it is edited: what it mentions by its titles alone. */
export function draftOf(text: string, titleOf: (id: string) => string | undefined): CommentDraft {
  const mentions: Mentionable[] = [];
  const words = commentPieces(text).map((piece) => {
    if (piece.kind === 'words') return piece.text;
    const said = mentionWords(piece, titleOf(piece.id));
    mentions.push({ id: piece.id, title: said.slice(1) });
    return said;
  });
  return { text: words.join(''), mentions };
}

/** A draft as the board has it. Of several records of one title, each is mentioned where it was chosen. */
export function writtenDraft({ text, mentions }: CommentDraft): string {
  const longestFirst = [...mentions].sort((a, b) => b.title.length - a.title.length);
  const left = [...mentions];
  const written = text.split(/(?=@)/u).map((part) => {
    const found = longestFirst.find(({ title }) => title !== '' && part.startsWith(`@${title}`));
    if (found === undefined) return part;
    const next = left.findIndex(({ title }) => title === found.title);
    const { id, title } = left[next] ?? found;
    if (next >= 0) left.splice(next, 1);
    return writtenMention(id, title) + part.slice(title.length + 1);
  });
  return written.join('').trim();
}
