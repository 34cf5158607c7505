import { FindDialog } from '../features/find/FindDialog.tsx';
import { HelpDialog } from '../features/help/HelpDialog.tsx';
import { VersionsDialog } from '../features/history/VersionsDialog.tsx';
import { ShareDialog } from '../features/share/ShareDialog.tsx';
import { DownloadCopy } from '../features/sync/DownloadCopy.tsx';
import { useT } from '../i18n/useT.ts';
import { useSavedState } from '../session/hooks.ts';
import type { DialogName } from '../store/uiStore.ts';
import { Select } from '../ui/controls.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { useSettings } from './Settings.tsx';
import { replaceToken } from './useRoute.ts';

export interface BoardDialogsProps {
  readonly opened: DialogName;
  onClose(): void;
  /** Shows the report, or what changed in it since a version. */
  onReport(since?: number): void;
}

/** The windows over the board page, one at a time. */
export function BoardDialogs({ opened, onClose: close, onReport }: BoardDialogsProps) {
  const isCutOff = useSavedState() === 'closed';
  return (
    <>
      {opened === 'share' && (
        <ShareDialog download={<DownloadCopy size="sm" />} onClose={close} onNewToken={replaceToken} />
      )}
      {opened === 'versions' && <VersionsDialog onClose={close} onReport={onReport} />}
      {opened === 'help' && <HelpDialog onClose={close} />}
      {opened === 'settings' && <SettingsDialog onClose={close} />}
      {(opened === 'find' || opened === 'commands') && (
        <FindDialog mode={opened} page={{ isCutOff, showReport: () => onReport() }} onClose={close} />
      )}
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
