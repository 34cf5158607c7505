import type { Barrier, Leg } from '@parcours/shared/board';
import type { Route } from '@parcours/shared/drawing/board';
import { Ban, CornerDownRight, Handshake, type LucideIcon, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import type { MessageKey } from '../i18n/messages.ts';
import { useT } from '../i18n/useT.ts';
import {
  AddBarrierButton,
  type BarredState,
  barredState,
  useBarriersOn,
} from '../records/barriers/barriersOn.tsx';
import { CommentMark } from '../records/comments/CommentMark.tsx';
import type { Point } from '../records/kind.ts';
import { useVotes, VoteMark } from '../records/votes/votes.tsx';
import { useUi, useUiActions } from '../session/hooks.ts';
import { useLegPlanMark } from '../session/usePlan.ts';
import { cx } from '../ui/cx.ts';
import { FarLeg } from './far/FarElements.tsx';
import { EdgeLabelRenderer, type EdgeProps, getBezierPath } from './flow.ts';
import type { LegEdge } from './flowTypes.ts';
import styles from './Leg.module.css';
import { useIsDrawnFar } from './levelOfDetail.ts';

/** A leg: a line with an arrow, cut in the middle where a barrier blocks it. Its kind shows in its stroke. */
export const LegLine = memo(function LegLine(props: EdgeProps<LegEdge>) {
  const { data, selected = false, markerEnd } = props;
  const barriersHere = useBarriersOn(props.id);
  const { barriers, blocks, wouldOpen } = barriersHere;
  const mark = useLegPlanMark(props.source, props.target);
  const isFar = useIsDrawnFar();
  const isTouched = useUi(
    ({ hovered, selection }) =>
      hovered === props.source ||
      hovered === props.target ||
      selection.has(props.source) ||
      selection.has(props.target),
  );
  if (data === undefined) return null;
  const { leg, route } = data;
  const { path, middle } = route ?? routeByPorts(props);
  if (isFar) return <FarLeg path={path} />;
  return (
    <>
      <path d={path} className={styles.touchArea} />
      <path
        d={path}
        pathLength={blocks ? 100 : undefined}
        markerEnd={markerEnd}
        className={cx(
          styles.line,
          styles[leg.kind],
          blocks && styles.cut,
          wouldOpen && styles.mended,
          isTouched && styles.touched,
          selected && styles.selected,
          mark === 'part' && styles.planned,
          mark === 'aside' && styles.aside,
        )}
      />
      <EdgeLabelRenderer>
        <LegMarks
          leg={leg}
          barriers={barriers}
          state={barredState(barriersHere)}
          isSelected={selected}
          isAside={mark === 'aside'}
          place={middle}
        />
        <div className={styles.above} style={{ transform: `translate(${middle.x}px, ${middle.y}px)` }}>
          <CommentMark on={leg.id} />
        </div>
        {selected && (
          <div className={styles.below} style={{ transform: `translate(${middle.x}px, ${middle.y}px)` }}>
            <AddBarrierButton on={leg.id} />
          </div>
        )}
      </EdgeLabelRenderer>
    </>
  );
});

/** From port to port, following the cards at its ends. */
function routeByPorts(props: EdgeProps<LegEdge>): Pick<Route, 'path' | 'middle'> {
  const [path, x, y] = getBezierPath(props);
  return { path, middle: { x, y } };
}

interface LegMarksProps {
  readonly leg: Leg;
  readonly barriers: readonly Barrier[];
  readonly state: BarredState;
  readonly isSelected: boolean;
  readonly isAside: boolean;
  readonly place: Point;
}

const BARRIER_ICONS: Readonly<Record<BarredState, LucideIcon>> = {
  clear: TriangleAlert,
  hindered: TriangleAlert,
  cut: Ban,
  mended: Ban,
};

const BARRIER_WORDS: Readonly<Record<BarredState, MessageKey>> = {
  clear: 'canvas.barrier.lifted',
  hindered: 'canvas.barrier.hinders',
  cut: 'canvas.barrier.blocks',
  mended: 'canvas.barrier.lifted',
};

const KIND_ICONS = { path: null, referral: Handshake, workaround: CornerDownRight } as const;

/** In the middle of a leg: its kind, its label, and what stands in the way. Pressing them selects the leg, and opens its worst barrier. */
function LegMarks({ leg, barriers, state, isSelected, isAside, place }: LegMarksProps) {
  const t = useT();
  const { select, revealBarrier } = useUiActions();
  const [worst] = barriers;
  const votes = useVotes([leg.id, ...barriers.map(({ id }) => id)]);
  const KindIcon = KIND_ICONS[leg.kind];
  if (KindIcon === null && !leg.label && barriers.length === 0 && votes === 0) return null;
  const BarrierIcon = BARRIER_ICONS[state];
  return (
    <button
      type="button"
      tabIndex={-1}
      data-leg={leg.id}
      className={cx(
        styles.marks,
        styles[`is-${state}`],
        isSelected && styles.open,
        isAside && styles.aside,
        'nopan',
      )}
      style={{ transform: `translate(-50%, -50%) translate(${place.x}px, ${place.y}px)` }}
      onClick={() => (worst === undefined ? select([leg.id]) : revealBarrier(leg.id, worst.id))}
    >
      {KindIcon !== null && (
        <span className={styles.kind} title={t(`legKind.${leg.kind}`)}>
          <KindIcon size={15} aria-hidden />
          <span className="visually-hidden">{t(`legKind.${leg.kind}`)}</span>
        </span>
      )}
      {leg.label && (
        <span className={styles.words} dir="auto">
          {leg.label}
        </span>
      )}
      {barriers.length > 0 && (
        <span className={styles.barrier} title={barriers.map(({ title }) => title).join('\n')}>
          <BarrierIcon size={16} aria-hidden />
          <span className="visually-hidden">{t(BARRIER_WORDS[state])}</span>
          {barriers.length > 1 && barriers.length}
          <span className={styles.barrierTitle} dir="auto">
            {barriers[0]?.title}
          </span>
        </span>
      )}
      <VoteMark count={votes} />
    </button>
  );
}
