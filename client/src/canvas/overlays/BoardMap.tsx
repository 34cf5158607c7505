import type { CardName } from '@parcours/shared/board';
import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { useShallow } from 'zustand/shallow';
import { useT } from '../../i18n/useT.ts';
import { cardKind, cardsOf, isHidden, sizeOf } from '../../records/cards.ts';
import { useBoard } from '../../session/hooks.ts';
import type { RecordMaps } from '../../store/boardStore.ts';
import { Panel, type Rect, useFlowStore, useReactFlow } from '../flow.ts';
import styles from './overlays.module.css';

const SIZE = { width: 150, height: 104 } as const;
/** Around what is shown, in pixels of the map. */
const AROUND = 5;

/**
 * The whole board and what of it is in sight; dragging and the wheel move that. Not React Flow's, which is one element a
 * card, and has no cards of a board that is drawn from afar.
 */
export function BoardMap() {
  const t = useT();
  const records = useBoard((state) => state.records);
  const { paths, bounds } = useMemo(() => mapOf(records), [records]);
  const sight = useSight();
  const shown = bounds === undefined ? sight : union(bounds, sight);
  const scale = Math.max(shown.width / (SIZE.width - 2 * AROUND), shown.height / (SIZE.height - 2 * AROUND));
  const [width, height] = [SIZE.width * scale, SIZE.height * scale];
  const x = shown.x - (width - shown.width) / 2;
  const y = shown.y - (height - shown.height) / 2;
  const viewBox = `${x} ${y} ${width} ${height}`;
  const { map, ...gestures } = useMapGestures(scale);
  return (
    <Panel position="bottom-left" className={styles.minimap}>
      <svg
        {...SIZE}
        viewBox={viewBox}
        role="img"
        aria-label={t('canvas.minimap')}
        className={styles.mapCards}
      >
        {[...paths].map(([colour, path]) => (
          <path key={colour} d={path} fill={colour} />
        ))}
      </svg>
      <svg {...SIZE} ref={map} viewBox={viewBox} aria-hidden className={styles.mapSight} {...gestures}>
        <path d={`${rectangle({ x, y, width, height })}${rectangle(sight)}`} fillRule="evenodd" />
      </svg>
    </Panel>
  );
}

/** All cards of a colour in one path. */
function mapOf(records: RecordMaps): {
  readonly paths: ReadonlyMap<string, string>;
  readonly bounds: Rect | undefined;
} {
  const paths = new Map<string, string>();
  let bounds: Rect | undefined;
  for (const card of cardsOf(records)) {
    if (isHidden(card)) continue;
    const colour = cardKind<CardName>(card.collection).mapColour;
    const box = { x: card.record.x, y: card.record.y, ...sizeOf(card) };
    bounds = bounds === undefined ? box : union(bounds, box);
    paths.set(colour, (paths.get(colour) ?? '') + rectangle(box));
  }
  return { paths, bounds };
}

const rectangle = ({ x, y, width, height }: Rect): string => `M${x} ${y}h${width}v${height}h${-width}z`;

function union(a: Rect, b: Rect): Rect {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  };
}

/** What of the canvas is in sight, in its units. */
function useSight(): Rect {
  return useFlowStore(
    useShallow(({ transform: [x, y, zoom], width, height }) => ({
      x: -x / zoom,
      y: -y / zoom,
      width: width / zoom,
      height: height / zoom,
    })),
  );
}

/** `scale`: how many units of the canvas a pixel of the map is. */
function useMapGestures(scale: number) {
  const flow = useReactFlow();
  const map = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const element = map.current;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY / 500));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [flow]);
  return {
    map,
    onPointerDown: ({ currentTarget, pointerId }: PointerEvent) => currentTarget.setPointerCapture(pointerId),
    onPointerMove: ({ currentTarget, pointerId, movementX, movementY }: PointerEvent) => {
      if (!currentTarget.hasPointerCapture(pointerId)) return;
      const { x, y, zoom } = flow.getViewport();
      const far = scale * zoom;
      void flow.setViewport({ x: x - movementX * far, y: y - movementY * far, zoom });
    },
  };
}
