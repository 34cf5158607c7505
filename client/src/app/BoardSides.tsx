import {
  BookOpenText,
  ChevronsUp,
  ListTree,
  type LucideIcon,
  Route,
  SlidersHorizontal,
  X,
} from 'lucide-react';
import { lazyPart } from '../api/lazyPart.ts';
import { useT } from '../i18n/useT.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import type { Panel } from '../store/uiStore.ts';
import { IconButton } from '../ui/IconButton.tsx';
import styles from './BoardSides.module.css';

/** What stands beside the canvas comes after it: one moves the board, and reads it, sooner. */
export const sidePanels = lazyPart(() => import('./SidePanels.tsx'));
/** On a phone the board is read as an outline first, which comes with the page. */
export const outlinePanel = lazyPart(() => import('../features/outline/OutlinePanel.tsx'));

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
