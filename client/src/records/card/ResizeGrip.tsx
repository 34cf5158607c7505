import { NodeResizeControl } from '../../canvas/flow.ts';
import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import type { Size } from '../kind.ts';
import styles from './ResizeGrip.module.css';

/** Notes and frames are never smaller. */
const MINIMUM: Size = { width: 120, height: 80 };

/** The corner by which the one selected note or frame is made larger or smaller, by whoever may change the board. */
export function ResizeGrip() {
  const { canEdit } = useSession();
  const isAlone = useUi(({ selection }) => selection.size === 1);
  if (!canEdit || !isAlone) return null;
  return (
    <NodeResizeControl
      position="bottom-right"
      minWidth={MINIMUM.width}
      minHeight={MINIMUM.height}
      className={styles.grip ?? ''}
    />
  );
}
