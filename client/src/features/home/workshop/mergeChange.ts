import type { WantedBoard } from '@parcours/shared/api';
import { mergeTexts } from '@parcours/shared/texts';
import type { KnownWorkshop, WorkshopChange } from '../../../api/workshops.ts';

interface Versions {
  /** As it was when the person began. */
  readonly base: KnownWorkshop;
  readonly mine: WorkshopChange;
  /** As it is now. */
  readonly theirs: KnownWorkshop;
}

/**
 * What a workshop is to be where somebody else changed it meanwhile: boards and names that only one of the two changed
 * are as that one wants them. Undefined where both wrote over the same name.
 */
export function mergeChange({ base, mine, theirs }: Versions): WorkshopChange | undefined {
  const title = mergeTexts({ base: base.title, mine: mine.title, theirs: theirs.title });
  const boards = mergeBoards({ base, mine, theirs });
  const isClear = title !== undefined && boards.every((board) => board !== undefined);
  return isClear ? { title, boards } : undefined;
}

function mergeBoards({ base, mine, theirs }: Versions): readonly (WantedBoard | undefined)[] {
  const has = ({ boards }: { readonly boards: readonly { readonly id: string }[] }, id: string) =>
    boards.some((board) => board.id === id);
  const kept = mine.boards
    .filter(({ id }) => !has(base, id) || has(theirs, id))
    .map((board) => mergeGroup(board, { base, theirs }));
  const added = theirs.boards
    .filter(({ id }) => !has(base, id) && !has(mine, id))
    .map(({ id, group }) => withGroup({ id }, group));
  return [...kept, ...added];
}

function mergeGroup(
  board: WantedBoard,
  { base, theirs }: Pick<Versions, 'base' | 'theirs'>,
): WantedBoard | undefined {
  const groupIn = ({ boards }: KnownWorkshop) => boards.find(({ id }) => id === board.id)?.group ?? '';
  const group = mergeTexts({ base: groupIn(base), mine: board.group ?? '', theirs: groupIn(theirs) });
  return group === undefined ? undefined : withGroup(board, group);
}

function withGroup({ group: _, ...board }: WantedBoard, group: string): WantedBoard {
  return group === '' ? board : { ...board, group };
}
