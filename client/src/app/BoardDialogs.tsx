import { type ComponentType, useEffect, useState } from 'react';
import { fetchPart, type Missing } from '../api/release.ts';
import type { FindDialogProps } from '../features/find/FindDialog.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { VersionsDialog } from '../features/history/VersionsDialog.tsx';
import { PictureDialog } from '../features/picture/PictureDialog.tsx';
import { PrintDialog } from '../features/picture/PrintDialog.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { DownloadCopy } from '../features/sync/DownloadCopy.tsx';
import { useT } from '../i18n/useT.ts';
import { useSavedState, useUi, useUiActions } from '../session/hooks.ts';
import { Select } from '../ui/controls.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PartNotice } from './PartNotice.tsx';
import { useSettings } from './Settings.tsx';
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
  return (
    <>
      {opened === 'share' && (
        <ShareDialog download={<DownloadCopy size="sm" />} onClose={close} onNewToken={replaceToken} />
      )}
      {opened === 'versions' && <VersionsDialog onClose={close} onReport={onReport} />}
      {opened === 'help' && <HelpDialog onClose={close} />}
      {opened === 'picture' && <PictureDialog onClose={close} />}
      {opened === 'print' && <PrintDialog onClose={close} />}
      {opened === 'settings' && <SettingsDialog onClose={close} />}
      <FindWindow onReport={() => onReport()} />
    </>
  );
}

/** Language and theme, which the header leaves to the board. */
function SettingsDialog({ onClose }: { onClose(): void }) {
  const t = useT();
  const { language, theme } = useSettings();
  return (
    <Dialog size="sm" title={t('settings.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Select {...language} />
      <Select {...theme} />
    </Dialog>
  );
}

type FindDialog = ComponentType<FindDialogProps>;
type Fetched = { readonly Dialog: FindDialog } | { readonly why: Missing } | undefined;

async function load(): Promise<FindDialog> {
  return (await import('../features/find/FindDialog.tsx')).FindDialog;
}

interface FindWindowProps {
  onReport(): void;
}

/** The search and the list of commands. It is fetched after the board, and is there when the network is not. */
function FindWindow({ onReport }: FindWindowProps) {
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
  return <fetched.Dialog mode={opened} page={{ isCutOff, showReport: onReport }} onClose={close} />;
}
