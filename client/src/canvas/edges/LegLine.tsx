import { memo } from 'react';
import { useBarriersOn } from '../../records/barriers/barriersOn.ts';
import { useLegPlanMark } from '../../session/usePlan.ts';
import { cx } from '../../ui/cx.ts';
import { useIsSketch } from '../distance.ts';
import { EdgeLabelRenderer, type EdgeProps, getBezierPath } from '../flow.ts';
import type { LegEdge } from '../flowTypes.ts';
import { LegMarks } from './LegMarks.tsx';
import styles from './legs.module.css';

/** A leg: a line with an arrow, cut in the middle where a barrier blocks it. Its kind shows in its stroke. */
export const LegLine = memo(function LegLine(props: EdgeProps<LegEdge>) {
  const { data, selected = false, markerEnd } = props;
  const [path, x, y] = getBezierPath(props);
  const { barriers, blocks, wouldOpen, lifted } = useBarriersOn(props.id);
  const mark = useLegPlanMark(props.source, props.target);
  const isSketch = useIsSketch();
  if (data === undefined) return null;
  const { leg } = data;
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
          selected && styles.selected,
          mark === 'part' && styles.planned,
          mark === 'aside' && styles.aside,
        )}
      />
      {!isSketch && (
        <EdgeLabelRenderer>
          <LegMarks
            leg={leg}
            barriers={barriers}
            state={blocks ? 'cut' : wouldOpen ? 'mended' : barriers.length > lifted ? 'hindered' : 'clear'}
            isSelected={selected}
            isAside={mark === 'aside'}
            place={{ x, y }}
          />
        </EdgeLabelRenderer>
      )}
    </>
  );
});
