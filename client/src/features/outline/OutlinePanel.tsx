import type { CardName } from '@parcours/shared/board';
import { Plus } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useT } from '../../i18n/useT.ts';
import { CARD_NAMES, cardKind } from '../../records/cards.ts';
import { useBoard, useUi } from '../../session/hooks.ts';
import { requestRemoval } from '../../session/removeRecords.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { findRecord } from '../../store/boardStore.ts';
import { whereShown } from '../../store/whereShown.ts';
import { Button } from '../../ui/Button.tsx';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { isTextField } from '../../ui/ownText.ts';
import { EmptyHint } from '../../ui/Panel.tsx';
import { TreeGrid, type TreeGridHandle } from '../../ui/TreeGrid.tsx';
import {
  actionsOn,
  addBarrier,
  addCard,
  addObjective,
  addStep,
  isThere,
  namingField,
  type RowAction,
} from './actions.ts';
import styles from './Outline.module.css';
import { OutlineRowView } from './OutlineRow.tsx';
import { ConnectDialog } from './RowMenu.tsx';
import { type Branch, keysAround, type OutlineRow, outlineOf, placeAfter, rowsOf } from './tree.ts';
import { titleOf } from './words.ts';

interface OutlinePanelProps {
  /** It fills the screen, and the details of a card take its place. */
  readonly isAlone: boolean;
}

/** The board as a tree that is read and edited by keyboard, by screen reader and by touch. */
export function OutlinePanel({ isAlone }: OutlinePanelProps) {
  const t = useT();
  const { canEdit } = useSession();
  const place = usePlace();
  const board = useOutlineActions(place, isAlone);
  const { rows, records, outline, current } = place;
  const selection = useUi((state) => state.selection);
  if (rows.length === 0) return <NothingYet onAdd={board.add} />;
  return (
    <div className={styles.outline}>
      <div className={styles.tools}>
        <h2>{t('board.outline')}</h2>
        {canEdit && <AddMenu onAdd={board.add} />}
      </div>
      <TreeGrid
        ref={place.grid}
        label={t('outline.label')}
        rows={rows}
        current={current?.key}
        textOf={({ node }) => titleOf(t, records, node)}
        onCurrent={board.choose}
        onFold={place.fold}
        onKey={board.onKey}
      >
        {(row, attributes) => (
          <OutlineRowView
            key={row.key}
            row={row}
            attributes={attributes}
            records={records}
            outline={outline}
            isCurrent={row.key === current?.key}
            isSelected={row.node.kind === 'record' && selection.has(row.node.id)}
            isEdited={board.task?.kind === 'rename' && board.task.key === row.key}
            isMenuOpen={board.task?.kind === 'menu' && board.task.key === row.key}
            onFold={place.fold}
            onChoose={board.press}
            onMenu={board.menu}
            onAction={board.act}
            onEdited={board.endTask}
          />
        )}
      </TreeGrid>
      {board.task?.kind === 'connect' && (
        <ConnectDialog from={board.task.from} onConnect={board.connect} onClose={board.endTask} />
      )}
    </div>
  );
}

interface AddProps {
  onAdd(kind: CardName): void;
}

function AddMenu({ onAdd }: AddProps) {
  const t = useT();
  const records = useBoard((state) => state.records);
  const kinds = CARD_NAMES.filter((kind) => cardKind<CardName>(kind).tool.isOffered?.(records) ?? true);
  return (
    <MenuButton
      label={t('common.add')}
      icon={<Plus size={18} aria-hidden />}
      items={kinds.map((kind) => {
        const { icon: Icon, label } = cardKind<CardName>(kind).tool;
        return {
          key: kind,
          label: t(label),
          icon: <Icon size={18} aria-hidden />,
          onPress: () => onAdd(kind),
        };
      })}
    />
  );
}

/** What to begin an empty board with. */
const BEGINNINGS = ['personas', 'steps', 'notes'] as const satisfies readonly CardName[];

function NothingYet({ onAdd }: AddProps) {
  const t = useT();
  const { canEdit } = useSession();
  return (
    <div className={styles.nothing}>
      <EmptyHint>
        <p>{t(canEdit ? 'outline.empty' : 'outline.empty.read')}</p>
        {canEdit && (
          <div className={styles.beginnings}>
            {BEGINNINGS.map((kind, index) => {
              const Icon = cardKind<CardName>(kind).tool.icon;
              return (
                <Button
                  key={kind}
                  variant={index === 0 ? 'primary' : 'plain'}
                  icon={<Icon size={18} aria-hidden />}
                  onPress={() => onAdd(kind)}
                >
                  {t(`outline.add.${kind}`)}
                </Button>
              );
            })}
          </div>
        )}
      </EmptyHint>
    </div>
  );
}

/** Up to so many cards, objectives are unfolded at first: what leads to each is read without asking. */
const FEW = 15;

/** The rows in sight, and the one that is current, which follows its record through all changes of the board. */
function usePlace() {
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

/** What a person does in the outline at the moment, beyond reading. */
type Task =
  | { readonly kind: 'rename'; readonly key: string }
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'connect'; readonly from: string };

function useOutlineActions(place: ReturnType<typeof usePlace>, isAlone: boolean) {
  const t = useT();
  const session = useSession();
  const { attempt, canEdit, commands, rights, store, ui } = session;
  const [task, setTask] = useState<Task>();
  const detailsOf = useWayBack(place, isAlone);
  const select = (id: string) => {
    const shown = whereShown(store.getState().records, id);
    if (shown === undefined) return;
    if (isAlone) ui.actions.select([shown.selected]);
    else ui.actions.revealRecords([shown.selected], shown.inSight);
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
    return actionsOn(node.collection, { canEdit, isLocked }).includes(action);
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
function useWayBack({ goTo, grid }: ReturnType<typeof usePlace>, isAlone: boolean) {
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
