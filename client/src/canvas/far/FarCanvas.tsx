import { Ban, CircleDot, Lock, type LucideIcon, MessageSquare, TriangleAlert } from 'lucide-react';
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { useAnalysis, useBoard, useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { OUTCOME_ICONS } from '../../ui/OutcomeBadge.tsx';
import { type FlowStore, useFlowStoreApi } from '../flow.ts';
import styles from './far.module.css';
import { paintLive, paintStill, titleFont } from './paint.ts';
import { readPalette, watchColours } from './palette.ts';
import type { FarBoard, Sight, Sign, Signs } from './pen.ts';

const ICONS: Readonly<Record<Sign, LucideIcon>> = {
  ...OUTCOME_ICONS,
  bars: Ban,
  hinders: TriangleAlert,
  locked: Lock,
  votes: CircleDot,
  comments: MessageSquare,
};
// Keys of an object literal, in its order.
const SIGNS = Object.keys(ICONS) as readonly Sign[];

type FarCanvasProps = Pick<FarBoard, 'moved' | 'routes' | 'pointed'>;

/** The whole board in one picture, under the elements that pointer and keyboard need. */
export function FarCanvas(props: FarCanvasProps) {
  const board = useFarBoard(props);
  const flow = useFlowStoreApi();
  const host = useRef<HTMLDivElement>(null);
  const picture = useRef<Picture | null>(null);
  useLayoutEffect(() => {
    const made = host.current && createPicture(host.current, flow);
    picture.current = made;
    return () => made?.close();
  }, [flow]);
  useLayoutEffect(() => picture.current?.show(board), [board]);
  return <Layers host={host} />;
}

function useFarBoard({ moved, routes, pointed }: FarCanvasProps): FarBoard {
  const records = useBoard((state) => state.records);
  const analysis = useAnalysis((state) => state);
  const selection = useUi((state) => state.selection);
  const planFor = useUi((state) => state.planFor);
  const { presence, commentNews } = useSession();
  const selectedBy = useStore(presence.store, (state) => state.selectedBy);
  const unseen = useStore(commentNews.store, (news) => news.unseen);
  return useMemo(
    () => ({ records, routes, analysis, planFor, moved, selection, pointed, selectedBy, unseen }),
    [records, routes, analysis, planFor, moved, selection, pointed, selectedBy, unseen],
  );
}

function Layers({ host }: { readonly host: RefObject<HTMLDivElement | null> }) {
  return (
    <div ref={host} className={styles.far} aria-hidden>
      <canvas className={styles.layer} />
      <canvas className={styles.layer} />
      <span className={styles.probe} />
      <span hidden>
        {SIGNS.map((sign) => {
          const Icon = ICONS[sign];
          return <Icon key={sign} data-sign={sign} />;
        })}
      </span>
    </div>
  );
}

interface Picture {
  show(board: FarBoard): void;
  close(): void;
}

function createPicture(host: HTMLElement, flow: FlowStore): Picture {
  const [still, live] = [...host.querySelectorAll('canvas')].map(createLayer);
  const probe = host.querySelector<HTMLElement>(`.${styles.probe}`) ?? host;
  const signs = readSigns(host);
  let colours = readPalette(probe);
  let widthOf = still?.measure(titleFont(colours)) ?? (() => 0);
  let board: FarBoard | null = null;
  let painted: StillKey | null = null;
  let request = 0;
  const paint = () => {
    request = 0;
    if (board === null || still === undefined || live === undefined) return;
    const sight = sightOf(flow);
    const pen = { palette: colours, signs, sight, widthOf };
    const key = stillKeyOf(board, sight, colours);
    if (painted === null || !sameKey(painted, key)) {
      paintStill({ ctx: still.begin(sight), ...pen }, board);
      painted = key;
    }
    paintLive({ ctx: live.begin(sight), ...pen }, board);
  };
  const ask = () => {
    request ||= requestAnimationFrame(paint);
  };
  const reread = () => {
    colours = readPalette(probe);
    widthOf = still?.measure(titleFont(colours)) ?? widthOf;
    ask();
  };
  const endings = [
    flow.subscribe((state, before) => {
      const isMoved = state.transform !== before.transform;
      if (isMoved || state.width !== before.width || state.height !== before.height) ask();
    }),
    watchColours(reread),
    () => cancelAnimationFrame(request),
  ];
  // Letters that arrive later are wider or narrower.
  void document.fonts.ready.then(reread);
  return {
    show: (shown) => {
      board = shown;
      ask();
    },
    close: () => {
      board = null;
      for (const end of endings) end();
    },
  };
}

function sightOf(flow: FlowStore): Sight {
  const { transform, width, height } = flow.getState();
  const [x, y, zoom] = transform;
  return { x, y, zoom, width, height };
}

type StillKey = readonly unknown[];

/** What the cards and legs that nobody moves look like depends on this alone. */
function stillKeyOf(board: FarBoard, { x, y, zoom, width, height }: Sight, colours: unknown): StillKey {
  const { records, routes, analysis, planFor, moved, unseen } = board;
  const { analysis: result, whatIf } = analysis;
  return [
    records,
    routes,
    result,
    whatIf,
    planFor,
    unseen,
    [...moved.keys()].join(),
    x,
    y,
    zoom,
    width,
    height,
    colours,
    devicePixelRatio,
  ];
}

function sameKey(a: StillKey, b: StillKey): boolean {
  return a.every((part, index) => Object.is(part, b[index]));
}

function createLayer(canvas: HTMLCanvasElement) {
  const ctx = canvas.getContext('2d');
  if (ctx === null) throw new Error('The browser draws on no canvas.');
  return {
    /** Empty, and as large and as fine as the screen. */
    begin: ({ width, height }: Sight): CanvasRenderingContext2D => {
      const fine = devicePixelRatio;
      const [across, down] = [Math.round(width * fine), Math.round(height * fine)];
      if (canvas.width !== across || canvas.height !== down) {
        canvas.width = across;
        canvas.height = down;
      }
      ctx.setTransform(1, 0, 0, 1, 0, 0);
      ctx.clearRect(0, 0, across, down);
      ctx.setTransform(fine, 0, 0, fine, 0, 0);
      return ctx;
    },
    /** How wide a text is in some letters. */
    measure: (font: string) => {
      const known = new Map<string, number>();
      return (text: string): number => {
        const width = known.get(text);
        if (width !== undefined) return width;
        ctx.font = font;
        const measured = ctx.measureText(text).width;
        if (known.size > MOST_MEASURED) known.clear();
        known.set(text, measured);
        return measured;
      };
    },
  };
}

const MOST_MEASURED = 20_000;

/** The lines of the icons that the page draws everywhere. */
function readSigns(host: HTMLElement): Signs {
  return new Map(
    SIGNS.map((sign) => {
      const path = new Path2D();
      for (const line of host.querySelectorAll(`[data-sign=${sign}] > *`)) path.addPath(pathOf(line));
      return [sign, path] as const;
    }),
  );
}

/** The icons in use are made of these alone. */
function pathOf(line: Element): Path2D {
  const length = (name: string) => Number(line.getAttribute(name) ?? 0);
  const path = new Path2D(line.getAttribute('d') ?? '');
  if (line.tagName === 'circle') path.arc(length('cx'), length('cy'), length('r'), 0, 2 * Math.PI);
  if (line.tagName === 'rect')
    path.roundRect(length('x'), length('y'), length('width'), length('height'), length('rx'));
  return path;
}
