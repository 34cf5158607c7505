import { useState } from 'react';
import type { CreatedWorkshop } from '../../../api/workshops.ts';
import { useLocale, useT } from '../../../i18n/useT.ts';
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
  const locale = useLocale();
  const [start] = useState(() => ({ title: '', choices: knownChoices() }));
  const { isPending, refused, error, make, dismiss } = useCreateWorkshop(onOpen);
  if (refused !== undefined)
    return <AdminSecretDialog onSubmit={(secret) => void make(refused, secret)} onClose={dismiss} />;
  return (
    <WorkshopForm
      heading={t('workshop.make')}
      about={t('workshop.make.about')}
      confirm={t('workshop.make.confirm')}
      start={start}
      isPending={isPending}
      error={error}
      onSubmit={(wish) => void make({ ...wish, language: locale })}
      onClose={onClose}
    />
  );
}
