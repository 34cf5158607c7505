import { useSession } from '../../session/SessionContext.tsx';
import { MINIMUM } from '../cards.ts';
import { NodeResizeControl } from '../flow.ts';
import styles from './cards.module.css';

/** The corner by which a note or a frame is made larger or smaller, by whoever may change the board. */
export function ResizeGrip() {
  const { canEdit } = useSession();
  if (!canEdit) return null;
  return (
    <NodeResizeControl
      position="bottom-right"
      minWidth={MINIMUM.width}
      minHeight={MINIMUM.height}
      className={styles.grip ?? ''}
    />
  );
}
