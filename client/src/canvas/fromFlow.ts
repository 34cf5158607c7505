import type { Point, Size } from '../records/kind.ts';
import type { EdgeChange, NodeChange } from './flow.ts';
import type { CardNode, LegEdge } from './flowTypes.ts';

/** What a person meant by what React Flow reports. */
export type Intent =
  | { readonly kind: 'select'; readonly add: readonly string[]; readonly remove: readonly string[] }
  /** Cards follow the pointer; nothing is written yet. */
  | { readonly kind: 'drag'; readonly places: ReadonlyMap<string, Point> }
  /** Cards were let go, or moved by a key. */
  | { readonly kind: 'put'; readonly places: ReadonlyMap<string, Point> }
  /** A note or frame is made larger or smaller; `done` when its corner was let go. */
  | { readonly kind: 'resize'; readonly id: string; readonly size: Size; readonly done: boolean };

type Change = NodeChange<CardNode> | EdgeChange<LegEdge>;

/**
 * Reads React Flow's changes as intents. Removal is not among them: keys and buttons remove by a command of
 * their own; nor are measured sizes, which follow from the records.
 */
export function fromFlow(changes: readonly Change[]): readonly Intent[] {
  const add: string[] = [];
  const remove: string[] = [];
  const dragged = new Map<string, Point>();
  const put = new Map<string, Point>();
  for (const change of changes) {
    if (change.type === 'select') (change.selected ? add : remove).push(change.id);
    if (change.type === 'position' && change.position !== undefined) {
      (change.dragging ? dragged : put).set(change.id, change.position);
    }
  }
  const intents: Intent[] = changes.flatMap((change) => resizeOf(change) ?? []);
  if (add.length + remove.length > 0) intents.push({ kind: 'select', add, remove });
  if (dragged.size > 0) intents.push({ kind: 'drag', places: dragged });
  if (put.size > 0) intents.push({ kind: 'put', places: put });
  return intents;
}

function resizeOf(change: Change): Intent | undefined {
  if (change.type !== 'dimensions' || change.resizing === undefined || change.dimensions === undefined)
    return undefined;
  return { kind: 'resize', id: change.id, size: change.dimensions, done: !change.resizing };
}

/** The selection after an intent to select. */
export function selectionAfter(
  selection: ReadonlySet<string>,
  { add, remove }: Intent & { kind: 'select' },
): ReadonlySet<string> {
  const after = new Set(selection);
  for (const id of remove) after.delete(id);
  for (const id of add) after.add(id);
  return after;
}
