import { useEffect, useMemo, useRef, useState } from 'react';
import { useBoard, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { whereShown } from '../../store/whereShown.ts';
import type { TreeGridHandle } from '../../ui/TreeGrid.tsx';
import { type OutlineRow, placeAfter, rowsOf } from './rows.ts';
import { type Branch, keysAround, outlineOf } from './tree.ts';

/** Up to so many cards, objectives are unfolded at first: what leads to each is read without asking. */
const FEW = 15;

export type OutlinePlace = ReturnType<typeof usePlace>;

/** The rows in sight, and the one that is current, which follows its record through all changes of the board. */
export function usePlace() {
  const { store, ui } = useSession();
  const records = useBoard((state) => state.records);
  const outline = useMemo(() => outlineOf(records), [records]);
  const unfolded = useUi((state) => state.unfolded);
  const [isSmall] = useState(outline.size <= FEW);
  const rows = useMemo(() => {
    const isOpen = (branch: Branch) => unfolded.get(branch.key) ?? isOpenAtFirst(branch, isSmall);
    return rowsOf(outline.roots, isOpen);
  }, [outline, unfolded, isSmall]);
  const [place, setPlace] = useState({ key: rows[0]?.key, rows });
  if (place.rows !== rows) {
    const { key = '', rows: before } = place;
    setPlace({ key: placeAfter({ key, before, after: rows, outline }), rows });
  }
  const grid = useRef<TreeGridHandle>(null);
  const current = rows.find(({ key }) => key === place.key);
  /** The row of a record, with all around it unfolded. */
  const goTo = (id: string) => {
    const fresh = outlineOf(store.getState().records);
    const key = fresh.keyOf(id, place.key);
    if (key === undefined) return undefined;
    ui.actions.unfold(keysAround(key), true);
    setPlace((before) => ({ ...before, key }));
    return key;
  };
  const latest = useRef({ goTo, current });
  useEffect(() => {
    latest.current = { goTo, current };
  });
  const selection = useUi((state) => state.selection);
  useEffect(() => {
    const [only] = selection;
    if (only === undefined || selection.size > 1) return;
    const node = latest.current.current?.node;
    const shown =
      node?.kind === 'record' ? whereShown(store.getState().records, node.id)?.selected : undefined;
    if (shown !== only) latest.current.goTo(only);
  }, [selection, store]);
  return {
    records,
    outline,
    rows,
    current,
    grid,
    goTo,
    setCurrent: ({ key }: OutlineRow) => setPlace((before) => ({ ...before, key })),
    fold: ({ key }: OutlineRow, isOpen: boolean) => ui.actions.unfold([key], isOpen),
  };
}

function isOpenAtFirst({ key, node }: Branch, isSmall: boolean): boolean {
  const isRoot = keysAround(key).length === 0;
  if (node.kind === 'group') return isSmall;
  return isRoot || (isSmall && node.collection === 'objectives');
}
