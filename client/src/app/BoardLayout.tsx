import { useRef } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { BlockedBanner } from '../features/line/BlockedBanner.tsx';
import { ProblemBanner } from '../features/problems/ProblemBanner.tsx';
import { CutOffBanner } from '../features/rejected/CutOffBanner.tsx';
import { MeanwhileBanner } from '../features/rejected/MeanwhileBanner.tsx';
import { NotStoredBanner } from '../features/rejected/NotStoredBanner.tsx';
import { RejectedBanner } from '../features/rejected/RejectedBanner.tsx';
import { RemovalDialog } from '../features/removal/RemovalDialog.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { useT } from '../i18n/useT.ts';
import { useUi } from '../session/hooks.ts';
import type { Panel } from '../store/uiStore.ts';
import { BoardHeader } from './BoardHeader.tsx';
import styles from './BoardLayout.module.css';
import { DetailsSide } from './DetailsSide.tsx';
import { PanelTabs } from './PanelTabs.tsx';
import { StorySide } from './StorySide.tsx';
import { useAddressedCard } from './useAddressedCard.ts';
import { useFocusHome } from './useFocusHome.ts';
import { useIsNarrow } from './useIsNarrow.ts';
import { useNotices } from './useNotices.ts';

/** The frame of the board page: header, story on one side, canvas, details on the other side. */
export function BoardLayout() {
  const panel = useUi((state) => state.panel);
  const page = useRef<HTMLDivElement>(null);
  const landmarkOf = useLandmarks(panel);
  useFocusHome(page);
  useRememberBoard();
  useAddressedCard();
  useNotices();
  return (
    <div ref={page} className={styles.page} data-panel={panel} tabIndex={-1}>
      <SkipToContent />
      <div className={styles.top}>
        <BoardHeader />
        <ProblemBanner />
        <BlockedBanner />
        <NotStoredBanner />
        <CutOffBanner />
        <RejectedBanner />
        <MeanwhileBanner />
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
      <RemovalDialog />
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
    // A click where there is nothing else puts the keyboard there, and so does what goes from under it.
    tabIndex: -1,
    ...(panel === main ? { role: 'main', id: MAIN } : { role: 'complementary' }),
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
