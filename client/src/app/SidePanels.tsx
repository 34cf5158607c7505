import { useEffect } from 'react';
import { useStore } from 'zustand';
import { lazyPart } from '../api/lazyPart.ts';
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
import type { SideTabs } from '../store/uiStore.ts';
import { Tabs } from '../ui/Tabs.tsx';
import { BoardSide } from './BoardSide.tsx';

/** Findings are looked at once there are some. */
const findingsPanel = lazyPart(() => import('../features/findings/FindingsPanel.tsx'));

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
    // Whoever reads comments goes on, with those on what is selected first; so does whoever looks at findings.
    const isReading = ['comments', 'findings'].includes(ui.getState().tabs.details);
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
          id: 'findings',
          label: t('findings.title'),
          content: <BoardSide of={findingsPanel}>{({ FindingsPanel }) => <FindingsPanel />}</BoardSide>,
        },
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
