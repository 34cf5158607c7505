import { Download } from 'lucide-react';
import { flushSync } from 'react-dom';
import { fetchFile, nameOf } from '../api/reports.ts';
import { FindDialog } from '../features/find/FindDialog.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { VersionsDialog } from '../features/history/VersionsDialog.tsx';
import { PictureDialog } from '../features/picture/PictureDialog.tsx';
import { PrintDialog } from '../features/picture/PrintDialog.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { DownloadCopy } from '../features/sync/DownloadCopy.tsx';
import { WhereSaved } from '../features/sync/WhereSaved.tsx';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../i18n/useT.ts';
import { forgetBoard } from '../local/recentBoards.ts';
import { eraseFromBrowser } from '../session/eraseFromBrowser.ts';
import { useSavedState } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import type { DialogName } from '../store/uiStore.ts';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { useToast } from '../ui/toasts.tsx';
import { isProgramStored } from './offline/storeProgram.ts';
import { SettingsDialog } from './Settings.tsx';
import { leaveForHome, replaceToken } from './useRoute.ts';

export interface BoardDialogsProps {
  readonly opened: DialogName;
  /** What was typed for it while it was on its way. */
  readonly typed: string;
  onClose(): void;
  /** Shows the report, or what changed in it since a version. */
  onReport(since?: number): void;
}

/** The windows over the board page, one at a time. */
export function BoardDialogs({ opened, typed, onClose: close, onReport }: BoardDialogsProps) {
  const isCutOff = useSavedState() === 'closed';
  const t = useT();
  const saveCanvas = useSaveCanvas();
  const eraseHere = useEraseHere();
  return (
    <>
      {opened === 'share' && (
        <ShareDialog
          download={
            <>
              <DownloadCopy size="sm" />
              <Button size="sm" icon={<Download size={16} aria-hidden />} onPress={saveCanvas}>
                {t('share.canvas')}
              </Button>
            </>
          }
          onClose={close}
          onNewToken={replaceToken}
        />
      )}
      {opened === 'versions' && <VersionsDialog onClose={close} onReport={onReport} />}
      {opened === 'help' && <HelpDialog onClose={close} />}
      {opened === 'picture' && <PictureDialog onClose={close} />}
      {opened === 'print' && <PrintDialog onClose={close} />}
      {opened === 'where' && (
        <WhereSaved isProgramStored={isProgramStored} onErase={eraseHere} onClose={close} />
      )}
      {opened === 'settings' && <SettingsDialog onClose={close} />}
      {(opened === 'find' || opened === 'commands') && (
        <FindDialog
          mode={opened}
          typed={typed}
          page={{ isCutOff, showReport: () => onReport(), saveCanvas }}
          onClose={close}
        />
      )}
    </>
  );
}

/** Leaves the board, with nothing of it in this browser any more. */
function useEraseHere(): () => void {
  const { boardId, eraseCopy } = useSession();
  return () => {
    eraseCopy();
    forgetBoard(boardId);
    // A board that is open remembers what is in sight.
    flushSync(leaveForHome);
    void eraseFromBrowser(boardId);
  };
}

/** Saves the board as a file for other programs, with all that is on it, as the server has it. */
function useSaveCanvas(): () => void {
  const locale = useLocale();
  const { boardId, token, store } = useSession();
  const errorMessage = useErrorMessage();
  const toast = useToast();
  const save = async () => {
    const options = { language: locale, audience: 'internal' } as const;
    try {
      const content = await fetchFile({ boardId, token }, 'canvas', options);
      saveFile(content, nameOf(store.getState().meta.title, 'canvas', options));
    } catch (error) {
      toast({ tone: 'error', message: errorMessage(error) });
    }
  };
  return () => void save();
}
