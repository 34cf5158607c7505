import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type AriaAttributes,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import { useLocale } from 'react-aria-components/I18nProvider';
import { cx } from './cx.ts';
import styles from './TreeGrid.module.css';

/** A row that is not folded away. */
export interface TreeRow {
  readonly key: string;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Undefined where there is nothing to unfold. */
  readonly isOpen: boolean | undefined;
}

export interface TreeGridHandle {
  /** Puts the keyboard on the current row, now or as soon as it is there. */
  takeKeyboard(): void;
}

/** What is drawn as a row, by `TreeGridRow`. */
export type RowAttributes = AriaAttributes & {
  readonly tabIndex: number;
  readonly ref: (element: HTMLElement | null) => void;
  readonly className: string;
  readonly style: { readonly insetBlockStart: number };
  readonly 'data-index': number;
};

interface TreeGridProps<Row extends TreeRow> {
  readonly label: string;
  /** From top to bottom. */
  readonly rows: readonly Row[];
  /** The row to which Tab comes, and the keyboard while it is here. */
  readonly current: string | undefined;
  readonly ref: Ref<TreeGridHandle>;
  /** What is found by typing its first letters. */
  textOf(row: Row): string;
  /** The keyboard went to a row. */
  onCurrent(row: Row): void;
  onFold(row: Row, isOpen: boolean): void;
  /** A key on a row that does not move the keyboard. */
  onKey(event: KeyboardEvent<HTMLElement>, row: Row): void;
  children(row: Row, attributes: RowAttributes): ReactNode;
}

/** As high as most rows are, in pixels; each is measured once it is drawn. */
const ROW = 44;
/** Rows drawn beyond what is in sight. */
const BEYOND = 8;

/**
 * Rows that fold, by the tree grid pattern of the WAI-ARIA authoring practices; those out of sight are not drawn. The
 * tree of the component library can have the keyboard put on a row by nobody, and lets go of it where that row goes.
 */
export function TreeGrid<Row extends TreeRow>(props: TreeGridProps<Row>) {
  const { label, rows, current, children } = props;
  const grid = useRef<HTMLDivElement>(null);
  const at = Math.max(
    0,
    rows.findIndex(({ key }) => key === current),
  );
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => grid.current,
    estimateSize: () => ROW,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: BEYOND,
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), at])].sort((a, b) => a - b),
  });
  const keyboard = useKeyboardOn(grid, virtualizer, at);
  useImperativeHandle(props.ref, () => ({ takeKeyboard: keyboard.take }));
  const keys = useTreeKeys(props);
  return (
    <div
      ref={grid}
      role="treegrid"
      aria-label={label}
      aria-rowcount={rows.length}
      className={styles.grid}
      onFocus={(event) => {
        keyboard.onFocus();
        const row = rows[indexOf(event.target)];
        if (row !== undefined && row.key !== current) props.onCurrent(row);
      }}
      onBlur={keyboard.onBlur}
      onKeyDown={(event) => {
        const index =
          event.target instanceof Element && event.target.role === 'row' ? indexOf(event.target) : -1;
        if (rows[index] !== undefined) keys(event, index);
      }}
    >
      <div role="presentation" className={styles.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return children(row, {
            className: styles.row ?? '',
            style: { insetBlockStart: start },
            ref: virtualizer.measureElement,
            tabIndex: index === at ? 0 : -1,
            'data-index': index,
            'aria-rowindex': index + 1,
            'aria-level': row.level,
            'aria-posinset': row.position,
            'aria-setsize': row.setSize,
            'aria-expanded': row.isOpen,
          });
        })}
      </div>
    </div>
  );
}

interface TreeGridRowProps {
  /** As the grid hands them over. */
  readonly attributes: RowAttributes;
  /** All that the row says, for those who cannot see it. */
  readonly name: string;
  /** Undefined where the row cannot be selected. */
  readonly isSelected?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
  /** Pressed beside the buttons and fields that are in the row. */
  onPress(): void;
  onContextMenu?(): void;
}

/** A row with its one cell. */
export function TreeGridRow({ attributes, name, isSelected, className, ...props }: TreeGridRowProps) {
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('button, textarea') === null) props.onPress();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows of a table can neither be placed one by one nor left out
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has its keys
    <div
      {...attributes}
      tabIndex={attributes.tabIndex}
      role="row"
      aria-label={name}
      aria-selected={isSelected}
      className={cx(attributes.className, className)}
      onClick={onClick}
      onContextMenu={(event) => {
        if (props.onContextMenu === undefined) return;
        event.preventDefault();
        props.onContextMenu();
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the keyboard goes by rows, as the pattern has it for such grids */}
      <div role="gridcell" className={styles.cell}>
        {props.children}
      </div>
    </div>
  );
}

/** The index of the row that an element is, or is in. */
function indexOf(element: Element): number {
  return Number(element.closest<HTMLElement>('[role=row]')?.dataset.index ?? -1);
}

/** Where the keyboard goes to come back: a menu of a row, a question about it. */
const ASIDE = 'dialog, [role=dialog], [role=alertdialog], [role=menu]';

