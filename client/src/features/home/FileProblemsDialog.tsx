import type { FileProblem } from '../../api/boards.ts';
import { useT } from '../../i18n/useT.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ProblemTable } from '../../ui/ProblemTable.tsx';

interface FileProblemsDialogProps {
  readonly problems: readonly FileProblem[];
  onClose(): void;
}

/** Why a board file was refused, line by line. */
export function FileProblemsDialog({ problems, onClose }: FileProblemsDialogProps) {
  const t = useT();
  return (
    <Dialog
      size="lg"
      title={t('home.import.title')}
      closeLabel={t('common.close')}
      onClose={onClose}
      actions={<Button onPress={onClose}>{t('common.close')}</Button>}
    >
      <p>{t('home.import.text', { count: problems.length })}</p>
      <ProblemTable problems={problems} />
    </Dialog>
  );
}
