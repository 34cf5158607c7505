import { useEffect, useState } from 'react';
import { BarrierSection } from '../features/barriers/BarrierSection.tsx';
import { Inspector } from '../features/inspector/Inspector.tsx';
import { WhatIfPanel } from '../features/whatif/WhatIfPanel.tsx';
import { useT } from '../i18n/useT.ts';
import { useAnalysis, useUi } from '../session/hooks.ts';
import { Tabs } from '../ui/Tabs.tsx';

type Tab = 'card' | 'what-if';

/** The side where one looks closer: what is selected, with its barriers, and "what if". */
export function DetailsSide() {
  const t = useT();
  const selection = useUi((state) => state.selection);
  const ticked = useAnalysis(({ whatIf }) => whatIf.removed.size);
  const [tab, setTab] = useState<Tab>('what-if');
  useEffect(() => {
    if (selection.size > 0) setTab('card');
  }, [selection]);
  const whatIf = ticked === 0 ? t('board.tab.whatIf') : t('board.tab.whatIf.ticked', { count: ticked });
  return (
    <Tabs<Tab>
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
      onChange={setTab}
    />
  );
}
