import { CircleHelp, EllipsisVertical, FileText, Link2, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { WhoIsHere } from '../features/presence/WhoIsHere.tsx';
import { SavedState } from '../features/saved/SavedState.tsx';
import { UndoButtons } from '../features/saved/UndoButtons.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { useT } from '../i18n/useT.ts';
import { useSession } from '../session/SessionContext.tsx';
import { useSavedState } from '../store/hooks.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import styles from './BoardHeader.module.css';
import { BoardTitle } from './BoardTitle.tsx';
import { HomeLink } from './HomeLink.tsx';
import { tokenOf } from './router.ts';
import { SettingsDialog } from './SettingsDialog.tsx';
import { SettingsMenu } from './SettingsMenu.tsx';
import { navigate, replaceToken } from './useRoute.ts';

type Opened = 'share' | 'help' | 'settings';

interface ActionsProps {
  onOpen(dialog: Opened): void;
  onReport(): void;
}

/** The board's title, whether all is saved, who is here, and what can be done with the board as a whole. */
export function BoardHeader() {
  const t = useT();
  const { boardId, canEdit } = useSession();
  const isCutOff = useSavedState() === 'refused';
  const [opened, setOpened] = useState<Opened>();
  const close = () => setOpened(undefined);
  const report = () => navigate({ page: 'report', boardId }, tokenOf(location.hash));
  return (
    <header className={styles.header}>
      <HomeLink />
      <BoardTitle />
      <SavedState />
      {!canEdit && <p className={styles.readOnly}>{t('board.readOnly')}</p>}
      <div className={styles.tools}>
        {canEdit && <UndoButtons />}
        <WhoIsHere />
        {!isCutOff && <WideActions onOpen={setOpened} onReport={report} />}
        {!isCutOff && <NarrowActions onOpen={setOpened} onReport={report} />}
      </div>
      {opened === 'share' && <ShareDialog onClose={close} onNewToken={replaceToken} />}
      {opened === 'help' && <HelpDialog onClose={close} />}
      {opened === 'settings' && <SettingsDialog onClose={close} />}
    </header>
  );
}

function WideActions({ onOpen, onReport }: ActionsProps) {
  const t = useT();
  return (
    <div className={styles.wide}>
      <IconButton label={t('board.help')} onPress={() => onOpen('help')}>
        <CircleHelp size={19} aria-hidden />
      </IconButton>
      <SettingsMenu />
      <Button icon={<Link2 size={18} aria-hidden />} onPress={() => onOpen('share')}>
        {t('board.share')}
      </Button>
      <Button variant="primary" icon={<FileText size={18} aria-hidden />} onPress={onReport}>
        {t('board.report')}
      </Button>
    </div>
  );
}

/** On a phone the same actions are behind one button. */
function NarrowActions({ onOpen, onReport }: ActionsProps) {
  const t = useT();
  const icons = { size: 18, 'aria-hidden': true } as const;
  return (
    <div className={styles.narrow}>
      <MenuButton
        iconOnly
        label={t('common.more')}
        icon={<EllipsisVertical size={20} aria-hidden />}
        items={[
          { key: 'report', label: t('board.report'), icon: <FileText {...icons} />, onPress: onReport },
          {
            key: 'share',
            label: t('board.share'),
            icon: <Link2 {...icons} />,
            onPress: () => onOpen('share'),
          },
          {
            key: 'help',
            label: t('board.help'),
            icon: <CircleHelp {...icons} />,
            onPress: () => onOpen('help'),
          },
          {
            key: 'settings',
            label: t('settings.title'),
            icon: <SlidersHorizontal {...icons} />,
            onPress: () => onOpen('settings'),
          },
        ]}
      />
    </div>
  );
}
