import { Canvas } from '../canvas/Canvas.tsx';
import { CutOffBanner } from '../features/kept/CutOffBanner.tsx';
import { KeptBanner } from '../features/kept/KeptBanner.tsx';
import { ProblemBanner } from '../features/problems/ProblemBanner.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { useT } from '../i18n/useT.ts';
import { useUi } from '../session/hooks.ts';
import type { Panel } from '../store/uiStore.ts';
import { BoardHeader } from './BoardHeader.tsx';
import styles from './BoardLayout.module.css';
import { DetailsSide } from './DetailsSide.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { tokenOf } from './router.ts';
import { StorySide } from './StorySide.tsx';
import { useAddressedCard } from './useAddressedCard.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useNotices } from './useNotices.ts';

/** The frame of the board page: header, story on one side, canvas, details on the other side. */
export function BoardLayout() {
  const panel = useUi((state) => state.panel);
  const landmarkOf = useLandmarks(panel);
  useRememberBoard(tokenOf(location.hash));
  useAddressedCard();
  useNotices();
  return (
    <div className={styles.page} data-panel={panel}>
      <SkipToContent />
      <div className={styles.top}>
        <BoardHeader />
        <ProblemBanner />
        <CutOffBanner />
        <KeptBanner />
      </div>
      <section className={styles.story} {...landmarkOf('story')}>
        <StorySide />
      </section>
      <section className={styles.canvas} {...landmarkOf('canvas')}>
        <Canvas />
      </section>
      <section className={styles.details} {...landmarkOf('details')}>
        <DetailsSide />
      </section>
      <PanelTabs />
    </div>
  );
}

/** The canvas is what the page is about, the sides go with it; on a phone, whatever fills the screen. */
function useLandmarks(shown: Panel) {
  const t = useT();
  const main: Panel = useIsNarrow() ? shown : 'canvas';
  return (panel: Panel) => ({
    // On a section: in a plain element of such a role a header would count as that of the page.
    'aria-label': t(`board.${panel}`),
    ...(panel === main ? { role: 'main', id: MAIN, tabIndex: -1 } : { role: 'complementary' }),
  });
}

const MAIN = 'content';

/** Not a link: the fragment of the address is the board's token. */
function SkipToContent() {
  const t = useT();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById(MAIN)?.focus()}>
      {t('app.skip')}
    </button>
  );
}
