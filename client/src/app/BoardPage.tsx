import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { nothingMore, whenSettled } from '../api/lazyPart.ts';
import { Canvas } from '../canvas/Canvas.tsx';
import { focusCanvas } from '../canvas/gestures/useView.ts';
import { useCommentNotices } from '../features/comments/useCommentNotices.ts';
import { useAlias } from '../features/presence/alias.ts';
import { OthersAnnounced } from '../features/presence/OthersAnnounced.tsx';
import { AliasBanner } from '../features/presence/WhoIsHere.tsx';
import { ProblemBanner } from '../features/problems/ProblemBanner.tsx';
import { RemovalDialog } from '../features/removal/RemovalDialog.tsx';
import { useRememberBoard } from '../features/share/useRememberBoard.ts';
import { BlockedBanner, WaitingForBoard } from '../features/sync/Blocked.tsx';
import { CutOffBanner, FromCopyBanner, NotStoredBanner } from '../features/sync/LineBanners.tsx';
import { MeanwhileBanner } from '../features/sync/MeanwhileBanner.tsx';
import { RejectedBanner } from '../features/sync/RejectedBanner.tsx';
import { Tour } from '../features/tour/Tour.tsx';
import { tourOf } from '../features/tour/tour.ts';
import { useT } from '../i18n/useT.ts';
import { cardsOf } from '../records/cards.ts';
import { useBoard, useUi, useUiActions } from '../session/hooks.ts';
import { ReadOnly, useSession } from '../session/SessionContext.tsx';
import type { Panel } from '../store/uiStore.ts';
import { whereShown } from '../store/whereShown.ts';
import { regionProps } from '../ui/regions.ts';
import { usePart } from '../ui/usePart.ts';
import { BoardGate } from './BoardGate.tsx';
import { BoardHeader, boardDialogs } from './BoardHeader.tsx';
import styles from './BoardPage.module.css';
import { BoardSide } from './BoardSide.tsx';
import { outlinePanel, PanelTabs, SheetBar, sidePanels } from './BoardSides.tsx';
import { HomeButton, Loading } from './emptyPages.tsx';
import { useHasSheet, useIsNarrow } from './phone.ts';
import { SideEdge, useSides } from './SideEdge.tsx';
import { useFocusHome } from './useFocusHome.ts';
import { useNotices } from './useNotices.ts';
import { usePageKeys } from './usePageKeys.ts';
import { useAddress } from './useRoute.ts';

interface BoardPageProps {
  readonly boardId: string;
  /** The capability token of the link. */
  readonly token: string;
  /** Whether it is only looked at, whatever its token allows. */
  readonly isReadOnly?: boolean;
  /** Whether the person is there to look, and keeps nothing of it. */
  readonly isGuest?: boolean;
  /** What a person has to do beside the board for a while; in the place of the details, on a phone under the board. */
  readonly beside?: ReactNode;
  /** What leads a person over the board; it draws nothing. */
  readonly guide?: ReactNode;
  /** Called once the board is there, with all that is beside it. */
  onReady?(): void;
}

/** The board: its session, and around the canvas the panels. */
export function BoardPage({
  boardId,
  token,
  isReadOnly = false,
  isGuest = false,
  beside,
  guide,
  onReady,
}: BoardPageProps) {
  return (
    <BoardGate boardId={boardId} token={token} isGuest={isGuest}>
      <ReadOnly when={isReadOnly}>
        <OpenBoard beside={beside} guide={guide} onReady={onReady} />
      </ReadOnly>
    </BoardGate>
  );
}

interface OpenBoardProps {
  readonly beside: ReactNode;
  readonly guide: ReactNode;
  readonly onReady: (() => void) | undefined;
}

/** Nothing of a board shows before its content is there, and what it is read by. */
function OpenBoard({ beside, guide, onReady }: OpenBoardProps) {
  const isReady = useBoard(({ ready }) => ready);
  const reader = usePart<unknown>(useIsNarrow() ? outlinePanel : nothingMore);
  const [isShown, setShown] = useState(false);
  if (isReady && reader.step !== 'fetching' && !isShown) setShown(true);
  useEffect(() => {
    if (!isShown) return;
    return whenSettled(sidePanels, () => {
      boardDialogs();
      onReady?.();
    });
  }, [isShown, onReady]);
  if (isShown) return <BoardLayout beside={beside} guide={guide} />;
  return (
    <WaitingForBoard loading={<Loading />}>
      <HomeButton />
    </WaitingForBoard>
  );
}

