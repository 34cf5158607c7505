import type { TidyPlan } from '@parcours/shared/layout';
import { LayoutGrid } from 'lucide-react';
import { useEffect, useState } from 'react';
import { languageDirection } from '../../i18n/direction.ts';
import { useLocale, useT } from '../../i18n/useT.ts';
import { titleOf } from '../../records/cards.ts';
import { useBoard, useUi, useUiActions } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { RecordMaps } from '../../store/boardStore.ts';
import { Button } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import type { TidyReply } from '../../worker/messages.ts';
import { type Box, boxAround } from '../boxes.ts';
import { getViewportForBounds, Panel, useReactFlow, ViewportPortal } from '../flow.ts';
import { focusCanvas, glideMs, PADDING, sizeOfCanvas } from '../gestures/useView.ts';
import overlays from '../overlays/overlays.module.css';
import { applyTidy } from './applyTidy.ts';
import styles from './tidy.module.css';
import { tidyBoardOf } from './tidyBoard.ts';

/** While a tidy-up is worked out, and once it is shown: nothing is moved before the person wants it. */
export function TidyPreview() {
  const cards = useUi(({ tidy }) => tidy?.cards ?? null);
  return cards && <Preview cards={cards} />;
}

function Preview({ cards }: { readonly cards: readonly string[] }) {
  const plan = useUi(({ tidy }) => tidy?.plan ?? null);
  const state = useTidyWorker(cards);
  useInSight(plan);
  return (
    <>
      {plan !== null && <Ghosts plan={plan} />}
      <Panel position="top-center" className={overlays.top}>
        <TidyBanner state={state} plan={plan} />
      </Panel>
    </>
  );
}

type State = { readonly share: number } | 'failed';

/** A worker for this one layout: it ends with it, finished or not. */
function useTidyWorker(cards: readonly string[]): State {
  const { store, ui } = useSession();
  const [state, setState] = useState<State>({ share: 0 });
  useEffect(() => {
    setState({ share: 0 });
    const worker = new Worker(new URL('../../worker/tidy.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<TidyReply>) => {
      if (data.step === 'done') ui.actions.showTidy(data.plan);
      else setState({ share: data.share });
    };
    // It cannot be fetched, or fails.
    worker.onerror = () => setState('failed');
    worker.postMessage(tidyBoardOf(store.getState().records, cards));
    return () => worker.terminate();
  }, [cards, store, ui]);
  return state;
}

const CLEAR_OF_BANNER = { ...PADDING, top: '96px' } as const;

/** Brings the whole layout into sight. */
function useInSight(plan: TidyPlan | null): void {
  const flow = useReactFlow();
  useEffect(() => {
    if (plan === null || plan.size === 0) return;
    const { width, height } = sizeOfCanvas();
    const bounds = boxAround([...plan.values()]);
    const view = getViewportForBounds(bounds, width, height, 0, 1, CLEAR_OF_BANNER);
    void flow.setViewport(view, { duration: glideMs() });
  }, [plan, flow]);
}

interface TidyBannerProps {
  readonly state: State;
  readonly plan: TidyPlan | null;
}

function TidyBanner({ state, plan }: TidyBannerProps) {
  const t = useT();
  const locale = useLocale();
  const session = useSession();
  const { endTidy } = useUiActions();
  const cancel = () => {
    endTidy();
    focusCanvas();
  };
  const apply = () => {
    applyTidy(session);
    focusCanvas();
  };
  return (
    <div className={overlays.banner} dir={languageDirection(locale)}>
      <LayoutGrid size={18} aria-hidden />
      <p role="status">
        {plan !== null && t('tidy.preview', { count: plan.size })}
        {plan === null &&
          (state === 'failed'
            ? t('tidy.failed')
            : t('tidy.working', { percent: Math.round(state.share * 100) }))}
      </p>
      <Button size="sm" onPress={cancel}>
        {t('common.cancel')}
      </Button>
      {plan !== null && (
        <Button size="sm" variant="primary" autoFocus onPress={apply}>
          {t('tidy.apply')}
        </Button>
      )}
    </div>
  );
}

/** More titles than these could not be read anyway, and would take long to draw. */
const MOST_TITLES = 300;

/** Where cards and ways would be, over the board as it is. */
function Ghosts({ plan }: { readonly plan: TidyPlan }) {
  const records = useBoard((state) => state.records);
  const isCard = ([id]: readonly [string, Box]) => !records.frames.has(id);
  const boxes = [...plan];
  return (
    <ViewportPortal>
      <svg className={styles.ghosts} width={1} height={1} aria-hidden>
        <path className={styles.frames} d={outlines(boxes.filter((each) => !isCard(each)))} />
        <path className={styles.ways} d={waysOf(records, plan)} />
        <path className={styles.cards} d={outlines(boxes.filter(isCard))} />
      </svg>
      {boxes.length <= MOST_TITLES &&
        boxes.map(([id, { x, y, width, height }]) => (
          <div
            key={id}
            className={cx(styles.card, records.frames.has(id) && styles.frame)}
            style={{ inlineSize: width, blockSize: height, transform: `translate(${x}px, ${y}px)` }}
            aria-hidden
          >
            <p dir="auto">{titleOf(records, id)}</p>
          </div>
        ))}
    </ViewportPortal>
  );
}

function outlines(boxes: readonly (readonly [string, Box])[]): string {
  return boxes.map(([, { x, y, width, height }]) => `M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

function waysOf({ legs }: RecordMaps, plan: TidyPlan): string {
  return [...legs.values()]
    .map((leg) => {
      const [from, to] = [plan.get(leg.from), plan.get(leg.to)];
      if (from === undefined || to === undefined) return '';
      const [x, y] = [from.x + from.width, from.y + from.height / 2];
      const [toX, toY] = [to.x, to.y + to.height / 2];
      const bend = Math.max(40, Math.abs(toX - x) / 2);
      return `M${x} ${y}C${x + bend} ${y} ${toX - bend} ${toY} ${toX} ${toY}`;
    })
    .join('');
}
