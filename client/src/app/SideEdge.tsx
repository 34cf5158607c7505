import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import {
  type CSSProperties,
  type KeyboardEvent,
  type PointerEvent,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { useT } from '../i18n/useT.ts';
import { rememberSides, SIDES, type SideName } from '../local/preferences.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './SideEdge.module.css';

/** How wide a panel may be, in CSS pixels: less cuts its words, more leaves no canvas on a small laptop. */
const NARROWEST = 208;
const WIDEST = 520;
/** What a press of an arrow key adds. */
const STEP = 24;
/** So much the pointer may move in a click. */
const CLICK = 3;

/** For the style sheet of the page: which panels are folded away, and how wide each was made; remembers it in this browser. */
export function useSides(): { readonly folded: string; readonly widths: CSSProperties } {
  const sides = useUi((state) => state.sides);
  useEffect(() => rememberSides(sides), [sides]);
  const widths = SIDES.flatMap((name) => {
    const { isFolded, width } = sides[name];
    return isFolded || width === null ? [] : [[`--${name}-width`, `${width}px`]];
  });
  return {
    folded: SIDES.filter((name) => sides[name].isFolded).join(' '),
    widths: Object.fromEntries(widths),
  };
}

interface SideEdgeProps {
  readonly side: SideName;
  /** The id of the panel's element. */
  readonly controls: string;
}

/** Between a panel and the canvas: folds the panel away and back, and makes it wider or narrower. */
export function SideEdge({ side, controls }: SideEdgeProps) {
  const t = useT();
  const isFolded = useUi(({ sides }) => sides[side].isFolded);
  const { setSide } = useUiActions();
  const Icon = ICONS[side][isFolded ? 'unfold' : 'fold'];
  return (
    <div className={styles.edge} data-side={side}>
      {!isFolded && <Splitter side={side} controls={controls} />}
      <IconButton
        label={t(isFolded ? `board.unfold.${side}` : `board.fold.${side}`)}
        size="sm"
        className={styles.fold}
        onPress={() => setSide(side, { isFolded: !isFolded })}
      >
        <Icon size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

const ICONS = {
  story: { fold: PanelLeftClose, unfold: PanelLeftOpen },
  details: { fold: PanelRightClose, unfold: PanelRightOpen },
} as const;

/**
 * The edge that is dragged, by the window splitter pattern of the WAI-ARIA authoring practices; a click without a drag
 * goes between the widest and what the window suggests.
 */
function Splitter({ side, controls }: SideEdgeProps) {
  const t = useT();
  const width = useUi(({ sides }) => sides[side].width);
  const { setSide } = useUiActions();
  const drawn = useSyncExternalStore(onResize, () => widthOf(controls));
  const grasped = useRef<{ readonly x: number; hasMoved: boolean } | null>(null);
  const put = (pixels: number) =>
    setSide(side, { width: Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels))) });
  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    grasped.current = { x: event.clientX, hasMoved: false };
  };
  const onPointerMove = ({ clientX }: PointerEvent) => {
    const grasp = grasped.current;
    if (grasp === null) return;
    grasp.hasMoved ||= Math.abs(clientX - grasp.x) > CLICK;
    if (grasp.hasMoved) put(widthUpTo(clientX, side));
  };
  const onPointerUp = () => {
    const grasp = grasped.current;
    grasped.current = null;
    if (grasp !== null && !grasp.hasMoved) setSide(side, { width: width === null ? WIDEST : null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const pixels = widthByKey(event.key, side, widthOf(controls));
    if (pixels === undefined) return;
    event.preventDefault();
    put(pixels);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule does not move
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={t(`board.width.${side}`)}
      aria-controls={controls}
      aria-valuemin={NARROWEST}
      aria-valuemax={WIDEST}
      aria-valuenow={width ?? drawn}
      className={styles.splitter}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => {
        grasped.current = null;
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function onResize(listener: () => void): () => void {
  addEventListener('resize', listener);
  return () => removeEventListener('resize', listener);
}

const isMirrored = () => document.documentElement.dir === 'rtl';

/** Whether the panel is at the left of the window. */
const isLeft = (side: SideName) => (side === 'story') !== isMirrored();

function widthUpTo(x: number, side: SideName): number {
  return isLeft(side) ? x : innerWidth - x;
}

/** The panel's width now; not known before it is drawn. */
function widthOf(id: string): number {
  return Math.round(document.getElementById(id)?.getBoundingClientRect().width ?? NARROWEST);
}

function widthByKey(key: string, side: SideName, now: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
      return isLeft(side) ? now - STEP : now + STEP;
    case 'ArrowRight':
      return isLeft(side) ? now + STEP : now - STEP;
    case 'Home':
      return NARROWEST;
    case 'End':
      return WIDEST;
    default:
      return undefined;
  }
}
