import { useT } from '../../i18n/useT.ts';
import { useBoard } from '../../session/hooks.ts';
import { useSession } from '../../session/SessionContext.tsx';
import styles from './overlays.module.css';

/** How to begin, while there is no step on the canvas. */
export function EmptyHint() {
  const t = useT();
  const { canEdit } = useSession();
  const stage = useBoard(({ records }) =>
    records.steps.size > 0 ? 'begun' : records.personas.size > 0 ? 'persona' : 'empty',
  );
  if (stage === 'begun' || !canEdit) return null;
  return (
    <div className={styles.empty}>
      <h2>{t(stage === 'empty' ? 'canvas.empty.title' : 'canvas.empty.withPersona.title')}</h2>
      <p>{t(stage === 'empty' ? 'canvas.empty.text' : 'canvas.empty.withPersona.text')}</p>
    </div>
  );
}
