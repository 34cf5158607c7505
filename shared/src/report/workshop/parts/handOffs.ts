import { HANDOFF_STATES, type HandoffState } from '../../../analysis/index.ts';
import { handoffBadge } from '../../badges.ts';
import { onSheet, type Part, paragraph, tableOr } from '../../blocks.ts';
import { grouped } from '../../lookup.ts';
import { type Rich, rich } from '../../rich.ts';
import type { WorkshopContext } from '../context.ts';
import { actorName, resultCells, resultColumns, wordsFor } from '../phrases.ts';

interface HandOff {
  readonly board: number;
  readonly from: string;
  readonly to: string;
  readonly result: HandoffState;
}

/** Between which actors the person carries the file on several boards. */
export function handOffs(context: WorkshopContext): Part {
  const { coordination, workshop } = context.words;
  const all = context.groups.flatMap(({ context: { edition } }, board) =>
    edition.analysis.coordination.map(
      ({ from, to, state: result }): HandOff => ({ board, from, to, result }),
    ),
  );
  const nameOf = (board: number, id: string) => context.same.actors.nameOf(board, id);
  const pairs = [
    ...grouped(all, ({ board, from, to }) => [JSON.stringify([nameOf(board, from), nameOf(board, to)])]),
  ];
  const again = pairs.map(([, found]) => found).filter((found) => found.length > 1);
  const failing = again.filter((found) => failures(found) > 0).sort((a, b) => failures(b) - failures(a));
  const unstated = again.filter((found) => found.every(({ result }) => result === 'unstated')).length;
  const badges = HANDOFF_STATES.map((state) => handoffBadge(state, context.words));
  const columns = [{ title: coordination.from }, { title: coordination.to }, ...resultColumns(badges)];
  const rows = failing.map((found) => row(found, context));
  const table = tableOr(workshop.handOffsCaption, columns, rows, rich`${workshop.noHandOffs}`);
  return {
    number: 6,
    id: 'coordination',
    title: workshop.handOffsTitle,
    blocks: [
      ...(rows.length > 0 ? [paragraph(rich`${workshop.handOffsIntro}`)] : []),
      onSheet('coordination', table),
      ...(unstated > 0 ? [paragraph(rich`${workshop.unstated({ pairs: unstated })}`)] : []),
    ],
  };
}

/** How many groups say that the two do not work together. */
function failures(found: readonly HandOff[]): number {
  return found.filter(({ result }) => result === 'weak' || result === 'missing').length;
}

function row(found: readonly HandOff[], context: WorkshopContext): Rich[] {
  const end = (id: (handOff: HandOff) => string) =>
    wordsFor(
      found.map((handOff) => ({ board: handOff.board, id: id(handOff) })),
      actorName,
      context,
    );
  return [end(({ from }) => from), end(({ to }) => to), ...resultCells(HANDOFF_STATES, found, context)];
}
