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
  const { state, change } = useChangeWorkshop(access, onChanged);
  if (state.step === 'loading' || state.step === 'lost')
    return (
      <Dialog title={t('workshop.change.title')} closeLabel={t('common.close')} onClose={onClose}>
        {state.step === 'loading' ? (
          <p role="status">{t('workshop.change.loading')}</p>
        ) : (
          <p role="alert">{errorMessage(state.error)}</p>
        )}
      </Dialog>
    );
  return (
    <WorkshopForm
      heading={t('workshop.change.title')}
      about={t('workshop.change.about')}
      confirm={t('common.save')}
      start={state.start}
      isPending={state.step === 'changing'}
      error={state.step === 'failed' ? state.error : undefined}
      onSubmit={(wish) => void change(wish)}
      onClose={onClose}
    />
  );
}
