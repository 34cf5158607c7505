import type { CardName } from '@parcours/shared/board';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { addBarrier } from '../../records/barriers/barriersOn.tsx';
import { isNaming, makeStep } from '../../records/notes/makeStep.ts';
import { requestRemoval } from '../../records/removal.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { findRecord } from '../../store/boardStore.ts';
import { whereShown } from '../../store/whereShown.ts';
import { isTextField } from '../../ui/ownText.ts';
import {
  actionsOn,
  addCard,
  addObjective,
  addStep,
  isThere,
  namingField,
  type RowAction,
} from './actions.ts';
import type { OutlineRow } from './rows.ts';
import type { OutlinePlace } from './usePlace.ts';

/** What a person does in the outline at the moment, beyond reading. */
type Task =
  | { readonly kind: 'rename'; readonly key: string }
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'connect'; readonly from: string };

/** What rows and keys do. */
export function useOutlineActions(place: OutlinePlace, isAlone: boolean) {
  const t = useT();
  const session = useSession();
  const { attempt, canEdit, commands, rights, store, ui } = session;
  const [task, setTask] = useState<Task>();
  const detailsOf = useWayBack(place, isAlone);
  const select = (id: string) => {
    const shown = whereShown(store.getState().records, id);
    if (shown === undefined) return;
    if (isAlone) ui.actions.select([shown.selected]);
    else ui.actions.followRecords([shown.selected], shown.inSight);
  };
  const choose = (row: OutlineRow) => {
    place.setCurrent(row);
    if (row.node.kind === 'record') select(row.node.id);
  };
  const nameNew = (id: string | undefined) => {
    const key = id && place.goTo(id);
    if (!id || !key) return;
    const collection = findRecord(store.getState().records, id)?.collection;
    select(id);
    place.grid.current?.takeKeyboard();
    if (collection && namingField(collection)) setTask({ kind: 'rename', key });
    else detailsOf(id);
  };
  const adding = { ...session, t };
  const act = (row: OutlineRow, action: RowAction) => {
    if (row.node.kind !== 'record') return;
    const { id } = row.node;
    setTask(undefined);
    switch (action) {
      case 'rename':
        return setTask({ kind: 'rename', key: row.key });
      case 'addObjective':
        return nameNew(addObjective(adding, id));
      case 'addStepAfter':
        return nameNew(addStep(adding, 'after', id));
      case 'addStepBefore':
        return nameNew(addStep(adding, 'before', id));
      case 'addBarrier':
        return nameNew(addBarrier(adding, id));
      case 'makeStep':
        return nameNew(makeStep(session, id, t));
      case 'comment':
        return session.ui.actions.comment({ kind: 'record', id });
      case 'connect':
        return setTask({ kind: 'connect', from: id });
      case 'details':
        select(id);
        return detailsOf(id);
      case 'remove':
        return requestRemoval(session, [id]);
    }
  };
  const allows = ({ node }: OutlineRow, action: RowAction): boolean => {
    if (node.kind !== 'record') return false;
    const isLocked = rights.lockOn(store.getState().records, node.collection, node.id) !== undefined;
    const note = store.getState().records.notes.get(node.id);
    const allowed = { canEdit, isLocked, isNaming: note !== undefined && isNaming(note) };
    return actionsOn(node.collection, allowed).includes(action);
  };
  const menu = (row: OutlineRow, isOpen: boolean) => {
    if (!isOpen) return setTask((open) => (open?.kind === 'menu' ? undefined : open));
    place.setCurrent(row);
    setTask({ kind: 'menu', key: row.key });
  };
  const onKey = (event: KeyboardEvent, row: OutlineRow) => {
    const action = keyAction(event);
    if (action === undefined || row.node.kind !== 'record') return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'menu') menu(row, true);
    else if (allows(row, action)) act(row, action);
    else if (action === 'rename') act(row, 'details');
  };
  return {
    task,
    choose,
    /** As a pointer does it: where the outline is alone, what was pressed is opened. */
    press: (row: OutlineRow) => {
      choose(row);
      if (isAlone && row.node.kind === 'record') ui.actions.setPanel('details');
    },
    menu,
    act,
    onKey,
    add: (kind: CardName) => nameNew(addCard(adding, kind)),
    connect: (to: string) => {
      if (task?.kind === 'connect') attempt(() => commands.connect({ from: task.from, to }));
      setTask(undefined);
    },
    endTask: () => setTask(undefined),
  };
}

function keyAction({
  key,
  shiftKey,
  ctrlKey,
  metaKey,
  altKey,
}: KeyboardEvent): RowAction | 'menu' | undefined {
  if (ctrlKey || metaKey || altKey) return undefined;
  if (shiftKey) return key === 'F10' ? 'menu' : undefined;
  switch (key) {
    case 'Enter':
    case 'F2':
      return 'rename';
    case 'Delete':
    case 'Backspace':
      return 'remove';
    case 'ContextMenu':
      return 'menu';
    default:
      return undefined;
  }
}

/** Shows the details of a record with the keyboard in them; Escape in a field of theirs leads back to its row. */
function useWayBack({ goTo, grid }: OutlinePlace, isAlone: boolean) {
  const { store, ui } = useSession();
  const from = useRef<string>(undefined);
  const back = useRef(() => {});
  useEffect(() => {
    back.current = () => {
      const id = from.current;
      from.current = undefined;
      if (id === undefined || !isThere(store.getState().records, id)) return;
      if (isAlone) ui.actions.setPanel('outline');
      goTo(id);
      grid.current?.takeKeyboard();
    };
  });
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const { target, key, isComposing } = event;
      if (key !== 'Escape' || isComposing || event.defaultPrevented || !(target instanceof Element)) return;
      const isForm =
        isTextField(target) && target.closest('form, [aria-expanded=true], [role=dialog]') === null;
      if (isForm && target.closest('[data-record]') !== null) back.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
  return (id: string) => {
    from.current = id;
    const barrier = store.getState().records.barriers.get(id);
    if (barrier === undefined) ui.actions.setPanel('details');
    else ui.actions.revealBarrier(barrier.on, id);
    ui.actions.askName(id);
  };
}
