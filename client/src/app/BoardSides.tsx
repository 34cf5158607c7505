import {
  BookOpenText,
  ChevronsUp,
  ListTree,
  type LucideIcon,
  Route,
  SlidersHorizontal,
  X,
} from 'lucide-react';
import { type ReactNode, useLayoutEffect } from 'react';
import { type LazyPart, lazyPart } from '../api/lazyPart.ts';
import { useT } from '../i18n/useT.ts';
import { useUi, useUiActions } from '../session/hooks.ts';
import type { Panel } from '../store/uiStore.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { usePart } from '../ui/usePart.ts';
import styles from './BoardSides.module.css';
import { ReloadButton } from './emptyPages.tsx';
import { holdFonts } from './fonts.ts';

/** What stands beside the canvas comes after it: one moves the board, and reads it, sooner. */
export const sidePanels = lazyPart(() => import('./SidePanels.tsx'));
/** On a phone the board is read as an outline first, which comes with the page. */
export const outlinePanel = lazyPart(() => import('../features/outline/OutlinePanel.tsx'));

interface BoardSideProps<Value> {
  readonly of: LazyPart<Value>;
  children(panels: Value): ReactNode;
}

/** A part of the page that is drawn once it is there. */
export function BoardSide<Value>({ of, children }: BoardSideProps<Value>) {
  const t = useT();
  const part = usePart(of);
  switch (part.step) {
    case 'there':
      return children(part.value);
    case 'fetching':
      return <Coming />;
    case 'missing':
      return (
        <div role="alert" className={styles.missing}>
          <p>{t(`part.missing.${part.why}`)}</p>
          {part.why === 'gone' && <ReloadButton />}
        </div>
      );
  }
}

function Coming() {
  const t = useT();
  // What one works with comes before the letters that it is written in.
  useLayoutEffect(holdFonts, []);
  return <p className={styles.coming}>{t('app.loading')}</p>;
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