/**
 * While the rows have the keyboard it is on the current one, wherever that moves and whatever becomes of the one
 * before; what is in the row may have it instead.
 */
function useKeyboardOn(
  grid: RefObject<HTMLElement | null>,
  virtualizer: Virtualizer<HTMLDivElement, Element>,
  at: number,
) {
  const isHeld = useRef(false);
  const lastAt = useRef(at);
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const settle = () => {
    const active = document.activeElement;
    if (!isHeld.current || active?.closest(ASIDE)) return;
    const row = grid.current?.querySelector<HTMLElement>(`[role=row][data-index="${at}"]`);
    if (row?.contains(active) === false) row.focus({ preventScroll: true });
  };
  useLayoutEffect(() => {
    if (lastAt.current !== at) virtualizer.scrollToIndex(at, { align: 'auto' });
    lastAt.current = at;
    settle();
  });
  return {
    take: () => {
      isHeld.current = true;
      lastAt.current = -1;
      // The current row may only now be moving.
      drawAgain();
    },
    onFocus: () => {
      isHeld.current = true;
    },
    onBlur: ({ relatedTarget, currentTarget }: FocusEvent) => {
      // Nothing takes it where what had it went.
      if (!(relatedTarget instanceof Element) || currentTarget.contains(relatedTarget)) return;
      if (relatedTarget.closest(ASIDE) === null) isHeld.current = false;
    },
  };
}

/** After so long a pause, a letter begins a new search. */
const PAUSE_MS = 700;

function useTreeKeys<Row extends TreeRow>({ rows, textOf, ...on }: TreeGridProps<Row>) {
  const { direction } = useLocale();
  const typed = useRef({ text: '', at: 0 });
  const search = ({ key, timeStamp }: KeyboardEvent, from: number): number => {
    const isNext = timeStamp - typed.current.at < PAUSE_MS;
    const text = (isNext ? typed.current.text : '') + key;
    typed.current = { text, at: timeStamp };
    return findText(rows.map(textOf), text, from);
  };
  return (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = rows[index];
    if (row === undefined) return;
    const key = keyIn(event.key, direction);
    const move = hasModifier(event)
      ? undefined
      : (treeMove(rows, index, { key, page: pageOf(event.currentTarget) }) ??
        (isLetter(event) ? ({ kind: 'go', to: search(event, index) } as const) : undefined));
    if (move === undefined) return on.onKey(event, row);
    event.preventDefault();
    if (move.kind === 'fold') return on.onFold(row, move.isOpen);
    const to = rows[move.to];
    if (to !== undefined && to !== row) on.onCurrent(to);
  };
}

function hasModifier({ ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey || shiftKey;
}

/** Space is for what a row does. */
function isLetter({ key }: KeyboardEvent): boolean {
  return [...key].length === 1 && key !== ' ';
}

/** Where it is read from right to left, the arrows that fold and unfold change places. */
function keyIn(key: string, direction: 'ltr' | 'rtl'): string {
  if (direction === 'ltr') return key;
  if (key === 'ArrowLeft') return 'ArrowRight';
  return key === 'ArrowRight' ? 'ArrowLeft' : key;
}

function pageOf(grid: HTMLElement): number {
  return Math.max(1, Math.floor(grid.clientHeight / ROW) - 1);
}

type TreeMove =
  | { readonly kind: 'go'; readonly to: number }
  | { readonly kind: 'fold'; readonly isOpen: boolean };

/** What a key does on a row, as where it is read from left to right; undefined where it is none of the tree's. */
export function treeMove(
  rows: readonly TreeRow[],
  index: number,
  { key, page }: { readonly key: string; readonly page: number },
): TreeMove | undefined {
  const last = rows.length - 1;
  const go = (to: number) => ({ kind: 'go', to: Math.min(last, Math.max(0, to)) }) as const;
  const isOpen = rows[index]?.isOpen;
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'PageDown':
      return go(index + page);
    case 'PageUp':
      return go(index - page);
    case 'Home':
      return go(0);
    case 'End':
      return go(last);
    case 'ArrowRight':
      if (isOpen === false) return { kind: 'fold', isOpen: true };
      return go(isOpen === true ? index + 1 : index);
    case 'ArrowLeft':
      return isOpen === true ? { kind: 'fold', isOpen: false } : go(parentOf(rows, index));
    default:
      return undefined;
  }
}

function parentOf(rows: readonly TreeRow[], index: number): number {
  const level = rows[index]?.level ?? 1;
  const above = rows.slice(0, index).findLastIndex((row) => row.level < level);
  return above === -1 ? index : above;
}

/**
 * The first text from a place on that begins with what was typed; by one letter over and over, each next one. The place
 * itself where there is none.
 */
export function findText(texts: readonly string[], typed: string, from: number): number {
  const letters = [...fold(typed)];
  const isRepeated = letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : letters.join('');
  const start = isRepeated ? from + 1 : from;
  const order = texts.map((_, offset) => (start + offset) % texts.length);
  return order.find((index) => fold(texts[index] ?? '').startsWith(wanted)) ?? from;
}

function fold(text: string): string {
  return text.trim().normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
