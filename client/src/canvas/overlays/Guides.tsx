import type { Point } from '../../records/kind.ts';
import { useFlowStore, ViewportPortal } from '../flow.ts';
import type { Guide } from '../gestures/snapping.ts';
import styles from './overlays.module.css';

/** Half the length of the strokes at both ends of a gap, in pixels of the screen. */
const END = 5;

/** Thin lines that show with what the cards that are moved are in line; as thin at every zoom. */
export function Guides({ guides }: { readonly guides: readonly Guide[] }) {
  const zoom = useFlowStore(({ transform }) => transform[2]);
  if (guides.length === 0) return null;
  return (
    <ViewportPortal>
      <svg className={styles.guides} width={1} height={1} aria-hidden data-guides={guides.length}>
        <path
          d={guides.map((guide) => pathOf(guide, END / zoom)).join('')}
          vectorEffect="non-scaling-stroke"
        />
      </svg>
    </ViewportPortal>
  );
}

function pathOf({ kind, from, to }: Guide, end: number): string {
  const line = `M${pair(from)}L${pair(to)}`;
  if (kind === 'line') return line;
  const across = from.y === to.y ? { x: 0, y: end } : { x: end, y: 0 };
  return line + [from, to].map((at) => `M${pair(minus(at, across))}L${pair(plus(at, across))}`).join('');
}

const pair = ({ x, y }: Point): string => `${x} ${y}`;
const plus = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
const minus = (a: Point, b: Point): Point => ({ x: a.x - b.x, y: a.y - b.y });
