import { type Branch, keysAround, type Outline, type OutlineNode } from './tree.ts';

/** A row in sight, as the WAI-ARIA tree grid tells of it. */
export interface OutlineRow {
  readonly key: string;
  readonly node: OutlineNode;
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Undefined where there is nothing to unfold. */
  readonly isOpen: boolean | undefined;
}

/** The rows that are not folded away, from top to bottom. */
export function rowsOf(
  branches: readonly Branch[],
  isOpen: (branch: Branch) => boolean,
  level = 1,
): readonly OutlineRow[] {
  return branches.flatMap((each, index) => {
    const open = each.isParent ? isOpen(each) : undefined;
    const { key, node } = each;
    const row = { key, node, level, position: index + 1, setSize: branches.length, isOpen: open };
    return open === true ? [row, ...rowsOf(each.children(), isOpen, level + 1)] : [row];
  });
}

/** Of a row and those around it, the innermost that is in sight. */
function inSight(key: string, rows: ReadonlySet<string>): string | undefined {
  return [...keysAround(key), key].findLast((each) => rows.has(each));
}

interface Change {
  readonly key: string;
  readonly before: readonly OutlineRow[];
  readonly after: readonly OutlineRow[];
  readonly outline: Outline;
}

/**
 * Where one is after the rows have changed: at the same row; where its record stands now, or what that is folded into;
 * or where it went, at the next row that is left, or else the one before.
 */
export function placeAfter({ key, before, after, outline }: Change): string | undefined {
  const keys = new Set(after.map((row) => row.key));
  if (keys.has(key)) return key;
  const index = before.findIndex((row) => row.key === key);
  const node = before[index]?.node;
  const now = node?.kind === 'record' ? outline.keyOf(node.id, key) : key;
  const found = now && inSight(now, keys);
  if (found) return found;
  const left = (row: OutlineRow) => keys.has(row.key);
  return (
    before.slice(index + 1).find(left) ??
    before.slice(0, Math.max(0, index)).findLast(left) ??
    after[0]
  )?.key;
}
