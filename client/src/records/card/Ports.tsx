import { Handle, Position } from '../../canvas/flow.ts';
import { useT } from '../../i18n/useT.ts';
import styles from './Ports.module.css';

/**
 * Where legs arrive (`in`) and leave (`out`). Legs run from left to right in every language, as the
 * canvas does. They are for pointers; by keyboard, a leg is drawn from the card itself.
 */
export function Ports({ has }: { readonly has: 'in-out' | 'out' }) {
  const t = useT();
  return (
    <>
      {has === 'in-out' && (
        <Handle
          type="target"
          position={Position.Left}
          className={styles.port}
          aria-hidden
          title={t('canvas.port.in')}
        />
      )}
      <Handle
        type="source"
        position={Position.Right}
        className={styles.port}
        aria-hidden
        title={t('canvas.port.out')}
      />
    </>
  );
}
