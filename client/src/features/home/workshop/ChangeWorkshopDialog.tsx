import type { WorkshopAccess } from '../../../api/workshops.ts';
import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useChangeWorkshop } from './useChangeWorkshop.ts';
import { WorkshopForm } from './WorkshopForm.tsx';

interface ChangeWorkshopDialogProps {
  /** With a facilitator's token. */
  readonly access: WorkshopAccess;
  onChanged(): void;
  onClose(): void;
}

/** Gives a report over several boards another name, other boards, other names of groups. */
export function ChangeWorkshopDialog({ access, onChanged, onClose }: ChangeWorkshopDialogProps) {
  const t = useT();
  const errorMessage = useErrorMessage();
  const { start, change, submit } = useChangeWorkshop(access, onChanged);
  if (start.step !== 'ready')
    return (
      <Dialog title={t('workshop.change.title')} closeLabel={t('common.close')} onClose={onClose}>
        {start.step === 'loading' ? (
          <p role="status">{t('workshop.change.loading')}</p>
        ) : (
          <p role="alert">{errorMessage(start.error)}</p>
        )}
      </Dialog>
    );
  return (
    <WorkshopForm
      heading={t('workshop.change.title')}
      about={t('workshop.change.about')}
      confirm={t('common.save')}
      start={start.value}
      isPending={change.step === 'pending'}
      error={change.step === 'failed' ? change.error : undefined}
      onSubmit={(wish) => void submit(wish)}
      onClose={onClose}
    />
  );
}
