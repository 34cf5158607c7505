import { Canvas } from '../canvas/Canvas.tsx';
import { WhoIsHere } from '../features/presence/WhoIsHere.tsx';
import { useT } from '../i18n/useT.ts';
import { useBoard, useUi } from '../store/hooks.ts';
import styles from './BoardLayout.module.css';

/** The frame of the board page: header, story on one side, canvas, details on the other side. */
export function BoardLayout() {
  const t = useT();
  const panel = useUi((state) => state.panel);
  const title = useBoard(({ meta }) => meta.title);
  return (
    <div className={styles.page} data-panel={panel}>
      <header className={styles.header}>
        <h1 className={styles.title} dir="auto">
          {title || t('common.untitled')}
        </h1>
        <div className={styles.tools}>
          <WhoIsHere />
        </div>
      </header>
      <aside className={styles.story} aria-label={t('board.story')} />
      <main className={styles.canvas} id="content">
        <Canvas />
      </main>
      <aside className={styles.details} aria-label={t('board.details')} />
    </div>
  );
}
