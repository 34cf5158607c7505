import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import {
  type AriaAttributes,
  type FocusEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  type RefObject,
  useImperativeHandle,
  useLayoutEffect,
  useReducer,
  useRef,
} from 'react';
import { cx } from './cx.ts';
import styles from './TreeGrid.module.css';
import { ROW_HEIGHT, type TreeKeys, type TreeRow, useTreeKeys } from './treeKeys.ts';

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

interface TreeGridProps<Row extends TreeRow> extends TreeKeys<Row> {
  readonly label: string;
  /** The row to which Tab comes, and the keyboard while it is here. */
  readonly current: string | undefined;
  readonly ref: Ref<TreeGridHandle>;
  children(row: Row, attributes: RowAttributes): ReactNode;
}

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
    // Each is measured once it is drawn.
    estimateSize: () => ROW_HEIGHT,
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
