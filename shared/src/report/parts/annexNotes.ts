import { cardTitle } from '../barrierSite.ts';
import { type Block, bulletsOr, heading, onSheet, paragraph, tableOr } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { gapRef, numeral } from '../phrases.ts';
import { own, type Rich, rich } from '../rich.ts';

/** What the group wrote beside the way, and where it put its dots. */
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
    heading(4, rich`${annexes.comments}`),
    comments(context),
  ];
}

/** What a vote or a comment is on: a gap by its card, a record by its title or name. */
function subject(id: string, { gapOf, find, words, edition, card }: ReportContext): Rich {
  const gap = gapOf.get(id);
  if (gap) return rich`${card(gap.title, id)} (${gapRef(gap.number, { words })})`;
  const named = find.actors.get(id) ?? find.services.get(id) ?? find.assets.get(id);
  const titled = find.barriers.get(id) ?? edition.board.proposals.find((proposal) => proposal.id === id);
  const title = named?.name ?? titled?.title ?? cardTitle(id, find);
  return title ? [card(title, id)] : rich`${words.annexes.otherRecord}`;
}

function comments(context: ReportContext): Block {
  const { annexes } = context.words;
  if (context.edition.audience === 'public') return paragraph(rich`${annexes.commentsWithheld}`);
  const items = context.edition.board.comments.map((comment) => {
    const { on, replies } = comment;
    const place = on === undefined ? [] : rich` ${annexes.commentOn({ subject: subject(on, context) })}`;
    const answers = replies.map((reply) => rich` – ${said(reply, context)}`);
    return rich`${said(comment, context)}${place}${answers.flat()}`;
  });
  return bulletsOr(items, rich`${annexes.noComments}`);
}

/** Who wrote what. */
function said(
  { author, text }: { readonly author: string; readonly text: string },
  { words }: ReportContext,
): Rich {
  return words.annexes.comment({ author: own(author), text: own(text) });
}
