import { useUi } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { MINIMUM } from '../cards.ts';
import { NodeResizeControl } from '../flow.ts';
import styles from './cards.module.css';

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
