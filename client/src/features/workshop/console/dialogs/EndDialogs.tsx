import { eraseWorkshop, type WorkshopAccess } from '../../../../api/workshops.ts';
import { useErrorMessage } from '../../../../i18n/useErrorMessage.ts';
import { useT } from '../../../../i18n/useT.ts';
import { useLiveT } from '../../../../live/LiveWords.tsx';
import { forgetWorkshop } from '../../../../local/recentWorkshops.ts';
import { AskAgain } from '../../../../ui/AskAgain.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { currentNumber } from '../agenda.ts';
import { useConsole } from '../ConsoleContext.tsx';
import { ActionDialog, type ClosingProps } from './common.tsx';

export function CloseDialog({ onClose }: ClosingProps) {
  const say = useLiveT();
  const { view, act } = useConsole();
  return (
    <ActionDialog
      title={say('console.close')}
      confirm={say('console.close.confirm')}
      variant="danger"
      onConfirm={() => act({ do: 'close', from: currentNumber(view) })}
      onClose={onClose}
    >
      <p>{say('console.close.about')}</p>
    </ActionDialog>
  );
}

interface EraseDialogProps extends ClosingProps {
  readonly access: WorkshopAccess;
  onErased(): void;
}

export function EraseDialog({ access, onErased, onClose }: EraseDialogProps) {
  const t = useT();
  const say = useLiveT();
  const errorMessage = useErrorMessage();
  const erase = async () => {
    await eraseWorkshop(access);
    forgetWorkshop(access.workshopId);
    onErased();
  };
  return (
    <Dialog size="sm" title={say('console.erase')} closeLabel={t('common.close')} onClose={onClose}>
      <AskAgain
        label={say('console.erase')}
        text={say('console.erase.about')}
        confirm={say('console.erase.confirm')}
        leave={t('common.cancel')}
        variant="danger"
        onConfirm={erase}
        onLeave={onClose}
        wordsOf={errorMessage}
      />
    </Dialog>
  );
}
