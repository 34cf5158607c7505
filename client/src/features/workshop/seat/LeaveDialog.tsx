import { useErrorMessage } from '../../../i18n/useErrorMessage.ts';
import { useT } from '../../../i18n/useT.ts';
import { useLive } from '../../../live/hooks.ts';
import { useLiveT } from '../../../live/LiveWords.tsx';
import { AskAgain } from '../../../ui/AskAgain.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

/** Asks again before somebody is forgotten. */
export function LeaveDialog({ onLeft, onClose }: { onLeft(): void; onClose(): void }) {
  const t = useLiveT();
  const words = useT();
  const errorMessage = useErrorMessage();
  const { ask } = useLive();
  const leave = async () => {
    await ask({ do: 'leave' });
    onLeft();
  };
  return (
    <Dialog size="sm" title={t('seat.leave')} closeLabel={words('common.close')} onClose={onClose}>
      <AskAgain
        label={t('seat.leave')}
        text={t('seat.leave.about')}
        confirm={t('seat.leave.confirm')}
        leave={words('common.cancel')}
        variant="danger"
        onConfirm={leave}
        onLeave={onClose}
        wordsOf={errorMessage}
      />
    </Dialog>
  );
}
