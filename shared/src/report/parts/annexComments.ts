import { type Comment, commentPieces, mentionWords, type Reply } from '../../board/index.ts';
import { cardTitle } from '../barrierSite.ts';
import { type Block, bullets, heading, paragraph } from '../blocks.ts';
import type { ReportContext } from '../context.ts';
import { excerptOf } from '../excerpt.ts';
import { grouped } from '../lookup.ts';
import { gapRef } from '../phrases.ts';
import { own, printable, type Rich, rich, strong } from '../rich.ts';

/** What the group says of its board, thread by thread: first what is open, then what is settled. */
export function comments(context: ReportContext): Block[] {
  const { annexes } = context.words;
  const { audience, board } = context.edition;
  const title = heading(4, rich`${annexes.comments}`);
  if (audience === 'public') return [title, paragraph(rich`${annexes.commentsWithheld}`)];
  if (board.comments.length === 0) return [title, paragraph(rich`${annexes.noComments}`)];
  const all = [...board.comments].sort((a, b) => begun(a) - begun(b) || (a.id < b.id ? -1 : 1));
  return [
    title,
    ...threads(
      annexes.openComments,
      all.filter(({ resolved }) => !resolved),
      context,
    ),
    ...threads(
      annexes.resolvedComments,
      all.filter(({ resolved }) => resolved),
      context,
    ),
  ];
}

/** In milliseconds since 1970; of one without a time, before all others. */
const begun = ({ at }: Comment): number => (at === undefined ? 0 : Date.parse(at));

/** By what they are about, in the order in which each was first spoken of. */
function threads(title: string, some: readonly Comment[], context: ReportContext): Block[] {
  if (some.length === 0) return [];
  const { annexes } = context.words;
  const places = [...grouped(some, (comment) => [placeOf(comment)])];
  return [
    paragraph([strong(title)]),
    ...places.flatMap(([, there]) => [
      paragraph(annexes.commentsOn({ subject: aboutOf(there[0], context) })),
      bullets(there.flatMap((comment) => [said(comment, context), ...answers(comment, context)])),
    ]),
  ];
}

/** Comments on places of the canvas have one each. */
const placeOf = ({ id, on, x }: Comment): string => on ?? (x === undefined ? '' : `/${id}`);

function aboutOf(comment: Comment | undefined, context: ReportContext): Rich {
  const { annexes } = context.words;
  if (comment?.on !== undefined) return subject(comment.on, context);
  return comment?.x === undefined ? rich`${annexes.wholeBoard}` : rich`${annexes.somePlace}`;
}

function answers({ replies }: Comment, context: ReportContext): Rich[] {
  return replies.map((reply) => context.words.annexes.reply({ comment: said(reply, context) }));
}

/** Who wrote what, and on which day. */
function said({ author, at, text }: Comment | Reply, context: ReportContext): Rich {
  const { annexes, grammar } = context.words;
  const parts = { author: author ? own(author) : rich`${annexes.somebody}`, text: words(text, context) };
  if (at === undefined) return annexes.comment(parts);
  return annexes.commentDated({ ...parts, date: grammar.date(context.dayOf(at)) });
}

/** What a comment mentions leads there, as long as it is on the board. */
function words(text: string, context: ReportContext): Rich {
  return commentPieces(text.trim()).map((piece) => {
    if (piece.kind === 'words') return { kind: 'own', text: printable(piece.text) };
    const now = nameOf(piece.id, context);
    const mentioned = mentionWords(piece, now);
    return now === undefined ? own(mentioned) : context.card(mentioned, piece.id);
  });
}

/** What a vote or a comment is on: a gap by its card, a record by its title or name. */
export function subject(id: string, context: ReportContext): Rich {
  const { gapOf, find, words: catalogue, card } = context;
  const gap = gapOf.get(id);
  if (gap) return rich`${card(gap.title, id)} (${gapRef(gap.number, { words: catalogue })})`;
  const leg = find.legs.get(id);
  if (leg !== undefined) {
    const [from, to] = [leg.from, leg.to].map((end) => card(cardTitle(end, find), end));
    if (from && to) return catalogue.annexes.wayBetween({ from, to });
  }
  const name = nameOf(id, context);
  return name ? [card(name, id)] : rich`${catalogue.annexes.otherRecord}`;
}

/** What a record is called, or how its text begins; undefined where the board has none that people speak of. */
function nameOf(id: string, { find, edition: { board } }: ReportContext): string | undefined {
  const named = find.actors.get(id) ?? find.services.get(id) ?? find.assets.get(id);
  const titled =
    find.barriers.get(id) ??
    board.proposals.find((proposal) => proposal.id === id) ??
    board.frames.find((frame) => frame.id === id);
  const note = board.notes.find((each) => each.id === id);
  return (
    named?.name ??
    titled?.title ??
    (note && excerptOf(note.text, { lines: 1, characters: 80 }).text) ??
    (cardTitle(id, find) || undefined)
  );
}
