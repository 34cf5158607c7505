import { BookOpenText, type LucideIcon, Route, SlidersHorizontal } from 'lucide-react';
import { useEffect } from 'react';
import { BarrierSection } from '../features/barriers/BarrierSection.tsx';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { PalettePanel } from '../features/palette/PalettePanel.tsx';
import { StoryPanel } from '../features/story/StoryPanel.tsx';
import { WhatIfPanel } from '../features/whatif/WhatIfPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { useAnalysis, useUi, useUiActions } from '../session/hooks.ts';
import type { Panel, SideTabs } from '../store/uiStore.ts';
import { Tabs } from '../ui/Tabs.tsx';
import styles from './BoardSides.module.css';

/** The side where one reads and takes from: the story, and the city. */
export function StorySide() {
  const t = useT();
  const tab = useUi(({ tabs }) => tabs.story);
  const { showTab } = useUiActions();
  return (
    <Tabs<SideTabs['story']>
      label={t('board.story')}
      value={tab}
      tabs={[
        { id: 'story', label: t('board.tab.story'), content: <StoryPanel /> },
        { id: 'palette', label: t('board.tab.palette'), content: <PalettePanel /> },
      ]}
      onChange={(story) => showTab({ story })}
    />
  );
}

/** The side where one looks closer: what is selected, with its barriers, and "what if". */
export function DetailsSide() {
  const t = useT();
  const selection = useUi((state) => state.selection);
  const ticked = useAnalysis(({ whatIf }) => whatIf.removed.size);
  const tab = useUi(({ tabs }) => tabs.details);
  const { showTab } = useUiActions();
  useEffect(() => {
    if (selection.size > 0) showTab({ details: 'card' });
  }, [selection, showTab]);
  const whatIf = ticked === 0 ? t('board.tab.whatIf') : t('board.tab.whatIf.ticked', { count: ticked });
  return (
    <Tabs<SideTabs['details']>
      label={t('board.details')}
      value={tab}
      tabs={[
        {
          id: 'card',
          label: t('board.tab.card'),
          content: <Inspector>{(on) => <BarrierSection on={on} />}</Inspector>,
        },
        { id: 'what-if', label: whatIf, content: <WhatIfPanel /> },
      ]}
      onChange={(details) => showTab({ details })}
    />
  );
}

const ICONS: Readonly<Record<Panel, LucideIcon>> = {
  story: BookOpenText,
  canvas: Route,
  details: SlidersHorizontal,
};
const PANELS = ['story', 'canvas', 'details'] as const satisfies readonly Panel[];

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
