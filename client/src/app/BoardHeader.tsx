import { roleCovers } from '@parcours/shared/protocol';
import {
  CircleHelp,
  EllipsisVertical,
  FileText,
  History,
  Info,
  Link2,
  Search,
  SlidersHorizontal,
} from 'lucide-react';
import { type ComponentType, type MouseEvent, useEffect, useEffectEvent, useState } from 'react';
import { type LazyPart, lazyPart } from '../api/lazyPart.ts';
import type { AliasControl } from '../features/presence/alias.ts';
import { WhoIsHere } from '../features/presence/WhoIsHere.tsx';
import { SavedState } from '../features/sync/SavedState.tsx';
import { UndoButtons } from '../features/undo/UndoButtons.tsx';
import { useT } from '../i18n/useT.ts';
import { useSavedState, useUi, useUiActions } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { DialogName } from '../store/uiStore.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import icon from '../ui/icon.svg';
import { MenuButton } from '../ui/popovers/MenuButton.tsx';
import { regionProps } from '../ui/regions.ts';
import { isCommand } from '../ui/shortcuts.ts';
import { usePart } from '../ui/usePart.ts';
import type { BoardDialogsProps } from './BoardDialogs.tsx';
import styles from './BoardHeader.module.css';
import { BoardTitle } from './BoardTitle.tsx';
import { PartNotice } from './PartNotice.tsx';
import { navigate } from './useRoute.ts';

interface ActionsProps {
  /** Whether this person may look into the board's history. */
  readonly hasHistory: boolean;
  /** Whether the board is open by a link, which other pages open by as well; and not by a place in a workshop. */
  readonly hasLinks: boolean;
  onOpen(dialog: DialogName): void;
  onReport(): void;
}

/** The board's title, whether all is saved, who is here, and what can be done with the board as a whole. */
export function BoardHeader({ alias }: { readonly alias: AliasControl }) {
  const t = useT();
  const { boardId, token, isByLink: hasLinks, isGuest, canEdit, role } = useSession();
  const isCutOff = useSavedState() === 'closed';
  const { openDialog } = useUiActions();
  const report = (since?: number) =>
    navigate({ page: 'report', boardId, ...(since !== undefined && { since }) }, token);
  const actions = {
    hasHistory: roleCovers(role, 'edit'),
    hasLinks,
    onOpen: openDialog,
    onReport: () => report(),
  };
  return (
    <header className={styles.header} {...regionProps('header')}>
      {hasLinks && <HomeLink />}
      <BoardTitle />
      <SavedState />
      <span className={styles.where}>
        <IconButton size="sm" label={t('where.title')} onPress={() => openDialog('where')}>
          <Info size={17} aria-hidden />
        </IconButton>
      </span>
      {!canEdit && <p className={styles.readOnly}>{t('board.readOnly')}</p>}
      <div className={styles.tools}>
        {canEdit && <UndoButtons />}
        {!isGuest && <WhoIsHere alias={alias} />}
        {!isCutOff && <WideActions {...actions} />}
        {!isCutOff && <NarrowActions {...actions} />}
      </div>
      <BoardWindow onReport={report} />
    </header>
  );
}

type BoardWindows = ComponentType<BoardDialogsProps>;

/** Fetched ahead, to be there when the network is not. */
export const boardDialogs = lazyPart<BoardWindows>(
  async () => (await import('./BoardDialogs.tsx')).BoardDialogs,
);

/** Windows that few open have code of their own, fetched when they are. */
const RARE: Readonly<Partial<Record<DialogName, LazyPart<BoardWindows>>>> = {
  paper: lazyPart(async () => (await import('../features/paper/PaperDialog.tsx')).PaperDialog),
  practices: lazyPart(
    async () => (await import('../features/practices/PracticesDialog.tsx')).PracticesDialog,
  ),
  directory: lazyPart(async () => (await import('../features/directory/DirectoryHere.tsx')).DirectoryHere),
  scenario: lazyPart(async () => (await import('../features/scenario/ScenarioWindow.tsx')).ScenarioWindow),
};

/** The window over the page. */
function BoardWindow({ onReport }: Pick<BoardDialogsProps, 'onReport'>) {
  const opened = useUi(({ dialog }) => dialog);
  return opened && <Opened opened={opened} onReport={onReport} />;
}

