import { Canvas } from '../canvas/Canvas.tsx';
import { CutOffBanner } from '../features/kept/CutOffBanner.tsx';
import { KeptBanner } from '../features/kept/KeptBanner.tsx';
import { ProblemBanner } from '../features/problems/ProblemBanner.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { useT } from '../i18n/useT.ts';
import { useUi } from '../store/hooks.ts';
import { BoardHeader } from './BoardHeader.tsx';
import styles from './BoardLayout.module.css';
import { DetailsSide } from './DetailsSide.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { tokenOf } from './router.ts';
import { StorySide } from './StorySide.tsx';
import { useNotices } from './useNotices.ts';

/** The frame of the board page: header, story on one side, canvas, details on the other side. */
export function BoardLayout() {
  const t = useT();
  const panel = useUi((state) => state.panel);
  useRememberBoard(tokenOf(location.hash));
  useNotices();
  return (
    <div className={styles.page} data-panel={panel}>
      <SkipToCanvas />
      <div className={styles.top}>
        <BoardHeader />
        <ProblemBanner />
        <CutOffBanner />
        <KeptBanner />
      </div>
      <aside className={styles.story} aria-label={t('board.story')}>
        <StorySide />
      </aside>
      <main className={styles.canvas} id="content" tabIndex={-1} aria-label={t('board.canvas')}>
        <Canvas />
      </main>
      <aside className={styles.details} aria-label={t('board.details')}>
        <DetailsSide />
      </aside>
      <PanelTabs />
    </div>
  );
}

/** Not a link: the fragment of the address is the board's token. */
function SkipToCanvas() {
  const t = useT();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById('content')?.focus()}>
      {t('app.skip')}
    </button>
  );
}
