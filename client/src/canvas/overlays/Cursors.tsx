import { MousePointer2 } from 'lucide-react';
import { useStore } from 'zustand';
import { useSession } from '../../session/SessionContext.tsx';
import { useFlowStore, ViewportPortal } from '../flow.ts';
import styles from './overlays.module.css';

/** Where the others point, with their names; the same size at every zoom. */
export function Cursors() {
  const { presence } = useSession();
  const others = useStore(presence.store, (state) => state.others);
  const zoom = useFlowStore(({ transform }) => transform[2]);
  return (
    <ViewportPortal>
      {others.map(
        ({ client, cursor, user }) =>
          cursor !== null && (
            <div
              key={client}
              className={styles.cursor}
              style={{
                '--person': `var(--person-${user.colour})`,
                transform: `translate(${cursor.x}px, ${cursor.y}px) scale(${1 / zoom})`,
              }}
              aria-hidden
            >
              <MousePointer2 size={20} />
              <bdi className={styles.cursorName}>{user.name}</bdi>
            </div>
          ),
      )}
    </ViewportPortal>
  );
}
