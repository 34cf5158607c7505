import { Download } from 'lucide-react';
import { type ComponentType, useEffect, useState } from 'react';
import { fetchPart, type Missing } from '../api/release.ts';
import { fetchFile, nameOf } from '../api/reports.ts';
import type { FindDialogProps } from '../features/find/FindDialog.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { VersionsDialog } from '../features/history/VersionsDialog.tsx';
import { PictureDialog } from '../features/picture/PictureDialog.tsx';
import { PrintDialog } from '../features/picture/PrintDialog.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { DownloadCopy } from '../features/sync/DownloadCopy.tsx';
import { useErrorMessage } from '../i18n/useErrorMessage.ts';
import { useLocale, useT } from '../i18n/useT.ts';
import { useSavedState, useUi, useUiActions } from '../session/hooks.ts';
import { useSession } from '../session/SessionContext.tsx';
import { Button } from '../ui/Button.tsx';
import { saveFile } from '../ui/saveFile.ts';
import { useToast } from '../ui/toasts.tsx';
import { PartNotice } from './PartNotice.tsx';
import { SettingsDialog } from './Settings.tsx';
import { replaceToken } from './useRoute.ts';

interface BoardDialogsProps {
  /** Shows the report, or what changed in it since a version. */
  onReport(since?: number): void;
}

/** The windows over the board page, one at a time. */
export function BoardDialogs({ onReport }: BoardDialogsProps) {
  const opened = useUi(({ dialog }) => dialog);
  const { openDialog } = useUiActions();
  const close = () => openDialog(null);
  const t = useT();
  const saveCanvas = useSaveCanvas();
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
      {opened === 'settings' && <SettingsDialog onClose={close} />}
      <FindWindow onReport={() => onReport()} saveCanvas={saveCanvas} />
    </>
  );
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

type FindDialog = ComponentType<FindDialogProps>;
type Fetched = { readonly Dialog: FindDialog } | { readonly why: Missing } | undefined;

async function load(): Promise<FindDialog> {
  return (await import('../features/find/FindDialog.tsx')).FindDialog;
}

interface FindWindowProps {
  onReport(): void;
  saveCanvas(): void;
}

/** The search and the list of commands. It is fetched after the board, and is there when the network is not. */
function FindWindow({ onReport, saveCanvas }: FindWindowProps) {
  const opened = useUi(({ dialog }) => dialog);
  const isCutOff = useSavedState() === 'closed';
  const { openDialog } = useUiActions();
  const [fetched, setFetched] = useState<Fetched>();
  useEffect(() => {
    void fetchPart(load, (why) => setFetched({ why })).then((Dialog) => Dialog && setFetched({ Dialog }));
  }, []);
  if ((opened !== 'find' && opened !== 'commands') || fetched === undefined) return null;
  const close = () => openDialog(null);
  if ('why' in fetched) return <PartNotice why={fetched.why} onStay={close} />;
  return (
    <fetched.Dialog mode={opened} page={{ isCutOff, showReport: onReport, saveCanvas }} onClose={close} />
  );
}