/** The frame of the board page: header, story on one side, canvas, details on the other side. */
function BoardLayout({ beside, guide }: Omit<OpenBoardProps, 'onReady'>) {
  const { setTour } = useUiActions();
  const alias = useAlias();
  const panel = useUi((state) => state.panel);
  const { folded, widths } = useSides();
  const page = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const landmarkOf = useLandmarks(isNarrow ? panel : 'canvas');
  const hasSheet = useHasSheet();
  const told = useTold();
  useOpeningPanel(isNarrow);
  useFocusHome(page);
  useRememberBoard();
  useAddressedCard();
  useNotices();
  useCommentNotices();
  usePageKeys();
  return (
    <div
      ref={page}
      className={styles.page}
      data-panel={panel}
      data-folded={folded}
      data-sheet={hasSheet || undefined}
      data-told={told}
      data-beside={beside ? '' : undefined}
      style={widths}
      tabIndex={-1}
    >
      <SkipToContent />
      <div className={styles.top}>
        <BoardHeader alias={alias} />
        <AliasBanner alias={alias} onChosen={focusCanvas} onTour={() => setTour(0)} />
        <ProblemBanner />
        <BlockedBanner />
        <FromCopyBanner />
        <NotStoredBanner />
        <CutOffBanner />
        <RejectedBanner />
        <MeanwhileBanner />
      </div>
      {isNarrow && (
        <section className={styles.outline} {...landmarkOf('outline')}>
          <BoardSide of={outlinePanel}>{({ OutlinePanel }) => <OutlinePanel isAlone />}</BoardSide>
        </section>
      )}
      <section className={styles.story} {...landmarkOf('story')}>
        <BoardSide of={sidePanels}>{({ StorySide }) => <StorySide hasOutline={!isNarrow} />}</BoardSide>
      </section>
      <SideEdge side="story" controls={idBeside('story')} />
      <section className={styles.canvas} {...landmarkOf('canvas')}>
        <Canvas />
      </section>
      {!beside && <SideEdge side="details" controls={idBeside('details')} />}
      <section className={styles.details} {...landmarkOf('details')}>
        {hasSheet && <SheetBar />}
        <BoardSide of={sidePanels}>{({ DetailsSide }) => <DetailsSide />}</BoardSide>
      </section>
      {beside && <div className={styles.beside}>{beside}</div>}
      <Tour onEnd={focusCanvas} />
      <PanelTabs />
      <RemovalDialog />
      <OthersAnnounced />
      {guide}
    </div>
  );
}

/** The part of the page that the tour tells of. */
function useTold(): Panel | undefined {
  const session = useSession();
  return useUi(({ tour }) => (tour === null ? undefined : tourOf(session)[tour]?.panel));
}

/** The canvas is what the page is about, the sides go with it; on a phone, whatever fills the screen. */
function useLandmarks(main: Panel) {
  const t = useT();
  return (panel: Panel) => ({
    // On a section: in a plain element of such a role a header would count as that of the page.
    'aria-label': t(`board.${panel}`),
    // A click where there is nothing else puts the keyboard there, and so does what goes from under it.
    ...(panel === 'canvas' ? { tabIndex: -1 } : regionProps(panel)),
    ...(panel === main ? { role: 'main', id: MAIN } : { role: 'complementary', id: idBeside(panel) }),
  });
}

/**
 * What a board opens with: a phone with the outline, which is read there as it is, or with the canvas where there is
 * nothing to read yet.
 */
function useOpeningPanel(isNarrow: boolean): void {
  const { store, ui } = useSession();
  const isNew = useRef(ui.getState().view === null);
  useLayoutEffect(() => {
    if (!isNew.current) return;
    isNew.current = false;
    const { records } = store.getState();
    const isEmpty = cardsOf(records).next().done;
    if (isNarrow && !isEmpty) ui.actions.setPanel('outline');
    // Without a barrier there is nothing to try.
    if (records.barriers.size === 0) ui.actions.showTab({ details: 'card' });
  }, [isNarrow, store, ui]);
}

const MAIN = 'content';
const idBeside = (panel: Panel) => `beside-${panel}`;

/** Not a link: the fragment of the address is the board's token. */
function SkipToContent() {
  const t = useT();
  return (
    <button type="button" className={styles.skip} onClick={() => document.getElementById(MAIN)?.focus()}>
      {t('app.skip')}
    </button>
  );
}

/** Shows the record that the address names, as a sentence of the report does that leads here. */
function useAddressedCard(): void {
  const { card } = useAddress();
  const { store, ui } = useSession();
  useEffect(() => {
    if (card === undefined) return;
    const shown = whereShown(store.getState().records, card);
    if (shown === undefined) ui.actions.notify('record.not-found', { id: card });
    else ui.actions.revealRecords([shown.selected], shown.inSight);
  }, [card, store, ui]);
}
