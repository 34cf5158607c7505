import { useState } from 'react';
import { PalettePanel } from '../features/palette/PalettePanel.tsx';
import { StoryPanel } from '../features/story/StoryPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { Tabs } from '../ui/Tabs.tsx';

type Tab = 'story' | 'palette';

/** The side where one reads and takes from: the story, and the city. */
export function StorySide() {
  const t = useT();
  const [tab, setTab] = useState<Tab>('story');
  return (
    <Tabs<Tab>
      label={t('board.story')}
      value={tab}
      tabs={[
        { id: 'story', label: t('board.tab.story'), content: <StoryPanel /> },
        { id: 'palette', label: t('board.tab.palette'), content: <PalettePanel /> },
      ]}
      onChange={setTab}
    />
  );
}
