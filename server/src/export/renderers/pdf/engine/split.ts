import { heightOf, topOf } from './measure.ts';
import type { LaidNode } from './tagging.ts';

/** Fewer lines than this are not left alone on either side of a break. */
const FEWEST_LINES = 2;

/** What fits into a height, and the rest. */
export type Parts = readonly [LaidNode, LaidNode];

/** Breaks a node at a height; nothing where no sensible part of it fits. */
export function split(node: LaidNode, height: number): Parts | undefined {
  if (node.type === 'TEXT') return splitLines(node, height);
  if (node.type !== 'VIEW' || !node.children?.length) return undefined;
  return isRow(node) ? splitRow(node, height) : splitColumn(node, height);
}

function isRow({ style }: LaidNode): boolean {
  return style?.flexDirection === 'row' || style?.flexDirection === 'row-reverse';
}

function splitLines(node: LaidNode, height: number): Parts | undefined {
  const { lines = [], box } = node;
  const first = lines[0]?.box.y ?? 0;
  const fitting = lines.filter((line) => line.box.y - first + line.box.height <= height).length;
  const count = Math.min(fitting, lines.length - FEWEST_LINES);
  if (count < FEWEST_LINES || !box) return undefined;
  const cut = (lines[count]?.box.y ?? 0) - first;
  return [
    { ...node, lines: lines.slice(0, count), box: { ...box, height: cut } },
    {
      ...node,
      lines: lines.slice(count),
      box: { ...box, top: 0, height: box.height - cut },
      props: unnamed(node),
    },
  ];
}

/** Cells that fit stay above; those that do not are broken at the same height. */
function splitRow(node: LaidNode, height: number): Parts | undefined {
  const { children = [] } = node;
  const parts = children.map((child) => {
    if (topOf(child) + reachOf(child) <= height) return { head: child, rest: undefined };
    const [head, rest] = split(child, height - topOf(child)) ?? [];
    return { head, rest };
  });
  if (parts.some(({ head }) => !head)) return undefined;
  return halves(
    node,
    parts.flatMap(({ head }) => head ?? []),
    parts.flatMap(({ rest }) => rest ?? []),
  );
}

/** Children above the break, those below it, and the parts of one that is on it. */
function splitColumn(node: LaidNode, height: number): Parts | undefined {
  const { children = [], box } = node;
  const room = height - Math.max(0, heightOf(node) - bottomOf(children));
  const at = children.findIndex((child) => topOf(child) + heightOf(child) > room);
  const child = children[at];
  if (!child) return undefined;
  const [head, rest] = split(child, room - topOf(child)) ?? [];
  const above = [...children.slice(0, at), ...(head ? [head] : [])];
  if (above.length === 0) return undefined;
  const begin = (box?.borderTopWidth ?? 0) + (box?.paddingTop ?? 0);
  const up = (rest ? topOf(child) + heightOf(child) - heightOf(rest) : topOf(child)) - begin;
  const below = children.slice(rest ? at + 1 : at).map((later) => moved(later, topOf(later) - up));
  return halves(node, above, [...(rest ? [moved(rest, begin)] : []), ...below]);
}

/** Both parts keep what the whole has below its children. */
function halves(node: LaidNode, above: readonly LaidNode[], below: readonly LaidNode[]): Parts | undefined {
  const { box, children = [] } = node;
  if (!box || below.length === 0) return undefined;
  const end = heightOf(node) - bottomOf(children);
  return [
    { ...node, children: above, box: { ...box, height: bottomOf(above) + end } },
    {
      ...node,
      children: below,
      box: { ...box, top: 0, height: bottomOf(below) + end },
      props: unnamed(node),
    },
  ];
}

/** How far down there is anything in a node: cells are as high as their row. */
function reachOf(node: LaidNode): number {
  const { lines, children, box } = node;
  const last = lines?.at(-1);
  if (last) return (box?.paddingTop ?? 0) + last.box.y - (lines?.[0]?.box.y ?? 0) + last.box.height;
  return children?.length
    ? children.reduce((far, child) => Math.max(far, topOf(child) + reachOf(child)), 0)
    : heightOf(node);
}

const bottomOf = (nodes: readonly LaidNode[]): number =>
  nodes.reduce((bottom, node) => Math.max(bottom, topOf(node) + heightOf(node)), 0);

export function moved(node: LaidNode, top: number): LaidNode {
  return node.box ? { ...node, box: { ...node.box, top } } : node;
}

/** A place is where it begins. */
function unnamed({ props }: LaidNode): NonNullable<LaidNode['props']> {
  const { anchor: _, bookmark: __, newPage: ___, ...rest } = props ?? {};
  return rest;
}
