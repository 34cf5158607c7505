import { useT } from '../../i18n/useT.ts';
import { recentBoard } from '../../local/recentBoards.ts';
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
  const { boardId } = useSession();
  const token = recentBoard(boardId)?.token;
  return (
    <Dialog title={t('history.title')} closeLabel={t('common.close')} onClose={onClose}>
      {token === undefined ? (
        <p role="alert">{t('error.access.missing')}</p>
      ) : (
        <Versions access={{ boardId, token }} onClose={onClose} onReport={onReport} />
      )}
    </Dialog>
  );
}
