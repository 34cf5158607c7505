import { BookOpenText, type LucideIcon, Route, SlidersHorizontal } from 'lucide-react';
import { useT } from '../i18n/useT.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import type { Panel } from '../store/uiStore.ts';
import styles from './PanelTabs.module.css';

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
