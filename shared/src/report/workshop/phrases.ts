import type { Badge, Column } from '../blocks.ts';
import { grouped } from '../lookup.ts';
import { gapRef, names } from '../phrases.ts';
import { own, printable, type Rich, rich } from '../rich.ts';
import type { WorkshopContext } from './context.ts';
import type { Ref, SameRecords } from './matching/sameRecords.ts';
import type { SharedGap } from './sharedGaps.ts';

/** Sentences that several parts of a workshop report say. */

/** Groups by their places, each once. */
export function groupList(boards: readonly number[], context: WorkshopContext): Rich {
  return names(
    [...new Set(boards)].flatMap((board) => context.groups[board] ?? []),
    context,
  );
}

/** A gap in the words of the first group that names it, with its number where it has a card. */
export function gapTitle({ gaps, number, isTold }: SharedGap, { words }: WorkshopContext): Rich {
  const title = own(gaps[0]?.gap.title ?? '');
  return isTold ? rich`${title} (${gapRef(number, { words })})` : [title];
}

/** Every word that groups have for one thing, each once: "Register, Padrón". */
export function wordsFor(
  refs: readonly Ref[],
  nameOf: (ref: Ref, context: WorkshopContext) => string | undefined,
  context: WorkshopContext,
): Rich {
  const all = refs.flatMap((ref) => printable(nameOf(ref, context) ?? '').trim() || []);
  return [...new Set(all)].flatMap((name, at) => (at === 0 ? [own(name)] : rich` / ${own(name)}`));
}

export const actorName = ({ board, id }: Ref, { groups }: WorkshopContext) =>
  groups[board]?.context.find.actors.get(id)?.name;
export const personaName = ({ board, id }: Ref, { groups }: WorkshopContext) =>
  groups[board]?.context.find.personas.get(id)?.name;
export const objectiveTitle = ({ board, id }: Ref, { groups }: WorkshopContext) =>
  groups[board]?.context.find.objectives.get(id)?.title;

/** Columns that are headed by results, for cells that name the groups that came to each. */
export function resultColumns(badges: readonly Badge[]): Column[] {
  return badges.map(({ symbol, text }) => ({ title: `${symbol} ${text}` }));
}

/** For each result the groups that came to it, or a dash. */
export function resultCells<Result>(
  results: readonly Result[],
  found: readonly { readonly board: number; readonly result: Result }[],
  context: WorkshopContext,
): Rich[] {
  return results.map((result) => {
    const boards = found.filter((entry) => entry.result === result).map(({ board }) => board);
    return boards.length > 0 ? groupList(boards, context) : rich`${context.words.annexes.nothing}`;
  });
}

/** Things of several boards by what they are one with, in the order in which they come first. */
export function byKind<T extends Ref>(things: readonly T[], same: SameRecords): T[][] {
  return [...grouped(things, ({ board, id }) => [same.nameOf(board, id)]).values()];
}
