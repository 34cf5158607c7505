import { type Area, NO_ROUTING, type Routes, type Routing, routeMore } from '@parcours/shared/drawing/board';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RecordMaps } from '../store/boardStore.ts';
import { type FlowStore, useFlowStoreApi } from './flow.ts';
import { reroutedOf } from './legRoutes.ts';

/** Up to so many legs are routed at once after a change, before the next picture; more wait for idle moments. */
const AT_ONCE = 60;
/** For so long at a time, so that pictures come in between, in milliseconds. */
const SLICE_MS = 5;
/** So often, in milliseconds, what was found meanwhile is drawn. */
const SHOWN_EVERY_MS = 120;

/** The ways of all legs round the cards. Of a large board, or a large change, they come one after another, what is in sight first. */
export function useRoutes(records: RecordMaps): Routes {
  const flow = useFlowStoreApi();
  const last = useRef<Routing>(NO_ROUTING);
  const start = useMemo(() => {
    const routing = reroutedOf(last.current, records);
    last.current = routing.waiting.size > AT_ONCE ? routing : routeMore(routing, () => true);
    return last.current;
  }, [records]);
  const [found, setFound] = useState(start);
  useEffect(
    () =>
      routeInIdle(
        start,
        () => areaInSight(flow),
        (routing) => {
          last.current = routing;
          setFound(routing);
        },
      ),
    [start, flow],
  );
  return found.layout === start.layout ? found.routes : start.routes;
}

/** Returns how to stop. */
function routeInIdle(start: Routing, inSight: () => Area, onFound: (routing: Routing) => void): () => void {
  let routing = start;
  let shown = performance.now();
  let request: number | undefined;
  const slice = () => {
    const began = performance.now();
    routing = routeMore(routing, () => performance.now() - began < SLICE_MS, inSight());
    const isDone = routing.waiting.size === 0;
    if (isDone || performance.now() - shown > SHOWN_EVERY_MS) {
      shown = performance.now();
      onFound(routing);
    }
    request = isDone ? undefined : whenIdle(slice);
  };
  if (routing.waiting.size > 0) request = whenIdle(slice);
  return () => {
    if (request !== undefined) stopWaiting(request);
  };
}

/** Safari has no idle moments. */
const [whenIdle, stopWaiting] =
  typeof requestIdleCallback === 'function'
    ? [(work: () => void) => requestIdleCallback(work, { timeout: 500 }), cancelIdleCallback]
    : [(work: () => void): number => window.setTimeout(work, 16), (timer: number) => clearTimeout(timer)];

function areaInSight(flow: FlowStore): Area {
  const { transform, width, height } = flow.getState();
  const [x, y, zoom] = transform;
  return { left: -x / zoom, top: -y / zoom, right: (width - x) / zoom, bottom: (height - y) / zoom };
}
