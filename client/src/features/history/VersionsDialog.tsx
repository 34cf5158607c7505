import { useT } from '../../i18n/useT.ts';
import { useSession } from '../../session/SessionContext.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Versions } from './Versions.tsx';

interface VersionsDialogProps {
  onClose(): void;
  /** Shows the report of progress since a version. */
  onReport(version: number): void;
}

/** The versions of the board: keep one, go back to one, report on what has changed since. */
export function VersionsDialog({ onClose, onReport }: VersionsDialogProps) {
  const t = useT();
  const { boardId, token } = useSession();
  return (
    <Dialog title={t('history.title')} closeLabel={t('common.close')} onClose={onClose}>
      <Versions access={{ boardId, token }} onClose={onClose} onReport={onReport} />
    </Dialog>
  );
}
