import { useEffect } from 'react';
import { useStore } from 'zustand';
import { isStill } from '../../local/look.ts';
import type { Size } from '../../records/kind.ts';
import { useUi } from '../../session/hooks.ts';
import { followedIn } from '../../session/presence.ts';
import { isSameSight, type Sight } from '../../session/presenceState.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { useFlowStoreApi, useReactFlow, type Viewport } from '../flow.ts';
import { MAX_ZOOM, viewAround } from './useView.ts';

/** Tells those who follow what is in sight here, and goes along with whom this person follows. */
export function useFollow(): void {
  useTellSight();
  useGoAlong();
}

function useTellSight(): void {
  const { presence } = useSession();
  const flow = useFlowStoreApi();
  useEffect(() => {
    const tell = ({ transform: [x, y, zoom], width, height }: ReturnType<typeof flow.getState>) =>
      presence.setSight(sightOf({ x, y, zoom }, { width, height }));
    tell(flow.getState());
    const stop = flow.subscribe((now, before) => {
      if (now.transform !== before.transform || isResized(now, before)) tell(now);
    });
    return () => {
      stop();
      presence.setSight(null);
    };
  }, [presence, flow]);
}

/** What of the canvas is in sight in a window; null where the window has no room for any. */
export function sightOf({ x, y, zoom }: Viewport, { width, height }: Size): Sight | null {
  if (width <= 0 || height <= 0) return null;
  const units = (pixels: number) => Math.round(pixels / zoom);
  return { x: units(-x), y: units(-y), width: units(width), height: units(height) };
}

/** The view that has all of what somebody sees in sight, in the middle of a window of another size. */
export function viewOf(sight: Sight, { width, height }: Size): Viewport {
  const fit = Math.min(width / sight.width, height / sight.height);
  const zoom = Math.min(fit, MAX_ZOOM);
  return {
    x: width / 2 - (sight.x + sight.width / 2) * zoom,
    y: height / 2 - (sight.y + sight.height / 2) * zoom,
    zoom,
  };
}

/** Where nothing is to move by itself, the view changes once theirs has been at rest for so long. */
const AT_REST_MS = 400;

/** A view that changes by any other hand is the person's own again. */
function useGoAlong(): void {
  const { presence, ui, store } = useSession();
  const follows = useStore(presence.store, ({ self }) => self.follows);
  const isLed = useUi(({ led }) => led !== null);
  const flow = useReactFlow();
  const flowStore = useFlowStoreApi();
  useEffect(() => {
    if (follows === null && !isLed) return;
    let isOurs = false;
    const glide = openGlide({
      at: flow.getViewport,
      to: () => {
        const { led } = ui.getState();
        if (led?.sight === null)
          return led.card === null ? null : viewAround(store.getState().records, led.card);
        const sight = led?.sight ?? followedIn(presence.store.getState())?.sight;
        return sight && viewOf(sight, flowStore.getState());
      },
      show: (view) => {
        isOurs = true;
        void flow.setViewport(view);
        isOurs = false;
      },
    });
    glide.start();
    const endings = [
      glide.stop,
      presence.store.subscribe((now, before) => {
        if (!isSameSight(followedIn(now)?.sight, followedIn(before)?.sight)) glide.start();
      }),
      ui.subscribe((now, before) => {
        if (now.led !== before.led) glide.start();
      }),
      flowStore.subscribe((now, before) => {
        if (isResized(now, before)) glide.start();
        else if (now.transform !== before.transform && !isOurs) {
          if (isLed) ui.actions.lead(null);
          else presence.follow(null);
        }
      }),
    ];
    return () => {
      for (const end of endings) end();
      ui.actions.setView(flow.getViewport());
    };
  }, [follows, isLed, presence, ui, store, flow, flowStore]);
}

function isResized(now: Size, before: Size): boolean {
  return now.width !== before.width || now.height !== before.height;
}

interface Glide {
  at(): Viewport;
  to(): Viewport | null | undefined;
  show(view: Viewport): void;
}

/** Two thirds of the way take so long, however far it is. */
const GLIDE_MS = 90;
/** The first frame has none before it, and the one after a pause would leap. */
const LONGEST_FRAME_MS = 32;

/** Goes to where `to` says, a part of what is left of the way with each frame: it may be elsewhere by the next. */
function openGlide({ at, to, show }: Glide) {
  let frame: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  const arrive = () => {
    const goal = to();
    if (goal) show(goal);
  };
  let last = 0;
  const step = (now: number) => {
    frame = undefined;
    const passed = Math.min(now - last, LONGEST_FRAME_MS);
    last = now;
    const [from, goal] = [at(), to()];
    if (!goal) return;
    if (isNear(from, goal)) return arrive();
    show(between(from, goal, 1 - Math.exp(-passed / GLIDE_MS)));
    frame = requestAnimationFrame(step);
  };
  const stop = () => {
    clearTimeout(rest);
    if (frame !== undefined) cancelAnimationFrame(frame);
    frame = undefined;
  };
  return {
    start: () => {
      if (isStill()) {
        stop();
        rest = setTimeout(arrive, AT_REST_MS);
      } else frame ??= requestAnimationFrame(step);
    },
    stop,
  };
}

function isNear(one: Viewport, other: Viewport): boolean {
  const isNearBy = Math.hypot(one.x - other.x, one.y - other.y) < 1;
  return isNearBy && Math.abs(one.zoom / other.zoom - 1) < 0.002;
}

function between(from: Viewport, to: Viewport, share: number): Viewport {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return { x: mix(from.x, to.x), y: mix(from.y, to.y), zoom: mix(from.zoom, to.zoom) };
}
