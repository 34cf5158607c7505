import { type Block, bulletsOr, onSheet, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { numeral } from '../phrases.ts';
import { own, rich } from '../rich.ts';
import { comments, subject } from './annexComments.ts';

/** What the group wrote beside the way, where it put its dots, and what it said of both. */
export function notesAndVotes(context: ReportContext): Block[] {
  const { annexes } = context.words;
  const notes = context.edition.board.notes
    .filter(({ text }) => text.trim() !== '')
    .map(({ text }) => [own(text)]);
  const votes = [...context.find.votesOn]
    .sort(([a, some], [b, more]) => more.total - some.total || (a < b ? -1 : 1))
    .map(([id, { total }]) => [subject(id, context), numeral(total, context)]);
  const columns = [{ title: annexes.votedOn }, { title: annexes.votes, numeric: true }];
  return [
    bulletsOr(notes, rich`${annexes.noNotes}`),
    onSheet('votes', tableOr(annexes.votesCaption, columns, votes, rich`${annexes.noVotes}`)),
    ...comments(context),
  ];
}
