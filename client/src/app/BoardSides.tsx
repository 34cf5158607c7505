import {
  BookOpenText,
  ChevronsUp,
  ListTree,
  type LucideIcon,
  Route,
  SlidersHorizontal,
  X,
} from 'lucide-react';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { SeveralSelected } from '../canvas/several/SeveralSelected.tsx';
import { BarrierSection } from '../features/barriers/BarrierSection.tsx';
import { CommentsPanel } from '../features/comments/CommentsPanel.tsx';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { OutlinePanel } from '../features/outline/OutlinePanel.tsx';
import { PalettePanel } from '../features/palette/PalettePanel.tsx';
import { StoryPanel } from '../features/story/StoryPanel.tsx';
import { WhatIfPanel } from '../features/whatif/WhatIfPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { CommentLine } from '../records/comments/CommentMark.tsx';
import { VoteRounds } from '../records/votes/votes.tsx';
import { useAnalysis, useUi, useUiActions } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { Panel, SideTabs } from '../store/uiStore.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './BoardSides.module.css';

interface StorySideProps {
  /** False where the outline stands alone. */
  readonly hasOutline: boolean;
}

/** The side where one reads and takes from: the story, the city, and the whole board as a tree. */
export function StorySide({ hasOutline }: StorySideProps) {
  const t = useT();
  const tab = useUi(({ tabs }) => tabs.story);
  const { showTab } = useUiActions();
  return (
    <Tabs<SideTabs['story']>
      label={t('board.story')}
      value={tab === 'outline' && !hasOutline ? 'story' : tab}
      tabs={[
        { id: 'story', label: t('board.tab.story'), content: <StoryPanel /> },
        { id: 'palette', label: t('board.tab.palette'), content: <PalettePanel /> },
        ...(hasOutline
          ? [{ id: 'outline', label: t('board.outline'), content: <OutlinePanel isAlone={false} /> } as const]
          : []),
      ]}
      onChange={(story) => showTab({ story })}
    />
  );
}

/** The side where one looks closer: what is selected, with its barriers, "what if", and what the group says of it. */
export function DetailsSide() {
  const t = useT();
  const selection = useUi((state) => state.selection);
  const ticked = useAnalysis(({ whatIf }) => whatIf.removed.size);
  const tab = useUi(({ tabs }) => tabs.details);
  const { showTab } = useUiActions();
  const { ui, commentNews } = useSession();
  const unseen = useStore(commentNews.store, (news) => [...news.unseen.values()].flat().length);
  useEffect(() => {
    // Whoever reads comments goes on, with those on what is selected first.
    const isReading = ui.getState().tabs.details === 'comments';
    if (selection.size > 0 && !isReading) showTab({ details: 'card' });
  }, [selection, ui, showTab]);
  const whatIf = ticked === 0 ? t('board.tab.whatIf') : t('board.tab.whatIf.ticked', { count: ticked });
  return (
    <Tabs<SideTabs['details']>
      label={t('board.details')}
      value={tab}
      tabs={[
        {
          id: 'card',
          label: t('board.tab.card'),
          content: (
            <Inspector several={(ids) => <SeveralSelected ids={ids} />}>
              {(on) => (
                <>
                  <CommentLine on={on} />
                  <VoteRounds on={on} />
                  <BarrierSection on={on} />
                </>
              )}
            </Inspector>
          ),
        },
        { id: 'what-if', label: whatIf, content: <WhatIfPanel /> },
        {
          id: 'comments',
          label: unseen === 0 ? t('comments.title') : t('board.tab.comments.unseen', { count: unseen }),
          content: <CommentsPanel />,
        },
      ]}
      onChange={(details) => showTab({ details })}
    />
  );
}

/** Makes the sheet fill the screen, or puts it away. */
export function SheetBar() {
  const t = useT();
  const { select, setPanel } = useUiActions();
  return (
    <div className={styles.sheetBar}>
      <IconButton label={t('board.sheet.enlarge')} size="sm" onPress={() => setPanel('details')}>
        <ChevronsUp size={20} aria-hidden />
      </IconButton>
      <IconButton label={t('board.sheet.close')} size="sm" onPress={() => select([])}>
        <X size={20} aria-hidden />
      </IconButton>
    </div>
  );
}

const ICONS: Readonly<Record<Panel, LucideIcon>> = {
  outline: ListTree,
  story: BookOpenText,
  canvas: Route,
  details: SlidersHorizontal,
};
const PANELS = ['outline', 'story', 'canvas', 'details'] as const satisfies readonly Panel[];

/** On a phone: which part of the board fills the screen. */
export function PanelTabs() {
  const t = useT();
  const current = useUi(({ panel }) => panel);
  const selected = useUi(({ selection }) => selection.size);
  const { setPanel } = useUiActions();
  return (
    <nav className={styles.tabs} aria-label={t('board.panels')}>
      {PANELS.map((panel) => {
        const Icon = ICONS[panel];
        return (
          <button
            key={panel}
            type="button"
            aria-current={panel === current ? 'page' : undefined}
            data-mark={panel === 'details' && selected > 0}
            onClick={() => setPanel(panel)}
          >
            <Icon size={20} aria-hidden />
            {t(`board.${panel}`)}
          </button>
        );
      })}
    </nav>
  );
}