function Opened({ opened, onReport }: Pick<BoardDialogsProps, 'opened' | 'onReport'>) {
  const { openDialog } = useUiActions();
  const part = usePart(RARE[opened] ?? boardDialogs);
  const [typed, setTyped] = useState('');
  const close = () => openDialog(null);
  switch (part.step) {
    case 'fetching':
      return <Fetching onType={setTyped} onClose={close} />;
    case 'missing':
      return <PartNotice why={part.why} onStay={close} />;
    case 'there':
      return <part.value opened={opened} typed={typed} onClose={close} onReport={onReport} />;
  }
}

interface FetchingProps {
  onType(change: (typed: string) => string): void;
  onClose(): void;
}

/** Until the window is there, the keys are its own already: what is typed for it must not write on a card. */
function Fetching({ onType, onClose }: FetchingProps) {
  const t = useT();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { key } = event;
    if (isCommand(event)) return;
    if (key === 'Escape') onClose();
    else if (key === 'Backspace') onType((typed) => typed.slice(0, -1));
    else if ([...key].length === 1) onType((typed) => typed + key);
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    // Captured, so as to come before the canvas and its fields.
    window.addEventListener('keydown', listener, { capture: true });
    return () => window.removeEventListener('keydown', listener, { capture: true });
  }, []);
  return (
    <p role="status" className={styles.fetching}>
      {t('app.loading')}
    </p>
  );
}

function WideActions({ hasHistory, hasLinks, onOpen, onReport }: ActionsProps) {
  const t = useT();
  return (
    <div className={styles.wide}>
      <IconButton label={t('command.find')} shortcut="find" onPress={() => onOpen('find')}>
        <Search size={19} aria-hidden />
      </IconButton>
      <IconButton label={t('board.help')} shortcut="help" onPress={() => onOpen('help')}>
        <CircleHelp size={19} aria-hidden />
      </IconButton>
      {hasHistory && (
        <IconButton label={t('history.title')} onPress={() => onOpen('versions')}>
          <History size={19} aria-hidden />
        </IconButton>
      )}
      <IconButton label={t('settings.command')} onPress={() => onOpen('settings')}>
        <SlidersHorizontal size={19} aria-hidden />
      </IconButton>
      {hasLinks && (
        <>
          <Button icon={<Link2 size={18} aria-hidden />} onPress={() => onOpen('share')}>
            {t('board.share')}
          </Button>
          <Button variant="primary" icon={<FileText size={18} aria-hidden />} onPress={onReport}>
            {t('board.report')}
          </Button>
        </>
      )}
    </div>
  );
}

/** On a phone the same actions are behind one button. */
function NarrowActions({ hasHistory, hasLinks, onOpen, onReport }: ActionsProps) {
  const t = useT();
  const icons = { size: 18, 'aria-hidden': true } as const;
  const versions = {
    key: 'versions',
    label: t('history.title'),
    icon: <History {...icons} />,
    onPress: () => onOpen('versions'),
  };
  const links = [
    { key: 'report', label: t('board.report'), icon: <FileText {...icons} />, onPress: onReport },
    { key: 'share', label: t('board.share'), icon: <Link2 {...icons} />, onPress: () => onOpen('share') },
  ];
  return (
    <div className={styles.narrow}>
      <MenuButton
        iconOnly
        label={t('common.more')}
        icon={<EllipsisVertical size={20} aria-hidden />}
        items={[
          {
            key: 'find',
            label: t('command.find'),
            icon: <Search {...icons} />,
            onPress: () => onOpen('find'),
          },
          ...(hasLinks ? links : []),
          ...(hasHistory ? [versions] : []),
          {
            key: 'help',
            label: t('board.help'),
            icon: <CircleHelp {...icons} />,
            onPress: () => onOpen('help'),
          },
          {
            key: 'where',
            label: t('where.title'),
            icon: <Info {...icons} />,
            onPress: () => onOpen('where'),
          },
          {
            key: 'settings',
            label: t('settings.command'),
            icon: <SlidersHorizontal {...icons} />,
            onPress: () => onOpen('settings'),
          },
        ]}
      />
    </div>
  );
}

/** The mark, leading home without loading the page anew. */
function HomeLink() {
  const t = useT();
  const go = (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate({ page: 'home' });
  };
  return (
    <a href="/" className={styles.home} aria-label={t('app.home')} onClick={go}>
      <img src={icon} alt="" width="32" height="32" />
    </a>
  );
}
