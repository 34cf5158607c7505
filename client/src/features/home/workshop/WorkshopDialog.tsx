import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { CreatedWorkshop } from '../../../api/workshops.ts';
import { useT } from '../../../i18n/useT.ts';
import { AdminSecretDialog } from '../AdminSecretDialog.tsx';
import { knownChoices } from './choices.ts';
import { useCreateWorkshop } from './useCreateWorkshop.ts';
import { WorkshopForm } from './WorkshopForm.tsx';

interface WorkshopDialogProps {
  onOpen(workshop: CreatedWorkshop): void;
  onClose(): void;
}

/** Makes one report over several boards. */
export function WorkshopDialog({ onOpen, onClose }: WorkshopDialogProps) {
  const t = useT();
  const { locale } = useIntl();
  const [start] = useState(() => ({ title: '', choices: knownChoices() }));
  const { state, make, dismiss } = useCreateWorkshop(onOpen);
  if (state.step === 'secret')
    return <AdminSecretDialog onSubmit={(secret) => void make(state.wish, secret)} onClose={dismiss} />;
  return (
    <WorkshopForm
      heading={t('workshop.make')}
      about={t('workshop.make.about')}
      confirm={t('workshop.make.confirm')}
      start={start}
      isPending={state.step === 'making'}
      error={state.step === 'failed' ? state.error : undefined}
      onSubmit={(wish) => void make({ ...wish, language: locale })}
      onClose={onClose}
    />
  );
}
